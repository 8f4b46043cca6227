// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// Exponential moving average of the extremes of each sample, in the order of the samples:
//     average = decay · average + (1 − decay) · sample
// begun with the first sample. As litert-quantizer computes it (utils/qsv_utils.py: moving_average_update), in float32.
#include "calib/range_method.h"

#include "base/error_text.h"

#include <cmath>

namespace calib {
namespace {

float average(const std::vector<float>& samples, double decay) {
    const auto old = static_cast<float>(decay);
    const auto fresh = static_cast<float>(1.0 - decay);
    float result = 0;
    bool isFirst = true;
    for (const float sample : samples) {
        if (!std::isfinite(sample)) // no finite value in this sample
            continue;
        result = isFirst ? sample : old * result + fresh * sample;
        isFirst = false;
    }
    return result;
}

ValueRange range(const TensorStatistics& statistics, const RangeChoice& choice, const RangeTarget&) {
    return {average(statistics.sampleMin, choice.decay), average(statistics.sampleMax, choice.decay)};
}

} // namespace

RangeMethod movingAverageMethod() {
    return {.id = "moving-average",
        .label = CORE_TEXT("calib::RangeMethod", "Moving average"),
        .description = CORE_TEXT("calib::RangeMethod",
            "A moving average over the extremes of the samples, as litert-quantizer does it. It depends on the order "
            "of "
            "the samples and clips without a measure: check the accuracy, and shuffle the samples."),
        .source = RangeSource::SampleExtremes,
        .dependsOnOrder = true,
        .range = &range};
}

} // namespace calib
