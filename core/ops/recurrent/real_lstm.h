// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/recurrent/lstm_form.h"
#include "ops/scratch_pieces.h"
#include "ops/simd/function_kernels.h"

#include "base/result.h"

#include <array>
#include <cstddef>
#include <memory>

namespace ops {

/// An LSTM whose gates and states are float; how the matrix products are done is left to the derived class.
/// (tflite/kernels/lstm_eval.cc: LstmStepFloat, LstmStepHybrid)
class RealLstm : public Kernel {
public:
    base::Status run(const KernelArguments& arguments) override;
    std::size_t scratchBytes() const override;

protected:
    /// `functions`: for the gates; null where results are rounded to integers, which must become those of the
    /// reference: the library's.
    explicit RealLstm(const LstmForm& form, const simd::FunctionKernels* functions = nullptr)
        : m_form(form), m_functions(functions) {}

    /// What a step works on.
    struct Rows {
        const KernelArguments& arguments;
        std::size_t count;
        const float* input;
        const float* auxiliary; ///< null: none
        float* outputState;
        float* cellState;
        ScratchPieces scratch; ///< of the derived class, the same memory in each call
    };
    virtual std::size_t productScratchBytes() const = 0;
    /// Called at the begin of a step, before the states change.
    virtual void begin(const Rows& rows) = 0;
    /// gate[row][cell] += weights · input + auxiliary weights · auxiliary input + recurrent weights · output state
    virtual void addProducts(const Rows& rows, Gate gate, float* values) = 0;
    /// The weight of the peephole to a cell.
    virtual float peephole(const Rows& rows, Gate gate, std::size_t cell) const = 0;
    /// output[row][k] += projection · hidden
    virtual void addProjection(const Rows& rows, const float* hidden, float* output) = 0;
    /// The reference leaves the bias in the cell gate where it has no activation and this holds.
    virtual bool losesGate(const Rows& /*rows*/, Gate /*gate*/) const { return false; }

    const LstmForm& form() const { return m_form; }

private:
    struct Gates {
        std::array<std::span<float>, gateCount> values;
        std::span<float>& operator[](Gate gate) { return values[indexOf(gate)]; }
    };
    void runStep(const Rows& rows, Gates& gates, float* output);
    void computeGate(const Rows& rows, Gate gate, std::span<float> values);
    void activate(Gate gate, std::span<float> values) const;
    void activateCells(std::span<float> values) const;
    static void tell(const Rows& rows, std::size_t inner, std::span<const float> values);
    void updateCells(const Rows& rows, Gates& gates) const;
    void updateOutput(const Rows& rows, Gates& gates);

    LstmForm m_form;
    const simd::FunctionKernels* m_functions;
};

/// Activations and weights in float32.
base::Result<std::unique_ptr<Kernel>> makeFloatLstm(
    const Node& node, const LstmForm& form, const PrepareContext& context);
/// Activations in float32, weights in int8.
base::Result<std::unique_ptr<Kernel>> makeHybridLstm(
    const Node& node, const LstmForm& form, const PrepareContext& context);

} // namespace ops
