// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/problem_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/severity_icon.h"
#include "widgets/tables/cell.h"

namespace widgets {
ProblemModel::ProblemModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProblemModel::setDiagnostics(base::Diagnostics diagnostics) {
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_diagnostics.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& entry = diagnostic(index.row());
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
    const auto& entry = diagnostic(row);
    if (column != Place)
        return text(row, column);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(entry.subgraph + 1, 10, 10, QChar(u'0'))
        .arg(entry.op + 1, 10, 10, QChar(u'0'))
        .arg(entry.tensor + 1, 10, 10, QChar(u'0'))
        .arg(toQt(entry.subject));
}

QString ProblemModel::text(int row, int column) const {
    const auto& entry = diagnostic(row);
    switch (column) {
    case Severity:
        return entry.severity == base::Severity::Note      ? tr("Note")
               : entry.severity == base::Severity::Warning ? tr("Warning")
                                                           : tr("Problem");
    case Place:
        return toQt(entry.subject);
    default:
        return coreText("base::Diagnostic", entry.text);
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(false);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Severity"), tr("Place"), tr("Remark")};
    return names[section];
}

} // namespace widgets
