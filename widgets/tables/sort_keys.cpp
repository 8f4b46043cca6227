// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/sort_keys.h"

#include "widgets/tables/cell.h"

#include <algorithm>
#include <numeric>

namespace widgets {
namespace {

template<class Key>
struct Keyed {
    Key key;
    int row;
};

template<class Key>
void order(std::vector<Keyed<Key>>& keys, Qt::SortOrder order) {
    if (order == Qt::AscendingOrder)
        std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    else
        std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return b.key < a.key; });
}

bool isWhole(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return true;
    default:
        return false;
    }
}

/// The values of a column, each taken once. What is no number makes all of them texts.
struct Keys {
    explicit Keys(const QAbstractItemModel& model, int column) {
        const int rows = model.rowCount();
        values.reserve(std::size_t(rows));
        for (int row = 0; row < rows; ++row) {
            QVariant value = model.index(row, column).data(SortRole);
            if (!value.isValid()) {
                missing.push_back(row);
                continue;
            }
            hasTexts = hasTexts || (!isWhole(value) && value.typeId() != QMetaType::Double);
            hasFractions = hasFractions || !isWhole(value);
            values.push_back({std::move(value), row});
        }
    }

    template<class Key, class Convert>
    std::vector<int> rows(Qt::SortOrder by, const Convert& convert) const {
        std::vector<Keyed<Key>> keys;
        keys.reserve(values.size());
        for (const auto& [value, row] : values)
            keys.push_back({convert(value), row});
        order(keys, by);
        std::vector<int> sorted;
        sorted.reserve(keys.size() + missing.size());
        for (const auto& each : keys)
            sorted.push_back(each.row);
        sorted.insert(sorted.end(), missing.begin(), missing.end());
        return sorted;
    }

    std::vector<Keyed<QVariant>> values;
    std::vector<int> missing;
    bool hasTexts = false;
    bool hasFractions = false;
};

} // namespace

std::vector<int> sortedRows(const QAbstractItemModel& model, int column, Qt::SortOrder order) {
    if (column < 0) {
        std::vector<int> rows(std::size_t(model.rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }
    const Keys keys(model, column);
    if (keys.hasTexts)
        return keys.rows<QString>(order, [](const QVariant& value) { return value.toString().toCaseFolded(); });
    if (keys.hasFractions)
        return keys.rows<double>(order, [](const QVariant& value) { return value.toDouble(); });
    return keys.rows<qlonglong>(order, [](const QVariant& value) { return value.toLongLong(); });
}

} // namespace widgets
