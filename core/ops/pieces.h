// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>

namespace ops {

/// Calls `body(index)` for each index below `count`, on the threads where there are any. Those stop when the run is
/// cancelled, also where there is only the caller's.
template<class Body>
void forEachOn(const base::ThreadPool* threads, std::size_t count, const Body& body) {
    if (threads && count > 1) {
        threads->forEach(count, std::cref(body));
        return;
    }
    for (std::size_t index = 0; index < count; ++index)
        body(index);
}

/// What is done between two looks at whether the run was cancelled: some thousandths of a second even where an element
/// takes long.
inline constexpr std::size_t pieceElements = 65536;

/// Calls `body(first, count)` for pieces of the elements from 0 to `total`, in order, until the run is cancelled.
template<class Body>
void forEachPiece(const KernelArguments& arguments, std::size_t total, Body body) {
    for (std::size_t first = 0; first < total && !arguments.isCancelled(); first += pieceElements)
        body(first, std::min(pieceElements, total - first));
}

/// Looks whether the run was cancelled as often as the work done since is worth it.
class WorkMeter {
public:
    explicit WorkMeter(const KernelArguments& arguments) : m_arguments(arguments) {}

    /// Counts bytes or elements; true as soon as the rest is to be left undone.
    bool isOver(std::size_t work) {
        m_work += work;
        if (m_work >= most) {
            m_work = 0;
            m_isOver = m_isOver || m_arguments.isCancelled();
        }
        return m_isOver;
    }

    static constexpr std::size_t most = std::size_t{1} << 20;

private:
    const KernelArguments& m_arguments;
    std::size_t m_work = 0;
    bool m_isOver = false;
};

/// As forEachPiece(), on several threads where there is something to be gained: `body` is called by all of them at once,
/// in any order. A piece begins at a multiple of `unit` and of 64 elements.
template<class Body>
void forEachPieceOnThreads(const KernelArguments& arguments, std::size_t total, std::size_t unit, const Body& body) {
    constexpr std::size_t leastElements = 4096; // of a thread; about the tenth of a microsecond that a handoff takes
    const auto grain = std::lcm(unit, std::size_t{64});
    const auto workers =
        arguments.threads ? std::min(std::size_t(arguments.threads->threads()), total / leastElements) : 1;
    const auto parts = std::max<std::size_t>(workers, 1);
    const auto largest = (pieceElements + grain - 1) / grain * grain;
    const auto even = ((total + parts - 1) / parts + grain - 1) / grain * grain;
    const auto piece = std::min(even, largest);
    const auto pieces = piece == 0 ? 0 : (total + piece - 1) / piece;
    forEachOn(parts > 1 ? arguments.threads : nullptr, pieces, [&](std::size_t index) {
        if (!arguments.isCancelled())
            body(index * piece, std::min(piece, total - index * piece));
    });
}

} // namespace ops
