// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/phrase.h"

#include <QAbstractTableModel>

#include <vector>

namespace inspect {
struct LintRule;
}

namespace widgets {

/// A remark about a model; of lint with the rule that made it, else null.
struct Problem {
    base::Diagnostic diagnostic;
    const inspect::LintRule* rule = nullptr;
    base::Phrase fact = {}; ///< of lint: the diagnostic's text with its values apart
};

/// Remarks with their places; sortable, a row leads to its place.
class ProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Severity, Title, Place, Text, Cure, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit ProblemModel(QObject* parent = nullptr);
    void setProblems(std::vector<Problem> problems);
    const Problem& problem(int row) const { return m_problems[static_cast<std::size_t>(row)]; }
    /// What it is, why it matters and what can be done, as HTML; for a remark without a rule what it says.
    QString explanation(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QVariant sortPlace(int row, int column) const;

    std::vector<Problem> m_problems;
};

} // namespace widgets
