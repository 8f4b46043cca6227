// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/problem_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/severity_icon.h"
#include "widgets/tables/cell.h"

#include "inspect/lint.h"

namespace widgets {
namespace {

QString ruleText(const char* text) {
    return coreText("inspect::Lint", text);
}

} // namespace

ProblemModel::ProblemModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProblemModel::setProblems(std::vector<Problem> problems) {
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

QString ProblemModel::explanation(int row) const {
    const auto& entry = problem(row);
    const auto paragraph = [](const QString& name, const QString& text) {
        return text.isEmpty() ? QString()
                              : QStringLiteral("<p><b>%1</b> %2</p>").arg(name.toHtmlEscaped(), text.toHtmlEscaped());
    };
    const QString facts = text(row, Text);
    if (!entry.rule)
        return paragraph(toQt(entry.diagnostic.subject), facts);
    return QStringLiteral("<p><b>%1</b></p>").arg(ruleText(entry.rule->title).toHtmlEscaped()) +
           paragraph(toQt(entry.diagnostic.subject), facts) +
           paragraph(tr("Why it matters:"), ruleText(entry.rule->why)) +
           paragraph(tr("What can be done:"), ruleText(entry.rule->cure));
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& entry = problem(index.row()).diagnostic;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case ExactRole:
        return text(index.row(), index.column());
    case Qt::DecorationRole:
        return index.column() == Severity ? QVariant(severityIcon(entry.severity)) : QVariant();
    case Qt::TextAlignmentRole:
        return cellAlignment(false);
    case SortRole:
        return index.column() == Severity ? QVariant(int(entry.severity)) : sortPlace(index.row(), index.column());
    default:
        return {};
    }
}

/// Places sort by subgraph, operator and tensor, so that Op#10 comes behind Op#9.
QVariant ProblemModel::sortPlace(int row, int column) const {
    const auto& entry = problem(row).diagnostic;
    if (column != Place)
        return text(row, column);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(entry.subgraph + 1, 10, 10, QChar(u'0'))
        .arg(entry.op + 1, 10, 10, QChar(u'0'))
        .arg(entry.tensor + 1, 10, 10, QChar(u'0'))
        .arg(toQt(entry.subject));
}

QString ProblemModel::text(int row, int column) const {
    const auto& entry = problem(row).diagnostic;
    switch (column) {
    case Severity:
        return entry.severity == base::Severity::Note      ? tr("Note")
               : entry.severity == base::Severity::Warning ? tr("Warning")
                                                           : tr("Problem");
    case Title:
        return problem(row).rule ? ruleText(problem(row).rule->title) : tr("Remark of the reader");
    case Place:
        return toQt(entry.subject);
    case Cure:
        return problem(row).rule ? ruleText(problem(row).rule->cure) : QString();
    default:
        return problem(row).fact.pattern.empty() ? coreText("base::Diagnostic", entry.text)
                                                 : phraseText("base::Diagnostic", problem(row).fact);
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(false);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Severity"), tr("What"), tr("Place"), tr("Facts"), tr("What can be done")};
    return names[section];
}

} // namespace widgets
