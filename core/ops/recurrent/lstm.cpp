// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/recurrent/basic_lstm.h"
#include "ops/recurrent/byte_lstm.h"
#include "ops/recurrent/lstm_form.h"
#include "ops/recurrent/real_lstm.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <array>

/// LSTM (one step, with the operands of a full or a basic kernel) and UNIDIRECTIONAL_SEQUENCE_LSTM. Their states are
/// variables that live on from run to run.
namespace ops {
namespace {

using base::Result;
using model::TensorType;

Result<OutputShapes> basicShapes(const Node& node) {
    TRY_ASSIGN(const auto form, basicLstmForm(node));
    const model::Shape cells{form.batches, form.cells};
    const OutputShapes shapes{.outputs = {cells, cells, {form.batches, form.depth()}, {form.batches, 4 * form.cells}}};
    for (const auto& shape : shapes.outputs)
        TRY(requireCountable(node, shape));
    return shapes;
}

Cost basicCost(const BasicLstmForm& form) {
    const auto cells = std::uint64_t(form.batches) * std::uint64_t(form.cells);
    return {.macs = cells * 4 * std::uint64_t(form.depth()), .operations = cells * 24};
}

Result<OutputShapes> shapes(const Node& node) {
    if (isBasicLstm(node))
        return basicShapes(node);
    TRY_ASSIGN(const auto form, lstmForm(node));
    auto shape = node.inputs[0]->shape;
    shape.back() = form.outputs;
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {shape}};
}

Cost cost(const Node& node) {
    if (isBasicLstm(node)) {
        const auto basic = basicLstmForm(node);
        return basic ? basicCost(*basic) : Cost{};
    }
    const auto form = lstmForm(node);
    if (!form)
        return {};
    const auto steps = std::uint64_t(form->sequence.times) * form->sequence.batches;
    const auto cells = std::uint64_t(form->cells);
    const std::uint64_t gates = form->hasInputGate ? 4 : 3;
    std::uint64_t products = gates * cells * (std::uint64_t(form->inputs) + std::uint64_t(form->outputs));
    if (form->hasProjection)
        products += cells * std::uint64_t(form->outputs);
    // Each gate goes through a function, each cell through one more and four products and sums.
    return {.macs = steps * products, .operations = steps * cells * (gates * 4 + 8)};
}

bool isHybrid(const Node& node) {
    return node.inputs[0]->type == TensorType::Float32 && node.inputs[lstm_input::weights(Gate::Output)] &&
           node.inputs[lstm_input::weights(Gate::Output)]->type == TensorType::Int8;
}

/// The converter leaves the integer forms at 1.
int version(const Node& node) {
    if (isBasicLstm(node))
        return 2;
    const bool isSequence = node.code == model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM;
    const auto form = lstmForm(node);
    if (form && isSequence && form->isDiagonal[indexOf(Gate::Output)])
        return 4;
    if (!isHybrid(node))
        return 1;
    const bool isAsymmetric = node.options().flag("asymmetric_quantize_inputs");
    return (isSequence ? 2 : 3) + (isAsymmetric ? 1 : 0);
}

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    if (isBasicLstm(node)) {
        TRY_ASSIGN(const auto basic, basicLstmForm(node));
        return makeBasicLstm(node, basic, context);
    }
    TRY_ASSIGN(const auto form, lstmForm(node));
    const auto input = node.inputs[0]->type;
    const auto weights = node.inputs[lstm_input::weights(Gate::Output)]->type;
    if (node.outputs[0]->type != input)
        return unsupportedTypes(node);
    if (input == TensorType::Float32 && weights == input)
        return makeFloatLstm(node, form, context);
    if (input == TensorType::Float32 && (weights == TensorType::Int8 || weights == TensorType::UInt8))
        return makeHybridLstm(node, form, context);
    if (input == TensorType::Int8 && weights == input)
        return makeByteLstm(node, form, context);
    return unsupportedTypes(node);
}

constexpr OperandRule weight(std::size_t operand) {
    return {.operand = static_cast<int>(operand), .form = OperandForm::Weight8};
}
constexpr OperandRule bias(Gate gate) {
    return {.operand = static_cast<int>(lstm_input::bias(gate)),
        .form = OperandForm::Bias,
        .input = 0,
        .weight = static_cast<int>(lstm_input::weights(gate)),
        .coefficient = static_cast<int>(lstm_input::normalization(gate)),
        .intermediate = static_cast<int>(indexOf(gate))};
}
constexpr OperandRule constant16(std::size_t operand) {
    return {.operand = static_cast<int>(operand), .form = OperandForm::Constant16};
}

constexpr std::array storedOperands{
    weight(1),
    weight(2),
    weight(3),
    weight(4),
    weight(5),
    weight(6),
    weight(7),
    weight(8),
    constant16(9),
    constant16(10),
    constant16(11),
    bias(Gate::Input),
    bias(Gate::Forget),
    bias(Gate::Cell),
    bias(Gate::Output),
    weight(lstm_input::projection),
    OperandRule{.operand = lstm_input::projectionBias,
        .form = OperandForm::Bias,
        .weight = lstm_input::projection,
        .intermediate = hiddenInner},
    OperandRule{.operand = lstm_input::outputState, .form = OperandForm::OutputState},
    OperandRule{.operand = lstm_input::cellState, .form = OperandForm::CellState},
    constant16(20),
    constant16(21),
    constant16(22),
    constant16(23),
};

/// Weights, recurrent and peephole weights, and the projection.
constexpr std::uint64_t allWeights = 0xFFE | 1U << lstm_input::projection;

constexpr OpDefinition lstm(model::BuiltinOperator code) {
    return {.code = code,
        .quantization = {.int8 = true,
            .dynamicRange = true,
            .dynamicWeights = allWeights,
            .leastWeightOperands = lstm_input::cellState + 1,
            .int16Version = 2,
            .operands = storedOperands,
            .innerValues = hiddenInner + 1},
        .isPure = false,
        .shapes = shapes,
        .cost = cost,
        .version = version,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    lstm(model::BuiltinOperator::LSTM),
    lstm(model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM),
};

} // namespace

std::span<const OpDefinition> lstmDefinitions() {
    return definitions;
}

} // namespace ops
