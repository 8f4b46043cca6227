// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/recurrent/byte_lstm.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ops {
namespace {

using base::Result;
using base::Status;
using model::TensorType;

constexpr std::size_t innerTensors = 5; ///< of the four gates, and hidden
constexpr std::size_t hiddenTensor = 4;

Status requireScaled(const Node& node, std::size_t input, TensorType type) {
    const auto& tensor = *node.inputs[input];
    TRY(requireType(node, tensor, {type}));
    TRY(requireQuantized(node, tensor));
    if (tensor.isPerAxis())
        return unsupportedOptions(node, "weights of a recurrent operator with several scales");
    return {};
}

Status checkGate(const Node& node, const LstmForm& form, Gate gate) {
    TRY(requireScaled(node, lstm_input::weights(gate), TensorType::Int8));
    TRY(requireScaled(node, lstm_input::recurrent(gate), TensorType::Int8));
    TRY(requireType(node, *node.inputs[lstm_input::bias(gate)], {TensorType::Int32}));
    if (form.hasPeepholeOf(gate))
        TRY(requireScaled(node, lstm_input::peephole(gate), TensorType::Int16));
    if (form.hasNormalization)
        TRY(requireScaled(node, lstm_input::normalization(gate), TensorType::Int16));
    if (form.isDiagonal[indexOf(gate)])
        return unsupportedOptions(node, "recurrent int8 weights on the diagonal");
    return {};
}

Status checkTypes(const Node& node, const LstmForm& form) {
    TRY(requireScaled(node, 0, TensorType::Int8));
    for (const auto gate : allGates) {
        if (form.has(gate))
            TRY(checkGate(node, form, gate));
    }
    TRY(requireScaled(node, lstm_input::outputState, TensorType::Int8));
    TRY(requireScaled(node, lstm_input::cellState, TensorType::Int16));
    TRY(requireType(node, *node.outputs[0], {TensorType::Int8}));
    TRY(requireQuantized(node, *node.outputs[0]));
    if (form.hasProjection)
        TRY(requireScaled(node, lstm_input::projection, TensorType::Int8));
    if (const auto* bias = node.input(lstm_input::projectionBias))
        TRY(requireType(node, *bias, {TensorType::Int32}));
    if (form.activation != model::Activation::Tanh)
        return unsupportedOptions(node, "an integer LSTM with another activation than TANH");
    if (node.intermediates.size() != innerTensors)
        return unsupportedOptions(node, std::to_string(node.intermediates.size()) + " intermediate tensors; the " +
                                            "integer form needs the scales of 5");
    TRY(requireQuantized(node, *node.intermediates[hiddenTensor]));
    return {};
}

/// A bound as a stored value, 0 where there is none; its fraction is cut.
std::int32_t storedBound(float bound, float scale, std::int32_t most) {
    return bound > 0 ? static_cast<std::int32_t>(std::min(bound / scale, static_cast<float>(most))) : 0;
}

QuantizedMultiplier multiplierOf(float real) {
    return quantizeMultiplier(real);
}

/// With a normalization the gate has a scale of its own before it.
Result<float> gateScale(const Node& node, const LstmForm& form, Gate gate) {
    if (!form.hasNormalization)
        return 1.0F / 4096;
    const auto& inner = *node.intermediates[indexOf(gate)];
    TRY(requireQuantized(node, inner));
    return inner.scale();
}

Result<ByteLstmScales::OfGate> scalesOf(const Node& node, const LstmForm& form, Gate gate, int cellExponent) {
    // Products in float, from left to right: the last bit depends on it.
    const auto scale = [&](std::size_t input) { return node.inputs[input]->scale(); };
    TRY_ASSIGN(const float inner, gateScale(node, form, gate));
    ByteLstmScales::OfGate of;
    of.input = multiplierOf(scale(lstm_input::weights(gate)) * scale(0) / inner);
    of.recurrent = multiplierOf(scale(lstm_input::recurrent(gate)) * scale(lstm_input::outputState) / inner);
    if (form.hasPeepholeOf(gate)) {
        const double product = std::ldexp(1.0, cellExponent) * double{scale(lstm_input::peephole(gate))};
        of.peephole = multiplierOf(static_cast<float>(product / double{inner}));
    }
    const float normalization = form.hasNormalization ? scale(lstm_input::normalization(gate)) : 1.0F;
    of.normalization = multiplierOf(normalization);
    of.varianceGuard = std::max(1, static_cast<std::int32_t>(std::clamp(10000 * normalization, 0.0F, 2147483520.0F)));
    return of;
}

} // namespace

Result<ByteLstmScales> byteLstmScales(const Node& node, const LstmForm& form) {
    TRY(checkTypes(node, form));
    ByteLstmScales scales;
    const auto& cell = *node.inputs[lstm_input::cellState];
    const auto exponent = powerOfTwoExponent(cell.scale());
    if (!exponent || *exponent < -15 || *exponent > -9)
        return unsupportedOptions(node, "a cell state whose scale is not a power of two from 2^-15 to 2^-9");
    scales.cellExponent = *exponent;
    for (const auto gate : allGates) {
        if (form.has(gate)) {
            TRY_ASSIGN(scales.gates[indexOf(gate)], scalesOf(node, form, gate, *exponent));
        }
    }
    const auto& state = *node.inputs[lstm_input::outputState];
    const float hidden = node.intermediates[hiddenTensor]->scale();
    scales.hidden = multiplierOf(static_cast<float>(std::ldexp(1.0, -15) / double{hidden} * std::ldexp(1.0, -15)));
    if (form.hasProjection)
        scales.projection = multiplierOf(node.inputs[lstm_input::projection]->scale() * hidden / state.scale());
    scales.inputZeroPoint = node.inputs[0]->zeroPoint();
    scales.stateZeroPoint = state.zeroPoint();
    scales.hiddenZeroPoint = node.intermediates[hiddenTensor]->zeroPoint();
    scales.cellClip = storedBound(form.cellClip, cell.scale(), INT16_MAX);
    scales.projectionClip = storedBound(form.projectionClip, node.outputs[0]->scale(), INT8_MAX);
    return scales;
}

} // namespace ops
