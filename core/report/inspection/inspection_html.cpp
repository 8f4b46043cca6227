// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include "report/inspection/html_parts.h"
#include "report/inspection/inspection_cells.h"
#include "report/inspection/option_text.h"

#include "inspect/breakdown.h"
#include "inspect/lint.h"

#include "base/text.h"

#include <algorithm>

namespace report {

namespace {

std::string headHtml(const model::Loaded& loaded, const inspect::Summary& summary) {
    std::string html = "<h1>" + escaped(loaded.path) + "</h1>\n";
    if (!loaded.model->description.empty())
        html += "<p>" + escaped(loaded.model->description) + "</p>\n";
    std::uint64_t macs = 0;
    for (const inspect::SubgraphSummary& graph : summary.subgraphs)
        macs += graph.macs;
    HtmlTable table({{"fact"}, {"value"}});
    table.add({"precision", summary.precision});
    table.add({"file", base::bytesText(summary.fileSize)});
    table.add({"constants", base::bytesText(summary.constantBytes)});
    table.add({"multiply-accumulates", countText(macs)});
    if (!summary.minimumRuntime.empty())
        table.add({"needs runtime", summary.minimumRuntime});
    return html + table.html();
}

/// Operator types with a bar for each share of the multiply-accumulates.
std::string typesHtml(const model::Model& model, const inspect::Summary& summary) {
    const auto shares = inspect::costByOperatorType(model, summary);
    std::uint64_t total = 0;
    for (const inspect::CostShare& share : shares)
        total += share.macs;
    HtmlTable table({{"operator type"}, {"operators", true}, {"MACs", true}, {"share"}, {"constants", true}});
    for (const inspect::CostShare& share : shares) {
        const double part = total ? static_cast<double>(share.macs) / static_cast<double>(total) : 0;
        table.add({share.name, std::to_string(share.operators), countText(share.macs), {},
            base::bytesText(share.constantBytes)});
        table.setBar(3, part, base::format("%.1f %%", 100 * part));
    }
    return "<h2>Operator types</h2>\n" + table.html();
}

std::string operatorsHtml(
    const model::Model& model, const model::Subgraph& graph, const inspect::SubgraphSummary& summary) {
    HtmlTable table(
        {{"operator"}, {"computes in"}, {"inputs"}, {"outputs"}, {"MACs", true}, {"constants", true}, {"attributes"}});
    for (std::size_t i = 0; i < graph.operators.size(); ++i) {
        const model::Operator& op = graph.operators[i];
        const inspect::OperatorCost& cost = summary.costs[i];
        table.add({"Op#" + std::to_string(i) + " " + model::nameOf(model.codeOf(op)),
            std::string(inspect::computeKindName(inspect::computeKind(model, graph, op))), tensorList(op.inputs),
            tensorList(op.outputs), cost.isKnown ? countText(cost.cost.macs) : "?",
            cost.constantBytes ? base::bytesText(cost.constantBytes) : "",
            optionsText(op.options) + optionsText(op.options2)});
    }
    return table.html();
}

std::string tensorsHtml(const model::Model& model, const model::Subgraph& graph) {
    HtmlTable table({{"tensor"}, {"name"}, {"type"}, {"shape"}, {"constant", true}, {"scale", true},
        {"zero point", true}, {"axis"}, {"range"}, {"values"}});
    for (std::size_t i = 0; i < graph.tensors.size(); ++i) {
        const model::Tensor& tensor = graph.tensors[i];
        table.add({"T#" + std::to_string(i), tensor.name, std::string(model::typeName(tensor.type)), shapeOf(tensor),
            model.isConstant(tensor) ? base::bytesText(model.dataOf(tensor).size())
            : tensor.isVariable      ? "variable"
                                     : "",
            scaleText(tensor), zeroPointText(tensor), axisText(tensor), rangeText(tensor), valuesText(model, tensor)});
    }
    return table.html();
}

std::string subgraphHtml(const model::Model& model, std::size_t index, const inspect::SubgraphSummary& summary) {
    const inspect::MemoryReport memory = inspect::memoryReport(model, index);
    const model::Subgraph& graph = model.subgraphs[index];
    std::string html = base::format("<h2>Subgraph %zu %s</h2>\n", index, escaped(graph.name).c_str());
    html += base::format("<p>%zu operators, %zu tensors, activations at most %s, arena %s</p>\n",
        graph.operators.size(), graph.tensors.size(), base::bytesText(memory.peakBytes).c_str(),
        base::bytesText(memory.arenaBytes).c_str());
    html += "<details open><summary>Operators</summary>\n" + operatorsHtml(model, graph, summary) + "</details>\n";
    return html + "<details><summary>Tensors</summary>\n" + tensorsHtml(model, graph) + "</details>\n";
}

std::string problemsHtml(const model::Loaded& loaded) {
    base::Diagnostics problems = loaded.diagnostics;
    const base::Diagnostics found = inspect::lint(*loaded.model);
    problems.insert(problems.end(), found.begin(), found.end());
    if (problems.empty())
        return {};
    HtmlTable table({{"severity"}, {"place"}, {"remark"}});
    for (const base::Diagnostic& problem : problems)
        table.add({std::string(severityName(problem.severity)), problem.subject, problem.text});
    return "<h2>Remarks</h2>\n" + table.html();
}

} // namespace

std::string inspectionHtml(const model::Loaded& loaded, const inspect::Summary& summary) {
    const model::Model& model = *loaded.model;
    std::string body = headHtml(loaded, summary) + typesHtml(model, summary);
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i)
        body += subgraphHtml(model, i, summary.subgraphs[i]);
    return htmlPage(loaded.path, body + problemsHtml(loaded));
}

} // namespace report
