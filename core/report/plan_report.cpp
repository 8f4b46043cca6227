// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"
#include "report/text.h"

#include "report/json_parts.h"
#include "report/text_table.h"

#include "base/text.h"

#include <map>

namespace report {

namespace {

std::map<std::string, std::size_t> countsByPrecision(const quant::Plan& plan) {
    std::map<std::string, std::size_t> counts;
    for (const quant::SubgraphPlan& subgraph : plan.subgraphs)
        for (const quant::OperatorPlan& op : subgraph.operators)
            ++counts[std::string(quant::precisionName(op.precision))];
    return counts;
}

Json castJson(const quant::Cast& cast) {
    return {{"kind", cast.isQuantize ? "QUANTIZE" : "DEQUANTIZE"}, {"tensor", cast.tensor}, {"before", cast.before},
        {"from", model::typeName(cast.from)}, {"to", model::typeName(cast.to)}};
}

} // namespace

std::string planJson(const model::Model& model, const quant::Plan& plan) {
    Json json{{"schema", "halfstep-plan-1"}, {"recipe", Json::parse(quant::toJson(plan.recipe), nullptr, false)},
        {"size_before", plan.sizeBefore}, {"size_after", plan.sizeAfter},
        {"quantized_operators", plan.quantizedOperators}, {"float_operators", plan.floatOperators},
        {"casts", plan.castCount()}, {"changes_nothing", plan.changesNothing}, {"operators", Json::array()},
        {"inserted", Json::array()}, {"diagnostics", diagnosticsJson(plan.diagnostics)}};
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s) {
        const quant::SubgraphPlan& subgraph = plan.subgraphs[s];
        for (std::size_t i = 0; i < subgraph.operators.size(); ++i) {
            const quant::OperatorPlan& op = subgraph.operators[i];
            json["operators"].push_back(
                {{"subgraph", s}, {"index", i}, {"name", model::nameOf(model.codeOf(model.subgraphs[s].operators[i]))},
                    {"precision", quant::precisionName(op.precision)}, {"reason", op.reason}, {"cure", op.cure}});
        }
        for (const quant::Cast& cast : subgraph.casts)
            json["inserted"].push_back(castJson(cast));
    }
    return dumped(json);
}

std::string planText(const model::Model& model, const quant::Plan& plan) {
    std::string text =
        "Plan: mode " + plan.recipe.mode + ", " + (plan.recipe.perChannel ? "per axis" : "per tensor") + "\n";
    for (const auto& [precision, count] : countsByPrecision(plan))
        text += base::format("  %-14s %zu operators\n", precision.c_str(), count);
    text += base::format("  %zu QUANTIZE and DEQUANTIZE come in; size %s → %s\n\n", plan.castCount(),
        base::bytesText(plan.sizeBefore).c_str(), base::bytesText(plan.sizeAfter).c_str());
    TextTable table({{"operator"}, {"becomes"}, {"reason", TextTable::Align::Left, 70},
        {"what can be done", TextTable::Align::Left, 60}});
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s)
        for (std::size_t i = 0; i < plan.subgraphs[s].operators.size(); ++i) {
            const quant::OperatorPlan& op = plan.subgraphs[s].operators[i];
            table.add(
                {model::placeOf(model, s, i), std::string(quant::precisionName(op.precision)), op.reason, op.cure});
        }
    text += table.text();
    for (const base::Diagnostic& diagnostic : plan.diagnostics)
        text += diagnostic.subject + ": " + diagnostic.text + "\n";
    return text;
}

} // namespace report
