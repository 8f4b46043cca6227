// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "quant/passes/forms.h"

#include "base/error_text.h"

#include <algorithm>

/// Every float constant is stored as float16 with one DEQUANTIZE that all its readers share; nothing else changes.
namespace quant {
namespace {

std::vector<Use> readersOf(const Draft& draft, std::int32_t tensor) {
    std::vector<Use> readers;
    for (const auto op : draft.index.consumers[static_cast<std::size_t>(tensor)]) {
        const auto slot = static_cast<std::size_t>(op);
        for (std::size_t k = 0; k < draft.op(slot).inputs.size(); ++k) {
            if (draft.op(slot).inputs[k] == tensor)
                readers.push_back({slot, k});
        }
    }
    return readers;
}

/// Where the DEQUANTIZEs stand: in front of everything, but behind operators that only initialize (no operands at all).
std::int32_t frontOf(const Draft& draft) {
    const auto& operators = draft.subgraph.operators;
    const auto works = [](const model::Operator& op) { return !op.inputs.empty() || !op.outputs.empty(); };
    const auto first = std::ranges::find_if(operators, works);
    return first == operators.end() ? -1 : static_cast<std::int32_t>(first - operators.begin());
}

void halve(Draft& draft, std::int32_t tensor, const std::vector<Use>& readers) {
    const TensorPlan half = {.type = model::TensorType::Float16, .quantization = {}, .payload = Payload::Half};
    const TensorPlan restored = {.type = model::TensorType::Float32, .quantization = {}, .payload = Payload::Keep};
    Forms forms(draft, tensor);
    forms.own(draft.isOutput(tensor) ? TensorPlan{} : half);
    Cast cast = {.isQuantize = false, .tensor = tensor, .before = frontOf(draft)};
    cast.from = *half.type;
    cast.to = *restored.type;
    cast.source = forms.idOf(half);
    cast.result = forms.idOf(restored);
    draft.plan.casts.push_back(cast);
    for (const auto& [op, operand] : readers) {
        draft.plan.operators[op].inputs[operand] = cast.result;
        draft.plan.operators[op].precision = Precision::Float16;
    }
}

void plan(const PlanInput&, Draft& draft) {
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (std::ranges::any_of(draft.op(op).outputs, [&](std::int32_t t) { return draft.isFloat(t); }))
            draft.plan.operators[op].precision = Precision::Float32;
    }
    for (std::size_t k = 0; k < draft.subgraph.tensors.size(); ++k) {
        const auto tensor = static_cast<std::int32_t>(k);
        if (!draft.isFloat(tensor) || !draft.isConstant(tensor) || draft.tensor(tensor).sparsity)
            continue;
        if (const auto readers = readersOf(draft, tensor); !readers.empty())
            halve(draft, tensor, readers);
    }
}

} // namespace

const Mode& float16Mode() {
    static const Mode mode = {
        .info = {.id = "float16",
            .label = CORE_TEXT("quant::Mode", "16-bit floats"),
            .description = CORE_TEXT("quant::Mode", "Constants are stored as 16-bit floats, half the size; arithmetic "
                                                    "stays float. Almost no loss of accuracy; "
                                                    "made for GPUs.")},
        .plan = &plan};
    return mode;
}

} // namespace quant
