// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QWidget>

namespace widgets {
class ProblemModel;
class TablePanel;
} // namespace widgets

namespace app {

class Document;

/// What the reader, lint, the plan and the comparison remarked about the shown model; a row leads to its place.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    ProblemsPanel(Document& document, widgets::Selection& selection, QWidget* parent = nullptr);
    widgets::TablePanel* table() const { return m_table; }
    /// To the next (1) or previous (-1) row.
    void step(int by);

Q_SIGNALS:
    void countChanged(int count);

private:
    void refresh();
    void choose(int row);

    Document& m_document;
    widgets::Selection& m_selection;
    widgets::ProblemModel* m_model;
    widgets::TablePanel* m_table;
    int m_slot = 0;
};

} // namespace app
