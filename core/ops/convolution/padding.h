// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/options.h"

#include "base/checked.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace ops {

/// A window that slides along one spatial axis.
struct WindowAxis {
    std::int64_t input = 0;  ///< size of the axis
    std::int64_t filter = 0; ///< taps of the window
    std::int64_t stride = 1;
    std::int64_t dilation = 1; ///< distance of two taps

    /// From the first tap to the last.
    std::int64_t extent() const { return (filter - 1) * dilation + 1; }
};

struct PaddedAxis {
    std::int32_t output = 0;
    std::int32_t before = 0; ///< padding at the top or left
    std::int32_t after = 0;  ///< at the bottom or right; takes the odd one
};

/// Output size, which may be 0, and padding along one axis; nothing where the window is larger than the axis by a
/// stride and more, or an option makes no sense. (formulas of tflite/kernels/padding.h)
inline std::optional<PaddedAxis> padAxis(model::Padding padding, const WindowAxis& axis) {
    constexpr std::int64_t limit = std::int64_t{1} << 31;
    const auto fits = [](std::int64_t value, std::int64_t least) { return value >= least && value < limit; };
    if (!fits(axis.input, 0) || !fits(axis.filter, 1) || !fits(axis.stride, 1) || !fits(axis.dilation, 1))
        return std::nullopt;
    if (padding != model::Padding::Same && padding != model::Padding::Valid)
        return std::nullopt;
    const std::int64_t covered = padding == model::Padding::Valid ? axis.extent() : 1;
    // Cut off towards zero: nothing comes out of a window that is larger by less than a stride.
    const std::int64_t output = axis.input == 0 ? 0 : (axis.input + axis.stride - covered) / axis.stride;
    if (output < 0)
        return std::nullopt;
    // The factors are below 2^31, so products and sums stay below 2^63.
    const std::int64_t total =
        output == 0 ? 0 : std::max<std::int64_t>(0, (output - 1) * axis.stride + axis.extent() - axis.input);
    const auto before = base::checkedCast<std::int32_t>(total / 2);
    const auto after = base::checkedCast<std::int32_t>(total - total / 2);
    if (!before || !after)
        return std::nullopt;
    return PaddedAxis{static_cast<std::int32_t>(output), *before, *after};
}

} // namespace ops
