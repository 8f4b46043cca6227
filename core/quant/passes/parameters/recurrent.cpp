// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/parameters/recurrent.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace quant {
namespace {

using ops::OperandForm;
using ops::OperandRule;

constexpr float shortMax = 32767;   // of symmetric int16
constexpr float tenBitMax = 512;    // of SVDF's weights over time
constexpr double cellSteps = 32768; // of the cell state, whose range ends at a power of two
constexpr std::size_t gates = 4;    // of an LSTM, each with an inner tensor; one more holds what the projection reads

bool isPresent(const Draft& draft, std::size_t op, int operand) {
    const auto& inputs = draft.op(op).inputs;
    return operand >= 0 && static_cast<std::size_t>(operand) < inputs.size() &&
           inputs[static_cast<std::size_t>(operand)] >= 0;
}

float largestOf(std::span<const float> values) {
    float largest = 0;
    for (const float value : values)
        largest = std::max(largest, std::fabs(value));
    return largest;
}

/// An operand of zeros still needs a scale.
Scale shortScale(float largest, float steps) {
    return {(largest == 0 ? 1e-6F : largest) / steps, 0};
}

/// The range up to the next power of two, at least 1; / 32768. TFLiteConverter goes below 1, where the kernel's tanh
/// does nothing at all.
Scale cellScale(Range range) {
    const double largest = std::max(std::fabs(range.min), std::fabs(range.max));
    const double bound = largest <= 1 ? 1.0 : std::exp2(std::ceil(std::log2(largest)));
    return {static_cast<float>(bound / cellSteps), 0};
}

bool isState(OperandForm form) {
    return form == OperandForm::OutputState || form == OperandForm::CellState || form == OperandForm::State16;
}

/// The range of the inner value that this rule needs; nothing, and why, where it has none.
std::optional<Range> innerRange(
    const Draft& draft, std::size_t op, const OperandRule& rule, std::string* why = nullptr) {
    const auto first = draft.inner.of(op);
    return rangeOf(draft, static_cast<std::int32_t>(*first) + rule.intermediate, why);
}

/// The scale of a bias: input times weight.
void assignBias(const Draft& draft, const OperandRule& rule, std::size_t op, Values& values) {
    const auto bias = values.operands[op][static_cast<std::size_t>(rule.operand)];
    const auto operand = [&](int k) { return values.find(values.operands[op][static_cast<std::size_t>(k)]); };
    const auto* weight = operand(rule.weight);
    if (bias < 0 || !weight)
        return;
    float input = 0;
    auto scales = weight->parameters->scale;
    if (isPresent(draft, op, rule.coefficient)) {
        constexpr float normalized = 1.0F / 1024; // of one step of a normalized value
        input = normalized;
        scales = operand(rule.coefficient)->parameters->scale;
    } else if (rule.input < 0) {
        input =
            draft.plan.operators[op].intermediates[static_cast<std::size_t>(rule.intermediate)].quantization->scale[0];
    } else if (const auto* of = operand(rule.input)) {
        input = of->readBy({op, static_cast<std::size_t>(rule.input)}).scale[0];
    }
    values.all[static_cast<std::size_t>(bias)].parameters = symmetricParameters(biasScales(input, scales), 0);
}

/// Without a projection the hidden value is the output. The gates' inner tensors matter to layer normalization alone.
void addIntermediates(Draft& draft, std::size_t op, const model::QuantizationParameters& output) {
    auto& intermediates = draft.plan.operators[op].intermediates;
    intermediates.assign(gates, TensorPlan{});
    intermediates.push_back({model::TensorType::Int8, output, Payload::Keep});
    for (const auto& rule : draft.rule(op).operands) {
        if (!calib::needsInner(rule, draft.op(op)))
            continue;
        const auto range = innerRange(draft, op, rule);
        const bool isHidden = rule.input < 0;
        intermediates[static_cast<std::size_t>(rule.intermediate)] = {
            isHidden ? model::TensorType::Int8 : model::TensorType::Int16,
            parametersOf(isHidden ? asymmetricInt8(*range) : symmetricInt16(*range)), Payload::Keep};
    }
}

/// An LSTM without weights of its input gate that normalizes the other gates.
bool isCoupledAndNormalized(const Draft& draft, std::size_t op) {
    const auto& rules = draft.rule(op).operands;
    return std::ranges::any_of(
               rules, [&](const OperandRule& rule) { return isPresent(draft, op, rule.coefficient); }) &&
           std::ranges::any_of(rules,
               [&](const OperandRule& rule) { return rule.coefficient >= 0 && !isPresent(draft, op, rule.weight); });
}

} // namespace

const OperandRule* operandRule(const ops::QuantizationRule& rule, std::size_t operand) {
    const auto found = std::ranges::find(rule.operands, static_cast<int>(operand), &OperandRule::operand);
    return found == rule.operands.end() ? nullptr : &*found;
}

std::optional<std::string> recurrentObjection(const Draft& draft, std::size_t op) {
    const auto& inputs = draft.op(op).inputs;
    if (isCoupledAndNormalized(draft, op))
        return CORE_TEXT(
            "quant::Plan", "the runtime's integer kernel gives zeros for coupled gates with layer normalization");
    for (const auto& rule : draft.rule(op).operands) {
        if (isState(rule.form) && !isPresent(draft, op, rule.operand))
            return CORE_TEXT("quant::Plan", "this variant of it keeps its state elsewhere");
        if (std::string why; calib::needsInner(rule, draft.op(op)) && !innerRange(draft, op, rule, &why))
            return why;
        if (!isPresent(draft, op, rule.operand))
            continue;
        const auto tensor = inputs[static_cast<std::size_t>(rule.operand)];
        if (isState(rule.form)) {
            if (draft.index.consumers[static_cast<std::size_t>(tensor)].size() != 1)
                return "its state " + draft.nameOf(tensor) + " is shared with another operator";
        } else if (draft.isFloat(tensor) && !draft.isConstant(tensor)) {
            return "its weights " + draft.nameOf(tensor) + " are computed while the model runs";
        }
    }
    return std::nullopt;
}

Value recurrentValue(const Draft& draft, std::int32_t tensor, OperandForm form) {
    Value value = {.tensor = tensor};
    const auto range = isState(form) ? rangeOf(draft, tensor) : std::nullopt;
    switch (form) {
    case OperandForm::Weight8:
        value.payload = Payload::Weight;
        value.parameters = symmetricParameters(weightScales(draft.values(tensor), draft.tensor(tensor).shape, -1), -1);
        break;
    case OperandForm::Constant16:
        value.payload = Payload::ShortConstant;
        value.parameters = parametersOf(shortScale(largestOf(draft.values(tensor)), shortMax));
        break;
    case OperandForm::TenBitWeight:
        value.payload = Payload::ShortConstant;
        value.parameters = parametersOf(shortScale(largestOf(draft.values(tensor)), tenBitMax));
        break;
    case OperandForm::Bias:
        value.payload = Payload::Bias;
        break;
    case OperandForm::OutputState:
        value.payload = Payload::OutputState;
        break;
    case OperandForm::CellState:
        value.payload = Payload::ShortState;
        if (range)
            value.parameters = parametersOf(cellScale(*range));
        break;
    case OperandForm::State16:
        value.payload = Payload::ShortState;
        if (range)
            value.parameters = parametersOf(symmetricInt16(*range));
        break;
    }
    return value;
}

void finishRecurrent(Draft& draft, const IntegerScheme& scheme, Values& values) {
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (!draft.isInteger(op, scheme.precision) || draft.rule(op).operands.empty())
            continue;
        const auto* output = values.find(values.results[op].front());
        for (const auto& rule : draft.rule(op).operands) {
            if (!isPresent(draft, op, rule.operand))
                continue;
            if (rule.form != OperandForm::OutputState)
                continue;
            const auto state = values.operands[op][static_cast<std::size_t>(rule.operand)];
            values.all[static_cast<std::size_t>(state)].parameters = output->made();
            addIntermediates(draft, op, *output->made());
        }
        for (const auto& rule : draft.rule(op).operands) {
            if (rule.form == OperandForm::Bias && isPresent(draft, op, rule.operand))
                assignBias(draft, rule, op, values);
        }
    }
}

} // namespace quant
