// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/numerics/element_kernels.h"
#include "ops/recurrent/float_products.h"
#include "ops/recurrent/real_lstm.h"

#include <algorithm>

namespace ops {
namespace {

class FloatLstm final : public RealLstm {
public:
    FloatLstm(const LstmForm& form, const simd::FunctionKernels& functions) : RealLstm(form, &functions) {}

private:
    std::size_t productScratchBytes() const override { return 0; }
    void begin(const Rows& rows) override {
        const auto isZero = [&](const float* values) {
            return std::all_of(
                values, values + rows.count * std::size_t(form().inputs), [](float value) { return value == 0.0F; });
        };
        m_isInputZero = isZero(rows.input);
        m_addsAuxiliary = rows.auxiliary && !isZero(rows.auxiliary);
    }

    void addProducts(const Rows& rows, Gate gate, float* values) override {
        const auto cells = std::size_t(form().cells);
        const FloatProduct product{rows.count, std::size_t(form().inputs), cells};
        if (!m_isInputZero) // as the reference: no product of zero and infinity
            addFloatProducts(
                rows.arguments, product, rows.input, rows.arguments.input<float>(lstm_input::weights(gate)), values);
        if (m_addsAuxiliary)
            addFloatProducts(rows.arguments, product, rows.auxiliary,
                rows.arguments.input<float>(lstm_input::auxiliaryWeights(gate)), values);
        const auto* recurrent = rows.arguments.input<float>(lstm_input::recurrent(gate));
        if (!form().isDiagonal[indexOf(gate)])
            return addFloatProducts(
                rows.arguments, {rows.count, std::size_t(form().outputs), cells}, rows.outputState, recurrent, values);
        for (std::size_t k = 0; k < rows.count * cells; ++k)
            values[k] += recurrent[k % cells] * rows.outputState[k];
    }
    float peephole(const Rows& rows, Gate gate, std::size_t cell) const override {
        return rows.arguments.input<float>(lstm_input::peephole(gate))[cell];
    }
    void addProjection(const Rows& rows, const float* hidden, float* output) override {
        addFloatProducts(rows.arguments, {rows.count, std::size_t(form().cells), std::size_t(form().outputs)}, hidden,
            rows.arguments.input<float>(lstm_input::projection), output);
    }
    bool losesGate(const Rows& /*rows*/, Gate gate) const override {
        return m_isInputZero != form().isDiagonal[indexOf(gate)];
    }

    bool m_isInputZero = false;
    bool m_addsAuxiliary = false;
};

} // namespace

base::Result<std::unique_ptr<Kernel>> makeFloatLstm(
    const Node& node, const LstmForm& form, const PrepareContext& context) {
    for (const auto* tensor : node.inputs) {
        if (tensor)
            TRY(requireType(node, *tensor, {model::TensorType::Float32}));
    }
    return std::unique_ptr<Kernel>(std::make_unique<FloatLstm>(form, functionKernels(context.path)));
}

} // namespace ops
