// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"
#include "report/text.h"

#include "report/json_parts.h"
#include "report/text_table.h"

#include "quant/mode.h"
#include "quant/plan_file.h"

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

/// Of the model's inputs and outputs, where the mode has a choice.
std::string ioText(const quant::Recipe& recipe) {
    const auto* mode = quant::modeOf(recipe.mode);
    if (!mode || !mode->info.hasIoTypes)
        return {};
    return ", inputs and outputs " + std::string(model::typeName(recipe.io.value_or(mode->info.defaultIo)));
}

} // namespace

std::string planJson(const model::Model& model, const quant::Plan& plan, const quant::Origin& origin) {
    auto json = Json::parse(quant::toJson(model, plan), nullptr, false);
    json["quantized_operators"] = quant::changedOperators(model, origin, plan);
    for (auto& op : json["operators"]) {
        const auto subgraph = op["subgraph"].get<std::size_t>();
        const auto index = op["index"].get<std::size_t>();
        op["precision_before"] = inspect::computeKindName(quant::kindBefore(model, origin, subgraph, index));
        op["bytes_before"] = quant::constantBytesBefore(model, origin, subgraph, index);
    }
    json["diagnostics"] = diagnosticsJson(plan.diagnostics);
    return dumped(json);
}

std::string planText(const model::Model& model, const quant::Plan& plan, const quant::Origin& origin) {
    std::string text = "Plan: mode " + plan.recipe.mode + ", " + (plan.recipe.perChannel ? "per axis" : "per tensor") +
                       ioText(plan.recipe) + "\n";
    for (const auto& [precision, count] : countsByPrecision(plan))
        text += base::format("  %-14s %zu operators\n", precision.c_str(), count);
    if (origin)
        text += base::format("  %zu operators change their precision\n", quant::changedOperators(model, origin, plan));
    text += base::format("  %zu casts (QUANTIZE, DEQUANTIZE) are inserted; size %s → %s (%zu → %zu bytes)\n\n",
        plan.castCount(), base::bytesText(plan.sizeBefore).c_str(), base::bytesText(plan.sizeAfter).c_str(),
        plan.sizeBefore, plan.sizeAfter);
    TextTable table({{"operator"}, {"now"}, {"becomes"}, {"bytes", TextTable::Align::Right},
        {"bytes after", TextTable::Align::Right}, {"casts", TextTable::Align::Right},
        {"reason", TextTable::Align::Left, 70}, {"what can be done", TextTable::Align::Left, 60}});
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s)
        for (std::size_t i = 0; i < plan.subgraphs[s].operators.size(); ++i) {
            const quant::OperatorPlan& op = plan.subgraphs[s].operators[i];
            const auto bytes = quant::bytesOf(model, plan, s, i);
            table.add({model::placeOf(model, s, i),
                std::string(inspect::computeKindName(quant::kindBefore(model, origin, s, i))),
                std::string(quant::precisionName(op.precision)),
                std::to_string(quant::constantBytesBefore(model, origin, s, i)), std::to_string(bytes.after),
                std::to_string(bytes.casts), op.reason, op.cure});
        }
    text += table.text();
    for (const base::Diagnostic& diagnostic : plan.diagnostics)
        text += diagnostic.subject + ": " + diagnostic.text + "\n";
    return text;
}

} // namespace report
