// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/dense_values.h"

#include <algorithm>

namespace model {
namespace {

/// Walks the levels of a sparse tensor, from the outermost to the innermost.
class DenseFill {
public:
    DenseFill(const Tensor& tensor, std::span<const std::byte> stored, std::span<std::byte> dense)
        : m_sparsity(*tensor.sparsity), m_width(static_cast<std::size_t>(bitWidth(tensor.type)) / 8), m_stored(stored),
          m_dense(dense), m_steps(stepsOf(tensor)) {}

    void run() { walk(0, 0, 0); }

private:
    /// For each dimension, and behind them each block: elements of the dense tensor from one position to the next.
    static std::vector<std::size_t> stepsOf(const Tensor& tensor) {
        const auto& sparsity = *tensor.sparsity;
        std::vector<std::size_t> steps(tensor.shape.size(), 1);
        for (std::size_t axis = steps.size(); axis-- > 1;)
            steps[axis - 1] = steps[axis] * static_cast<std::size_t>(tensor.shape[axis]);
        for (std::size_t block = 0; block < sparsity.blockMap.size(); ++block) {
            const auto axis = static_cast<std::size_t>(sparsity.blockMap[block]);
            const auto level =
                std::ranges::find(sparsity.traversalOrder, static_cast<std::int32_t>(tensor.shape.size() + block));
            const auto at = static_cast<std::size_t>(level - sparsity.traversalOrder.begin());
            steps.push_back(steps[axis]);
            steps[axis] *= static_cast<std::size_t>(sparsity.dimensions[at].denseSize);
        }
        return steps;
    }

    /// `position`: which of the level's groups, counted over the whole level.
    void walk(std::size_t level, std::size_t position, std::size_t element) {
        if (level == m_sparsity.dimensions.size()) {
            std::ranges::copy(m_stored.subspan(position * m_width, m_width), m_dense.begin() + offset(element));
            return;
        }
        const auto& dimension = m_sparsity.dimensions[level];
        const auto step = m_steps[static_cast<std::size_t>(m_sparsity.traversalOrder[level])];
        if (!dimension.isSparse) {
            const auto size = static_cast<std::size_t>(dimension.denseSize);
            for (std::size_t k = 0; k < size; ++k)
                walk(level + 1, position * size + k, element + k * step);
            return;
        }
        const auto last = static_cast<std::size_t>(dimension.segments.values[position + 1]);
        for (auto k = static_cast<std::size_t>(dimension.segments.values[position]); k < last; ++k)
            walk(level + 1, k, element + static_cast<std::size_t>(dimension.indices.values[k]) * step);
    }

    std::ptrdiff_t offset(std::size_t element) const { return static_cast<std::ptrdiff_t>(element * m_width); }

    const Sparsity& m_sparsity;
    std::size_t m_width; ///< bytes of an element
    std::span<const std::byte> m_stored;
    std::span<std::byte> m_dense;
    std::vector<std::size_t> m_steps;
};

} // namespace

void fillDense(const Tensor& tensor, std::span<const std::byte> stored, std::span<std::byte> dense) {
    std::ranges::fill(dense, std::byte{});
    DenseFill(tensor, stored, dense).run();
}

} // namespace model
