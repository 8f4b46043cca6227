// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/recurrent/lstm_form.h"

#include "ops/check.h"

#include <algorithm>
#include <string>

namespace ops {
namespace {

using base::Result;
using base::Status;

Status requireShape(const Node& node, std::size_t input, const model::Shape& shape) {
    const auto* tensor = node.input(input);
    if (!tensor)
        return badOperator(node, "input " + std::to_string(input) + " is absent");
    if (tensor->shape != shape)
        return badOperator(node, "input " + std::to_string(input) + " is " + shapeText(tensor->shape) + ", " +
                                     shapeText(shape) + " expected");
    return {};
}

Status requireAbsent(const Node& node, std::size_t input) {
    if (node.input(input))
        return badOperator(node, "input " + std::to_string(input) + " without the operands that belong to it");
    return {};
}

/// Present with this shape, or absent, as asked.
Status requirePresence(const Node& node, std::size_t input, bool isPresent, const model::Shape& shape) {
    return isPresent ? requireShape(node, input, shape) : requireAbsent(node, input);
}

Status requireState(const Node& node, std::size_t input, std::size_t elements) {
    const auto* state = node.input(input);
    if (!state || !state->isVariable)
        return badOperator(node, "input " + std::to_string(input) + " is not a variable");
    if (state->elements() != elements)
        return badOperator(node, "the state " + shapeText(state->shape) + " has not " + std::to_string(elements) +
                                     " elements; resize the batch of the model, not of its input alone");
    return {};
}

Result<LstmForm> sizes(const Node& node) {
    const auto& input = *node.inputs[0];
    const bool isSequence = node.code == model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM;
    TRY(requireRank(node, input, isSequence ? 3 : 2));
    TRY(requireCountable(node, input.shape));
    LstmForm form;
    form.inputs = input.shape.back();
    const auto first = static_cast<std::size_t>(input.shape[0]);
    form.sequence.batches = first;
    if (isSequence) {
        const auto second = static_cast<std::size_t>(input.shape[1]);
        form.sequence.isTimeMajor = node.options().flag("time_major");
        form.sequence.batches = form.sequence.isTimeMajor ? second : first;
        form.sequence.times = form.sequence.isTimeMajor ? first : second;
    }
    const auto* weights = node.input(lstm_input::weights(Gate::Output));
    const auto* recurrent = node.input(lstm_input::recurrent(Gate::Output));
    if (!weights || !recurrent)
        return badOperator(node, "the weights of the output gate are absent");
    TRY(requireRank(node, *weights, 2));
    TRY(requireRankBetween(node, *recurrent, 1, 2));
    form.cells = weights->shape[0];
    form.outputs = recurrent->shape.back();
    if (form.cells <= 0 || form.outputs <= 0)
        return badOperator(node, "weights " + shapeText(weights->shape));
    return form;
}

Status checkGate(const Node& node, LstmForm& form, Gate gate) {
    const bool isPresent = form.has(gate);
    TRY(requirePresence(node, lstm_input::weights(gate), isPresent, {form.cells, form.inputs}));
    const auto* recurrent = node.input(lstm_input::recurrent(gate));
    const bool isDiagonal =
        recurrent && recurrent->shape.size() == 1 && node.code == model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM;
    form.isDiagonal[indexOf(gate)] = isDiagonal;
    if (isDiagonal && form.outputs != form.cells)
        return badOperator(node, "recurrent weights on the diagonal and another number of outputs than of cells");
    const model::Shape matrix = isDiagonal ? model::Shape{form.cells} : model::Shape{form.cells, form.outputs};
    TRY(requirePresence(node, lstm_input::recurrent(gate), isPresent, matrix));
    if (gate != Gate::Cell)
        TRY(requirePresence(node, lstm_input::peephole(gate), form.hasPeepholeOf(gate), {form.cells}));
    TRY(requirePresence(node, lstm_input::bias(gate), isPresent, {form.cells}));
    return requirePresence(node, lstm_input::normalization(gate), isPresent && form.hasNormalization, {form.cells});
}

} // namespace

Result<LstmForm> lstmForm(const Node& node) {
    if (node.inputs.size() != 20 && node.inputs.size() != 24)
        return badOperator(node, std::to_string(node.inputs.size()) + " inputs, 20 or 24 expected");
    TRY(requireOperands(node, 1, 24));
    TRY_ASSIGN(auto form, sizes(node));
    form.hasInputGate = node.input(lstm_input::weights(Gate::Input)) != nullptr;
    form.hasPeephole = node.input(lstm_input::peephole(Gate::Output)) != nullptr;
    form.hasNormalization = node.input(lstm_input::normalization(Gate::Forget)) != nullptr;
    form.hasProjection = node.input(lstm_input::projection) != nullptr;
    form.cellClip = static_cast<float>(node.options().real("cell_clip"));
    form.projectionClip = static_cast<float>(node.options().real("proj_clip"));
    form.activation = model::activationOf(node.options());
    if (!(form.cellClip >= 0) || !(form.projectionClip >= 0))
        return badOperator(node, "negative bounds of the states");
    for (const auto gate : allGates)
        TRY(checkGate(node, form, gate));
    if (!form.hasProjection && form.outputs != form.cells)
        return badOperator(node, "another number of outputs than of cells without a projection");
    TRY(requirePresence(node, lstm_input::projection, form.hasProjection, {form.outputs, form.cells}));
    const bool hasBias = node.input(lstm_input::projectionBias) != nullptr;
    TRY(requirePresence(node, lstm_input::projectionBias, hasBias && form.hasProjection, {form.outputs}));
    TRY(requireState(node, lstm_input::outputState, form.sequence.batches * std::size_t(form.outputs)));
    TRY(requireState(node, lstm_input::cellState, form.sequence.batches * std::size_t(form.cells)));
    return form;
}

} // namespace ops
