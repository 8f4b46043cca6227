// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// OCTAV: Sakr et al., "Optimal Clipping and Magnitude-aware Differentiation for Improved Quantization-aware Training"
// (ICML 2022, arXiv 2206.06501), equation 6. The clipping point s with the least mean square error is the fixed point
// of
//     s = Σ |x| [|x| > s] / (4^−bits / d · Σ [0 < |x| <= s] + Σ [|x| > s])
// with d = 3 for values of both signs (steps of 2 s / 2^bits) and d = 12 for one sign (steps of s / 2^bits).
#include "calib/range_method.h"
#include "calib/ranges/bins.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>

namespace calib {
namespace {

constexpr int mostIterations = 100;

/// Number and sum of the magnitudes above a point.
struct Tail {
    double count = 0;
    double sum = 0;
};

Tail tailAbove(const Bins& bins, double point) {
    Tail tail;
    for (std::size_t k = bins.size(); k-- > 0 && bins.edges[k + 1] > point;) {
        const double low = std::max(bins.edges[k], point);
        const double count = bins.counts[k] * (bins.edges[k + 1] - low) / (bins.edges[k + 1] - bins.edges[k]);
        tail.count += count;
        tail.sum += count * (low + bins.edges[k + 1]) / 2;
    }
    return tail;
}

/// `hasZeros`: the values of the first bin are exact zeros, or much smaller than a step; they cost nothing.
double clippingPoint(const Bins& magnitudes, int bits, double divisor, bool hasZeros) {
    const double noise = std::pow(4.0, -bits) / divisor;
    const double nonzero = magnitudes.total - (hasZeros ? magnitudes.counts[0] : 0);
    const Tail all = tailAbove(magnitudes, 0);
    double point = all.sum / all.count;
    for (int i = 0; i < mostIterations; ++i) {
        const Tail tail = tailAbove(magnitudes, point);
        const double inside = std::max(nonzero - tail.count, 0.0);
        const double next = tail.sum / (noise * inside + tail.count);
        if (tail.count <= 0 || std::abs(next - point) <= 1e-9 * point)
            break;
        point = next;
    }
    return point;
}

ValueRange range(const TensorStatistics& statistics, const RangeChoice&, const RangeTarget& target) {
    const bool isOneSided = !target.isSymmetric && (statistics.min >= 0 || statistics.max <= 0);
    // An end at zero is an activation function's: many values are exactly zero, which has a code of its own.
    const bool hasZeros = statistics.min == 0 || statistics.max == 0;
    const auto point = static_cast<float>(
        clippingPoint(magnitudesOf(statistics.histogram), target.bits, isOneSided ? 12.0 : 3.0, hasZeros));
    return {-point, point};
}

} // namespace

RangeMethod octavMethod() {
    return {.id = "octav",
        .label = CORE_TEXT("calib::RangeMethod", "OCTAV"),
        .description = CORE_TEXT("calib::RangeMethod",
            "Clips where clipping and rounding together cost least, found by Newton's method. It clips values of both "
            "signs at the same magnitude."),
        .source = RangeSource::Histogram,
        .range = &range};
}

} // namespace calib
