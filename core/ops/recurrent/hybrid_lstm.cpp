// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/recurrent/hybrid_rows.h"
#include "ops/recurrent/real_lstm.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace ops {
namespace {

struct HybridLstmParts {
    std::array<std::optional<HybridMatrix>, gateCount> weights;
    std::array<std::optional<HybridMatrix>, gateCount> auxiliary;
    std::array<std::optional<HybridMatrix>, gateCount> recurrent; ///< none where it is diagonal, which is float
    std::array<float, gateCount> peepholeScales{};
    std::optional<HybridMatrix> projection;
    bool isAsymmetric = false;

    std::size_t scratchBytes() const {
        std::size_t most = projection ? projection->scratchBytes() : 0;
        for (const auto* matrices : {&weights, &auxiliary, &recurrent}) {
            for (const auto& matrix : *matrices)
                most = std::max(most, matrix ? matrix->scratchBytes() : 0);
        }
        return most;
    }
};

class HybridLstm final : public RealLstm {
public:
    HybridLstm(const LstmForm& form, HybridLstmParts parts) : RealLstm(form), m_parts(std::move(parts)) {}

private:
    std::size_t productScratchBytes() const override {
        const auto rows = form().sequence.mostBatches();
        return HybridRows::scratchBytes(rows, std::size_t(form().inputs)) * (form().hasAuxiliary ? 2 : 1) +
               HybridRows::scratchBytes(rows, std::size_t(form().outputs)) +
               HybridRows::scratchBytes(rows, std::size_t(form().cells)) + m_parts.scratchBytes();
    }
    void begin(const Rows& rows) override {
        auto pieces = rows.scratch;
        const auto most = form().sequence.mostBatches();
        m_input.emplace(pieces, most, std::size_t(form().inputs));
        if (form().hasAuxiliary)
            m_auxiliary.emplace(pieces, most, std::size_t(form().inputs));
        m_state.emplace(pieces, most, std::size_t(form().outputs));
        m_hidden.emplace(pieces, most, std::size_t(form().cells));
        m_rest = pieces.rest();
        m_input->quantize(rows.input, rows.count, m_parts.isAsymmetric);
        if (form().hasAuxiliary)
            m_auxiliary->quantize(rows.auxiliary, rows.count, m_parts.isAsymmetric);
        m_state->quantize(rows.outputState, rows.count, m_parts.isAsymmetric);
    }

    void addProducts(const Rows& rows, Gate gate, float* values) override {
        const auto index = indexOf(gate);
        m_parts.weights[index]->addProducts(*m_input, rows.arguments, m_rest, values);
        if (form().hasAuxiliary)
            m_parts.auxiliary[index]->addProducts(*m_auxiliary, rows.arguments, m_rest, values);
        if (!form().isDiagonal[index])
            return m_parts.recurrent[index]->addProducts(*m_state, rows.arguments, m_rest, values);
        const auto* diagonal = rows.arguments.input<float>(lstm_input::recurrent(gate));
        const auto cells = std::size_t(form().cells);
        for (std::size_t k = 0; k < rows.count * cells; ++k)
            values[k] += diagonal[k % cells] * rows.outputState[k];
    }
    float peephole(const Rows& rows, Gate gate, std::size_t cell) const override {
        const auto stored = rows.arguments.input<std::int8_t>(lstm_input::peephole(gate))[cell];
        return m_parts.peepholeScales[indexOf(gate)] * static_cast<float>(stored);
    }
    void addProjection(const Rows& rows, const float* hidden, float* output) override {
        m_hidden->quantize(hidden, rows.count, m_parts.isAsymmetric);
        m_parts.projection->addProducts(*m_hidden, rows.arguments, m_rest, output);
    }

    HybridLstmParts m_parts;
    std::optional<HybridRows> m_input;
    std::optional<HybridRows> m_auxiliary;
    std::optional<HybridRows> m_state;
    std::optional<HybridRows> m_hidden;
    std::span<std::byte> m_rest;
};

base::Status checkTypes(const Node& node, const LstmForm& form) {
    using model::TensorType;
    for (const auto gate : allGates) {
        if (!form.has(gate))
            continue;
        TRY(requireType(node, *node.inputs[lstm_input::bias(gate)], {TensorType::Float32}));
        if (form.hasPeepholeOf(gate)) {
            const auto& peephole = *node.inputs[lstm_input::peephole(gate)];
            TRY(requireType(node, peephole, {TensorType::Int8, TensorType::UInt8}));
            TRY(requireQuantized(node, peephole));
        }
        if (form.hasNormalization)
            TRY(requireType(node, *node.inputs[lstm_input::normalization(gate)], {TensorType::Float32}));
        if (form.isDiagonal[indexOf(gate)])
            TRY(requireType(node, *node.inputs[lstm_input::recurrent(gate)], {TensorType::Float32}));
    }
    if (const auto* bias = node.input(lstm_input::projectionBias))
        TRY(requireType(node, *bias, {TensorType::Float32}));
    if (form.hasAuxiliary)
        TRY(requireType(node, *node.inputs[lstm_input::auxiliary], {TensorType::Float32}));
    for (const auto state : {lstm_input::outputState, lstm_input::cellState})
        TRY(requireType(node, *node.inputs[state], {TensorType::Float32}));
    return {};
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeHybridLstm(
    const Node& node, const LstmForm& form, const PrepareContext& context) {
    TRY(checkTypes(node, form));
    HybridLstmParts parts;
    parts.isAsymmetric = node.options().flag("asymmetric_quantize_inputs");
    for (const auto gate : allGates) {
        const auto index = indexOf(gate);
        if (!form.has(gate))
            continue;
        TRY_ASSIGN(auto weights, HybridMatrix::make(node, lstm_input::weights(gate), context));
        parts.weights[index].emplace(std::move(weights));
        if (form.hasAuxiliary) {
            TRY_ASSIGN(auto auxiliary, HybridMatrix::make(node, lstm_input::auxiliaryWeights(gate), context));
            parts.auxiliary[index].emplace(std::move(auxiliary));
        }
        if (!form.isDiagonal[index]) {
            TRY_ASSIGN(auto recurrent, HybridMatrix::make(node, lstm_input::recurrent(gate), context));
            parts.recurrent[index].emplace(std::move(recurrent));
        }
        if (form.hasPeepholeOf(gate))
            parts.peepholeScales[index] = node.inputs[lstm_input::peephole(gate)]->scale();
    }
    if (form.hasProjection) {
        TRY_ASSIGN(auto projection, HybridMatrix::make(node, lstm_input::projection, context));
        parts.projection.emplace(std::move(projection));
    }
    return std::unique_ptr<Kernel>(std::make_unique<HybridLstm>(form, std::move(parts)));
}

} // namespace ops
