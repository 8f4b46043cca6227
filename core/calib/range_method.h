// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/calibration.h"

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace calib {

/// How the range of an activation follows from its statistics, as a recipe says it.
struct RangeChoice {
    std::string method = "min-max"; ///< id of a method, see rangeMethods()
    /// `percentile`: the share of values inside of the range in percent, above 50, at most 100. Half of the rest is cut
    /// at either end.
    double percentile = 99.999;
    /// `moving-average`: the weight of the old average at each sample, from 0 to below 1; litert-quantizer has 0.95.
    double decay = 0.95;

    bool operator==(const RangeChoice&) const = default;
};

/// The integers that the range is for. Methods that weigh rounding against clipping need to know them.
struct RangeTarget {
    int bits = 8;             ///< from 2 to 16
    bool isSymmetric = false; ///< zero point 0 and codes from −(2^(bits−1) − 1); else all 2^bits codes
};

/// A range of real values with `min` <= `max`, both finite. Without zero if the tensor has none: who makes a scale
/// widens it.
struct ValueRange {
    float min = 0;
    float max = 0;

    bool operator==(const ValueRange&) const = default;
};

/// Which part of the statistics a method reads.
enum class RangeSource { Extremes, SampleExtremes, Histogram };

/// A way to choose a range. `range` is a pure function of statistics with a range (hasRange()) and the part that
/// `source` names; it never fails then, and its result lies within [min, max] of the statistics.
struct RangeMethod {
    std::string_view id;     ///< "moving-average"
    const char* label;       ///< CORE_TEXT, context "calib::RangeMethod"
    const char* description; ///< one or two sentences, CORE_TEXT
    RangeSource source = RangeSource::Extremes;
    bool dependsOnOrder = false; ///< other samples first, another range: plans should warn
    ValueRange (*range)(
        const TensorStatistics& statistics, const RangeChoice& choice, const RangeTarget& target) = nullptr;
};

/// All methods, the default first, in the order of core/calib/CMakeLists.txt, which makes this list.
std::span<const RangeMethod> rangeMethods();
/// Null if there is none of that id.
const RangeMethod* findRangeMethod(std::string_view id);

/// Is it one that rangeOf() can carry out? BadRecipe: an unknown method, a percentile or decay out of bounds.
base::Status checkRangeChoice(const RangeChoice& choice);

/// The range of one tensor. Takes milliseconds at most and runs nothing. Errors: those of checkRangeChoice(),
/// BadCalibration with the reason as detail if the statistics have no range or lack what the method reads (a
/// calibration without histograms or without extremes by sample), Usage for bits out of bounds.
base::Result<ValueRange> rangeOf(
    const TensorStatistics& statistics, const RangeChoice& choice, const RangeTarget& target = {});

} // namespace calib
