// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/litert/litert_rules.h"

#include "base/error_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quant::litert {
namespace {

using model::BuiltinOperator;

/// Its default policy (default_policy.py of 0.11): composites whose bodies it quantizes.
constexpr std::array<std::string_view, 3> quantizable = {"odml.npu_call", "odml.rms_norm", "odml.l2_norm"};

/// Scales along the columns of the constant, whichever operand it is: DEQUANTIZE and the hybrid kernel read them. (The
/// integer kernel takes weights with several scales for zeros, so that a constant has one scale there.)
void scaleColumns(const Draft& draft, std::size_t op, ops::QuantizationRule& rule) {
    const auto precision = draft.wanted(op);
    const auto& node = draft.op(op);
    if ((precision != Precision::DynamicRange && precision != Precision::WeightOnly) || node.inputs.size() < 2)
        return;
    const auto isConstant = [&](std::size_t k) {
        return draft.isFloat(node.inputs[k]) && draft.isConstant(node.inputs[k]);
    };
    if (precision == Precision::WeightOnly)
        rule.dynamicWeights |= 1U;
    const std::size_t weight = precision == Precision::WeightOnly && !isConstant(1) ? 0 : 1;
    if (!isConstant(weight))
        return;
    const auto rank = static_cast<int>(draft.tensor(node.inputs[weight]).shape.size());
    rule.weight = static_cast<int>(weight);
    rule.weightAxis = rank - (node.options.flag("adj_y") ? 2 : 1);
}

/// -infinity in front of MAX_POOL_2D: its calibration leaves out values that are that large, so that the padding
/// saturates.
bool padsWithoutBound(const Draft& draft, std::size_t op) {
    constexpr float largest = 3e38F;
    const auto& inputs = draft.op(op).inputs;
    if (inputs.size() < 3 || !draft.isFloat(inputs[2]) || !draft.isConstant(inputs[2]))
        return false;
    const auto values = draft.values(inputs[2]);
    return !values.empty() && std::fabs(values[0]) >= largest;
}

void adjust(const Draft& draft, std::size_t op, ops::QuantizationRule& rule) {
    switch (draft.definitions[op]->code) {
    case BuiltinOperator::BATCH_MATMUL:
        return scaleColumns(draft, op, rule);
    case BuiltinOperator::DIV:
        rule.int16x8 = true; // the runtime's converter does not use that kernel
        return;
    case BuiltinOperator::EMBEDDING_LOOKUP:
        rule.int4Weight = true;
        return;
    case BuiltinOperator::PADV2:
        if (padsWithoutBound(draft, op))
            rule.sameScale = ops::SameScale::OutputIsInput;
        return;
    default:
        return;
    }
}

} // namespace

void adjustRules(Draft& draft) {
    for (std::size_t op = 0; op < draft.rules.size(); ++op) {
        if (draft.definitions[op])
            adjust(draft, op, draft.rules[op]);
    }
}

void leaveOutComposites(Draft& draft, std::vector<bool>& skipped) {
    if (skipped[draft.number]) {
        for (auto& choice : draft.choices)
            choice = {.precision = Precision::Float32,
                .whyFloat = CORE_TEXT("quant::Plan", "litert-quantizer leaves what a composite stands for in float")};
    }
    for (std::size_t op = 0; op < draft.choices.size(); ++op) {
        const auto& node = draft.op(op);
        if (draft.model.codeOf(node).builtin != BuiltinOperator::STABLEHLO_COMPOSITE)
            continue;
        const bool isQuantizable = std::ranges::find(quantizable, node.options2.text("name")) != quantizable.end();
        const auto body = node.options2.integer("decomposition_subgraph_index", -1);
        if (body >= 0 && static_cast<std::size_t>(body) < skipped.size() &&
            (!isQuantizable || draft.wanted(op) == Precision::Float32))
            skipped[static_cast<std::size_t>(body)] = true;
    }
}

} // namespace quant::litert
