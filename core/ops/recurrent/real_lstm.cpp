// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/recurrent/real_lstm.h"

#include "ops/numerics/activation_range.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ops {
namespace {

float logistic(float x) {
    return 1.0F / (1.0F + std::exp(-x));
}

/// Mean 0 and variance 1 for each row.
void normalize(std::span<float> row) {
    float sum = 0;
    for (const float value : row)
        sum += value;
    const auto count = static_cast<float>(row.size());
    const float mean = sum / count;
    float squares = 0;
    for (const float value : row)
        squares += (value - mean) * (value - mean);
    const float inverse = 1.0F / std::sqrt(squares / count + 1e-8F);
    for (float& value : row)
        value = (value - mean) * inverse;
}

void clip(float* values, std::size_t count, float bound) {
    if (bound <= 0)
        return;
    for (std::size_t k = 0; k < count; ++k)
        values[k] = std::min(std::max(values[k], -bound), bound);
}

} // namespace

std::size_t RealLstm::scratchBytes() const {
    const auto cells = m_form.sequence.mostBatches() * std::size_t(m_form.cells);
    return gateCount * ScratchPieces::bytesFor<float>(cells) + productScratchBytes();
}

base::Status RealLstm::run(const KernelArguments& arguments) {
    ScratchPieces pieces(arguments.scratch);
    Gates gates;
    for (const auto gate : allGates)
        gates[gate] = pieces.take<float>(m_form.sequence.mostBatches() * std::size_t(m_form.cells));
    m_form.sequence.forEachStep(arguments, [&](const SequenceStep& step) {
        const auto outputs = std::size_t(m_form.outputs);
        const auto first = step.row * std::size_t(m_form.inputs);
        const Rows rows{
            .arguments = arguments,
            .count = step.batches,
            .input = arguments.input<float>(0) + first,
            .auxiliary = m_form.hasAuxiliary ? arguments.input<float>(lstm_input::auxiliary) + first : nullptr,
            .outputState = arguments.state<float>(lstm_input::outputState) + step.firstBatch * outputs,
            .cellState = arguments.state<float>(lstm_input::cellState) + step.firstBatch * std::size_t(m_form.cells),
            .scratch = pieces,
        };
        runStep(rows, gates, arguments.output<float>() + step.row * outputs);
    });
    return {};
}

void RealLstm::runStep(const Rows& rows, Gates& gates, float* output) {
    begin(rows);
    for (const auto gate : {Gate::Input, Gate::Forget, Gate::Cell}) {
        if (m_form.has(gate))
            computeGate(rows, gate, gates[gate]);
    }
    updateCells(rows, gates);
    computeGate(rows, Gate::Output, gates[Gate::Output]); // its peephole looks at the new cells
    updateOutput(rows, gates);
    std::copy_n(rows.outputState, rows.count * std::size_t(m_form.outputs), output);
}

void RealLstm::computeGate(const Rows& rows, Gate gate, std::span<float> values) {
    const auto cells = std::size_t(m_form.cells);
    const auto* bias = rows.arguments.input<float>(lstm_input::bias(gate));
    const auto* coefficients = rows.arguments.input<float>(lstm_input::normalization(gate));
    const auto start = [&](std::size_t cell) { return m_form.hasNormalization ? 0.0F : bias[cell]; };
    for (std::size_t k = 0; k < rows.count * cells; ++k)
        values[k] = start(k % cells);
    if (gate == Gate::Cell && m_form.activation == model::Activation::None && losesGate(rows, gate))
        return;
    addProducts(rows, gate, values.data());
    if (m_form.hasPeepholeOf(gate)) {
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const float weight = peephole(rows, gate, cell);
            for (std::size_t k = cell; k < rows.count * cells; k += cells)
                values[k] += weight * rows.cellState[k];
        }
    }
    if (m_form.hasNormalization) {
        tell(rows, indexOf(gate), values.first(rows.count * cells));
        for (std::size_t row = 0; row < rows.count; ++row)
            normalize(values.subspan(row * cells, cells));
        for (std::size_t k = 0; k < rows.count * cells; ++k)
            values[k] = values[k] * coefficients[k % cells] + bias[k % cells];
    }
    activate(gate, values.first(rows.count * cells));
}

void RealLstm::activate(Gate gate, std::span<float> values) const {
    if (gate == Gate::Cell)
        return activateCells(values);
    if (m_functions)
        return m_functions->logistic(values.data(), values.data(), values.size());
    for (float& value : values)
        value = logistic(value);
}

void RealLstm::activateCells(std::span<float> values) const {
    if (m_functions && m_form.activation == model::Activation::Tanh)
        return m_functions->tanh(values.data(), values.data(), values.size());
    for (float& value : values)
        value = activated(m_form.activation, value);
}

void RealLstm::tell(const Rows& rows, std::size_t inner, std::span<const float> values) {
    if (rows.arguments.inner)
        (*rows.arguments.inner)(inner, values);
}

void RealLstm::updateCells(const Rows& rows, Gates& gates) const {
    const auto count = rows.count * std::size_t(m_form.cells);
    const auto forget = gates[Gate::Forget];
    const auto cell = gates[Gate::Cell];
    const auto input = gates[Gate::Input];
    for (std::size_t k = 0; k < count; ++k) {
        const float share = m_form.hasInputGate ? input[k] : 1.0F - forget[k];
        rows.cellState[k] = forget[k] * rows.cellState[k] + cell[k] * share;
    }
    clip(rows.cellState, count, m_form.cellClip);
}

void RealLstm::updateOutput(const Rows& rows, Gates& gates) {
    const auto count = rows.count * std::size_t(m_form.cells);
    // Without an activation the reference multiplies what the cell gate left behind, not the cells.
    const auto hidden = gates[Gate::Cell];
    if (m_form.activation != model::Activation::None) {
        std::copy_n(rows.cellState, count, hidden.data());
        activateCells(hidden.first(count));
    }
    for (std::size_t k = 0; k < count; ++k)
        hidden[k] *= gates[Gate::Output][k];
    tell(rows, hiddenInner, hidden.first(count));
    if (!m_form.hasProjection) {
        std::copy_n(hidden.data(), count, rows.outputState);
        return;
    }
    const auto outputs = std::size_t(m_form.outputs);
    const auto* bias = rows.arguments.input<float>(lstm_input::projectionBias);
    for (std::size_t k = 0; k < rows.count * outputs; ++k)
        rows.outputState[k] = bias ? bias[k % outputs] : 0.0F;
    addProjection(rows, hidden.data(), rows.outputState);
    clip(rows.outputState, rows.count * outputs, m_form.projectionClip);
}

} // namespace ops
