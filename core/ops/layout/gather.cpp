// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/axis_blocks.h"
#include "ops/layout/moved_elements.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstring>
#include <optional>

/// GATHER, GATHER_ND and SCATTER_ND: pieces found by indices. An index outside is an error.
namespace ops {
namespace {

using model::TensorType;

/// An index of a kernel's operand.
std::int64_t indexAt(TensorType type, const std::byte* indices, std::size_t at) {
    switch (type) {
    case TensorType::Int16: {
        std::int16_t value{};
        std::memcpy(&value, indices + at * sizeof value, sizeof value);
        return value;
    }
    case TensorType::Int64: {
        std::int64_t value{};
        std::memcpy(&value, indices + at * sizeof value, sizeof value);
        return value;
    }
    default: {
        std::int32_t value{};
        std::memcpy(&value, indices + at * sizeof value, sizeof value);
        return value;
    }
    }
}

base::Error outside(const std::string& place, std::int64_t index, std::int64_t size) {
    return {base::Code::ValueOutOfRange, place, "index " + std::to_string(index) + " of " + std::to_string(size)};
}

base::Status requireIndices(const Node& node, const TensorInfo& indices) {
    return requireType(node, indices, {TensorType::Int16, TensorType::Int32, TensorType::Int64});
}

// GATHER: data, indices

struct GatherPlan {
    std::size_t axis = 0;
    std::size_t batchAxes = 0;
    model::Shape output;
};

base::Result<GatherPlan> gatherPlan(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto& data = node.inputs[0]->shape;
    const auto& indices = node.inputs[1]->shape;
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis"), data.size()));
    auto batchAxes = node.options().integer("batch_dims");
    if (batchAxes < 0)
        batchAxes += static_cast<std::int64_t>(indices.size());
    if (batchAxes < 0 || batchAxes > static_cast<std::int64_t>(std::min(axis, indices.size())))
        return badOperator(node, "batch_dims does not fit axis and indices");
    const GatherPlan plan{axis, static_cast<std::size_t>(batchAxes), {}};
    if (!std::equal(data.begin(), data.begin() + batchAxes, indices.begin()))
        return shapeMismatch(node, "data and indices have different batches");
    auto shape = data;
    const auto at = shape.begin() + static_cast<std::ptrdiff_t>(axis);
    shape.insert(shape.erase(at), indices.begin() + batchAxes, indices.end());
    TRY(requireCountable(node, shape));
    return GatherPlan{plan.axis, plan.batchAxes, std::move(shape)};
}

base::Result<OutputShapes> gatherShapes(const Node& node) {
    TRY_ASSIGN(auto plan, gatherPlan(node));
    return OutputShapes{.outputs = {std::move(plan.output)}, .needsValues = false};
}

PreparedKernel prepareGather(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto plan, gatherPlan(node));
    const auto& data = *node.inputs[0];
    const auto& indices = *node.inputs[1];
    TRY(requireMovable(node));
    TRY(requireIndices(node, indices));
    const auto blocks = axisBlocks(data.shape, plan.axis);
    std::size_t batches = 1;
    for (std::size_t k = 0; k < plan.batchAxes; ++k)
        batches *= static_cast<std::size_t>(data.shape[k]);
    const std::size_t perBatch = batches == 0 ? 0 : blocks.outer / batches; // outer rows of one batch
    const std::size_t wanted = batches == 0 ? 0 : indices.elements() / batches;
    const auto run = blocks.inner * movedBytes(data.type);
    auto mover = makeKernel([blocks, batches, perBatch, wanted, run, type = indices.type, place = node.place](
                                const KernelArguments& a) -> base::Status {
        std::byte* out = a.outputs[0].data();
        WorkMeter meter(a);
        for (std::size_t outer = 0; outer < batches * perBatch; ++outer) {
            const std::byte* from = a.inputs[0].data() + outer * blocks.size * run;
            for (std::size_t k = 0; k < wanted && !meter.isOver(run + 1); ++k, out += run) {
                const auto index = indexAt(type, a.inputs[1].data(), outer / perBatch * wanted + k);
                if (index < 0 || index >= static_cast<std::int64_t>(blocks.size))
                    return outside(place, index, static_cast<std::int64_t>(blocks.size));
                if (run != 0)
                    std::memcpy(out, from + static_cast<std::size_t>(index) * run, run);
            }
        }
        return {};
    });
    return movingElements(node, std::move(mover));
}

// GATHER_ND and SCATTER_ND: the last axis of the indices holds a place in the first axes of the data.

struct Places {
    std::vector<std::int64_t> sizes; ///< of the axes that an index names
    std::vector<std::size_t> steps;  ///< in pieces
    std::size_t count = 0;           ///< how many there are
    std::size_t piece = 1;           ///< elements that belong to one
};

base::Result<Places> placesIn(const Node& node, const model::Shape& data, const TensorInfo& indices) {
    TRY(requireRankBetween(node, indices, 1, 32));
    const auto depth = static_cast<std::size_t>(indices.shape.back());
    if (depth > data.size())
        return badOperator(node, "the indices name more dimensions than there are");
    Places places;
    for (std::size_t k = 0; k < data.size(); ++k) {
        if (k < depth)
            places.sizes.push_back(data[k]);
        else
            places.piece *= static_cast<std::size_t>(data[k]);
    }
    places.steps.resize(depth, 1);
    for (std::size_t k = depth; k-- > 1;)
        places.steps[k - 1] = places.steps[k] * static_cast<std::size_t>(data[k]);
    places.count = 1;
    for (std::size_t k = 0; k + 1 < indices.shape.size(); ++k)
        places.count *= static_cast<std::size_t>(indices.shape[k]);
    return places;
}

/// Calls `body(k, piece)` for every place that the operand names.
template<class Body>
base::Status forEachPlace(const KernelArguments& a, std::size_t operand, const Places& places, TensorType type,
    const std::string& name, Body body) {
    const auto depth = places.sizes.size();
    const std::byte* indices = a.inputs[operand].data();
    WorkMeter meter(a);
    for (std::size_t k = 0; k < places.count && !meter.isOver(places.piece + depth); ++k) {
        std::size_t piece = 0;
        for (std::size_t axis = 0; axis < depth; ++axis) {
            const auto index = indexAt(type, indices, k * depth + axis);
            if (index < 0 || index >= places.sizes[axis])
                return outside(name, index, places.sizes[axis]);
            piece += static_cast<std::size_t>(index) * places.steps[axis];
        }
        body(k, piece);
    }
    return {};
}

base::Result<OutputShapes> gatherPlacesShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto& data = node.inputs[0]->shape;
    TRY_ASSIGN(const auto places, placesIn(node, data, *node.inputs[1]));
    auto shape = node.inputs[1]->shape;
    shape.pop_back();
    shape.insert(shape.end(), data.begin() + static_cast<std::ptrdiff_t>(places.sizes.size()), data.end());
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareGatherPlaces(const Node& node, const PrepareContext& /*context*/) {
    const auto& data = *node.inputs[0];
    TRY(requireMovable(node));
    TRY(requireIndices(node, *node.inputs[1]));
    TRY_ASSIGN(const auto places, placesIn(node, data.shape, *node.inputs[1]));
    const auto run = places.piece * movedBytes(data.type);
    auto mover = makeKernel([places, run, type = node.inputs[1]->type, name = node.place](const KernelArguments& a) {
        return forEachPlace(a, 1, places, type, name, [&](std::size_t k, std::size_t piece) {
            if (run != 0)
                std::memcpy(a.outputs[0].data() + k * run, a.inputs[0].data() + piece * run, run);
        });
    });
    return movingElements(node, std::move(mover));
}

base::Result<OutputShapes> scatterShapes(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    const auto sizes = knownIntegers(*node.inputs[2]);
    if (!sizes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(auto shape, checkedShape(node, *sizes));
    TRY_ASSIGN(const auto places, placesIn(node, shape, *node.inputs[0]));
    auto updates = node.inputs[0]->shape;
    updates.pop_back();
    updates.insert(updates.end(), shape.begin() + static_cast<std::ptrdiff_t>(places.sizes.size()), shape.end());
    if (node.inputs[1]->shape != updates)
        return shapeMismatch(node, "updates are " + shapeText(node.inputs[1]->shape) + ", not " + shapeText(updates));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

/// Updates of the same place are added; what nobody updates is 0.
template<class T>
PreparedKernel scatter(const Node& node, const Places& places) {
    return makeKernel([places, type = node.inputs[0]->type, name = node.place](const KernelArguments& a) {
        std::fill_n(a.output<T>(), a.outputs[0].size() / sizeof(T), T{0});
        return forEachPlace(a, 0, places, type, name, [&](std::size_t k, std::size_t piece) {
            const T* from = a.input<T>(1) + k * places.piece;
            T* to = a.output<T>() + piece * places.piece;
            for (std::size_t c = 0; c < places.piece; ++c) {
                if constexpr (std::is_integral_v<T>)
                    to[c] = static_cast<T>(static_cast<std::uint64_t>(to[c]) + static_cast<std::uint64_t>(from[c]));
                else
                    to[c] += from[c];
            }
        });
    });
}

PreparedKernel prepareScatter(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireIndices(node, *node.inputs[0]));
    TRY(requireMovable(node, 1U << 1));
    TRY_ASSIGN(const auto places, placesIn(node, node.outputs[0]->shape, *node.inputs[0]));
    switch (node.outputs[0]->type) {
    case TensorType::Float32:
        return scatter<float>(node, places);
    case TensorType::Bool:
        return scatter<bool>(node, places);
    case TensorType::Int8:
        return scatter<std::int8_t>(node, places);
    case TensorType::UInt8:
        return scatter<std::uint8_t>(node, places);
    case TensorType::Int32:
        return scatter<std::int32_t>(node, places);
    case TensorType::Int64:
        return scatter<std::int64_t>(node, places);
    default:
        return unsupportedTypes(node);
    }
}

int gatherVersion(const Node& node) {
    const auto type = node.inputs[0]->type;
    if (node.inputs[1]->type == TensorType::Int16)
        return 6;
    if (node.options().integer("batch_dims") != 0)
        return 5;
    return type == TensorType::Bool ? 3 : versionByType<2, 4>(node);
}

int gatherPlacesVersion(const Node& node) {
    if (node.inputs[0]->type == TensorType::Bool)
        return 5;
    return node.inputs[1]->type == TensorType::Int16 ? 4 : versionByType<1, 3>(node);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::GATHER,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .sameScale = SameScale::OutputIsInput,
            .rawInputs = 1U << 1,
            .dynamicRange = true,
            .dynamicWeights = 1U << 0},
        .shapes = gatherShapes,
        .cost = noArithmetic,
        .version = gatherVersion,
        .prepare = prepareGather},
    {.code = model::BuiltinOperator::GATHER_ND,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .sameScale = SameScale::OutputIsInput,
            .rawInputs = 1U << 1,
            .int16Version = 3},
        .shapes = gatherPlacesShapes,
        .cost = noArithmetic,
        .version = gatherPlacesVersion,
        .prepare = prepareGatherPlaces},
    {.code = model::BuiltinOperator::SCATTER_ND,
        .quantization = {.rawInputs = 1U << 0 | 1U << 2,
            .whyFloat = CORE_TEXT(
                "quant::Plan", "its integer kernel fills gaps with stored zeros, which need not be the number zero")},
        .shapes = scatterShapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepareScatter},
};

} // namespace

std::span<const OpDefinition> gatherDefinitions() {
    return definitions;
}

} // namespace ops
