// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

namespace ops {

/// The sum modulo 2 to the width of T. For operands from a file, which may be anything; sums of sane models are exact.
template<class T>
constexpr T wrappingSum(T a, T b) {
    using Unsigned = std::make_unsigned_t<std::common_type_t<T, int>>;
    return static_cast<T>(static_cast<Unsigned>(a) + static_cast<Unsigned>(b));
}

} // namespace ops
