// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/tensor.h"

#include "base/checked.h"

#include <cstddef>
#include <limits>

namespace model {

std::optional<std::size_t> elementCount(const Shape& shape) {
    std::size_t count = 1;
    bool isEmpty = false;
    for (const std::int32_t dimension : shape) {
        if (dimension < 0)
            return std::nullopt;
        // A zero ends the product, but what surrounds it must fit as well: kernels multiply parts of a shape.
        if (dimension == 0) {
            isEmpty = true;
            continue;
        }
        const auto product = base::checkedMultiply(count, static_cast<std::size_t>(dimension));
        if (!product || *product > static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()))
            return std::nullopt;
        count = *product;
    }
    return isEmpty ? 0 : count;
}

std::optional<std::size_t> byteSize(const Tensor& tensor) {
    const auto count = elementCount(tensor.shape);
    return count ? byteSize(tensor.type, *count) : std::nullopt;
}

} // namespace model
