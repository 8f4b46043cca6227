// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"

namespace ops {

/// Two inputs of the output's type. Errors: BadOperator, UnsupportedType.
inline base::Status requireOneType(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto type = node.outputs[0]->type;
    if (node.inputs[0]->type != type || node.inputs[1]->type != type)
        return unsupportedTypes(node);
    return {};
}

/// output = f(first, second) for operands of type T that broadcast.
template<class T, class F>
PreparedKernel combineTwo(const Node& node, F f) {
    return makeKernel([loop = loopOfTwo(node), f](
                          const KernelArguments& a) { combine(a, loop, a.output<T>(), a.input<T>(0), a.input<T>(1), f); });
}

} // namespace ops
