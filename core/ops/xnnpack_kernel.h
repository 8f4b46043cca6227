// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <xnnpack.h>

namespace ops {

/// How an XNNPACK operator is made and bound to memory.
struct XnnpackSteps {
    /// Calls xnn_create_…; copies what it needs of constants.
    std::function<xnn_status(xnn_operator_t* made)> create;
    /// Calls xnn_setup_… with the operands of one run.
    std::function<xnn_status(xnn_operator_t made, const KernelArguments& arguments, pthreadpool_t threads)> setUp;
    std::size_t packedBytes = 0; ///< weights that the operator copies
};

/// A kernel that runs one XNNPACK operator on the interpreter's threads. Null where XNNPACK refuses (no such operator,
/// no such parameters, no memory); the caller then has a plain kernel. XNNPACK reads up to 16 bytes behind its inputs,
/// so constants must not be bound as data operands.
std::unique_ptr<Kernel> makeXnnpackKernel(XnnpackSteps steps);

} // namespace ops
