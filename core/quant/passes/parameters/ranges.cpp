// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include <algorithm>
#include <cmath>

namespace quant {
namespace {

/// Other methods than min-max have no counterpart in the runtime's converter: they keep the tensor's own range.
Range withOverwritten(const Draft& draft, std::size_t tensor, Range range) {
    if (tensor >= draft.overwritten.size() || draft.overwritten[tensor] < 0 ||
        draft.ranges[tensor].method.method != "min-max")
        return range;
    const auto& written = (*draft.statistics)[static_cast<std::size_t>(draft.overwritten[tensor])];
    if (!calib::hasRange(written) || !std::isfinite(written.min) || !std::isfinite(written.max))
        return range;
    return {std::min(range.min, double{written.min}), std::max(range.max, double{written.max})};
}

} // namespace

std::optional<Range> rangeOf(const Draft& draft, std::int32_t tensor, std::string* why) {
    const auto refuse = [&](const char* text) {
        if (why)
            *why = draft.nameOf(tensor) + " " + text;
        return std::nullopt;
    };
    const auto slot = static_cast<std::size_t>(tensor);
    const auto& choice = draft.ranges[slot];
    if (const auto& given = choice.range)
        return Range{given->min, given->max};
    if (!draft.statistics || slot >= draft.statistics->size())
        return refuse("was not part of the calibration");
    const auto& statistics = (*draft.statistics)[slot];
    if (statistics.infiniteCount > 0)
        return refuse("became infinite during calibration");
    if (statistics.count == 0)
        return refuse(
            statistics.nanCount > 0 ? "was never a number during calibration" : "had no value during calibration");
    if (!std::isfinite(statistics.min) || !std::isfinite(statistics.max) ||
        !std::isfinite(statistics.max - statistics.min))
        return refuse("has a range that float32 cannot hold");
    const auto range = calib::rangeOf(statistics, choice.method, draft.rangeTarget);
    if (!range)
        return refuse(range.error().detail.c_str());
    return withOverwritten(draft, slot, {range->min, range->max});
}

} // namespace quant
