// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

/// A bias has the scale input · weight of its channel. Where the bias would not leave half of int32 free for the sum,
/// the weights of that channel get a larger scale; an operator that shares them with others then has weights of its
/// own.
namespace quant {
namespace {

void assignBias(const Draft& draft, const IntegerScheme& scheme, std::size_t op, Values& values) {
    const auto& rule = draft.rule(op);
    auto& operands = values.operands[op];
    const auto bias = static_cast<std::size_t>(rule.bias);
    const auto weight = static_cast<std::size_t>(rule.weight);
    const auto input = static_cast<std::size_t>(rule.biasInput);
    if (bias >= operands.size() || operands[bias] < 0 || operands[weight] < 0 || operands[input] < 0)
        return;
    const float inputScale = values.find(operands[input])->readBy({op, input}).scale[0];
    const auto tensor = values.find(operands[bias])->tensor;
    auto scales = values.find(operands[weight])->parameters->scale;
    if (!scheme.isLitert() && makeRoomForBias(draft.values(tensor), inputScale, scales)) {
        Value own = *values.find(operands[weight]);
        own.parameters->scale = scales;
        values.all.push_back(std::move(own));
        operands[weight] = static_cast<std::int32_t>(values.all.size() - 1);
    }
    auto& target = values.all[static_cast<std::size_t>(operands[bias])];
    const auto rank = draft.tensor(tensor).shape.size();
    target.parameters = symmetricParameters(biasScales(inputScale, scales), rank > 1 ? static_cast<int>(rank) - 1 : 0);
}

} // namespace

void assignBiases(const Draft& draft, const IntegerScheme& scheme, Values& values) {
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (draft.isInteger(op, scheme.precision) && draft.rule(op).bias >= 0 && draft.rule(op).weight >= 0)
            assignBias(draft, scheme, op, values);
    }
}

} // namespace quant
