// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include "report/json_parts.h"

namespace report {

namespace {

Json sumsJson(const metrics::ErrorSums& sums) {
    return {{"values", sums.count}, {"not_finite", sums.notFinite}, {"sqnr_db", number(sums.sqnr())},
        {"cosine", number(sums.cosine())}, {"mean_error", number(sums.meanError())},
        {"mean_absolute_error", number(sums.meanAbsoluteError())}, {"rmse", number(sums.rootMeanSquareError())},
        {"max_error", number(sums.maxError)}, {"is_equal", sums.noise == 0 && sums.notFinite == 0}};
}

Json shareJson(const metrics::Share& share) {
    return {{"value", number(share.value())}, {"hits", share.hits}, {"samples", share.total},
        {"low95", number(share.low())}, {"high95", number(share.high())}};
}

Json outputJson(const compare::OutputError& output) {
    Json json{{"index", output.output}, {"name", output.name}, {"error", sumsJson(output.sums)}};
    if (output.isClassification)
        json["top1_agreement"] = shareJson(output.agreement);
    if (output.accuracyA && output.accuracyB) {
        json["accuracy_a"] = shareJson(*output.accuracyA);
        json["accuracy_b"] = shareJson(*output.accuracyB);
        json["only_a_right"] = output.onlyA;
        json["only_b_right"] = output.onlyB;
        json["paired_p"] = output.pairedP;
        const auto change = compare::accuracyChange(output);
        json["accuracy_change"] = {{"value", change.value}, {"low", change.low}, {"high", change.high}};
    }
    return json;
}

Json layerJson(const compare::LayerError& layer) {
    return {{"tensor_a", layer.tensors.tensorA}, {"tensor_b", layer.tensors.tensorB}, {"operator_a", layer.tensors.opA},
        {"operator_b", layer.tensors.opB}, {"name", layer.name}, {"operator", layer.operatorName},
        {"type_b", model::typeName(layer.typeB)}, {"error", sumsJson(layer.sums)},
        {"clipped_share", layer.clippedShare()}};
}

Json latency(const run::Latency& latency) {
    return {{"median_s", latency.median}, {"low_s", latency.low}, {"high_s", latency.high}, {"runs", latency.runs}};
}

} // namespace

std::string comparisonJson(const compare::Comparison& comparison) {
    Json json{{"schema", "halfstep-comparison-1"}, {"verdict", compare::verdict(comparison)},
        {"samples", comparison.samples}, {"data", comparison.data}, {"is_dummy", comparison.isDummy},
        {"has_labels", comparison.hasLabels}, {"numerics", comparison.numerics}, {"size_a", comparison.sizeA},
        {"size_b", comparison.sizeB}, {"outputs", Json::array()}, {"layers", Json::array()},
        {"unmatched_a", comparison.matching.onlyA}, {"unmatched_b", comparison.matching.onlyB}};
    for (const compare::OutputError& output : comparison.outputs)
        json["outputs"].push_back(outputJson(output));
    for (const compare::LayerError& layer : comparison.layers)
        json["layers"].push_back(layerJson(layer));
    if (comparison.latencyA && comparison.latencyB) {
        json["latency_a"] = latency(*comparison.latencyA);
        json["latency_b"] = latency(*comparison.latencyB);
    }
    json["diagnostics"] = diagnosticsJson(comparison.diagnostics);
    return dumped(json);
}

} // namespace report
