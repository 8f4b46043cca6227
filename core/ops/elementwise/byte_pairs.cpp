// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/elementwise/byte_pairs.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ops {

namespace {

/// Shorter rows are brought together to pieces of so many bytes.
constexpr std::size_t longRow = 512;

/// A row of an operand, or its one value so often.
void copyRow(std::uint8_t* to, const std::uint8_t* from, std::size_t count, bool isFixed) {
    if (isFixed)
        std::memset(to, *from, count);
    else
        std::memcpy(to, from, count);
}

} // namespace

BytePairLoop::BytePairLoop(const Node& node) : m_loop(loopOfTwo(node)) {
    m_rows = m_loop.rowSize() == 0 ? 0 : node.outputs[0]->elements() / m_loop.rowSize();
    if (m_rows > 1 && m_loop.rowSize() < longRow)
        m_repeated = m_loop.repeatedOperand();
    if (m_repeated >= 0)
        m_mergedRows = std::min(m_rows, (2 * longRow + m_loop.rowSize() - 1) / m_loop.rowSize());
}

void BytePairLoop::run(const KernelArguments& arguments, const std::function<void(const BytePiece&)>& body) const {
    if (m_repeated >= 0)
        return runMerged(arguments, body);
    if (m_rows > 1 && m_loop.rowSize() < longRow)
        return runGathered(arguments, body);
    const auto* a = arguments.input<std::uint8_t>(0);
    const auto* b = arguments.input<std::uint8_t>(1);
    auto* output = arguments.output<std::uint8_t>();
    const auto& steps = m_loop.rowSteps();
    m_loop.forEachRow([&](std::size_t at, const BroadcastLoop::Steps& offsets) {
        forEachPieceOnThreads(arguments, m_loop.rowSize(), 1, [&](std::size_t first, std::size_t count) {
            const auto step = static_cast<std::ptrdiff_t>(first);
            body({output + at + first, a + offsets[0] + step * steps[0], b + offsets[1] + step * steps[1],
                steps[0] == 0, steps[1] == 0, count});
        });
    });
}

void BytePairLoop::runGathered(
    const KernelArguments& arguments, const std::function<void(const BytePiece&)>& body) const {
    const auto* a = arguments.input<std::uint8_t>(0);
    const auto* b = arguments.input<std::uint8_t>(1);
    auto* output = arguments.output<std::uint8_t>();
    const auto size = m_loop.rowSize();
    const auto together = longRow / size * size;
    const auto& steps = m_loop.rowSteps();
    forEachPieceOnThreads(arguments, m_rows * size, together, [&](std::size_t begin, std::size_t all) {
        std::array<std::uint8_t, longRow> first;
        std::array<std::uint8_t, longRow> second;
        std::size_t filled = 0;
        m_loop.forEachRow(begin / size, all / size, [&](std::size_t at, const BroadcastLoop::Steps& offsets) {
            copyRow(first.data() + filled, a + offsets[0], size, steps[0] == 0);
            copyRow(second.data() + filled, b + offsets[1], size, steps[1] == 0);
            filled += size;
            if (filled < together && at + size < begin + all)
                return;
            body({output + at + size - filled, first.data(), second.data(), false, false, filled});
            filled = 0;
        });
    });
}

void BytePairLoop::runMerged(
    const KernelArguments& arguments, const std::function<void(const BytePiece&)>& body) const {
    const auto rowSize = m_loop.rowSize();
    const auto* row = arguments.input<std::uint8_t>(std::size_t(m_repeated));
    auto* repeated = reinterpret_cast<std::uint8_t*>(arguments.scratch.data());
    for (std::size_t k = 0; k < m_mergedRows; ++k)
        std::memcpy(repeated + k * rowSize, row, rowSize);
    const auto* other = arguments.input<std::uint8_t>(std::size_t(1 - m_repeated));
    auto* output = arguments.output<std::uint8_t>();
    const auto merged = m_mergedRows * rowSize;
    forEachPieceOnThreads(arguments, m_rows * rowSize, merged, [&](std::size_t first, std::size_t count) {
        for (std::size_t at = first; at < first + count; at += merged) {
            const auto length = std::min(merged, first + count - at);
            BytePiece piece{output + at, other + at, repeated, false, false, length};
            if (m_repeated == 0)
                std::swap(piece.first, piece.second);
            body(piece);
        }
    });
}

} // namespace ops
