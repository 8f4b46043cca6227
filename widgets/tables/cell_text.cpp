// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/cell_text.h"

#include "widgets/common/core_text.h"
#include "widgets/tables/cell.h"

#include "base/text.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <functional>
#include <vector>

namespace widgets {
namespace {

using Field = std::function<QString(const QString&)>;

QString csvField(const QString& text) {
    return toQt(base::csvField(text.toStdString()));
}

/// Tabs and line ends would break the table apart.
QString tsvField(const QString& text) {
    QString result = text;
    for (const QChar breaker : {QChar(u'\t'), QChar(u'\n'), QChar(u'\r')})
        result.replace(breaker, u' ');
    return result;
}

std::vector<int> visibleColumns(const QTableView& table) {
    const auto* header = table.horizontalHeader();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

QString headerLine(const QTableView& table, const std::vector<int>& columns, QChar separator, const Field& field) {
    QStringList parts;
    for (const int column : columns)
        parts.append(field(table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    return parts.join(separator);
}

QString rowLine(
    const QTableView& table, int row, const std::vector<int>& columns, QChar separator, const Field& field) {
    QStringList parts;
    for (const int column : columns)
        parts.append(field(exactCellText(table.model()->index(row, column))));
    return parts.join(separator);
}

} // namespace

QString exactCellText(const QModelIndex& index) {
    const QVariant value = index.data(ExactRole);
    if (!value.isValid())
        return index.data(Qt::DisplayRole).toString();
    if (value.typeId() == QMetaType::Double)
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString();
}

QString csvOf(const QTableView& table) {
    if (!table.model())
        return {};
    const auto columns = visibleColumns(table);
    QString csv = headerLine(table, columns, u',', csvField) + u'\n';
    for (int row = 0; row < table.model()->rowCount(); ++row)
        csv += rowLine(table, row, columns, u',', csvField) + u'\n';
    return csv;
}

QString tsvOf(const QTableView& table, const QModelIndexList& rows) {
    const auto columns = visibleColumns(table);
    QStringList lines;
    if (rows.size() > 1)
        lines.append(headerLine(table, columns, u'\t', tsvField));
    for (const auto& row : rows)
        lines.append(rowLine(table, row.row(), columns, u'\t', tsvField));
    return lines.join(u'\n');
}

} // namespace widgets
