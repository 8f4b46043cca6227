// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/choices.h"
#include "app/quantize/source_model.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace app {

class ConvertPage;
class QuantizeStages;
class WizardPage;
struct Session;

/// The wizard: method, data and options, plan, convert. Every choice can be undone. Afterwards the new model is B and
/// the comparison begins.
class QuantizeDialog : public QDialog {
    Q_OBJECT
public:
    /// `source`: model A, as sourceOf() made it ready.
    QuantizeDialog(Session& session, SourceModel source, QWidget* parent = nullptr);
    ~QuantizeDialog() override;

    int page() const;
    void showPage(int page);
    ChoicesEditor& editor() { return *m_editor; }
    QuantizeStages& stages() { return *m_stages; }

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// The new model is there. `isCompared`: the comparison has begun.
    void written(const QString& path, bool isCompared);

private:
    Choices firstChoices(const SourceModel& source) const;
    QWidget* makeSteps();
    QWidget* makeButtons();
    void addPages();
    void next();
    void convert();
    void finish(const OpenModel& converted);
    void refresh();
    void shareResults();
    void leave();
    void leaveWhenStopped();

    Session& m_session;
    ChoicesEditor* m_editor;
    QuantizeStages* m_stages;
    std::vector<WizardPage*> m_wizardPages;
    std::vector<QLabel*> m_steps;
    ConvertPage* m_convertPage = nullptr;
    QStackedWidget* m_stack;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QLabel* m_missing = nullptr; ///< why one cannot go on
    QPushButton* m_cancel = nullptr;
    bool m_isLeaving = false; ///< as soon as the calibration has stopped
};

} // namespace app
