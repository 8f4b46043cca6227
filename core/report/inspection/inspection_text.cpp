// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include "report/inspection/inspection_cells.h"
#include "report/inspection/option_text.h"
#include "report/text_table.h"

#include "inspect/breakdown.h"
#include "inspect/lint.h"

#include "base/text.h"

namespace report {

namespace {

using Align = TextTable::Align;

std::string operatorTable(
    const model::Model& model, const model::Subgraph& graph, const inspect::SubgraphSummary& summary) {
    TextTable table(
        {{"operator", Align::Left, 32}, {"computes in"}, {"inputs", Align::Left, 24}, {"outputs", Align::Left, 16},
            {"output shape"}, {"MACs", Align::Right}, {"constants", Align::Right}, {"attributes", Align::Left, 60}});
    for (std::size_t i = 0; i < graph.operators.size(); ++i) {
        const model::Operator& op = graph.operators[i];
        const inspect::OperatorCost& cost = summary.costs[i];
        const bool hasOutput = !op.outputs.empty() && op.outputs[0] >= 0;
        table.add({"Op#" + std::to_string(i) + " " + model::nameOf(model.codeOf(op)),
            std::string(inspect::computeKindName(inspect::computeKind(model, graph, op))), tensorList(op.inputs),
            tensorList(op.outputs), hasOutput ? shapeOf(graph.tensors[static_cast<std::size_t>(op.outputs[0])]) : "",
            cost.isKnown ? countText(cost.cost.macs) : "?",
            cost.constantBytes ? base::bytesText(cost.constantBytes) : "",
            optionsText(op.options) + optionsText(op.options2)});
    }
    return table.text();
}

/// "12.3 KiB in buffer 4", with a mark where other tensors have it too.
std::string constantText(
    const model::Model& model, const model::Tensor& tensor, const std::vector<std::size_t>& bufferUsers) {
    if (tensor.isVariable)
        return "variable";
    if (!model.isConstant(tensor))
        return tensor.externalBuffer != 0 ? base::format("external %u", tensor.externalBuffer) : std::string();
    return base::bytesText(model.dataOf(tensor).size()) +
           (bufferUsers[tensor.buffer] > 1 ? base::format(" (shared #%u)", tensor.buffer) : std::string());
}

std::string tensorTable(
    const model::Model& model, const model::Subgraph& graph, const std::vector<std::size_t>& bufferUsers) {
    TextTable table({{"tensor", Align::Left, 8}, {"name", Align::Left, 40}, {"type"}, {"shape"},
        {"constant", Align::Right}, {"scale", Align::Right}, {"zero point", Align::Right}, {"axis", Align::Right},
        {"range"}, {"values", Align::Left, 40}});
    for (std::size_t i = 0; i < graph.tensors.size(); ++i) {
        const model::Tensor& tensor = graph.tensors[i];
        table.add({"T#" + std::to_string(i), tensor.name, std::string(model::typeName(tensor.type)), shapeOf(tensor),
            constantText(model, tensor, bufferUsers), scaleText(tensor), zeroPointText(tensor), axisText(tensor),
            rangeText(tensor), valuesText(model, tensor)});
    }
    return table.text();
}

std::vector<std::size_t> usersOfBuffers(const model::Model& model) {
    std::vector<std::size_t> users(model.buffers.size(), 0);
    for (const model::Subgraph& graph : model.subgraphs)
        for (const model::Tensor& tensor : graph.tensors)
            ++users[tensor.buffer];
    return users;
}

std::string shareTable(const char* title, const std::vector<inspect::CostShare>& shares) {
    TextTable table({{title}, {"operators", Align::Right}, {"MACs", Align::Right}, {"constants", Align::Right},
        {"activations", Align::Right}});
    for (const inspect::CostShare& share : shares)
        table.add({share.name, std::to_string(share.operators),
            share.unknownCosts == share.operators ? "?" : countText(share.macs), base::bytesText(share.constantBytes),
            base::bytesText(share.activationBytes)});
    return table.text();
}

/// Which types of operators cost what, where types change, what the buffers hold.
std::string breakdownText(const model::Model& model, const inspect::Summary& summary) {
    std::string text = "\n" + shareTable("operator type", inspect::costByOperatorType(model, summary));
    text += "\n" + shareTable("computes in", inspect::costByPrecision(model, summary));
    const auto transitions = inspect::precisionTransitions(model);
    if (!transitions.empty()) {
        TextTable table({{"from"}, {"to"}, {"casts", Align::Right}, {"bytes", Align::Right}});
        for (const inspect::PrecisionTransition& entry : transitions)
            table.add({std::string(model::typeName(entry.from)), std::string(model::typeName(entry.to)),
                std::to_string(entry.operators), base::bytesText(entry.bytes)});
        text += "\n" + table.text();
    }
    const inspect::BufferUse use = inspect::bufferUse(model);
    const auto percent = [&](std::size_t bytes) {
        return summary.fileSize ? 100 * static_cast<double>(bytes) / static_cast<double>(summary.fileSize) : 0.0;
    };
    return text +
           base::format("\nBuffers: %s (%.1f %% of the file); all zero %s (%.1f %%); unused %s; saved by sharing %s\n",
               base::bytesText(use.bytes).c_str(), percent(use.bytes), base::bytesText(use.zeroBytes).c_str(),
               percent(use.zeroBytes), base::bytesText(use.unusedBytes).c_str(),
               base::bytesText(use.savedBytes).c_str());
}

std::string signatureText(const model::Model& model) {
    std::string text;
    const auto list = [](const std::vector<model::SignatureTensor>& tensors) {
        std::string names;
        for (const model::SignatureTensor& tensor : tensors)
            names += (names.empty() ? "" : ", ") + tensor.name + " = T#" + std::to_string(tensor.tensor);
        return names;
    };
    for (const model::Signature& signature : model.signatures)
        text += "Signature '" + signature.key + "' (subgraph " + std::to_string(signature.subgraph) +
                "): " + list(signature.inputs) + " -> " + list(signature.outputs) + "\n";
    return text;
}

std::string problemText(const base::Diagnostics& diagnostics) {
    std::string text;
    for (const base::Diagnostic& diagnostic : diagnostics) {
        text += "  " + std::string(severityName(diagnostic.severity)) + ": " + diagnostic.subject + ": " +
                diagnostic.text + "\n";
    }
    return text;
}

std::string headText(const model::Loaded& loaded, const inspect::Summary& summary) {
    std::string text = loaded.path + "\n";
    text += "  " + summary.precision + ", " + base::bytesText(summary.fileSize) + " (" +
            base::bytesText(summary.constantBytes) + " constants)";
    if (!summary.minimumRuntime.empty())
        text += ", needs runtime " + summary.minimumRuntime;
    if (summary.hasAssociatedFiles)
        text += ", carries associated files";
    text += "\n";
    if (!loaded.model->description.empty())
        text += "  " + elided(loaded.model->description, 110) + "\n";
    return text;
}

} // namespace

std::string inspectionText(const model::Loaded& loaded, const inspect::Summary& summary) {
    const model::Model& model = *loaded.model;
    const auto users = usersOfBuffers(model);
    std::string text = headText(loaded, summary);
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i) {
        const inspect::SubgraphSummary& part = summary.subgraphs[i];
        const inspect::MemoryReport memory = inspect::memoryReport(model, i);
        text += "\nSubgraph#" + std::to_string(i) + (part.name.empty() ? "" : " " + part.name) + "(" +
                tensorList(model.subgraphs[i].inputs) + ") -> " + tensorList(model.subgraphs[i].outputs) + "\n";
        text += base::format(
            "  %zu operators, %zu tensors (%zu constant), %s MACs; activations at most %s at Op#%zu, arena %s\n\n",
            part.operators, part.tensors, part.constants, countText(part.macs).c_str(),
            base::bytesText(memory.peakBytes).c_str(), memory.peakOperator, base::bytesText(memory.arenaBytes).c_str());
        text += operatorTable(model, model.subgraphs[i], part) + "\n" + tensorTable(model, model.subgraphs[i], users);
    }
    text += breakdownText(model, summary);
    if (!model.signatures.empty())
        text += "\n" + signatureText(model);
    base::Diagnostics problems = loaded.diagnostics;
    const base::Diagnostics found = inspect::lint(model);
    problems.insert(problems.end(), found.begin(), found.end());
    if (!problems.empty())
        text += base::format("\n%zu remarks\n", problems.size()) + problemText(problems);
    return text;
}

} // namespace report
