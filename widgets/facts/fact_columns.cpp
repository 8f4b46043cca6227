// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facts/fact_columns.h"

#include "widgets/common/number_text.h"
#include "widgets/tables/cell.h"

#include <QCoreApplication>

#include <cmath>

namespace widgets {

FactColumn textColumn(const QString& title, std::function<QString(int)> text) {
    return {title, std::move(text), {}, {}, {}};
}

FactColumn countColumn(const QString& title, std::function<std::size_t(int)> count) {
    return {title, [count](int row) { return countText(count(row)); },
        [count](int row) { return QVariant(qulonglong(count(row))); }, {}, {}};
}

FactColumn sizeColumn(const QString& title, std::function<std::size_t(int)> bytes) {
    return {title, [bytes](int row) { return sizeText(bytes(row)); },
        [bytes](int row) { return QVariant(qulonglong(bytes(row))); },
        [bytes](int row) {
            return QCoreApplication::translate("widgets::FactColumns", "%1 bytes").arg(countText(bytes(row)));
        },
        {}};
}

FactColumn numberColumn(const QString& title, std::function<double(int)> number) {
    return {title, [number](int row) { return std::isnan(number(row)) ? QString() : scaleText(number(row)); },
        [number](int row) { return sortableNumber(number(row)); },
        [number](int row) { return std::isnan(number(row)) ? QString() : exactText(number(row)); }, {}};
}

FactColumn indexColumn(const QString& title) {
    return {title, [](int row) { return QString::number(row); }, [](int row) { return QVariant(row); }, {}, {}};
}

} // namespace widgets
