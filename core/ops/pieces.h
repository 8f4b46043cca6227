// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <algorithm>
#include <cstddef>

namespace ops {

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

} // namespace ops
