// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// Entropy calibration: S. Migacz, "8-bit Inference with TensorRT" (GTC 2017). For each number of bins n, P is the
// histogram of the magnitudes up to bin n with everything beyond put into its last bin, and Q are the same bins without
// that, their counts spread evenly over the non-empty bins of each of L levels. The range ends where KL(P || Q) is
// least. Where P's last bin has only what lies beyond, Q gets 1/10,000 of a value there (microsoft/onnxruntime:
// python/tools/quantization/calibrate.py does so too), so that a lone outlier can be cut. Candidates that would clip
// more than half of the values are left out: all values in one bin match trivially.
// The first bin gets the count of the second: zeros are stored without an error whatever the range is, but after a ReLU
// they are so many that all else would hardly count (NVIDIA's pytorch-quantization: calib/histogram.py does so too).
//
// With S the sum of P's counts, T that of Q's, c_j and e_j the count and the number of non-empty bins of level j:
//     KL = 1/S · (Σ p ln p − Σ p ln q) − ln S + ln T,   Σ p ln q = Σ_j c_j ln(c_j / e_j) + beyond · ln q_last
// where prefix sums give Σ p ln p, c_j and e_j: a candidate costs L steps, not n.
#include "calib/range_method.h"
#include "calib/ranges/bins.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace calib {
namespace {

double timesLog(double x) {
    return x > 0 ? x * std::log(x) : 0;
}

/// Sums over the first k bins.
struct Prefix {
    explicit Prefix(const Bins& bins) : count(1, 0.0), nonEmpty(1, 0.0), selfLog(1, 0.0) {
        for (const double c : bins.counts) {
            count.push_back(count.back() + c);
            nonEmpty.push_back(nonEmpty.back() + (c > 0 ? 1 : 0));
            selfLog.push_back(selfLog.back() + timesLog(c));
        }
    }
    std::vector<double> count;
    std::vector<double> nonEmpty;
    std::vector<double> selfLog; ///< Σ c ln c
};

constexpr double leastCount = 1e-4;

/// KL(P || Q) for the first `n` bins in `levels` levels; infinite for a candidate that is none.
double divergence(const Bins& bins, const Prefix& prefix, std::size_t n, std::size_t levels) {
    const double inside = prefix.count[n];
    const double beyond = bins.total - inside;
    const double last = bins.counts[n - 1];
    if (inside <= 0 || beyond > inside)
        return std::numeric_limits<double>::infinity();
    double crossLog = 0;
    for (std::size_t j = 0; j < levels; ++j) {
        const std::size_t from = j * n / levels;
        const std::size_t to = (j + 1) * n / levels;
        const double count = prefix.count[to] - prefix.count[from];
        if (count <= 0)
            continue;
        const double logQ = std::log(count / (prefix.nonEmpty[to] - prefix.nonEmpty[from]));
        crossLog += count * logQ;
        if (to == n && last > 0)
            crossLog += beyond * logQ;
    }
    const double added = last <= 0 && beyond > 0 ? leastCount : 0;
    if (added > 0)
        crossLog += beyond * std::log(added);
    const double selfLog = prefix.selfLog[n] - timesLog(last) + timesLog(last + beyond);
    return (selfLog - crossLog) / bins.total - std::log(bins.total) + std::log(inside + added);
}

Bins withoutZeros(Bins bins) {
    if (bins.size() > 1) {
        bins.total += bins.counts[1] - bins.counts[0];
        bins.counts[0] = bins.counts[1];
    }
    return bins;
}

double threshold(const Bins& bins, std::size_t levels) {
    const Prefix prefix(bins);
    std::size_t best = bins.size();
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t n = std::min(levels, bins.size()); n <= bins.size(); ++n) {
        const double value = divergence(bins, prefix, n, levels);
        if (value < least) {
            least = value;
            best = n;
        }
    }
    return bins.edges[best];
}

ValueRange range(const TensorStatistics& statistics, const RangeChoice&, const RangeTarget& target) {
    const bool isOneSided = !target.isSymmetric && (statistics.min >= 0 || statistics.max <= 0);
    const std::size_t levels = std::size_t{1} << (isOneSided ? target.bits : target.bits - 1);
    const Bins bins = withoutZeros(magnitudesOf(statistics.histogram));
    if (bins.size() <= levels || bins.total <= 0) // finer codes than bins, or zeros alone: nothing to gain
        return {statistics.min, statistics.max};
    const auto end = static_cast<float>(threshold(bins, levels));
    return {-end, end};
}

} // namespace

RangeMethod entropyMethod() {
    return {.id = "entropy",
        .label = CORE_TEXT("calib::RangeMethod", "Entropy (KL divergence)"),
        .description = CORE_TEXT("calib::RangeMethod",
            "Keeps the distribution of the values as similar as possible, as TensorRT does. Good for ReLU networks, "
            "poor for values of both signs and for bounded ones."),
        .source = RangeSource::Histogram,
        .range = &range};
}

} // namespace calib
