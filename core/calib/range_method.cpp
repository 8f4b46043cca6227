// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/range_method.h"

#include "base/text.h"

#include <algorithm>

namespace calib {

const RangeMethod* findRangeMethod(std::string_view id) {
    const auto all = rangeMethods();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const RangeMethod& method) { return method.id == id; });
    return found == all.end() ? nullptr : &*found;
}

base::Status checkRangeChoice(const RangeChoice& choice) {
    const auto refuse = [](std::string subject, std::string detail) {
        return base::Error{base::Code::BadRecipe, std::move(subject), std::move(detail)};
    };
    if (!findRangeMethod(choice.method)) {
        std::string known;
        for (const RangeMethod& method : rangeMethods())
            known += (known.empty() ? "" : ", ") + std::string(method.id);
        return refuse(choice.method, "no such range method; there are " + known);
    }
    if (!(choice.percentile > 50 && choice.percentile <= 100))
        return refuse("percentile", base::format("%g: expected above 50, at most 100", choice.percentile));
    if (!(choice.decay >= 0 && choice.decay < 1))
        return refuse("decay", base::format("%g: expected from 0 to below 1", choice.decay));
    return {};
}

base::Result<ValueRange> rangeOf(
    const TensorStatistics& statistics, const RangeChoice& choice, const RangeTarget& target) {
    TRY(checkRangeChoice(choice));
    if (target.bits < 2 || target.bits > 16)
        return base::Error{base::Code::Usage, "bits", base::format("%d: expected from 2 to 16", target.bits)};
    const auto refuse = [&](std::string detail) {
        return base::Error{base::Code::BadCalibration, choice.method, std::move(detail)};
    };
    const RangeMethod& method = *findRangeMethod(choice.method);
    if (!hasRange(statistics))
        return refuse("the tensor had no value during calibration");
    if (method.source == RangeSource::SampleExtremes && statistics.sampleMin.empty())
        return refuse("the calibration has no extremes by sample");
    if (method.source == RangeSource::Histogram && statistics.histogram.empty())
        return refuse("the calibration has no histograms");
    const ValueRange range = method.range(statistics, choice, target);
    return ValueRange{
        std::clamp(range.min, statistics.min, statistics.max), std::clamp(range.max, statistics.min, statistics.max)};
}

} // namespace calib
