// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "lstm_case.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace support {
namespace {

using model::TensorType;

constexpr float weightScale = 1.0F / 128;
constexpr float wordScale = 1.0F / 16384; ///< of peephole weights and normalization coefficients
constexpr float cellScale = 1.0F / 4096;
constexpr float gateScale = 1.0F / 2048; ///< before a normalization

enum : int { Input, Forget, Cell, Output };

std::size_t rowsOf(const LstmCase& form) {
    return std::size_t(form.batches) * std::size_t(form.isSequence ? form.times : 1);
}

model::Shape inputShape(const LstmCase& form) {
    if (!form.isSequence)
        return {form.batches, form.inputs};
    return form.isTimeMajor ? model::Shape{form.times, form.batches, form.inputs}
                            : model::Shape{form.batches, form.times, form.inputs};
}

model::Shape shapeOf(const LstmCase& form, std::size_t operand) {
    if (operand == 0)
        return inputShape(form);
    if (operand <= 4)
        return {form.cells, form.inputs};
    if (operand <= 8)
        return {form.cells, form.outputs};
    if (operand == 16)
        return {form.outputs, form.cells};
    if (operand == 17)
        return {form.outputs};
    if (operand == 18)
        return {form.batches, form.outputs};
    return operand == 19 ? model::Shape{form.batches, form.cells} : model::Shape{form.cells};
}

bool isWeight(std::size_t operand) {
    return (operand >= 1 && operand <= 8) || operand == 16;
}

bool isThere(const LstmCase& form, std::size_t operand) {
    const bool isOfInputGate = operand == 1 || operand == 5 || operand == 9 || operand == 12 || operand == 20;
    if (isOfInputGate && !form.hasInputGate)
        return false;
    if (operand >= 9 && operand <= 11)
        return form.hasPeephole;
    if (operand == 16 || operand == 17)
        return form.hasProjection;
    return operand < 20 || form.hasNormalization;
}

OperandType storedAs(std::size_t operand, LstmArithmetic arithmetic) {
    const bool isInteger = arithmetic == LstmArithmetic::Integer;
    const bool isPeephole = operand >= 9 && operand <= 11;
    if (isWeight(operand) && arithmetic != LstmArithmetic::Float)
        return {TensorType::Int8, {weightScale}, {0}};
    if (isPeephole && arithmetic == LstmArithmetic::Hybrid)
        return {TensorType::Int8, {weightScale}, {0}};
    if (!isInteger)
        return {TensorType::Float32};
    if (operand == 0)
        return {TensorType::Int8, {lstmInputScale}, {-3}};
    if (isPeephole || operand >= 20)
        return {TensorType::Int16, {wordScale}, {0}};
    if (operand == 18)
        return {TensorType::Int8, {lstmOutputScale}, {5}};
    if (operand == 19)
        return {TensorType::Int16, {cellScale}, {0}};
    return {TensorType::Int32};
}

/// Of a bias: its unit is that of the sums it is added to.
float biasScale(const LstmCase& form, std::size_t operand) {
    if (operand == 17)
        return weightScale * lstmOutputScale;
    return form.hasNormalization ? wordScale / 1024 : weightScale * lstmInputScale;
}

template<class T>
std::vector<T> quantized(const std::vector<float>& values, float scale, std::int64_t zeroPoint) {
    std::vector<T> stored;
    for (const float value : values)
        stored.push_back(static_cast<T>(std::lround(value / scale) + zeroPoint));
    return stored;
}

void addOperand(OpCase& op, std::size_t operand, const OperandType& type, const model::Shape& shape,
    const std::vector<float>& values, float scale) {
    const auto add = [&](const auto& stored) {
        if (operand == 18 || operand == 19)
            op.variable(type, shape, stored);
        else
            op.input(type, shape, stored, operand != 0);
    };
    const auto zeroPoint = type.zeroPoint.empty() ? 0 : type.zeroPoint[0];
    if (type.type == TensorType::Float32)
        return add(values);
    if (type.type == TensorType::Int8)
        return add(quantized<std::int8_t>(values, scale, zeroPoint));
    if (type.type == TensorType::Int16)
        return add(quantized<std::int16_t>(values, scale, zeroPoint));
    add(quantized<std::int32_t>(values, scale, zeroPoint));
}

double logistic(double x) {
    return 1 / (1 + std::exp(-x));
}

/// One step of one batch.
class Formula {
public:
    Formula(const LstmCase& form, const LstmOperands& operands) : m_form(form), m_operands(operands) {}

    void step(const float* input, std::vector<double>& state, std::vector<double>& cells) const {
        const auto forget = gate(Forget, input, state, cells);
        auto share = m_form.hasInputGate ? gate(Input, input, state, cells) : forget;
        const auto update = gate(Cell, input, state, cells);
        for (std::size_t k = 0; k < cells.size(); ++k) {
            if (!m_form.hasInputGate)
                share[k] = 1 - forget[k];
            cells[k] = clipped(forget[k] * cells[k] + share[k] * update[k], m_form.cellClip);
        }
        const auto output = gate(Output, input, state, cells);
        std::vector<double> hidden;
        for (std::size_t k = 0; k < cells.size(); ++k)
            hidden.push_back(output[k] * std::tanh(cells[k]));
        if (!m_form.hasProjection) {
            state = hidden;
            return;
        }
        for (std::size_t k = 0; k < state.size(); ++k) {
            double sum = (*m_operands[17])[k];
            for (std::size_t cell = 0; cell < hidden.size(); ++cell)
                sum += double{(*m_operands[16])[k * hidden.size() + cell]} * hidden[cell];
            state[k] = clipped(sum, m_form.projectionClip);
        }
    }

private:
    static double clipped(double value, float bound) {
        return bound > 0 ? std::clamp<double>(value, -bound, bound) : value;
    }
    static double product(const std::vector<float>& weights, std::size_t row, std::size_t depth, const auto& values) {
        double sum = 0;
        for (std::size_t k = 0; k < depth; ++k)
            sum += double{weights[row * depth + k]} * static_cast<double>(values[k]);
        return sum;
    }

    std::vector<double> gate(
        int which, const float* input, const std::vector<double>& state, const std::vector<double>& cells) const {
        const auto at = [&](int first) -> const std::vector<float>& { return *m_operands[std::size_t(first + which)]; };
        std::vector<double> values;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            values.push_back(
                product(at(1), cell, std::size_t(m_form.inputs), input) + product(at(5), cell, state.size(), state));
            if (m_form.hasPeephole && which != Cell)
                values[cell] += double{(*m_operands[which == Output ? 11U : 9U + unsigned(which)])[cell]} * cells[cell];
        }
        if (m_form.hasNormalization)
            normalize(values, at(20));
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            const double sum = values[cell] + double{at(12)[cell]};
            values[cell] = which == Cell ? std::tanh(sum) : logistic(sum);
        }
        return values;
    }
    static void normalize(std::vector<double>& values, const std::vector<float>& coefficients) {
        double mean = 0;
        double variance = 0;
        for (const double value : values)
            mean += value / double(values.size());
        for (const double value : values)
            variance += (value - mean) * (value - mean) / double(values.size());
        for (std::size_t k = 0; k < values.size(); ++k)
            values[k] = (values[k] - mean) / std::sqrt(variance + 1e-8) * double{coefficients[k]};
    }

    const LstmCase& m_form;
    const LstmOperands& m_operands;
};

} // namespace

LstmOperands lstmOperands(const LstmCase& form, std::uint32_t seed) {
    Random random(seed);
    LstmOperands operands(24);
    for (std::size_t k = 0; k < operands.size(); ++k) {
        if (!isThere(form, k))
            continue;
        const auto count = model::elementCount(shapeOf(form, k)).value_or(0);
        auto& values = operands[k].emplace(count, 0.0F);
        for (auto& value : values) {
            if (k == 0)
                value = static_cast<float>(random.integer(-120, 120)) * lstmInputScale;
            else if (isWeight(k) || (k >= 9 && k <= 11))
                value = static_cast<float>(random.integer(-60, 60)) * weightScale;
            else if (k >= 20)
                value = static_cast<float>(random.integer(8192, 16384)) * wordScale;
            else if (k != 18 && k != 19)
                value = static_cast<float>(random.integer(-4096, 4096)) * biasScale(form, k);
        }
    }
    return operands;
}

std::unique_ptr<OpCase> lstmOp(const LstmCase& form, const LstmOperands& operands, LstmArithmetic arithmetic) {
    auto op = std::make_unique<OpCase>(
        form.isSequence ? model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM : model::BuiltinOperator::LSTM);
    op->options.set("fused_activation_function", std::int64_t{4});
    op->options.set("cell_clip", double{form.cellClip});
    op->options.set("proj_clip", double{form.projectionClip});
    op->options.set("time_major", form.isTimeMajor);
    for (std::size_t k = 0; k < operands.size(); ++k) {
        if (!operands[k]) {
            op->absentInput();
            continue;
        }
        const auto type = storedAs(k, arithmetic);
        const float scale = type.scale.empty() ? biasScale(form, k) : type.scale[0];
        addOperand(*op, k, type, shapeOf(form, k), *operands[k], scale);
    }
    const bool isInteger = arithmetic == LstmArithmetic::Integer;
    for (std::size_t k = 0; isInteger && k < 4; ++k)
        op->intermediate({TensorType::Int16, {gateScale}, {0}});
    if (isInteger)
        op->intermediate({TensorType::Int8, {lstmOutputScale}, {form.hasProjection ? 0 : 5}}); // hidden or output
    op->output(isInteger ? OperandType{TensorType::Int8, {lstmOutputScale}, {5}} : OperandType{TensorType::Float32});
    return op;
}

std::vector<double> lstmFormula(const LstmCase& form, const LstmOperands& operands) {
    const Formula formula(form, operands);
    const auto outputs = std::size_t(form.outputs);
    const auto times = std::size_t(form.isSequence ? form.times : 1);
    std::vector<double> result(rowsOf(form) * outputs);
    for (std::size_t batch = 0; batch < std::size_t(form.batches); ++batch) {
        std::vector<double> state(outputs);
        std::vector<double> cells(std::size_t(form.cells));
        for (std::size_t time = 0; time < times; ++time) {
            const auto row = form.isTimeMajor ? time * std::size_t(form.batches) + batch : batch * times + time;
            formula.step(operands[0]->data() + row * std::size_t(form.inputs), state, cells);
            std::copy(state.begin(), state.end(), result.begin() + std::ptrdiff_t(row * outputs));
        }
    }
    return result;
}

} // namespace support
