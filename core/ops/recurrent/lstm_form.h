// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"
#include "ops/recurrent/sequence.h"

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>

/// What an LSTM (LSTM with 20 or 24 operands, UNIDIRECTIONAL_SEQUENCE_LSTM) is made of.
namespace ops {

enum class Gate : std::uint8_t { Input, Forget, Cell, Output };
inline constexpr std::array allGates{Gate::Input, Gate::Forget, Gate::Cell, Gate::Output};
inline constexpr std::size_t gateCount = allGates.size();

constexpr std::size_t indexOf(Gate gate) {
    return static_cast<std::size_t>(gate);
}

/// Numbers of the operands.
namespace lstm_input {
constexpr std::size_t weights(Gate gate) {
    return 1 + indexOf(gate);
}
constexpr std::size_t recurrent(Gate gate) {
    return 5 + indexOf(gate);
}
/// Peephole, of all gates but the cell's.
constexpr std::size_t peephole(Gate gate) {
    return gate == Gate::Input ? 9 : gate == Gate::Forget ? 10 : 11;
}
constexpr std::size_t bias(Gate gate) {
    return 12 + indexOf(gate);
}
constexpr std::size_t normalization(Gate gate) {
    return 20 + indexOf(gate);
}
/// Of the LSTMs of BIDIRECTIONAL_SEQUENCE_LSTM, which normalize nothing: what each reads besides its input.
constexpr int auxiliary = 20;
constexpr std::size_t auxiliaryWeights(Gate gate) {
    return 21 + indexOf(gate);
}
constexpr int projection = 16;
constexpr int projectionBias = 17;
constexpr int outputState = 18;
constexpr int cellState = 19;
} // namespace lstm_input

/// Numbers of the inner tensors: what each gate normalizes, and what the projection reads.
inline constexpr std::size_t hiddenInner = gateCount;

struct LstmForm {
    Sequence sequence;
    std::int32_t inputs = 0;  ///< elements of an input row
    std::int32_t cells = 0;   ///< elements of the cell state of a batch
    std::int32_t outputs = 0; ///< elements of an output row
    bool hasInputGate = true; ///< false: coupled to the forget gate, 1 − forget (CIFG)
    bool hasPeephole = false;
    bool hasNormalization = false;
    bool hasProjection = false;
    bool hasAuxiliary = false;                ///< rows as long as those of the input
    std::array<bool, gateCount> isDiagonal{}; ///< recurrent weights of the gate as the diagonal of a matrix
    float cellClip = 0;                       ///< 0: none
    float projectionClip = 0;
    model::Activation activation = model::Activation::Tanh; ///< of the cell gate and the cell state

    bool has(Gate gate) const { return gate != Gate::Input || hasInputGate; }
    bool hasPeepholeOf(Gate gate) const { return hasPeephole && gate != Gate::Cell && has(gate); }
};

/// Checks number, presence and shapes of all operands. Errors: BadOperator, UnsupportedOptions.
base::Result<LstmForm> lstmForm(const Node& node);

} // namespace ops
