// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/wizard_page.h"

#include <QTimer>

class QCheckBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QRadioButton;

namespace widgets {
class MessageBar;
}

namespace app {

class DataForm;
class QuantizeStages;
struct Session;

/// Last page: where to write, and on which data to compare afterwards.
class ConvertPage : public WizardPage {
    Q_OBJECT
public:
    ConvertPage(ChoicesEditor& editor, QuantizeStages& stages, Session& session, QWidget* parent = nullptr);
    QString title() const override { return tr("Convert"); }
    void showChoices(const Choices& choices) override;
    void enter() override;
    bool isComplete() const override;
    QString missing() const override;

    QString outputPath() const;
    bool replacesFile() const;
    /// Data for the comparison afterwards; nothing: none is wanted.
    std::optional<DataChoice> comparisonData() const;
    /// Fields are disabled and the progress is shown while the conversion runs.
    void setConverting(bool isConverting);
    void showError(const base::Error& error);

private:
    QGroupBox* makeOutput();
    QGroupBox* makeComparison();
    void browse();
    void refresh();
    QString problem() const;
    QString suggestedPath(const Choices& choices) const;
    DataChoice besideCalibration(const DataChoice& calibrated) const;
    bool hasSameData() const;

    ChoicesEditor& m_editor;
    QuantizeStages& m_stages;
    Session& m_session;
    widgets::MessageBar* m_message;
    QLineEdit* m_path;
    QLabel* m_problem;
    QLabel* m_notice;
    QCheckBox* m_compare;
    QRadioButton* m_same;
    QRadioButton* m_other;
    DataForm* m_data;
    QLabel* m_sameNotice;
    QProgressBar* m_bar;
    QTimer m_timer;
    QString m_suggested; ///< the path that was put there last, not by the user
};

} // namespace app
