// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/wizard_page.h"

class QCheckBox;
class QGroupBox;
class QLabel;

namespace app {

class CalibrationBox;
class DataForm;
class FindingsPanel;
class JobRunner;
class OptionsForm;
class QuantizeStages;
class RulesForm;
class ShapesForm;

/// Second page: samples for calibration, what is odd about them, and the method's options.
class DataPage : public WizardPage {
    Q_OBJECT
public:
    DataPage(ChoicesEditor& editor, QuantizeStages& stages, JobRunner& jobs, QWidget* parent = nullptr);
    QString title() const override { return tr("Data and options"); }
    void showChoices(const Choices& choices) override;
    void enter() override { showCalibration(); }
    bool isComplete() const override;
    QString missing() const override;
    DataForm* data() const { return m_data; }

private:
    QWidget* makeContent();
    void takeData(const DataChoice& choice);
    void showPreview();
    void showCalibration();

    ChoicesEditor& m_editor;
    QuantizeStages& m_stages;
    QCheckBox* m_keep; ///< the ranges of a model that was quantized
    QGroupBox* m_dataBox;
    DataForm* m_data;
    FindingsPanel* m_findings;
    CalibrationBox* m_calibration;
    QGroupBox* m_rulesBox;
    RulesForm* m_rules;
    OptionsForm* m_options;
    ShapesForm* m_shapes;
    QLabel* m_noData;
};

} // namespace app
