// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/range_method.h"
#include "data/arrays/npz.h"
#include "support/data_support.h"
#include "support/test_main.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

/// The cases of tests/data/ranges/ranges.npz, which tests/data/make_ranges.py makes with numpy and scipy.
namespace support {

inline constexpr std::array rangeCases = {
    "normal", "relu", "laplace", "outlier", "uniform", "negative", "far", "constant", "zero", "relu6"};

inline const data::Arrays& rangeArrays() {
    static const data::Arrays arrays = [] {
        auto read = data::readNpz(testData("ranges/ranges.npz"));
        return read ? *std::move(read) : data::Arrays();
    }();
    return arrays;
}

template<class T>
std::vector<T> rangeArray(const std::string& key) {
    const auto values = rangeArrays().at(key).bytes.template as<T>();
    return {values.begin(), values.end()};
}

inline calib::TensorStatistics statisticsOf(const std::vector<float>& values, std::size_t samples) {
    calib::TensorStatistics statistics;
    const std::size_t each = values.size() / samples;
    for (std::size_t i = 0; i < samples; ++i) {
        const auto part = std::span(values).subspan(i * each, each);
        const auto [low, high] = std::minmax_element(part.begin(), part.end());
        statistics.sampleMin.push_back(*low);
        statistics.sampleMax.push_back(*high);
        statistics.histogram.add(part);
    }
    statistics.min = *std::min_element(values.begin(), values.end());
    statistics.max = *std::max_element(values.begin(), values.end());
    statistics.count = values.size();
    return statistics;
}

inline calib::TensorStatistics statisticsOfCase(const std::string& name) {
    return statisticsOf(rangeArray<float>(name + "/values"), 6);
}

/// A row for each case, with its name in the column `name`.
inline void addRangeCases() {
    QTest::addColumn<std::string>("name");
    for (const char* name : rangeCases)
        QTest::newRow(name) << std::string(name);
}

/// Fails where `value` is further than `tolerance` from `expected`, and shows both.
inline bool isNear(double value, double expected, double tolerance) {
    if (std::abs(value - expected) <= tolerance)
        return true;
    qInfo("%.9g is not within %.3g of %.9g", value, tolerance, expected);
    return false;
}

} // namespace support
