// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/layout/strided_copy.h"

#include "model/tensor.h"

#include <cstddef>

namespace ops {

/// A dense tensor seen along one axis: `outer` times `size` runs of `inner` elements.
struct AxisBlocks {
    std::size_t outer = 1;
    std::size_t size = 1;
    std::size_t inner = 1;
};

inline AxisBlocks axisBlocks(const model::Shape& shape, std::size_t axis) {
    AxisBlocks blocks;
    for (std::size_t k = 0; k < shape.size(); ++k) {
        auto& part = k < axis ? blocks.outer : k == axis ? blocks.size : blocks.inner;
        part *= static_cast<std::size_t>(shape[k]);
    }
    return blocks;
}

/// A part of an axis and the whole: copies between a tensor that holds just the part and one that holds all.
struct AxisPart {
    AxisBlocks whole;
    std::size_t first = 0; ///< of the part, along the axis
    std::size_t size = 0;

    StridedCopy toWhole(std::size_t elementBytes) const {
        const auto part = static_cast<std::ptrdiff_t>(size * whole.inner);
        const auto all = static_cast<std::ptrdiff_t>(whole.size * whole.inner);
        return {{{whole.outer, part, all}, {size * whole.inner, 1, 1}}, elementBytes, 0, start()};
    }
    StridedCopy fromWhole(std::size_t elementBytes) const {
        const auto part = static_cast<std::ptrdiff_t>(size * whole.inner);
        const auto all = static_cast<std::ptrdiff_t>(whole.size * whole.inner);
        return {{{whole.outer, all, part}, {size * whole.inner, 1, 1}}, elementBytes, start(), 0};
    }

private:
    std::ptrdiff_t start() const { return static_cast<std::ptrdiff_t>(first * whole.inner); }
};

} // namespace ops
