// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/moved_elements.h"
#include "ops/layout/strided_copy.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstring>
#include <optional>

/// SLICE, STRIDED_SLICE, REVERSE_V2 and DYNAMIC_UPDATE_SLICE.
namespace ops {
namespace {

using model::TensorType;
using Integers = std::vector<std::int64_t>;

/// What is taken along one axis of the input, or an axis of 1 that is added.
struct AxisSlice {
    std::int64_t start = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
    bool isNew = false;
    bool isDropped = false; ///< the output has no such axis
};
using Slices = std::vector<AxisSlice>;

base::Result<OutputShapes> shapesOf(const base::Result<std::optional<Slices>>& slices) {
    if (!slices)
        return slices.error();
    if (!*slices)
        return OutputShapes{.outputs = {}, .needsValues = true};
    model::Shape shape;
    for (const auto& slice : **slices) {
        if (!slice.isDropped)
            shape.push_back(static_cast<std::int32_t>(slice.count));
    }
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel makeSlice(const Node& node, const base::Result<std::optional<Slices>>& slices) {
    if (!slices)
        return slices.error();
    if (!*slices)
        return badOperator(node, "the part is not known");
    const auto& input = *node.inputs[0];
    TRY(requireMovable(node));
    const auto from = rowMajorSteps(input.shape);
    const auto to = rowMajorSteps(node.outputs[0]->shape);
    std::vector<CopyAxis> axes;
    std::ptrdiff_t start = 0;
    std::size_t inputAxis = 0;
    std::size_t outputAxis = 0;
    for (const auto& slice : **slices) {
        const auto toStep = slice.isDropped ? 0 : to[outputAxis++];
        if (slice.isNew)
            continue;
        axes.push_back({static_cast<std::size_t>(slice.count), slice.step * from[inputAxis], toStep});
        start += slice.start * from[inputAxis++];
    }
    auto mover = makeKernel([copy = StridedCopy(axes, movedBytes(input.type), start)](
                                const KernelArguments& a) { copy.run(a, a.inputs[0].data(), a.outputs[0].data()); });
    return movingElements(node, std::move(mover));
}

// SLICE: data, begin, size

base::Result<std::optional<Slices>> sliceOf(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    const auto begin = knownIntegers(*node.inputs[1]);
    const auto size = knownIntegers(*node.inputs[2]);
    if (!begin || !size)
        return std::optional<Slices>();
    const auto& shape = node.inputs[0]->shape;
    if (begin->size() != shape.size() || size->size() != shape.size())
        return badOperator(node, "begin and size do not name every dimension");
    Slices slices;
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        const auto first = (*begin)[axis];
        const std::int64_t whole = shape[axis];
        if (first < 0 || first > whole)
            return valueOutOfRange(node, "begin " + std::to_string(first) + " of " + std::to_string(whole));
        const auto count = (*size)[axis] == -1 ? whole - first : (*size)[axis];
        if (count < 0 || count > whole - first)
            return valueOutOfRange(node, "size " + std::to_string(count) + " of " + std::to_string(whole));
        slices.push_back({first, 1, count});
    }
    return std::optional(std::move(slices));
}

base::Result<OutputShapes> sliceShapes(const Node& node) {
    return shapesOf(sliceOf(node));
}

PreparedKernel prepareSlice(const Node& node, const PrepareContext& /*context*/) {
    return makeSlice(node, sliceOf(node));
}

// STRIDED_SLICE: data, begin, end, strides

struct StridedSpec {
    Integers begin;
    Integers end;
    Integers strides;
    const model::Options& options;

    bool has(std::string_view mask, std::size_t item) const {
        return item < 32 && ((static_cast<std::uint64_t>(options.integer(mask)) >> item) & 1U) != 0;
    }
    /// How many items count: without an ellipsis, surplus ones at the end say nothing.
    std::size_t items(std::size_t rank) const {
        if (options.integer("ellipsis_mask") != 0)
            return begin.size();
        std::size_t axes = rank;
        for (std::size_t item = 0; item < begin.size(); ++item)
            axes += has("new_axis_mask", item) ? 1 : 0;
        return std::min(begin.size(), axes);
    }
};

/// (tflite/kernels/internal/strided_slice_logic.h, in words: negative indices count from the end, then are cut to what
/// a walk in the stride's direction can start and stop at)
base::Result<AxisSlice> stridedAxis(const Node& node, const StridedSpec& spec, std::size_t item, std::int64_t size) {
    const auto stride = spec.strides[item];
    if (stride == 0 || stride < -INT32_MAX || stride > INT32_MAX)
        return valueOutOfRange(node, "a stride of " + std::to_string(stride));
    const auto lowest = stride > 0 ? 0 : std::int64_t{-1};
    const auto highest = stride > 0 ? size : size - 1;
    const auto bounded = [&](std::int64_t index) {
        return std::clamp(index < 0 ? index + size : index, lowest, std::max(lowest, highest));
    };
    auto start = bounded(spec.begin[item]);
    if (spec.has("begin_mask", item))
        start = stride > 0 ? 0 : size - 1;
    if (spec.has("shrink_axis_mask", item)) {
        if (start < 0 || start >= size)
            return valueOutOfRange(node, "index " + std::to_string(spec.begin[item]) + " of " + std::to_string(size));
        return AxisSlice{.start = start, .step = 1, .count = 1, .isNew = false, .isDropped = true};
    }
    auto end = bounded(spec.end[item] + (spec.options.flag("offset") ? start : 0));
    if (spec.has("end_mask", item))
        end = stride > 0 ? size : -1;
    const auto distance = stride > 0 ? end - start : start - end;
    const auto width = std::abs(stride);
    return AxisSlice{start, stride, distance <= 0 ? 0 : (distance - 1) / width + 1};
}

base::Result<Slices> stridedSlices(const Node& node, const StridedSpec& spec) {
    const auto& shape = node.inputs[0]->shape;
    Slices slices;
    std::size_t axis = 0;
    const auto takeWhole = [&] {
        slices.push_back({0, 1, shape[axis]});
        ++axis;
    };
    const auto items = spec.items(shape.size());
    std::size_t consumers = 0; // items that take an axis of the input
    for (std::size_t item = 0; item < items; ++item)
        consumers += spec.has("ellipsis_mask", item) || spec.has("new_axis_mask", item) ? 0 : 1;
    if (consumers > shape.size())
        return badOperator(node, "more indices than dimensions");
    auto hidden = shape.size() - consumers; // axes that an ellipsis stands for
    for (std::size_t item = 0; item < items; ++item) {
        if (spec.has("ellipsis_mask", item)) {
            for (; hidden > 0; --hidden)
                takeWhole();
        } else if (spec.has("new_axis_mask", item)) {
            slices.push_back({.start = 0, .step = 1, .count = 1, .isNew = true, .isDropped = false});
        } else {
            TRY_ASSIGN(const auto slice, stridedAxis(node, spec, item, shape[axis]));
            slices.push_back(slice);
            ++axis;
        }
    }
    while (axis < shape.size())
        takeWhole();
    return slices;
}

base::Result<std::optional<Slices>> stridedSliceOf(const Node& node) {
    TRY(requireOperands(node, 4, 4));
    auto begin = knownIntegers(*node.inputs[1]);
    auto end = knownIntegers(*node.inputs[2]);
    auto strides = knownIntegers(*node.inputs[3]);
    if (!begin || !end || !strides)
        return std::optional<Slices>();
    if (begin->size() != end->size() || begin->size() != strides->size() || begin->size() > 32)
        return badOperator(node, "begin, end and strides have different sizes");
    const StridedSpec spec{*std::move(begin), *std::move(end), *std::move(strides), node.options()};
    TRY_ASSIGN(auto slices, stridedSlices(node, spec));
    return std::optional(std::move(slices));
}

base::Result<OutputShapes> stridedSliceShapes(const Node& node) {
    return shapesOf(stridedSliceOf(node));
}

PreparedKernel prepareStridedSlice(const Node& node, const PrepareContext& /*context*/) {
    return makeSlice(node, stridedSliceOf(node));
}

// REVERSE_V2: data, axes

base::Result<std::optional<Slices>> reversalOf(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto axes = knownIntegers(*node.inputs[1]);
    if (!axes)
        return std::optional<Slices>();
    const auto& shape = node.inputs[0]->shape;
    Slices slices;
    for (const auto size : shape)
        slices.push_back({0, 1, size});
    for (const auto value : *axes) {
        TRY_ASSIGN(const auto axis, resolveAxis(node, value, shape.size()));
        slices[axis] = {shape[axis] - std::int64_t{1}, -1, shape[axis]};
    }
    return std::optional(std::move(slices));
}

base::Result<OutputShapes> reverseShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    return OutputShapes{.outputs = {node.inputs[0]->shape}, .needsValues = !knownIntegers(*node.inputs[1])};
}

PreparedKernel prepareReverse(const Node& node, const PrepareContext& /*context*/) {
    return makeSlice(node, reversalOf(node));
}

// DYNAMIC_UPDATE_SLICE: data, update, where it starts

base::Result<OutputShapes> updateShapes(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    const auto& data = node.inputs[0]->shape;
    const auto& update = node.inputs[1]->shape;
    if (update.size() != data.size() || node.inputs[2]->elements() != data.size())
        return shapeMismatch(node, "update and start do not have the rank of the data");
    for (std::size_t axis = 0; axis < data.size(); ++axis) {
        if (update[axis] > data[axis])
            return shapeMismatch(node, shapeText(update) + " does not fit into " + shapeText(data));
    }
    return OutputShapes{.outputs = {data}, .needsValues = false};
}

PreparedKernel prepareUpdate(const Node& node, const PrepareContext& /*context*/) {
    const auto& data = *node.inputs[0];
    const auto& update = *node.inputs[1];
    const auto indexType = node.inputs[2]->type;
    TRY(requireMovable(node, 3));
    TRY(requireType(node, *node.inputs[2], {TensorType::Int32, TensorType::Int64}));
    const auto steps = rowMajorSteps(data.shape);
    const auto from = rowMajorSteps(update.shape);
    std::vector<CopyAxis> axes;
    std::vector<std::int64_t> most;
    for (std::size_t axis = 0; axis < steps.size(); ++axis) {
        axes.push_back({static_cast<std::size_t>(update.shape[axis]), from[axis], steps[axis]});
        most.push_back(data.shape[axis] - update.shape[axis]);
    }
    const auto width = movedBytes(data.type);
    auto mover = makeKernel([copy = StridedCopy(axes, width), steps, most, width, indexType](const KernelArguments& a) {
        std::memmove(a.outputs[0].data(), a.inputs[0].data(), a.outputs[0].size());
        const auto starts = integersIn(indexType, a.inputs[2]).value_or(Integers());
        std::ptrdiff_t offset = 0;
        for (std::size_t axis = 0; axis < steps.size(); ++axis)
            offset += std::clamp<std::int64_t>(starts[axis], 0, most[axis]) * steps[axis];
        copy.run(a, a.inputs[1].data(), a.outputs[0].data() + offset * static_cast<std::ptrdiff_t>(width));
    });
    return movingElements(node, std::move(mover), 3);
}

int sliceVersion(const Node& node) {
    const auto type = node.inputs[0]->type;
    if (type == TensorType::UInt32)
        return 6;
    return node.inputs[0]->shape.size() > 4 ? 5 : versionByType<2, 4>(node);
}

int stridedSliceVersion(const Node& node) {
    const auto& options = node.options();
    if (options.flag("offset"))
        return 8;
    if (node.inputs[0]->type == TensorType::UInt32)
        return 7;
    if (options.integer("ellipsis_mask") != 0 || options.integer("new_axis_mask") != 0)
        return 6;
    if (node.inputs[0]->shape.size() > 4)
        return 4;
    return node.inputs[0]->type == TensorType::Bool ? 3 : versionByType<2, 2>(node);
}

int reverseVersion(const Node& node) {
    return node.inputs[0]->type == TensorType::Bool ? 2 : versionByType<3, 3>(node);
}

int updateVersion(const Node& node) {
    if (node.inputs[0]->type == TensorType::Int16)
        return 4;
    if (node.inputs[0]->type == TensorType::Float16)
        return 3;
    return node.inputs[2]->type == TensorType::Int64 ? 2 : 1;
}

constexpr QuantizationRule sliceRule(std::uint32_t rawInputs, int int16Version) {
    return {.int8 = true,
        .int16x8 = true,
        .sameScale = SameScale::OutputIsInput,
        .rawInputs = rawInputs,
        .int16Version = int16Version};
}

constexpr OpDefinition slicing(model::BuiltinOperator code, const QuantizationRule& rule,
    base::Result<OutputShapes> (*shapes)(const Node&), int (*version)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = rule,
        .mayWriteOver = code == model::BuiltinOperator::DYNAMIC_UPDATE_SLICE ? 1U : 0U,
        .shapes = shapes,
        .cost = noArithmetic,
        .version = version,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    slicing(model::BuiltinOperator::SLICE, sliceRule(3U << 1, 2), sliceShapes, sliceVersion, prepareSlice),
    slicing(model::BuiltinOperator::STRIDED_SLICE, sliceRule(7U << 1, 2), stridedSliceShapes, stridedSliceVersion,
        prepareStridedSlice),
    slicing(model::BuiltinOperator::REVERSE_V2, sliceRule(1U << 1, 3), reverseShapes, reverseVersion, prepareReverse),
    slicing(model::BuiltinOperator::DYNAMIC_UPDATE_SLICE,
        {.sameScale = SameScale::InputsAreOutput,
            .rawInputs = 1U << 2,
            .int16Version = 1,
            .int8Beyond = true,
            .int16x8Beyond = true,
            .overwrites = 1,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        updateShapes, updateVersion, prepareUpdate),
};

} // namespace

std::span<const OpDefinition> sliceDefinitions() {
    return definitions;
}

} // namespace ops
