// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/breakdown.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace inspect {

namespace {

template<class NameOf>
std::vector<CostShare> costBy(const model::Model& model, const Summary& summary, NameOf nameOf) {
    std::map<std::string, CostShare> shares;
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t i = 0; i < model.subgraphs[graph].operators.size(); ++i) {
            const OperatorCost& cost = summary.subgraphs[graph].costs[i];
            CostShare& share = shares[nameOf(model.subgraphs[graph], model.subgraphs[graph].operators[i])];
            ++share.operators;
            share.unknownCosts += cost.isKnown ? 0 : 1;
            share.macs += cost.cost.macs;
            share.constantBytes += cost.constantBytes;
            share.activationBytes += cost.activationBytes;
        }
    std::vector<CostShare> sorted;
    for (auto& [name, share] : shares) {
        share.name = name;
        sorted.push_back(share);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const CostShare& a, const CostShare& b) {
        return std::tie(a.macs, a.constantBytes) > std::tie(b.macs, b.constantBytes);
    });
    return sorted;
}

bool isCast(model::BuiltinOperator code) {
    using model::BuiltinOperator;
    return code == BuiltinOperator::QUANTIZE || code == BuiltinOperator::DEQUANTIZE || code == BuiltinOperator::CAST;
}

bool isZero(const base::Bytes& bytes) {
    const auto span = bytes.span();
    return std::all_of(span.begin(), span.end(), [](std::byte b) { return b == std::byte{0}; });
}

} // namespace

std::vector<CostShare> costByOperatorType(const model::Model& model, const Summary& summary) {
    return costBy(model, summary,
        [&](const model::Subgraph&, const model::Operator& op) { return model::nameOf(model.codeOf(op)); });
}

std::vector<CostShare> costByPrecision(const model::Model& model, const Summary& summary) {
    return costBy(model, summary, [&](const model::Subgraph& graph, const model::Operator& op) {
        return std::string(computeKindName(computeKind(model, graph, op)));
    });
}

std::vector<PrecisionTransition> precisionTransitions(const model::Model& model) {
    std::map<std::pair<model::TensorType, model::TensorType>, PrecisionTransition> found;
    for (const model::Subgraph& graph : model.subgraphs)
        for (const model::Operator& op : graph.operators) {
            if (!isCast(model.codeOf(op).builtin) || op.inputs.empty() || op.outputs.empty() || op.inputs[0] < 0)
                continue;
            const model::Tensor& from = graph.tensors[static_cast<std::size_t>(op.inputs[0])];
            const model::Tensor& to = graph.tensors[static_cast<std::size_t>(op.outputs[0])];
            if (model.isConstant(from))
                continue;
            PrecisionTransition& transition = found[{from.type, to.type}];
            transition.from = from.type;
            transition.to = to.type;
            ++transition.operators;
            transition.bytes += model::byteSize(from).value_or(0) + model::byteSize(to).value_or(0);
        }
    std::vector<PrecisionTransition> list;
    for (const auto& [types, transition] : found)
        list.push_back(transition);
    return list;
}

BufferUse bufferUse(const model::Model& model) {
    std::vector<std::size_t> users(model.buffers.size(), 0);
    for (const model::Subgraph& graph : model.subgraphs)
        for (const model::Tensor& tensor : graph.tensors)
            ++users[tensor.buffer];
    for (const model::Metadata& metadata : model.metadata)
        ++users[metadata.buffer];
    BufferUse use;
    for (std::size_t i = 0; i < model.buffers.size(); ++i) {
        const std::size_t bytes = model.buffers[i].size();
        use.bytes += bytes;
        use.zeroBytes += isZero(model.buffers[i]) ? bytes : 0;
        use.unusedBytes += users[i] == 0 ? bytes : 0;
        use.savedBytes += users[i] > 1 ? (users[i] - 1) * bytes : 0;
    }
    return use;
}

} // namespace inspect
