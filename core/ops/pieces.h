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

} // namespace ops
