// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/unusable_scale.h"

#include <algorithm>
#include <cmath>

namespace model {

std::optional<float> unusableScale(const Tensor& tensor) {
    if (!tensor.quantization)
        return std::nullopt;
    const auto& scales = tensor.quantization->scale;
    const auto found = std::ranges::find_if(scales, [](float scale) { return !std::isfinite(scale) || scale < 0; });
    return found == scales.end() ? std::nullopt : std::optional(*found);
}

} // namespace model
