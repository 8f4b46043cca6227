// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/operands.h"

#include "ops/check.h"

#include "base/checked.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace ops {
namespace {

using model::TensorType;

template<class T>
std::vector<std::int64_t> widened(std::span<const std::byte> bytes) {
    std::vector<std::int64_t> values(bytes.size() / sizeof(T));
    for (std::size_t k = 0; k < values.size(); ++k) {
        T value;
        std::memcpy(&value, bytes.data() + k * sizeof(T), sizeof(T));
        values[k] = static_cast<std::int64_t>(value);
    }
    return values;
}

} // namespace

std::optional<std::vector<std::int64_t>> integersIn(TensorType type, std::span<const std::byte> bytes) {
    switch (type) {
    case TensorType::Int8:
        return widened<std::int8_t>(bytes);
    case TensorType::UInt8:
    case TensorType::Bool:
        return widened<std::uint8_t>(bytes);
    case TensorType::Int16:
        return widened<std::int16_t>(bytes);
    case TensorType::UInt16:
        return widened<std::uint16_t>(bytes);
    case TensorType::Int32:
        return widened<std::int32_t>(bytes);
    case TensorType::UInt32:
        return widened<std::uint32_t>(bytes);
    case TensorType::Int64:
        return widened<std::int64_t>(bytes);
    default:
        return std::nullopt;
    }
}

std::optional<std::vector<std::int64_t>> knownIntegers(const TensorInfo& tensor) {
    if (tensor.elements() == 0)
        return std::vector<std::int64_t>();
    if (tensor.values.empty() || tensor.values.size() < tensor.bytes())
        return std::nullopt;
    return integersIn(tensor.type, tensor.values.first(tensor.bytes()));
}

base::Result<std::size_t> resolveAxis(const Node& node, std::int64_t axis, std::size_t rank) {
    const auto signedRank = static_cast<std::int64_t>(rank);
    if (axis < -signedRank || axis >= signedRank)
        return badOperator(node, "axis " + std::to_string(axis) + " of a tensor with rank " + std::to_string(rank));
    return static_cast<std::size_t>(axis < 0 ? axis + signedRank : axis);
}

base::Result<model::Shape> checkedShape(const Node& node, const std::vector<std::int64_t>& sizes) {
    model::Shape shape;
    for (const auto size : sizes) {
        const auto fitting = base::checkedCast<std::int32_t>(size);
        if (!fitting || *fitting < 0)
            return base::Error{base::Code::ShapeOverflow, node.place, "a dimension of " + std::to_string(size)};
        shape.push_back(*fitting);
    }
    TRY(requireCountable(node, shape));
    return shape;
}

bool sameQuantization(const TensorInfo& a, const TensorInfo& b) {
    return a.scale() == b.scale() && a.zeroPoint() == b.zeroPoint();
}

std::size_t elementBytes(TensorType type) {
    const int bits = model::bitWidth(type);
    return bits % 8 == 0 ? static_cast<std::size_t>(bits / 8) : 0;
}

base::Result<OutputShapes> keepShape(const Node& node) {
    TRY(requireOperands(node, 1, node.inputs.size()));
    return OutputShapes{.outputs = {node.inputs[0]->shape}, .needsValues = false};
}

} // namespace ops
