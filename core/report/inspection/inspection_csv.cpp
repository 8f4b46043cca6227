// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include "report/inspection/option_text.h"

#include "base/text.h"

namespace report {

namespace {

std::string line(std::initializer_list<std::string> fields) {
    std::string text;
    for (const std::string& field : fields)
        text += (text.empty() ? "" : ",") + base::csvField(field);
    return text + "\r\n";
}

template<class T>
std::string list(const std::vector<T>& values) {
    std::string text;
    for (const T value : values) {
        text += text.empty() ? "" : " ";
        if constexpr (std::is_floating_point_v<T>)
            text += base::format("%.9g", static_cast<double>(value));
        else
            text += std::to_string(value);
    }
    return text;
}

} // namespace

std::string tensorsCsv(const model::Model& model) {
    std::string text = line({"subgraph", "index", "name", "dtype", "shape", "shape_signature", "buffer",
        "constant_bytes", "is_variable", "quantized_dimension", "scales", "zero_points"});
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t i = 0; i < model.subgraphs[graph].tensors.size(); ++i) {
            const model::Tensor& tensor = model.subgraphs[graph].tensors[i];
            const bool isConstant = model.isConstant(tensor);
            const bool isQuantized = tensor.isQuantized();
            text += line({std::to_string(graph), std::to_string(i), tensor.name,
                std::string(model::typeName(tensor.type)), list(tensor.shape),
                tensor.shapeSignature ? list(*tensor.shapeSignature) : std::string(),
                isConstant ? std::to_string(tensor.buffer) : std::string(),
                isConstant ? std::to_string(model.dataOf(tensor).size()) : std::string(), tensor.isVariable ? "1" : "0",
                isQuantized ? std::to_string(tensor.quantization->quantizedDimension) : std::string(),
                isQuantized ? list(tensor.quantization->scale) : std::string(),
                isQuantized ? list(tensor.quantization->zeroPoint) : std::string()});
        }
    return text;
}

std::string operatorsCsv(const model::Model& model, const inspect::Summary& summary) {
    std::string text = line({"subgraph", "index", "name", "version", "computes_in", "inputs", "outputs", "macs",
        "constant_bytes", "activation_bytes", "attributes"});
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t i = 0; i < model.subgraphs[graph].operators.size(); ++i) {
            const model::Operator& op = model.subgraphs[graph].operators[i];
            const inspect::OperatorCost& cost = summary.subgraphs[graph].costs[i];
            text += line({std::to_string(graph), std::to_string(i), model::nameOf(model.codeOf(op)),
                std::to_string(model.codeOf(op).version),
                std::string(inspect::computeKindName(inspect::computeKind(model, model.subgraphs[graph], op))),
                list(op.inputs), list(op.outputs), cost.isKnown ? std::to_string(cost.cost.macs) : std::string(),
                std::to_string(cost.constantBytes), std::to_string(cost.activationBytes),
                optionsText(op.options) + optionsText(op.options2)});
        }
    return text;
}

} // namespace report
