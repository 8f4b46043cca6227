// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "metrics/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace metrics {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Wilson score interval for a share p of n with z = 1.96: centre ± spread.
struct Wilson {
    double centre;
    double spread;
};

constexpr double z = 1.959963984540054; ///< 95 % of a normal distribution lie within ±z

Wilson wilson(double hits, double total) {
    const double p = hits / total;
    const double scale = 1 / (1 + z * z / total);
    return {
        scale * (p + z * z / (2 * total)), scale * z * std::sqrt(p * (1 - p) / total + z * z / (4 * total * total))};
}

double logBinomial(double n, double k) {
    return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
}

} // namespace

void ErrorSums::add(std::span<const float> a, std::span<const float> b) {
    const std::size_t size = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < size; ++i) {
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) {
            ++notFinite;
            continue;
        }
        const double x = a[i];
        const double y = b[i];
        const double e = y - x;
        lowest = count == 0 ? x : std::min(lowest, x);
        highest = count == 0 ? x : std::max(highest, x);
        ++count;
        signal += x * x;
        candidate += y * y;
        product += x * y;
        noise += e * e;
        error += e;
        absoluteError += std::abs(e);
        maxError = std::max(maxError, std::abs(e));
    }
}

void ErrorSums::merge(const ErrorSums& other) {
    notFinite += other.notFinite;
    if (other.count == 0)
        return;
    lowest = count == 0 ? other.lowest : std::min(lowest, other.lowest);
    highest = count == 0 ? other.highest : std::max(highest, other.highest);
    count += other.count;
    signal += other.signal;
    candidate += other.candidate;
    product += other.product;
    noise += other.noise;
    error += other.error;
    absoluteError += other.absoluteError;
    maxError = std::max(maxError, other.maxError);
}

double ErrorSums::sqnr() const {
    if (count == 0)
        return nan;
    if (noise == 0)
        return infinity;
    return signal == 0 ? -infinity : 10 * std::log10(signal / noise);
}

double ErrorSums::cosine() const {
    if (count == 0)
        return nan;
    if (signal == 0 && candidate == 0)
        return 1;
    if (signal == 0 || candidate == 0)
        return nan;
    return std::clamp(product / (std::sqrt(signal) * std::sqrt(candidate)), -1.0, 1.0);
}

double ErrorSums::meanError() const {
    return count == 0 ? nan : error / static_cast<double>(count);
}

double ErrorSums::meanAbsoluteError() const {
    return count == 0 ? nan : absoluteError / static_cast<double>(count);
}

double ErrorSums::rootMeanSquareError() const {
    return count == 0 ? nan : std::sqrt(noise / static_cast<double>(count));
}

double Share::value() const {
    return total == 0 ? nan : static_cast<double>(hits) / static_cast<double>(total);
}

double Share::low() const {
    if (total == 0)
        return nan;
    const Wilson interval = wilson(static_cast<double>(hits), static_cast<double>(total));
    return hits == 0 ? 0 : std::max(0.0, interval.centre - interval.spread);
}

double Share::high() const {
    if (total == 0)
        return nan;
    const Wilson interval = wilson(static_cast<double>(hits), static_cast<double>(total));
    return hits == total ? 1 : std::min(1.0, interval.centre + interval.spread);
}

int topOne(std::span<const float> values) {
    int best = -1;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]) && (best < 0 || values[i] > values[static_cast<std::size_t>(best)]))
            best = static_cast<int>(i);
    return best;
}

double pairedTest(std::size_t onlyA, std::size_t onlyB) {
    const std::size_t n = onlyA + onlyB;
    if (n == 0)
        return 1;
    double tail = 0;
    for (std::size_t k = 0; k <= std::min(onlyA, onlyB); ++k)
        tail += std::exp(
            logBinomial(static_cast<double>(n), static_cast<double>(k)) - static_cast<double>(n) * std::log(2.0));
    return std::min(1.0, 2 * tail);
}

PairedDifference pairedDifference(std::size_t onlyA, std::size_t onlyB, std::size_t total) {
    if (total == 0)
        return {0, -1, 1, 1};
    const auto n = static_cast<double>(total);
    // One more of each kind: shares of none and of all say too much with few samples.
    const double a = (static_cast<double>(onlyA) + 1) / (n + 2);
    const double b = (static_cast<double>(onlyB) + 1) / (n + 2);
    PairedDifference difference;
    difference.value = (static_cast<double>(onlyB) - static_cast<double>(onlyA)) / n;
    difference.variance = a + b - (b - a) * (b - a);
    const double reach = z * std::sqrt(difference.variance / (n + 2));
    difference.low = std::max(-1.0, b - a - reach);
    difference.high = std::min(1.0, b - a + reach);
    return difference;
}

double samplesFor(const PairedDifference& difference, double reach) {
    return std::ceil(z * z * difference.variance / (reach * reach));
}

} // namespace metrics
