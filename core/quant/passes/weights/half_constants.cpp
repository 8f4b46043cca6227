// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/weights/weights.h"

#include "base/error_text.h"

#include <algorithm>

namespace quant {
namespace {

/// Where the DEQUANTIZEs stand: in front of everything, but behind operators that only initialize (no operands at all).
std::int32_t frontOf(const Draft& draft) {
    const auto& operators = draft.subgraph.operators;
    const auto works = [](const model::Operator& op) { return !op.inputs.empty() || !op.outputs.empty(); };
    const auto first = std::ranges::find_if(operators, works);
    return first == operators.end() ? -1 : static_cast<std::int32_t>(first - operators.begin());
}

/// A GPU reads the halves as they are. What its delegate has no kernel for runs on the processor, in float32.
bool runsOnGpu(model::BuiltinOperator code) {
    switch (code) {
#define HALFSTEP_TARGET(name, version, gpu, edgeTpu, micro)                                                            \
    case model::BuiltinOperator::name:                                                                                 \
        return gpu;
#include "inspect/lint/target_operators.def"
#undef HALFSTEP_TARGET
    default:
        return false;
    }
}

bool canHalve(const Draft& draft, std::int32_t tensor) {
    return draft.isFloat(tensor) && draft.isConstant(tensor) && !draft.tensor(tensor).sparsity;
}

} // namespace

Region float16Region(const IntegerScheme& scheme, Draft& draft) {
    Region region = {scheme, noValues(draft)};
    auto& values = region.values;
    const auto front = frontOf(draft);
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (draft.wanted(op) != Precision::Float16)
            continue;
        const auto& node = draft.op(op);
        if (std::ranges::any_of(node.outputs, [&](std::int32_t t) { return draft.isFloat(t); }))
            draft.plan.operators[op].precision = Precision::Float32;
        for (std::size_t k = 0; k < node.inputs.size(); ++k) {
            if (!canHalve(draft, node.inputs[k]))
                continue;
            draft.plan.operators[op].precision = Precision::Float16;
            values.operands[op][k] = static_cast<std::int32_t>(values.all.size());
            values.all.push_back({.tensor = node.inputs[k], .payload = Payload::Half, .restoredBefore = front});
        }
        auto& decided = draft.plan.operators[op];
        if (decided.precision != Precision::Unchanged && !runsOnGpu(draft.model.codeOf(node).builtin))
            decided.reason = CORE_TEXT("quant::Plan", "the GPU delegate leaves it to the processor, in float32");
    }
    return region;
}

} // namespace quant
