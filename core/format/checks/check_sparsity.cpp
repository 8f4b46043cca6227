// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// The sparse encoding of a constant with n dimensions and k block dimensions:
//   traversalOrder  n + k entries, a permutation: which dimension comes next, from the outermost on
//   blockMap        k entries: the dimension that block dimension n + i cuts into pieces
//   dimensions      one for each entry of the order. Dense: its size. Sparse (CSR): `segments` begins with 0 and has
//   one
//                   more entry than there are positions in the dimensions before it; entries i and i + 1 bound the
//                   `indices` of position i.
// The buffer has one element for each position of the innermost level.
#include "format/checks/check_parts.h"

#include "base/checked.h"
#include "base/text.h"

#include <algorithm>

namespace format {

namespace {

using base::Code;
using base::Status;
using model::DimensionMetadata;
using model::Sparsity;

bool isPermutation(std::vector<std::int32_t> order) {
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] != static_cast<std::int32_t>(i))
            return false;
    return true;
}

bool isBlockMap(const std::vector<std::int32_t>& map, std::size_t rank) {
    return std::all_of(
        map.begin(), map.end(), [&](std::int32_t axis) { return axis >= 0 && static_cast<std::size_t>(axis) < rank; });
}

/// Sizes of the n + k dimensions: a dimension with blocks counts blocks. Empty if blocks do not fit into it.
std::vector<std::int64_t> levelSizes(const model::Shape& shape, const Sparsity& sparsity) {
    std::vector<std::int64_t> sizes(shape.begin(), shape.end());
    for (std::size_t i = 0; i < sparsity.blockMap.size(); ++i) {
        const auto at = std::find(sparsity.traversalOrder.begin(), sparsity.traversalOrder.end(),
            static_cast<std::int32_t>(shape.size() + i));
        const DimensionMetadata& block =
            sparsity.dimensions[static_cast<std::size_t>(at - sparsity.traversalOrder.begin())];
        std::int64_t& blocked = sizes[static_cast<std::size_t>(sparsity.blockMap[i])];
        if (block.isSparse || block.denseSize <= 0 || blocked % block.denseSize != 0)
            return {};
        blocked /= block.denseSize;
        sizes.push_back(block.denseSize);
    }
    return sizes;
}

/// Positions below `outer` positions of a sparse level of this size, or nothing where its indices are broken.
std::optional<std::size_t> sparsePositions(const DimensionMetadata& level, std::size_t outer, std::int64_t size) {
    const auto& segments = level.segments.values;
    const auto& indices = level.indices.values;
    if (segments.size() != outer + 1 || segments.front() != 0 || !std::is_sorted(segments.begin(), segments.end()) ||
        static_cast<std::size_t>(segments.back()) != indices.size())
        return std::nullopt;
    const bool fits =
        std::all_of(indices.begin(), indices.end(), [&](std::int32_t index) { return index >= 0 && index < size; });
    return fits ? std::optional(indices.size()) : std::nullopt;
}

/// Positions at the innermost level, or nothing where a level does not fit the ones around it.
std::optional<std::size_t> positions(const Sparsity& sparsity, const std::vector<std::int64_t>& sizes) {
    std::optional<std::size_t> count = 1;
    for (std::size_t i = 0; i < sparsity.dimensions.size() && count; ++i) {
        const DimensionMetadata& level = sparsity.dimensions[i];
        const std::int64_t size = sizes[static_cast<std::size_t>(sparsity.traversalOrder[i])];
        if (level.isSparse)
            count = sparsePositions(level, *count, size);
        else
            count =
                level.denseSize == size ? base::checkedMultiply(*count, static_cast<std::size_t>(size)) : std::nullopt;
    }
    return count;
}

} // namespace

Status checkSparsity(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const model::Tensor& tensor = context.model.subgraphs[subgraph].tensors[index];
    const Sparsity& sparsity = *tensor.sparsity;
    const auto bad = [&](std::string what) {
        return context.tensorError(Code::BadSparsity, subgraph, index, std::move(what));
    };
    const std::size_t levels = tensor.shape.size() + sparsity.blockMap.size();
    if (sparsity.traversalOrder.size() != levels || sparsity.dimensions.size() != levels)
        return bad(base::format("%zu levels in the order, %zu described, %zu needed", sparsity.traversalOrder.size(),
            sparsity.dimensions.size(), levels));
    if (!isPermutation(sparsity.traversalOrder) || !isBlockMap(sparsity.blockMap, tensor.shape.size()))
        return bad("the order of its dimensions names some twice or some that it does not have");
    const auto sizes = levelSizes(tensor.shape, sparsity);
    const auto count = sizes.size() == levels ? positions(sparsity, sizes) : std::nullopt;
    if (!count)
        return bad("sizes, segments and indices of its levels do not fit each other");
    const auto needs = model::byteSize(tensor.type, *count);
    const std::size_t has = context.model.dataOf(tensor).size();
    if (!needs || has < *needs)
        return context.tensorError(Code::BufferTooSmall, subgraph, index,
            base::format("%zu stored elements need more than the %zu bytes of buffer %u", *count, has, tensor.buffer));
    return {};
}

} // namespace format
