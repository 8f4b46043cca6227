// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/recurrent/basic_lstm.h"

#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/numerics/element_kernels.h"
#include "ops/numerics/fixed_point.h"
#include "ops/numerics/fixed_point16.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/recurrent/float_products.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ops {
namespace {

using model::TensorType;

/// Schema: LSTMKernelType.
constexpr std::int64_t basicKernel = 1;

enum Operand : std::size_t { inputRows, lastOutput, weights, bias, lastState, operandCount };
enum Result : std::size_t { output, state, joined, gates, resultCount };

/// Places of the gates in a row of the product, in cells.
enum GatePlace : std::size_t { inputGate, newInput, forgetGate, outputGate };

/// Input and last output of each batch behind each other.
template<class T>
void join(const KernelArguments& a, const BasicLstmForm& form) {
    const auto inputs = std::size_t(form.inputs);
    const auto cells = std::size_t(form.cells);
    T* to = a.output<T>(joined);
    for (std::size_t batch = 0; batch < std::size_t(form.batches); ++batch) {
        to = std::copy_n(a.input<T>(inputRows) + batch * inputs, inputs, to);
        to = std::copy_n(a.input<T>(lastOutput) + batch * cells, cells, to);
    }
}

/// What came out is what goes in next time.
void keep(const KernelArguments& a) {
    for (const auto& [from, to] : {std::pair{output, lastOutput}, std::pair{state, lastState}})
        if (!a.states[to].empty())
            std::memcpy(a.states[to].data(), a.outputs[from].data(), a.outputs[from].size());
}

/// The gates stay as they are: they are an output.
void updateCells(const simd::FunctionKernels& functions, const float* row, std::size_t cells, const float* last,
    float* next, float* shown) {
    constexpr std::size_t most = 64;
    float values[4][most];
    for (std::size_t first = 0; first < cells; first += most) {
        const auto count = std::min(most, cells - first);
        for (const auto gate : {inputGate, newInput, forgetGate, outputGate}) {
            const auto apply = gate == newInput ? functions.tanh : functions.logistic;
            apply(row + gate * cells + first, values[gate], count);
        }
        for (std::size_t k = 0; k < count; ++k)
            next[first + k] = values[inputGate][k] * values[newInput][k] + values[forgetGate][k] * last[first + k];
        functions.tanh(next + first, values[newInput], count);
        for (std::size_t k = 0; k < count; ++k)
            shown[first + k] = values[outputGate][k] * values[newInput][k];
    }
}

void runReal(const KernelArguments& a, const BasicLstmForm& form, const simd::FunctionKernels& functions) {
    const auto cells = std::size_t(form.cells);
    const auto batches = std::size_t(form.batches);
    join<float>(a, form);
    float* product = a.output<float>(gates);
    for (std::size_t batch = 0; batch < batches; ++batch)
        std::copy_n(a.input<float>(bias), 4 * cells, product + batch * 4 * cells);
    addFloatProducts(
        a, {batches, std::size_t(form.depth()), 4 * cells}, a.output<float>(joined), a.input<float>(weights), product);
    for (std::size_t batch = 0; batch < batches; ++batch)
        updateCells(functions, product + batch * 4 * cells, cells, a.input<float>(lastState) + batch * cells,
            a.output<float>(state) + batch * cells, a.output<float>(output) + batch * cells);
    keep(a);
}

struct StoredScales {
    QuantizedMultiplier product; ///< to gates with 3 integer bits
    std::int32_t weightZeroPoint = 0;
};

/// Rounds twice, halves upwards both times, as the vector code of the runtime's matrix products does.
std::int16_t storedGate(std::int32_t sum, QuantizedMultiplier by) {
    const auto fine = saturatingRoundingDoublingHighMul(wrappingShiftLeft(sum, std::max(by.shift, 0)), by.multiplier);
    const int right = std::max(-by.shift, 0);
    const auto scaled = right == 0 ? fine : (std::int64_t{fine} + (std::int64_t{1} << (right - 1))) >> right;
    return static_cast<std::int16_t>(std::clamp<std::int64_t>(scaled, INT16_MIN, INT16_MAX));
}

void multiplyStored(const KernelArguments& a, const BasicLstmForm& form, const StoredScales& scales) {
    constexpr std::int32_t inputZeroPoint = 128;
    const auto depth = std::size_t(form.depth());
    const auto units = 4 * std::size_t(form.cells);
    for (std::size_t k = 0; k < std::size_t(form.batches) * units; ++k) {
        const auto* values = a.output<std::uint8_t>(joined) + k / units * depth;
        const auto* row = a.input<std::uint8_t>(weights) + k % units * depth;
        std::int32_t sum = a.input<std::int32_t>(bias)[k % units];
        for (std::size_t d = 0; d < depth; ++d)
            sum += (values[d] - inputZeroPoint) * (row[d] - scales.weightZeroPoint);
        a.output<std::int16_t>(gates)[k] = storedGate(sum, scales.product);
    }
}

/// 4 integer bits become 3.
std::int16_t doubled(std::int16_t x) {
    return static_cast<std::int16_t>(std::clamp(x * 2, INT16_MIN, INT16_MAX));
}

void runStored(const KernelArguments& a, const BasicLstmForm& form, const StoredScales& scales) {
    constexpr auto product = saturatingRoundingDoublingHighMul16;
    constexpr int gateBits = 3;
    constexpr int stateBits = 4;
    const auto cells = std::size_t(form.cells);
    join<std::uint8_t>(a, form);
    multiplyStored(a, form, scales);
    for (std::size_t k = 0; k < std::size_t(form.batches) * cells; ++k) {
        const auto* row = a.output<std::int16_t>(gates) + k / cells * 4 * cells + k % cells;
        const auto fresh =
            product(fixedLogistic16(row[inputGate * cells]), fixedTanh16(row[newInput * cells], gateBits));
        const auto kept = product(fixedLogistic16(row[forgetGate * cells]), a.input<std::int16_t>(lastState)[k]);
        const std::int32_t sum = roundingDivideByPowerOfTwo(fresh, stateBits) + kept;
        const auto next = static_cast<std::int16_t>(std::clamp(sum, INT16_MIN, INT16_MAX));
        a.output<std::int16_t>(state)[k] = next;
        const auto shown = product(fixedLogistic16(row[outputGate * cells]), fixedTanh16(doubled(next), gateBits));
        const auto byte = std::clamp<std::int32_t>(roundingDivideByPowerOfTwo(shown, 8), INT8_MIN, INT8_MAX);
        a.output<std::uint8_t>(output)[k] = static_cast<std::uint8_t>(byte + 128);
    }
    keep(a);
}

bool hasTypes(const Node& node, TensorType stored, TensorType sums, TensorType inner) {
    const auto type = [&](std::size_t operand) { return node.inputs[operand]->type; };
    const auto made = [&](std::size_t result) { return node.outputs[result]->type; };
    return type(inputRows) == stored && type(lastOutput) == stored && type(weights) == stored && type(bias) == sums &&
           type(lastState) == inner && made(output) == stored && made(state) == inner && made(joined) == stored &&
           made(gates) == inner;
}

} // namespace

bool isBasicLstm(const Node& node) {
    return node.code == model::BuiltinOperator::LSTM && node.options().integer("kernel_type") == basicKernel;
}

base::Result<BasicLstmForm> basicLstmForm(const Node& node) {
    TRY(requireOperands(node, operandCount, operandCount, resultCount));
    for (const auto operand : {inputRows, lastOutput})
        TRY(requireRank(node, *node.inputs[operand], 2));
    const auto& rows = node.inputs[inputRows]->shape;
    const BasicLstmForm form{rows[0], rows[1], node.inputs[lastOutput]->shape[1]};
    constexpr std::int32_t most = INT32_MAX / 4;
    if (form.cells > most || form.inputs > most - form.cells)
        return base::Error{base::Code::ShapeOverflow, node.place, "the weights are too large"};
    const std::array<model::Shape, operandCount> shapes{model::Shape{form.batches, form.inputs},
        model::Shape{form.batches, form.cells}, model::Shape{4 * form.cells, form.depth()},
        model::Shape{4 * form.cells}, model::Shape{form.batches, form.cells}};
    for (std::size_t k = 0; k < shapes.size(); ++k)
        if (node.inputs[k]->shape != shapes[k])
            return badOperator(node, "input " + std::to_string(k) + " is " + shapeText(node.inputs[k]->shape) + ", " +
                                         shapeText(shapes[k]) + " expected");
    return form;
}

base::Result<std::unique_ptr<Kernel>> makeBasicLstm(
    const Node& node, const BasicLstmForm& form, const PrepareContext& context) {
    if (hasTypes(node, TensorType::Float32, TensorType::Float32, TensorType::Float32))
        return makeKernel([form, &functions = functionKernels(context.path)](
                              const KernelArguments& a) { runReal(a, form, functions); });
    if (!hasTypes(node, TensorType::UInt8, TensorType::Int32, TensorType::Int16))
        return unsupportedTypes(node);
    TRY(requireQuantized(node, *node.inputs[bias]));
    TRY(requireQuantized(node, *node.inputs[weights]));
    constexpr int stateExponent = -11; // 4 integer bits of 15
    if (powerOfTwoExponent(node.outputs[state]->scale()) != stateExponent)
        return unsupportedOptions(node, "a state with another scale than 2^-11");
    const StoredScales scales{
        quantizeMultiplier(double{4096 * node.inputs[bias]->scale()}), node.inputs[weights]->zeroPoint()};
    if (scales.product.shift > 30)
        return badOperator(node, "the bias has too large a scale");
    return makeKernel([form, scales](const KernelArguments& a) { runStored(a, form, scales); });
}

} // namespace ops
