// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/output_error.h"

namespace compare {

namespace {

using model::BuiltinOperator;

/// The operator that computes the output: casts and reshapes behind it are skipped.
const model::Operator* makerOf(const model::Model& model, const model::Subgraph& graph, std::int32_t tensor) {
    const model::GraphIndex index(graph);
    while (tensor >= 0) {
        const std::int32_t maker = index.producer[static_cast<std::size_t>(tensor)];
        if (maker < 0)
            return nullptr;
        const model::Operator& op = graph.operators[static_cast<std::size_t>(maker)];
        const BuiltinOperator code = model.codeOf(op).builtin;
        if (code != BuiltinOperator::DEQUANTIZE && code != BuiltinOperator::QUANTIZE &&
            code != BuiltinOperator::RESHAPE && code != BuiltinOperator::SQUEEZE)
            return &op;
        tensor = op.inputs.empty() ? -1 : op.inputs[0];
    }
    return nullptr;
}

} // namespace

bool isClassification(const model::Model& model, std::size_t subgraph, std::size_t output, bool hasLabels) {
    const model::Subgraph& graph = model.subgraphs[subgraph];
    const std::int32_t tensor = graph.outputs[output];
    const model::Shape& shape = graph.tensors[static_cast<std::size_t>(tensor)].shape;
    if (shape.empty() || shape.back() < 2 || model::elementCount(shape) != static_cast<std::size_t>(shape.back()))
        return false;
    if (hasLabels)
        return true;
    const model::Operator* maker = makerOf(model, graph, tensor);
    if (!maker)
        return false;
    const BuiltinOperator code = model.codeOf(*maker).builtin;
    return code == BuiltinOperator::SOFTMAX || code == BuiltinOperator::LOG_SOFTMAX ||
           code == BuiltinOperator::LOGISTIC;
}

void addSample(std::span<const float> a, std::span<const float> b, std::optional<int> label, OutputError& error) {
    error.sums.add(a, b);
    if (!error.isClassification)
        return;
    const int topA = metrics::topOne(a);
    const int topB = metrics::topOne(b);
    ++error.agreement.total;
    error.agreement.hits += topA == topB ? 1 : 0;
    if (!label || !error.accuracyA || !error.accuracyB)
        return;
    ++error.accuracyA->total;
    ++error.accuracyB->total;
    error.accuracyA->hits += topA == *label ? 1 : 0;
    error.accuracyB->hits += topB == *label ? 1 : 0;
    error.onlyA += topA == *label && topB != *label ? 1 : 0;
    error.onlyB += topB == *label && topA != *label ? 1 : 0;
}

void finish(OutputError& error) {
    if (error.accuracyA)
        error.pairedP = metrics::pairedTest(error.onlyA, error.onlyB);
}

} // namespace compare
