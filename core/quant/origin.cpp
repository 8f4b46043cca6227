// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/origin.h"

namespace quant {
namespace {

using inspect::ComputeKind;

struct Place {
    const model::Model& model;
    const model::Subgraph& subgraph;
    const model::Operator& op;
};

Place placeBefore(const model::Model& model, const Origin& origin, std::size_t subgraph, std::size_t op) {
    const auto& file = origin ? *origin.model : model;
    const auto index = origin ? static_cast<std::size_t>(origin.operators[subgraph][op]) : op;
    return {file, file.subgraphs[subgraph], file.subgraphs[subgraph].operators[index]};
}

} // namespace

ComputeKind kindBefore(const model::Model& model, const Origin& origin, std::size_t subgraph, std::size_t op) {
    const auto place = placeBefore(model, origin, subgraph, op);
    return inspect::computeKind(place.model, place.subgraph, place.op);
}

ComputeKind kindAfter(
    const model::Model& model, const Origin& origin, const Plan& plan, std::size_t subgraph, std::size_t op) {
    switch (plan.subgraphs[subgraph].operators[op].precision) {
    case Precision::Float32:
        return ComputeKind::Float32;
    case Precision::Float16:
        return ComputeKind::Float16;
    case Precision::WeightOnly:
    case Precision::DynamicRange:
        return ComputeKind::Hybrid;
    case Precision::Int8:
        return ComputeKind::Int8;
    case Precision::Int16x8:
        return ComputeKind::Int16;
    case Precision::Unchanged:
        break;
    }
    return kindBefore(model, origin, subgraph, op);
}

std::size_t constantBytesBefore(const model::Model& model, const Origin& origin, std::size_t subgraph, std::size_t op) {
    const auto place = placeBefore(model, origin, subgraph, op);
    std::size_t bytes = 0;
    for (const auto input : place.op.inputs)
        if (input >= 0 && place.model.isConstant(place.subgraph.tensors[static_cast<std::size_t>(input)]))
            bytes += place.model.dataOf(place.subgraph.tensors[static_cast<std::size_t>(input)]).size();
    return bytes;
}

std::size_t changedOperators(const model::Model& model, const Origin& origin, const Plan& plan) {
    if (!origin)
        return plan.quantizedOperators;
    std::size_t changed = 0;
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s)
        for (std::size_t k = 0; k < plan.subgraphs[s].operators.size(); ++k)
            changed += kindAfter(model, origin, plan, s, k) != kindBefore(model, origin, s, k) ? 1 : 0;
    return changed;
}

} // namespace quant
