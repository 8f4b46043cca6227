// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/moved_elements.h"
#include "ops/layout/strided_copy.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstring>

/// SPARSE_TO_DENSE: places, the shape, the values at these places (or one for all) and the value everywhere else.
namespace ops {
namespace {

using model::TensorType;

constexpr std::size_t mostAxes = 4; ///< as in the reference

base::Status checkPlaces(const Node& node) {
    const auto& places = *node.inputs[0];
    const auto& values = *node.inputs[2];
    TRY(requireRankBetween(node, places, 0, 2));
    TRY(requireRank(node, *node.inputs[1], 1));
    TRY(requireRankBetween(node, values, 0, 1));
    const auto axes = static_cast<std::size_t>(node.inputs[1]->shape[0]);
    const auto named = places.shape.size() == 2 ? static_cast<std::size_t>(places.shape[1]) : 1;
    const auto count = places.shape.empty() ? 1 : static_cast<std::size_t>(places.shape[0]);
    if (named != axes || axes > mostAxes)
        return badOperator(node, "places " + shapeText(places.shape) + " in " + std::to_string(axes) + " dimensions");
    if (!values.shape.empty() && values.elements() != count)
        return shapeMismatch(
            node, std::to_string(values.elements()) + " values for " + std::to_string(count) + " places");
    if (node.inputs[3]->elements() != 1)
        return badOperator(node, "the value to fill with is not one element");
    return {};
}

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 4, 4));
    TRY(checkPlaces(node));
    const auto sizes = knownIntegers(*node.inputs[1]);
    if (!sizes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(auto shape, checkedShape(node, *sizes));
    return OutputShapes{.outputs = {std::move(shape)}};
}

struct Target {
    model::Shape shape;
    std::vector<std::ptrdiff_t> steps;
    std::string place;

    /// Element that an index names.
    base::Result<std::size_t> at(std::span<const std::int64_t> index) const {
        std::size_t element = 0;
        for (std::size_t axis = 0; axis < index.size(); ++axis) {
            if (index[axis] < 0 || index[axis] >= shape[axis])
                return base::Error{base::Code::ValueOutOfRange, place,
                    "index " + std::to_string(index[axis]) + " of " + std::to_string(shape[axis])};
            element += static_cast<std::size_t>(index[axis] * steps[axis]);
        }
        return element;
    }
};

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    constexpr auto data = 3U << 2;
    TRY(requireMovable(node, data));
    for (std::size_t input : {0U, 1U})
        TRY(requireType(node, *node.inputs[input], {TensorType::Int32, TensorType::Int64}));
    const auto& shape = node.outputs[0]->shape;
    const Target target{shape, rowMajorSteps(shape), node.place};
    const auto width = movedBytes(node.outputs[0]->type);
    const auto step = node.inputs[2]->shape.empty() ? 0 : width;
    auto mover =
        makeKernel([target, width, step, type = node.inputs[0]->type](const KernelArguments& a) -> base::Status {
            fillWith(a, a.outputs[0], a.inputs[3].first(width));
            const auto places = integersIn(type, a.inputs[0]).value_or(std::vector<std::int64_t>());
            const auto axes = target.shape.size();
            WorkMeter meter(a);
            for (std::size_t k = 0; axes != 0 && k < places.size() / axes && !meter.isOver(axes); ++k) {
                TRY_ASSIGN(const auto element, target.at(std::span(places).subspan(k * axes, axes)));
                std::memcpy(a.outputs[0].data() + element * width, a.inputs[2].data() + k * step, width);
            }
            return {};
        });
    return movingElements(node, std::move(mover), data);
}

int version(const Node& node) {
    const auto type = node.inputs[2]->type;
    if (type == TensorType::Int8 || type == TensorType::UInt8)
        return 3;
    return type == TensorType::Int64 ? 2 : 1;
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::SPARSE_TO_DENSE,
        .quantization = {.rawInputs = 3,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        .shapes = shapes,
        .cost = noArithmetic,
        .version = version,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> sparseToDenseDefinitions() {
    return definitions;
}

} // namespace ops
