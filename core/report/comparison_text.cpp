// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include "report/text_table.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace report {

namespace {

using Align = TextTable::Align;

std::string decibels(double sqnr) {
    if (std::isnan(sqnr))
        return "-";
    return std::isinf(sqnr) ? (sqnr > 0 ? "equal" : "-inf") : base::format("%.1f", sqnr);
}

std::string shareText(const metrics::Share& share) {
    return base::format("%.1f %% (%zu of %zu; 95 %%: %.1f–%.1f %%)", 100 * share.value(), share.hits, share.total,
        100 * share.low(), 100 * share.high());
}

std::string latencyText(const run::Latency& latency) {
    const double unit = latency.median < 1e-3 ? 1e-6 : 1e-3;
    return base::format("%.3g %s (%.3g–%.3g, %d runs)", latency.median / unit, unit == 1e-6 ? "µs" : "ms",
        latency.low / unit, latency.high / unit, latency.runs);
}

std::string speedText(double a, double b) {
    return a >= b ? base::format(": B is %.3g times as fast", a / b)
                  : base::format(": B takes %.3g times as long", b / a);
}

std::string outputText(const compare::OutputError& output, std::size_t samples) {
    std::string text =
        base::format("Output %zu %s, %zu samples\n", output.output, elided(output.name, 60).c_str(), samples);
    if (output.accuracyA && output.accuracyB) {
        text += "  label accuracy A   " + shareText(*output.accuracyA) + "\n";
        text += "  label accuracy B   " + shareText(*output.accuracyB) + "\n";
        text += base::format(
            "  right only in A    %zu, only in B %zu (McNemar p = %.3g)\n", output.onlyA, output.onlyB, output.pairedP);
        const auto change = compare::accuracyChange(output);
        text += base::format("  B less A           %+.1f points (95 %%: %+.1f to %+.1f)\n",
            compare::accuracyPoints(output), std::floor(1000 * change.low) / 10, std::ceil(1000 * change.high) / 10);
    }
    if (output.isClassification)
        text += "  same top-1 class   " + shareText(output.agreement) + "\n";
    text +=
        "  SQNR               " + decibels(output.sums.sqnr()) + (std::isfinite(output.sums.sqnr()) ? " dB\n" : "\n");
    text += base::format("  cosine             %.6f\n", output.sums.cosine());
    text += "  error              mean " + base::numberText(output.sums.meanError(), 4) + ", mean absolute " +
            base::numberText(output.sums.meanAbsoluteError(), 4) + ", RMS " +
            base::numberText(output.sums.rootMeanSquareError(), 4) + ", largest " +
            base::numberText(output.sums.maxError, 4) + "\n";
    if (output.sums.notFinite > 0)
        text += base::format(
            "  not finite         %llu values left out\n", static_cast<unsigned long long>(output.sums.notFinite));
    return text;
}

std::string layerName(const compare::LayerError& layer) {
    return (layer.tensors.opA < 0 ? std::string() : "Op#" + std::to_string(layer.tensors.opA) + " ") +
           layer.operatorName;
}

std::string layerTable(const compare::Comparison& comparison) {
    TextTable table(
        {{"operator"}, {"tensor", Align::Left, 36}, {"B's type"}, {"SQNR dB", Align::Right}, {"cosine", Align::Right},
            {"max error", Align::Right}, {"mean |error|", Align::Right}, {"clipped", Align::Right}});
    for (const compare::LayerError& layer : comparison.layers)
        table.add({layerName(layer), layer.name, std::string(model::typeName(layer.typeB)), decibels(layer.sums.sqnr()),
            base::format("%.6f", layer.sums.cosine()), base::numberText(layer.sums.maxError, 4),
            base::numberText(layer.sums.meanAbsoluteError(), 4), base::format("%.2f %%", 100 * layer.clippedShare())});
    return table.text();
}

/// The layers with the least SQNR, the worst first: where to look.
std::string worstLayers(const compare::Comparison& comparison) {
    std::vector<const compare::LayerError*> byError;
    for (const auto& layer : comparison.layers)
        if (std::isfinite(layer.sums.sqnr()))
            byError.push_back(&layer);
    const auto shown = std::min<std::size_t>(byError.size(), 3);
    std::partial_sort(byError.begin(), byError.begin() + std::ptrdiff_t(shown), byError.end(),
        [](const auto* x, const auto* y) { return x->sums.sqnr() < y->sums.sqnr(); });
    std::string text;
    for (std::size_t i = 0; i < shown; ++i)
        text +=
            (i == 0 ? "Least SQNR: " : ", ") + layerName(*byError[i]) + " " + decibels(byError[i]->sums.sqnr()) + " dB";
    return shown == 0 ? text : text + "\n";
}

} // namespace

std::string comparisonText(const compare::Comparison& comparison, bool layers) {
    std::string text = compare::verdict(comparison) + "\n\n";
    text += "Data: " + comparison.data + ". Kernels: " + comparison.numerics + ".\n\n";
    for (const compare::OutputError& output : comparison.outputs)
        text += outputText(output, comparison.samples);
    text += "\nSize A " + base::bytesText(comparison.sizeA) + ", B " + base::bytesText(comparison.sizeB) + "\n";
    if (comparison.latencyA && comparison.latencyB)
        text += "Latency A " + latencyText(*comparison.latencyA) + ", B " + latencyText(*comparison.latencyB) +
                speedText(comparison.latencyA->median, comparison.latencyB->median) + " (one inference, one thread)\n";
    if (layers && !comparison.layers.empty())
        text += "\nError by layer, B's real values against A's, in order of execution\n" + layerTable(comparison) +
                worstLayers(comparison);
    const std::size_t unmatched = comparison.matching.onlyA.size() + comparison.matching.onlyB.size();
    if (layers && unmatched > 0)
        text += base::format("%zu tensors of A and %zu of B have no partner.\n", comparison.matching.onlyA.size(),
            comparison.matching.onlyB.size());
    return text;
}

std::string layersCsv(const compare::Comparison& comparison) {
    std::string text = "operator_a,operator_b,operator,tensor_a,tensor_b,name,type_b,values,sqnr_db,cosine,mean_error,"
                       "mean_absolute_error,rmse,max_error,clipped_share\n";
    for (const compare::LayerError& layer : comparison.layers) {
        const auto& sums = layer.sums;
        text += base::format("%d,%d,", layer.tensors.opA, layer.tensors.opB) + base::csvField(layer.operatorName) +
                base::format(",%d,%d,", layer.tensors.tensorA, layer.tensors.tensorB) + base::csvField(layer.name) +
                "," + std::string(model::typeName(layer.typeB)) +
                base::format(",%llu", static_cast<unsigned long long>(sums.count));
        for (const double value : {sums.sqnr(), sums.cosine(), sums.meanError(), sums.meanAbsoluteError(),
                 sums.rootMeanSquareError(), sums.maxError, layer.clippedShare()})
            text += "," + base::numberText(value, 17);
        text += "\n";
    }
    return text;
}

} // namespace report
