// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace ops {

/// Operands of TRANSPOSE_CONV: the output's shape, filter [channels, height, width, input channels], input, bias.
namespace transposed_input {
inline constexpr std::size_t shape = 0;
inline constexpr std::size_t filter = 1;
inline constexpr std::size_t data = 2;
inline constexpr std::size_t bias = 3;
} // namespace transposed_input

/// Rows or columns: input position i meets output position o in the filter's tap o + before - i · stride.
struct TransposedAxis {
    std::int64_t input = 0;
    std::int64_t output = 0;
    std::int64_t filter = 0;
    std::int64_t stride = 1;
    std::int64_t before = 0;

    /// First input position with a tap on this output position, and the one behind the last.
    std::int64_t first(std::int64_t at) const {
        const auto reach = at + before - filter + 1;
        return reach <= 0 ? 0 : (reach + stride - 1) / stride;
    }
    std::int64_t last(std::int64_t at) const { return std::min(input, (at + before) / stride + 1); }
    /// The tap of this input position on this output position.
    std::int64_t tap(std::int64_t at, std::int64_t in) const { return at + before - in * stride; }
};

struct TransposedGeometry {
    std::int64_t batches = 0;
    std::int64_t inputDepth = 0;
    std::int64_t channels = 0;
    TransposedAxis rows;
    TransposedAxis columns;

    std::size_t filterSize() const {
        return static_cast<std::size_t>(rows.filter * columns.filter * inputDepth * channels);
    }
    std::size_t imageSize() const { return static_cast<std::size_t>(rows.input * columns.input * inputDepth); }
};

} // namespace ops
