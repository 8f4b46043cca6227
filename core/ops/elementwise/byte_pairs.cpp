// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/elementwise/byte_pairs.h"

#include <algorithm>
#include <cstring>

namespace ops {
namespace {

constexpr std::size_t threadPiece = 8192; ///< elements that are worth handing to a thread

/// Calls `body(first, count)` for pieces of `count` elements, multiples of `unit` long.
template<class Body>
void forEachPiece(const base::ThreadPool* threads, std::size_t count, std::size_t unit, const Body& body) {
    const auto piece = (threadPiece + unit - 1) / unit * unit;
    const auto pieces = (count + piece - 1) / piece;
    const auto call = [&](std::size_t index) { body(index * piece, std::min(piece, count - index * piece)); };
    if (threads && threads->threads() > 1 && pieces > 1)
        return threads->forEach(pieces, call);
    for (std::size_t index = 0; index < pieces; ++index)
        call(index);
}

} // namespace

BytePairLoop::BytePairLoop(const Node& node) : m_loop(loopOfTwo(node)) {
    constexpr std::size_t longRow = 512;
    m_rows = m_loop.rowSize() == 0 ? 0 : node.outputs[0]->elements() / m_loop.rowSize();
    if (m_rows > 1 && m_loop.rowSize() < longRow)
        m_repeated = m_loop.repeatedOperand();
    if (m_repeated >= 0)
        m_mergedRows = std::min(m_rows, (2 * longRow + m_loop.rowSize() - 1) / m_loop.rowSize());
}

void BytePairLoop::run(const KernelArguments& arguments, const std::function<void(const BytePiece&)>& body) const {
    if (m_repeated >= 0)
        return runMerged(arguments, body);
    const auto* a = arguments.input<std::uint8_t>(0);
    const auto* b = arguments.input<std::uint8_t>(1);
    auto* output = arguments.output<std::uint8_t>();
    const auto& steps = m_loop.rowSteps();
    m_loop.forEachRow([&](std::size_t at, const BroadcastLoop::Steps& offsets) {
        forEachPiece(arguments.threads, m_loop.rowSize(), 1, [&](std::size_t first, std::size_t count) {
            const auto step = static_cast<std::ptrdiff_t>(first);
            body({output + at + first, a + offsets[0] + step * steps[0], b + offsets[1] + step * steps[1],
                steps[0] == 0, steps[1] == 0, count});
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
    forEachPiece(arguments.threads, m_rows * rowSize, merged, [&](std::size_t first, std::size_t count) {
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
