// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/elementwise/broadcast.h"

#include "base/thread_pool.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace ops {

/// A piece of an elementwise operator on bytes: a fixed operand has one value for all of them.
struct BytePiece {
    std::uint8_t* output = nullptr;
    const std::uint8_t* first = nullptr;
    const std::uint8_t* second = nullptr;
    bool isFirstFixed = false;
    bool isSecondFixed = false;
    std::size_t count = 0;
};

/// Deals a broadcast of two operands of bytes out in long pieces. A short operand that every row meets anew (channels
/// of a pixel) is repeated in memory, so that many rows make one piece; other short rows are copied one behind another.
class BytePairLoop {
public:
    explicit BytePairLoop(const Node& node);

    std::size_t scratchBytes() const { return m_repeated < 0 ? 0 : m_mergedRows * m_loop.rowSize(); }
    /// `body` is called by several threads where there are many elements.
    void run(const KernelArguments& arguments, const std::function<void(const BytePiece&)>& body) const;

private:
    void runGathered(const KernelArguments& arguments, const std::function<void(const BytePiece&)>& body) const;
    void runMerged(const KernelArguments& arguments, const std::function<void(const BytePiece&)>& body) const;

    BroadcastLoop m_loop;
    std::size_t m_rows = 0;
    int m_repeated = -1; ///< the operand that is repeated; -1: none
    std::size_t m_mergedRows = 1;
};

} // namespace ops
