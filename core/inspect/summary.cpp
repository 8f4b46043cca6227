// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/summary.h"

#include "inspect/operator_node.h"

#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace inspect {

namespace {

std::size_t bytesOf(const model::Tensor& tensor) {
    return model::byteSize(tensor).value_or(0);
}

OperatorCost costOf(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op) {
    OperatorCost result;
    const ops::OpDefinition* definition = ops::find(model.codeOf(op));
    if (definition && definition->cost) {
        const OperatorNode node(model, subgraph, op);
        // The shape rule checks the operands that the cost rule counts with.
        if (definition->shapes && definition->shapes(node.node)) {
            result.cost = definition->cost(node.node);
            result.isKnown = true;
        }
    }
    std::set<std::int32_t> seen;
    for (const auto* operands : {&op.inputs, &op.outputs})
        for (const std::int32_t index : *operands) {
            if (index < 0 || !seen.insert(index).second)
                continue;
            const model::Tensor& tensor = subgraph.tensors[static_cast<std::size_t>(index)];
            if (model.isConstant(tensor))
                result.constantBytes += model.dataOf(tensor).size();
            else
                result.activationBytes += bytesOf(tensor);
        }
    return result;
}

SubgraphSummary summarize(const model::Model& model, const model::Subgraph& subgraph) {
    SubgraphSummary summary;
    summary.name = subgraph.name;
    summary.operators = subgraph.operators.size();
    summary.tensors = subgraph.tensors.size();
    std::set<std::uint32_t> buffers;
    for (const model::Tensor& tensor : subgraph.tensors)
        if (model.isConstant(tensor)) {
            ++summary.constants;
            if (buffers.insert(tensor.buffer).second)
                summary.constantBytes += model.dataOf(tensor).size();
        }
    for (const model::Operator& op : subgraph.operators) {
        ++summary.operatorCounts[model::nameOf(model.codeOf(op))];
        summary.costs.push_back(costOf(model, subgraph, op));
        summary.macs += summary.costs.back().cost.macs;
    }
    return summary;
}

/// How many operators compute in which way; data movers and casts between types do not count.
std::array<std::size_t, 8> kindCounts(const model::Model& model) {
    std::array<std::size_t, 8> counts{};
    for (const model::Subgraph& subgraph : model.subgraphs)
        for (const model::Operator& op : subgraph.operators) {
            const auto code = model.codeOf(op).builtin;
            if (code != model::BuiltinOperator::QUANTIZE && code != model::BuiltinOperator::DEQUANTIZE)
                ++counts[static_cast<std::size_t>(computeKind(model, subgraph, op))];
        }
    return counts;
}

bool hasConstantOf(const model::Model& model, model::TensorType type) {
    for (const model::Subgraph& subgraph : model.subgraphs)
        for (const model::Tensor& tensor : subgraph.tensors)
            if (tensor.type == type && model.isConstant(tensor))
                return true;
    return false;
}

/// Whole texts, so that they can be translated.
std::string mixedName(ComputeKind kind) {
    switch (kind) {
    case ComputeKind::Int16:
        return CORE_TEXT("inspect::Summary", "int16x8 with float operators");
    case ComputeKind::Int8:
        return CORE_TEXT("inspect::Summary", "int8 with float operators");
    case ComputeKind::UInt8:
        return CORE_TEXT("inspect::Summary", "uint8 with float operators");
    default:
        return CORE_TEXT("inspect::Summary", "int4 with float operators");
    }
}

std::string precisionOf(const model::Model& model) {
    const auto counts = kindCounts(model);
    const auto of = [&](ComputeKind kind) { return counts[static_cast<std::size_t>(kind)]; };
    const std::size_t floats = of(ComputeKind::Float32) + of(ComputeKind::Float16) + of(ComputeKind::Hybrid);
    for (const ComputeKind kind : {ComputeKind::Int16, ComputeKind::Int8, ComputeKind::UInt8, ComputeKind::Int4})
        if (of(kind) > 0)
            return floats > 0 ? mixedName(kind) : std::string(computeKindName(kind));
    if (of(ComputeKind::Hybrid) > 0)
        return CORE_TEXT("inspect::Summary", "dynamic range int8");
    if (hasConstantOf(model, model::TensorType::Float16))
        return CORE_TEXT("inspect::Summary", "float16 weights");
    if (hasConstantOf(model, model::TensorType::Int8))
        return CORE_TEXT("inspect::Summary", "int8 weights");
    return floats > 0 ? "float32" : CORE_TEXT("inspect::Summary", "other");
}

/// ASCII, filled with zeros.
std::string minimumRuntime(const model::Model& model) {
    for (const model::Metadata& metadata : model.metadata)
        if (metadata.name == "min_runtime_version") {
            const auto bytes = model.buffers[metadata.buffer].as<char>();
            std::string text(bytes.begin(), std::find(bytes.begin(), bytes.end(), '\0'));
            const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
            return isPlain && text.size() < 32 ? text : std::string();
        }
    return {};
}

} // namespace

Summary summarize(const model::Loaded& loaded) {
    const model::Model& model = *loaded.model;
    Summary summary;
    summary.precision = precisionOf(model);
    summary.fileSize = loaded.fileSize;
    summary.minimumRuntime = minimumRuntime(model);
    summary.hasAssociatedFiles = !model.associatedFiles.empty();
    std::set<std::uint32_t> buffers;
    for (const model::Subgraph& subgraph : model.subgraphs) {
        summary.subgraphs.push_back(summarize(model, subgraph));
        for (const model::Tensor& tensor : subgraph.tensors) {
            ++summary.tensorTypes[std::string(model::typeName(tensor.type))];
            if (model.isConstant(tensor) && buffers.insert(tensor.buffer).second)
                summary.constantBytes += model.dataOf(tensor).size();
        }
    }
    return summary;
}

} // namespace inspect
