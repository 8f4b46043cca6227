// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// The mean of the samples' minima and the mean of their maxima: the moving average's cousin that knows no order
// (openvinotoolkit/nncf: "mean min-max" range estimator).
#include "calib/range_method.h"

#include "base/error_text.h"

#include <cmath>

namespace calib {
namespace {

float mean(const std::vector<float>& samples) {
    double sum = 0;
    double count = 0;
    for (const float sample : samples)
        if (std::isfinite(sample)) {
            sum += static_cast<double>(sample);
            ++count;
        }
    return count > 0 ? static_cast<float>(sum / count) : 0.0F;
}

ValueRange range(const TensorStatistics& statistics, const RangeChoice&, const RangeTarget&) {
    return {mean(statistics.sampleMin), mean(statistics.sampleMax)};
}

} // namespace

RangeMethod sampleMeanMethod() {
    return {.id = "sample-mean",
        .label = CORE_TEXT("calib::RangeMethod", "Mean of the samples' extremes"),
        .description = CORE_TEXT("calib::RangeMethod", "From the mean of the samples' minima to the mean of their "
                                                       "maxima, in any order. One outlier counts little, "
                                                       "but about half of the samples are clipped at their ends."),
        .source = RangeSource::SampleExtremes,
        .range = &range};
}

} // namespace calib
