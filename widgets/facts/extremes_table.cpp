// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facts/extremes_table.h"

#include "widgets/common/number_text.h"
#include "widgets/facts/fact_columns.h"

#include "inspect/channel_bins.h"

#include <QCoreApplication>

#include <cmath>

namespace widgets {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::ExtremesTable)
};

QString indexText(const model::Shape& shape, std::size_t place) {
    QStringList parts;
    for (const std::size_t at : inspect::coordinatesOf(shape, place))
        parts.append(QString::number(at));
    return QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
}

/// NaN is what is looked for here: it has a text, and stands behind all numbers.
FactColumn realColumn(const QString& title, const std::function<double(int row)>& number) {
    auto column = numberColumn(title, number);
    column.text = [number](int row) { return scaleText(number(row)); };
    column.full = [number](int row) { return exactText(number(row)); };
    return column;
}

} // namespace

FactTable extremesTable(
    const model::Tensor& tensor, const std::shared_ptr<const std::vector<inspect::ExtremeValue>>& values) {
    if (!values || values->empty())
        return {};
    const auto at = [values](int row) -> const inspect::ExtremeValue& { return (*values)[std::size_t(row)]; };
    const auto shape = std::make_shared<const model::Shape>(tensor.shape);
    const int axis = inspect::channelAxis(tensor);
    FactTable table{int(values->size()), {}, {}};
    table.columns = {{Text::tr("Index"), [shape, at](int row) { return indexText(*shape, at(row).place); },
        [at](int row) { return QVariant(qulonglong(at(row).place)); }, {},
        Text::tr("The place in the tensor, by its dimensions; sorted as the file stores them")}};
    if (axis >= 0)
        table.columns.push_back(countColumn(Text::tr("Channel"),
            [shape, at, axis](int row) { return inspect::channelOf(*shape, std::size_t(axis), at(row).place); }));
    table.columns.push_back(realColumn(Text::tr("Value"), [at](int row) { return double(at(row).real); }));
    table.columns.push_back(
        realColumn(Text::tr("Magnitude"), [at](int row) { return double(std::fabs(at(row).real)); }));
    if (values->front().code)
        table.columns.push_back(
            {Text::tr("Stored"), [at](int row) { return QString::number(at(row).code.value_or(0)); },
                [at](int row) { return QVariant(qlonglong(at(row).code.value_or(0))); }, {}, {}});
    return table;
}

} // namespace widgets
