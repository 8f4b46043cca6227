// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include "base/error.h"

#include <QWidget>

class QAction;
class QComboBox;
class QTextBrowser;
class QToolButton;

namespace widgets {
class ProblemModel;
class TablePanel;
} // namespace widgets

namespace app {

struct Session;

/// What the reader, lint, the plan and the comparison remarked about the shown model; a row leads to its place and is
/// explained beside the table. Rules can be muted for the file.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(Session& session, QWidget* parent = nullptr);
    widgets::TablePanel* table() const { return m_table; }
    /// To the next (1) or previous (-1) row.
    void step(int by);
    /// Hides all remarks of the current row's rule, for this file and from now on.
    void muteCurrent();
    /// Shows what is less severe, or not.
    void setLeastSeverity(base::Severity severity);
    QString explanation() const;
    void saveTable();

Q_SIGNALS:
    void countChanged(int count);

private:
    void makeControls();
    void makeTargets();
    void showTarget();
    void refresh();
    void choose(int row);
    void explain(int row);
    QString path() const;

    Session& m_session;
    widgets::ProblemModel* m_model;
    widgets::TablePanel* m_table;
    QTextBrowser* m_explanation;
    QComboBox* m_least;
    QToolButton* m_target;
    QToolButton* m_muted;
    QAction* m_mute;
    int m_slot = 0;
};

} // namespace app
