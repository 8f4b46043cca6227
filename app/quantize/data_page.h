// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/wizard_page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace app {

class DataForm;
class JobRunner;

/// Second page: samples for calibration and the method's options.
class DataPage : public WizardPage {
    Q_OBJECT
public:
    DataPage(ChoicesEditor& editor, JobRunner& jobs, const OpenModel& open, QWidget* parent = nullptr);
    QString title() const override { return tr("Data and options"); }
    void showChoices(const Choices& choices) override;
    bool isComplete() const override;
    DataForm* data() const { return m_data; }

private:
    QGroupBox* makeOptions();
    void connectOptions();
    void showIoTypes(const Choices& choices, Leaf leaf);

    ChoicesEditor& m_editor;
    QGroupBox* m_dataBox;
    DataForm* m_data;
    QLabel* m_noData;
    QCheckBox* m_allowsFloat;
    QComboBox* m_bias;
    QRadioButton* m_perChannel;
    QRadioButton* m_perTensor;
    QComboBox* m_io;
    QSpinBox* m_elements;
    QLabel* m_noOptions;
    QFormLayout* m_options = nullptr;
    QWidget* m_granularity = nullptr;
};

} // namespace app
