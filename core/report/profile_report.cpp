// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/profile_report.h"

#include "report/json_parts.h"
#include "report/text_table.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace report {
namespace {

using Align = TextTable::Align;

double sumOf(const run::Profile& profile) {
    return std::accumulate(profile.operators.begin(), profile.operators.end(), 0.0,
        [](double sum, double seconds) { return std::isnan(seconds) ? sum : sum + seconds; });
}

double shareOf(double seconds, double sum) {
    return sum > 0 ? seconds / sum : 0;
}

std::string milliseconds(double seconds) {
    return base::format("%.4g", seconds * 1e3);
}

std::string percent(double share) {
    return base::format("%.1f %%", 100 * share);
}

std::string outputName(const model::Subgraph& graph, const model::Operator& op) {
    return op.outputs.empty() || op.outputs.front() < 0
               ? std::string()
               : graph.tensors[static_cast<std::size_t>(op.outputs.front())].name;
}

struct TypeTime {
    std::size_t operators = 0;
    double seconds = 0;
};

std::string typesText(const model::Model& model, const model::Subgraph& graph, const run::Profile& profile) {
    std::map<std::string, TypeTime> byType;
    for (std::size_t k = 0; k < graph.operators.size(); ++k) {
        if (std::isnan(profile.operators[k]))
            continue;
        TypeTime& type = byType[model::nameOf(model.codeOf(graph.operators[k]))];
        ++type.operators;
        type.seconds += profile.operators[k];
    }
    std::vector<std::pair<std::string, TypeTime>> types(byType.begin(), byType.end());
    std::stable_sort(types.begin(), types.end(),
        [](const auto& a, const auto& b) { return a.second.seconds > b.second.seconds; });
    TextTable table({{"operator type"}, {"operators", Align::Right}, {"ms", Align::Right}, {"share", Align::Right}});
    for (const auto& [name, type] : types)
        table.add({name, std::to_string(type.operators), milliseconds(type.seconds),
            percent(shareOf(type.seconds, sumOf(profile)))});
    return table.text();
}

} // namespace

std::string profileText(const model::Model& model, std::size_t subgraph, const run::Profile& profile) {
    const model::Subgraph& graph = model.subgraphs[subgraph];
    std::vector<std::size_t> order;
    for (std::size_t k = 0; k < graph.operators.size(); ++k)
        if (!std::isnan(profile.operators[k]))
            order.push_back(k);
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return profile.operators[a] > profile.operators[b]; });
    const double sum = sumOf(profile);
    TextTable table({{"operator"}, {"output"}, {"ms", Align::Right}, {"share", Align::Right}});
    for (const std::size_t k : order)
        table.add({"Op#" + std::to_string(k) + " " + model::nameOf(model.codeOf(graph.operators[k])),
            outputName(graph, graph.operators[k]), milliseconds(profile.operators[k]),
            percent(shareOf(profile.operators[k], sum))});
    std::string text = base::format("Operators, each the median of %d runs; together %.4g ms:\n", profile.runs, sum * 1e3);
    return text + table.text() + '\n' + typesText(model, graph, profile);
}

std::string profileJson(const model::Model& model, std::size_t subgraph, const run::Profile& profile) {
    const model::Subgraph& graph = model.subgraphs[subgraph];
    const double sum = sumOf(profile);
    Json operators = Json::array();
    for (std::size_t k = 0; k < graph.operators.size(); ++k) {
        const double seconds = profile.operators[k];
        Json op = {{"index", k}, {"operator", model::nameOf(model.codeOf(graph.operators[k]))},
            {"output", outputName(graph, graph.operators[k])}, {"median_seconds", nullptr}, {"share", nullptr}};
        if (!std::isnan(seconds)) {
            op["median_seconds"] = seconds;
            op["share"] = shareOf(seconds, sum);
        }
        operators.push_back(std::move(op));
    }
    return dumped({{"runs", profile.runs}, {"operators", std::move(operators)}});
}

Overlay profileOverlay(std::size_t subgraph, const run::Profile& profile) {
    Overlay overlay{"Time (ms)", {}, {}, costColors(), 0};
    for (std::size_t k = 0; k < profile.operators.size(); ++k)
        if (!std::isnan(profile.operators[k]))
            overlay.values.push_back(
                {static_cast<std::int32_t>(subgraph), static_cast<std::int32_t>(k), profile.operators[k] * 1e3, {}});
    return overlay;
}

} // namespace report
