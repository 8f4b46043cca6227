// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/range_method.h"

#include "base/error_text.h"

namespace calib {
namespace {

ValueRange range(const TensorStatistics& statistics, const RangeChoice&, const RangeTarget&) {
    return {statistics.min, statistics.max};
}

} // namespace

RangeMethod minMaxMethod() {
    return {.id = "min-max",
        .label = CORE_TEXT("calib::RangeMethod", "Minimum and maximum"),
        .description = CORE_TEXT("calib::RangeMethod", "From the smallest to the largest value of all samples, as "
                                                       "TFLiteConverter does it. Nothing is clipped; one "
                                                       "outlier makes the steps of all other values coarser."),
        .source = RangeSource::Extremes,
        .range = &range};
}

} // namespace calib
