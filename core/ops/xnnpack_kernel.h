// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>
#include <xnnpack.h>

namespace ops {

/// An XNNPACK operator and how it is bound to memory.
struct XnnpackSteps {
    /// Calls xnn_create_…; copies what it needs of constants.
    std::function<xnn_status(xnn_operator_t* made)> create;
    /// Calls xnn_setup_… with the operands of one run, or with that part of them which `call` stands for.
    std::function<xnn_status(
        xnn_operator_t made, std::size_t call, const KernelArguments& arguments, pthreadpool_t threads)>
        setUp;
    std::size_t calls = 1; ///< XNNPACK cannot be stopped: large work is done in several calls
};

/// How much of a run goes into one call, so that it takes some ten milliseconds at most.
struct XnnpackSplit {
    /// `work` multiply-accumulates, or elements times 16, for each of `count` rows (images, …) that can be divided.
    XnnpackSplit(std::size_t count, std::size_t work)
        : rows(count),
          block(std::clamp<std::size_t>(mostWork / std::max<std::size_t>(work, 1), 1, std::max<std::size_t>(count, 1))) {}

    std::size_t calls() const { return (rows + block - 1) / block; }
    std::size_t first(std::size_t call) const { return call * block; }
    std::size_t countOf(std::size_t call) const { return std::min(block, rows - first(call)); }

    static constexpr std::size_t mostWork = std::size_t{1} << 28;
    static constexpr std::size_t elementWork = 16;

    std::size_t rows;
    std::size_t block; ///< rows of a call
};

/// A kernel that runs XNNPACK operators one after another on one thread (it takes no pool but its own), and stops between two calls
/// when the run is cancelled. What XNNPACK allocates is its privateBytes(). Null where XNNPACK refuses (no such operator,
/// no such parameters, no memory); the caller then has a plain kernel. XNNPACK reads up to 16 bytes behind its inputs,
/// so constants must not be bound as data operands.
std::unique_ptr<Kernel> makeXnnpackKernel(std::vector<XnnpackSteps> operators);

} // namespace ops
