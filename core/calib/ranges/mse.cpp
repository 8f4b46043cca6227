// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// The range with the least mean square error of the values after rounding and clipping (Nagel et al., "A White Paper on
// Neural Network Quantization", arXiv 2106.08295, section 3.1; pytorch/pytorch: HistogramObserver). Values are taken as
// spread evenly over their bin. With t = x / step the squared rounding error integrates to
//     F(t) = step³ · (n / 12 + r³ / 3),   n = round(t), r = t − n,
// so that a bin from a to b costs count · (F(b) − F(a)) / (b − a), exact for steps finer and coarser than the bins.
#include "calib/range_method.h"
#include "calib/ranges/bins.h"

#include "base/error_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace calib {
namespace {

constexpr double cube(double x) {
    return x * x * x;
}

/// What the codes stand for: n · step with least <= n <= most, as the quantizer makes them of a range.
struct Grid {
    double step = 0;
    double least = 0;
    double most = 0;
};

Grid gridOf(double low, double high, const RangeTarget& target) {
    if (target.isSymmetric) {
        const double most = std::ldexp(1.0, target.bits - 1) - 1;
        return {std::max(-low, high) / most, -most, most};
    }
    const double codes = std::ldexp(1.0, target.bits) - 1;
    const double step = (high - low) / codes;
    const double least = std::round(low / step);
    return {step, least, least + codes};
}

/// Integral of the squared error from code `grid.least` to t, in units of step³.
double errorIntegral(double t, const Grid& grid) {
    if (t < grid.least)
        return cube(t - grid.least) / 3;
    const double n = std::min(std::floor(t + 0.5), grid.most);
    return (n - grid.least) / 12 + cube(t - n) / 3;
}

double errorAt(double t, const Grid& grid) {
    const double distance = t - std::clamp(std::floor(t + 0.5), grid.least, grid.most);
    return distance * distance;
}

double meanSquareError(const Bins& bins, const Grid& grid) {
    const double perStep = 1 / grid.step;
    double sum = 0;
    double begin = bins.edges[0] * perStep;
    double integralToBegin = errorIntegral(begin, grid);
    for (std::size_t k = 0; k < bins.size(); ++k) {
        const double end = bins.edges[k + 1] * perStep;
        const double integralToEnd = errorIntegral(end, grid);
        if (bins.counts[k] > 0) {
            const double width = end - begin;
            const bool isPoint = width < 1e-6 * std::max(1.0, std::abs(end));
            sum += bins.counts[k] * (isPoint ? errorAt(end, grid) : (integralToEnd - integralToBegin) / width);
        }
        begin = end;
        integralToBegin = integralToEnd;
    }
    return sum * grid.step * grid.step / bins.total;
}

/// Looks for the shares of both ends that cost least: first both ends shrink together, then one after the other, in
/// steps that become finer.
class Search {
public:
    Search(const Bins& bins, double low, double high, const RangeTarget& target)
        : m_bins(bins), m_low(low), m_high(high), m_target(target),
          m_hasTwoEnds(!target.isSymmetric && low < 0 && high > 0), m_coarse(m_hasTwoEnds ? 1.0 / 64 : 1.0 / 512) {}

    ValueRange run() {
        m_least = costOf({1, 1});
        for (double share = m_coarse; share < 1; share += m_coarse)
            take({share, share});
        if (m_hasTwoEnds)
            for (int round = 0; round < mostRounds; ++round) {
                const Shares before = m_best;
                for (double share = m_coarse; share <= 1; share += m_coarse)
                    take({share, m_best[1]});
                for (double share = m_coarse; share <= 1; share += m_coarse)
                    take({m_best[0], share});
                if (before == m_best)
                    break;
            }
        refine();
        return {static_cast<float>(m_best[0] * m_low), static_cast<float>(m_best[1] * m_high)};
    }

private:
    using Shares = std::array<double, 2>;
    static constexpr int mostRounds = 4;

    double costOf(const Shares& shares) const {
        return meanSquareError(m_bins, gridOf(shares[0] * m_low, shares[1] * m_high, m_target));
    }

    void take(const Shares& shares) {
        if (shares[0] <= 0 || shares[1] <= 0 || shares[0] > 1 || shares[1] > 1)
            return;
        const double cost = costOf(shares);
        if (cost < m_least) {
            m_least = cost;
            m_best = shares;
        }
    }

    void refine() {
        for (double step = m_coarse / 2; step > m_coarse / 64; step /= 2) {
            const Shares centre = m_best;
            for (const double low : {-step, 0.0, step})
                for (const double high : {-step, 0.0, step})
                    take({centre[0] + low, centre[1] + high});
        }
    }

    const Bins& m_bins;
    double m_low;
    double m_high;
    const RangeTarget& m_target;
    bool m_hasTwoEnds;
    double m_coarse; ///< first step of a share
    Shares m_best = {1, 1};
    double m_least = 0;
};

ValueRange range(const TensorStatistics& statistics, const RangeChoice&, const RangeTarget& target) {
    const double low = std::min(static_cast<double>(statistics.min), 0.0);
    const double high = std::max(static_cast<double>(statistics.max), 0.0);
    if (low == high || statistics.min == statistics.max) // one value: one code holds it
        return {statistics.min, statistics.max};
    return Search(valuesOf(statistics.histogram), low, high, target).run();
}

} // namespace

RangeMethod mseMethod() {
    return {.id = "mse",
        .label = CORE_TEXT("calib::RangeMethod", "Least square error"),
        .description = CORE_TEXT("calib::RangeMethod",
            "Clips where rounding and clipping together have the least mean square error. Best or near best in most "
            "published tables."),
        .source = RangeSource::Histogram,
        .range = &range};
}

} // namespace calib
