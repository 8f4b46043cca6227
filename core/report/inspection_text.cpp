// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include "report/option_text.h"
#include "report/text_table.h"

#include "inspect/lint.h"

#include "base/text.h"

namespace report {

namespace {

using Align = TextTable::Align;

std::string tensorList(const std::vector<std::int32_t>& tensors) {
    std::string text;
    for (const std::int32_t tensor : tensors)
        text += (text.empty() ? "" : ", ") + (tensor < 0 ? std::string("-") : "T#" + std::to_string(tensor));
    return text;
}

/// "12.3 M": counts of operations with three digits.
std::string countText(std::uint64_t count) {
    const auto value = static_cast<double>(count);
    if (value < 1e3)
        return std::to_string(count);
    if (value < 1e6)
        return base::format("%.3g k", value / 1e3);
    return value < 1e9 ? base::format("%.3g M", value / 1e6) : base::format("%.3g G", value / 1e9);
}

std::string scaleText(const model::Tensor& tensor) {
    if (!tensor.isQuantized())
        return {};
    const auto& scales = tensor.quantization->scale;
    if (scales.size() == 1)
        return base::numberText(static_cast<double>(scales[0]), 6);
    float low = scales[0];
    float high = scales[0];
    for (const float scale : scales) {
        low = std::min(low, scale);
        high = std::max(high, scale);
    }
    return base::numberText(static_cast<double>(low), 4) + " … " + base::numberText(static_cast<double>(high), 4);
}

std::string zeroPointText(const model::Tensor& tensor) {
    if (!tensor.isQuantized())
        return {};
    const auto& points = tensor.quantization->zeroPoint;
    for (const std::int64_t point : points)
        if (point != points[0])
            return "by channel";
    return std::to_string(tensor.quantization->zeroPointOf());
}

std::string axisText(const model::Tensor& tensor) {
    if (!tensor.isQuantized() || !tensor.quantization->isPerAxis())
        return {};
    return std::to_string(tensor.quantization->quantizedDimension) + " (" +
           std::to_string(tensor.quantization->scale.size()) + ")";
}

std::string shapeOf(const model::Tensor& tensor) {
    if (!tensor.shapeSignature)
        return base::shapeText(tensor.shape);
    std::string text;
    for (const std::int32_t size : *tensor.shapeSignature)
        text += (text.empty() ? "" : "×") + (size < 0 ? std::string("?") : std::to_string(size));
    return text.empty() ? "scalar" : text;
}

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

std::string tensorTable(const model::Model& model, const model::Subgraph& graph) {
    TextTable table({{"tensor", Align::Left, 8}, {"name", Align::Left, 40}, {"type"}, {"shape"},
        {"constant", Align::Right}, {"scale", Align::Right}, {"zero point", Align::Right}, {"axis", Align::Right}});
    for (std::size_t i = 0; i < graph.tensors.size(); ++i) {
        const model::Tensor& tensor = graph.tensors[i];
        table.add({"T#" + std::to_string(i), tensor.name, std::string(model::typeName(tensor.type)), shapeOf(tensor),
            model.isConstant(tensor) ? base::bytesText(model.dataOf(tensor).size())
            : tensor.isVariable      ? "variable"
                                     : "",
            scaleText(tensor), zeroPointText(tensor), axisText(tensor)});
    }
    return table.text();
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
        const char* kind = diagnostic.severity == base::Severity::Problem   ? "problem"
                           : diagnostic.severity == base::Severity::Warning ? "warning"
                                                                            : "note";
        text += std::string("  ") + kind + ": " + diagnostic.subject + ": " + diagnostic.text + "\n";
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
        text += operatorTable(model, model.subgraphs[i], part) + "\n" + tensorTable(model, model.subgraphs[i]);
    }
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
