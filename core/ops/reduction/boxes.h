// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace ops {

/// A rectangle in an image.
struct Box {
    float top;
    float left;
    float bottom;
    float right;

    bool isValid() const { return !(top > bottom || left > right); }
    float area() const { return (bottom - top) * (right - left); }
};

/// Intersection over union.
inline float overlap(const Box& a, const Box& b) {
    if (a.area() <= 0 || b.area() <= 0)
        return 0;
    const float height = std::max(std::min(a.bottom, b.bottom) - std::max(a.top, b.top), 0.0F);
    const float width = std::max(std::min(a.right, b.right) - std::max(a.left, b.left), 0.0F);
    const float both = height * width;
    return both / (a.area() + b.area() - both);
}

} // namespace ops
