// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace ops {

/// A matrix whose rows become columns: rows of elements side by side, and where they go. Distances in bytes.
struct TurnedMatrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::ptrdiff_t fromStep = 0; ///< of a row
    std::ptrdiff_t toStep = 0;   ///< of a column, which is a row of the target
};

/// Can elements of so many bytes be turned?
bool canTurn(std::size_t elementBytes);
/// to[column][row] = from[row][column]
void turn(const TurnedMatrix& matrix, std::size_t elementBytes, const std::byte* from, std::byte* to);

} // namespace ops
