// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "op_case.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace support {

/// An LSTM with made-up numbers, written down once, to be run in each arithmetic.
struct LstmCase {
    bool isSequence = true;
    bool isTimeMajor = false;
    bool hasInputGate = true;
    bool hasPeephole = false;
    bool hasNormalization = false;
    bool hasProjection = false;
    float cellClip = 0;
    float projectionClip = 0;
    int times = 4;
    int batches = 2;
    int inputs = 5;
    int cells = 7;
    int outputs = 7;
};

enum class LstmArithmetic { Float, Hybrid, Integer };

/// Real values of all 24 operands; those that are absent have none.
using LstmOperands = std::vector<std::optional<std::vector<float>>>;

/// Values that int8 (weights), int16 or int32 hold exactly with the scales of lstmOp().
LstmOperands lstmOperands(const LstmCase& form, std::uint32_t seed = 1);
/// The operator on these values, stored as the arithmetic wants them.
std::unique_ptr<OpCase> lstmOp(const LstmCase& form, const LstmOperands& operands, LstmArithmetic arithmetic);
/// The outputs by the published formulas, in double.
std::vector<double> lstmFormula(const LstmCase& form, const LstmOperands& operands);

inline constexpr float lstmInputScale = 1.0F / 64;
inline constexpr float lstmOutputScale = 1.0F / 128;

} // namespace support
