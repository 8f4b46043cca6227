// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"
#include "ops/pieces.h"

#include "base/result.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace ops {

/// Shape that the operands have in common by trailing alignment, where 1 stretches. BadOperator where they do not fit
/// or have more than 8 dimensions.
base::Result<model::Shape> broadcastShape(const Node& node, std::span<const TensorInfo* const> operands);
/// Shape rule of elementwise operators with two inputs.
base::Result<OutputShapes> broadcastTwo(const Node& node);

/// Where the operands of an elementwise operator lie for each row of its output. Up to three operands.
class BroadcastLoop {
public:
    static constexpr std::size_t most = 3;
    using Steps = std::array<std::ptrdiff_t, most>;
    struct Axis {
        std::size_t size = 1;
        Steps step{}; ///< in elements; 0 where an operand stretches
    };

    BroadcastLoop(const model::Shape& output, std::span<const model::Shape> operands);

    std::size_t rowSize() const { return m_inner.size; }
    const Steps& rowSteps() const { return m_inner.step; } ///< each 0 or 1
    /// Of two: the operand that begins anew with every row while the other goes on without a gap; -1: none.
    int repeatedOperand() const;

    /// Calls `row(outputOffset, offsets)` for every row, in order.
    template<class Row>
    void forEachRow(Row row) const {
        forEachRow(0, m_rows, row);
    }
    /// Only `count` rows from `first` on.
    template<class Row>
    void forEachRow(std::size_t first, std::size_t count, Row row) const {
        if (count == 0)
            return;
        Steps offsets{};
        auto index = indexOf(first, offsets);
        for (std::size_t k = first; k < first + count; ++k) {
            row(k * m_inner.size, offsets);
            advance(index, offsets);
        }
    }
    std::size_t rows() const { return m_rows; }

    /// Calls `piece(outputOffset, offsets, count)` for pieces of every row, in order, until the run is cancelled.
    template<class Piece>
    void forEachPieceOfRow(const KernelArguments& arguments, Piece piece) const {
        forEachRow([&](std::size_t at, const Steps& offsets) {
            forEachPiece(arguments, m_inner.size, [&](std::size_t first, std::size_t count) {
                auto own = offsets;
                for (std::size_t k = 0; k < most; ++k)
                    own[k] += static_cast<std::ptrdiff_t>(first) * m_inner.step[k];
                piece(at + first, own, count);
            });
        });
    }

private:
    /// The place of a row along the outer axes; `offsets` become those of the row.
    std::vector<std::size_t> indexOf(std::size_t row, Steps& offsets) const;
    void advance(std::vector<std::size_t>& index, Steps& offsets) const;

    std::vector<Axis> m_outer;
    Axis m_inner;
    std::size_t m_rows = 1;
};

/// out[k] = f(a[k], b[k]) along a row in which either operand may stand still.
template<class Out, class A, class B, class F>
void combineRow(Out* out, const A* a, const B* b, std::size_t count, const BroadcastLoop::Steps& steps, F f) {
    if (steps[0] != 0 && steps[1] != 0) {
        for (std::size_t k = 0; k < count; ++k)
            out[k] = f(a[k], b[k]);
    } else if (steps[0] != 0) {
        const B fixed = *b;
        for (std::size_t k = 0; k < count; ++k)
            out[k] = f(a[k], fixed);
    } else {
        const A fixed = *a;
        for (std::size_t k = 0; k < count; ++k)
            out[k] = f(fixed, b[k * static_cast<std::size_t>(steps[1])]);
    }
}

/// out = f(a, b) over a whole broadcast, until the run is cancelled.
template<class Out, class A, class B, class F>
void combine(const KernelArguments& arguments, const BroadcastLoop& loop, Out* out, const A* a, const B* b, F f) {
    const auto& steps = loop.rowSteps();
    if (loop.rows() == 1) {
        forEachPieceOnThreads(arguments, loop.rowSize(), 1, [&](std::size_t first, std::size_t count) {
            const auto at = static_cast<std::ptrdiff_t>(first);
            combineRow(out + at, a + at * steps[0], b + at * steps[1], count, steps, f);
        });
        return;
    }
    // Pieces of whole rows, as many elements as there are.
    const auto size = loop.rowSize();
    if (size == 0)
        return;
    forEachPieceOnThreads(arguments, loop.rows() * size, size, [&](std::size_t first, std::size_t count) {
        loop.forEachRow(first / size, count / size, [&](std::size_t at, const BroadcastLoop::Steps& offsets) {
            if (!arguments.isCancelled())
                combineRow(out + at, a + offsets[0], b + offsets[1], size, steps, f);
        });
    });
}

/// The loop of an elementwise operator with two inputs.
BroadcastLoop loopOfTwo(const Node& node);

} // namespace ops
