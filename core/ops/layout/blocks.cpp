// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/strided_copy.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include <algorithm>
#include <cstring>
#include <optional>

/// SPACE_TO_DEPTH, DEPTH_TO_SPACE, SPACE_TO_BATCH_ND and BATCH_TO_SPACE_ND.
namespace ops {
namespace {

using model::TensorType;

PreparedKernel makeCopy(const Node& node, const std::vector<CopyAxis>& axes) {
    const auto width = elementBytes(node.inputs[0]->type);
    if (width == 0 || node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    return makeKernel([copy = StridedCopy(axes, width)](
                          const KernelArguments& a) { copy.run(a, a.inputs[0].data(), a.outputs[0].data()); });
}

base::Result<std::int64_t> blockSize(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    TRY(requireRank(node, *node.inputs[0], 4));
    const auto block = node.options().integer("block_size");
    if (block < 1 || block > INT16_MAX)
        return badOperator(node, "a block of " + std::to_string(block));
    return block;
}

/// The copy between [batch, rows · block, columns · block, depth] and [batch, rows, columns, block · block · depth],
/// from the first to the second.
std::vector<CopyAxis> depthAxes(const model::Shape& space, std::int64_t block) {
    const std::int64_t rows = space[1] / block;
    const std::int64_t columns = space[2] / block;
    const std::int64_t depth = space[3];
    const std::int64_t spaceRow = space[2] * depth;
    const std::int64_t pixel = block * block * depth;
    const auto axis = [](std::int64_t size, std::int64_t from, std::int64_t to) {
        return CopyAxis{static_cast<std::size_t>(size), from, to};
    };
    return {axis(space[0] * rows, block * spaceRow, columns * pixel), axis(columns, block * depth, pixel),
        axis(block, spaceRow, block * depth), axis(block * depth, 1, 1)};
}

base::Result<OutputShapes> spaceToDepthShapes(const Node& node) {
    TRY_ASSIGN(const auto block, blockSize(node));
    const auto& in = node.inputs[0]->shape;
    if (in[1] % block != 0 || in[2] % block != 0)
        return badOperator(node, shapeText(in) + " does not fall into blocks of " + std::to_string(block));
    TRY_ASSIGN(auto shape, checkedShape(node, {in[0], in[1] / block, in[2] / block, in[3] * block * block}));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareSpaceToDepth(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto block, blockSize(node));
    return makeCopy(node, depthAxes(node.inputs[0]->shape, block));
}

base::Result<OutputShapes> depthToSpaceShapes(const Node& node) {
    TRY_ASSIGN(const auto block, blockSize(node));
    const auto& in = node.inputs[0]->shape;
    if (in[3] % (block * block) != 0)
        return badOperator(node, shapeText(in) + " does not fall into blocks of " + std::to_string(block));
    TRY_ASSIGN(auto shape, checkedShape(node, {in[0], in[1] * block, in[2] * block, in[3] / (block * block)}));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareDepthToSpace(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto block, blockSize(node));
    auto axes = depthAxes(node.outputs[0]->shape, block);
    for (auto& axis : axes)
        std::swap(axis.from, axis.to);
    return makeCopy(node, axes);
}

// Blocks that become batches: [batch, space, channels] of rank 3 or 4. A missing second axis of space has size 1.

/// One axis of space: a block of positions, of which every block-th goes into one batch.
struct SpaceAxis {
    std::int64_t block = 1;
    std::int64_t before = 0; ///< padding, or what is cropped
    std::int64_t after = 0;
    std::int64_t space = 1; ///< positions of the undivided tensor
    std::int64_t parts = 1; ///< positions of a divided one
};

constexpr std::int64_t mostPlaces = 1 << 16; ///< in a block; each is a copy of its own

struct BatchBlocks {
    SpaceAxis rows;
    SpaceAxis columns;
};

base::Result<std::optional<BatchBlocks>> blocksOf(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    const auto& input = *node.inputs[0];
    TRY(requireRankBetween(node, input, 3, 4));
    const auto blocks = knownIntegers(*node.inputs[1]);
    const auto edges = knownIntegers(*node.inputs[2]);
    if (!blocks || !edges)
        return std::optional<BatchBlocks>();
    const auto spaceAxes = input.shape.size() - 2;
    if (blocks->size() != spaceAxes || edges->size() != 2 * spaceAxes)
        return badOperator(node, "block and edges do not name every dimension of space");
    BatchBlocks result;
    for (std::size_t k = 0; k < spaceAxes; ++k) {
        auto& axis = k == 0 ? result.rows : result.columns;
        axis.block = (*blocks)[k];
        axis.before = (*edges)[2 * k];
        axis.after = (*edges)[2 * k + 1];
        const auto limit = std::int64_t{INT32_MAX};
        if (axis.block < 1 || axis.block > INT16_MAX || std::min(axis.before, axis.after) < 0 ||
            std::max(axis.before, axis.after) > limit)
            return valueOutOfRange(node, "a block or edge is out of range");
    }
    if (result.rows.block * result.columns.block > mostPlaces)
        return unsupportedOptions(node, "blocks of more than " + std::to_string(mostPlaces) + " places");
    return std::optional(result);
}

base::Result<OutputShapes> batchShapes(const Node& node, const BatchBlocks& blocks, bool toBatch) {
    const auto& input = node.inputs[0]->shape;
    const auto factor = blocks.rows.block * blocks.columns.block;
    if (!toBatch && input[0] % factor != 0)
        return badOperator(node, shapeText(input) + " has not a batch for each place in the block");
    std::vector<std::int64_t> sizes(input.begin(), input.end());
    sizes[0] = toBatch ? input[0] * factor : input[0] / factor;
    for (std::size_t k = 1; k + 1 < input.size(); ++k) {
        const auto& axis = k == 1 ? blocks.rows : blocks.columns;
        const auto padded = input[k] + axis.before + axis.after;
        if (toBatch && padded % axis.block != 0)
            return badOperator(node, shapeText(input) + " does not fall into blocks");
        sizes[k] = toBatch ? padded / axis.block : input[k] * axis.block - axis.before - axis.after;
        if (sizes[k] < 0)
            return valueOutOfRange(node, "more is cropped than there is");
    }
    TRY_ASSIGN(auto shape, checkedShape(node, sizes));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

template<bool ToBatch>
base::Result<OutputShapes> batchShapes(const Node& node) {
    TRY_ASSIGN(const auto blocks, blocksOf(node));
    if (!blocks)
        return OutputShapes{.outputs = {}, .needsValues = true};
    return batchShapes(node, *blocks, ToBatch);
}

/// First divided position whose undivided one is not cut off, and how many there are.
struct Run {
    std::int64_t first = 0;
    std::int64_t count = 0;
    std::int64_t space = 0; ///< undivided position of the first
};

Run runOf(const SpaceAxis& axis, std::int64_t place) {
    const auto shift = place - axis.before; // undivided position of part 0
    const auto first = shift >= 0 ? 0 : (-shift + axis.block - 1) / axis.block;
    const auto last = axis.space - shift <= 0 ? 0 : (axis.space - shift - 1) / axis.block + 1;
    return {first, std::max<std::int64_t>(0, std::min(last, axis.parts) - first), first * axis.block + shift};
}

/// One copy for each place in the block, from the undivided to the divided tensor.
std::vector<StridedCopy> batchCopies(
    const BatchBlocks& blocks, std::int64_t batches, std::int64_t depth, std::size_t width, bool toBatch) {
    std::vector<StridedCopy> copies;
    const auto& rows = blocks.rows;
    const auto& columns = blocks.columns;
    const auto spaceRow = columns.space * depth;
    const auto partRow = columns.parts * depth;
    for (std::int64_t place = 0; place < rows.block * columns.block; ++place) {
        const auto y = runOf(rows, place / columns.block);
        const auto x = runOf(columns, place % columns.block);
        std::vector<CopyAxis> axes{{static_cast<std::size_t>(batches), rows.space * spaceRow, rows.parts * partRow},
            {static_cast<std::size_t>(y.count), rows.block * spaceRow, partRow},
            {static_cast<std::size_t>(x.count), columns.block * depth, depth}, {static_cast<std::size_t>(depth), 1, 1}};
        auto from = y.space * spaceRow + x.space * depth;
        auto to = place * batches * rows.parts * partRow + y.first * partRow + x.first * depth;
        if (!toBatch) {
            for (auto& axis : axes)
                std::swap(axis.from, axis.to);
            std::swap(from, to);
        }
        copies.emplace_back(axes, width, from, to);
    }
    return copies;
}

template<bool ToBatch>
PreparedKernel prepareBatch(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(auto blocks, blocksOf(node));
    if (!blocks)
        return badOperator(node, "the block is not known");
    const auto& input = *node.inputs[0];
    const auto width = elementBytes(input.type);
    if (width == 0 || node.outputs[0]->type != input.type)
        return unsupportedTypes(node);
    if (!sameQuantization(input, *node.outputs[0]))
        return badOperator(node, "input and output have different scales or zero points");
    const auto& space = ToBatch ? input.shape : node.outputs[0]->shape;
    const auto& parts = ToBatch ? node.outputs[0]->shape : input.shape;
    blocks->rows.space = space[1];
    blocks->rows.parts = parts[1];
    if (space.size() == 4) {
        blocks->columns.space = space[2];
        blocks->columns.parts = parts[2];
    }
    // What padding leaves is filled by bytes, as in the reference; only 8-bit types have a zero point other than 0.
    const int fill = width == 1 ? node.outputs[0]->zeroPoint() : 0;
    return makeKernel(
        [copies = batchCopies(*blocks, space[0], space.back(), width, ToBatch), fill](const KernelArguments& a) {
            if (ToBatch && !a.outputs[0].empty())
                std::memset(a.outputs[0].data(), fill, a.outputs[0].size());
            for (const auto& copy : copies)
                copy.run(a, a.inputs[0].data(), a.outputs[0].data());
        });
}

int batchVersion(const Node& node) {
    if (node.inputs[0]->type == TensorType::Int16)
        return 4;
    return node.inputs[0]->shape.size() != 4 ? 3 : versionByType<2, 4>(node);
}

constexpr OpDefinition moving(model::BuiltinOperator code, const QuantizationRule& rule,
    base::Result<OutputShapes> (*shapes)(const Node&), int (*version)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = rule,
        .shapes = shapes,
        .cost = noArithmetic,
        .version = version,
        .prepare = prepare};
}

constexpr QuantizationRule depthRule{.int8 = true, .sameScale = SameScale::OutputIsInput};
constexpr QuantizationRule batchRule{
    .int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 3U << 1};

const OpDefinition definitions[] = {
    moving(model::BuiltinOperator::SPACE_TO_DEPTH, depthRule, spaceToDepthShapes, versionByType<2, 1>,
        prepareSpaceToDepth),
    moving(model::BuiltinOperator::DEPTH_TO_SPACE, depthRule, depthToSpaceShapes, versionByType<2, 1>,
        prepareDepthToSpace),
    moving(model::BuiltinOperator::SPACE_TO_BATCH_ND, batchRule, batchShapes<true>, batchVersion, prepareBatch<true>),
    moving(model::BuiltinOperator::BATCH_TO_SPACE_ND, batchRule, batchShapes<false>, batchVersion, prepareBatch<false>),
};

} // namespace

std::span<const OpDefinition> blocksDefinitions() {
    return definitions;
}

} // namespace ops
