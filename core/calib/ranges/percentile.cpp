// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// Quantiles of the histogram, linear inside of a bin. Symmetric targets take the quantile of the magnitudes instead
// (microsoft/onnxruntime: python/tools/quantization/calibrate.py, PercentileCalibrater).
#include "calib/range_method.h"
#include "calib/ranges/bins.h"

#include "base/error_text.h"

namespace calib {
namespace {

/// The value below which `share` of the values lie.
double quantile(const Bins& bins, double share) {
    const double wanted = share * bins.total;
    double below = 0;
    for (std::size_t k = 0; k < bins.size(); ++k) {
        if (bins.counts[k] > 0 && below + bins.counts[k] >= wanted) {
            const double part = (wanted - below) / bins.counts[k];
            return bins.edges[k] + part * (bins.edges[k + 1] - bins.edges[k]);
        }
        below += bins.counts[k];
    }
    return bins.edges.back();
}

ValueRange range(const TensorStatistics& statistics, const RangeChoice& choice, const RangeTarget& target) {
    const double inside = choice.percentile / 100;
    if (target.isSymmetric) {
        const double largest = quantile(magnitudesOf(statistics.histogram), inside);
        return {static_cast<float>(-largest), static_cast<float>(largest)};
    }
    const Bins bins = valuesOf(statistics.histogram);
    const double cut = (1 - inside) / 2;
    return {static_cast<float>(quantile(bins, cut)), static_cast<float>(quantile(bins, 1 - cut))};
}

} // namespace

RangeMethod percentileMethod() {
    return {.id = "percentile",
        .label = CORE_TEXT("calib::RangeMethod", "Percentile"),
        .description = CORE_TEXT("calib::RangeMethod", "Leaves out a stated share of the values, half of it at either "
                                                       "end. Robust against outliers; the share that "
                                                       "suits differs from model to model."),
        .source = RangeSource::Histogram,
        .range = &range};
}

} // namespace calib
