// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// What rules and kernels read out of operands, and the rules that many operators share.
namespace ops {

/// The values of an integer tensor (int8 to int64, bool as 0 and 1); nothing for other types or too few bytes.
std::optional<std::vector<std::int64_t>> integersIn(model::TensorType type, std::span<const std::byte> bytes);
/// The same of a tensor whose values are known. A tensor without elements is always known.
std::optional<std::vector<std::int64_t>> knownIntegers(const TensorInfo& tensor);

/// An axis that may count from the end as an index below `rank`. BadOperator where it lies outside.
base::Result<std::size_t> resolveAxis(const Node& node, std::int64_t axis, std::size_t rank);

/// Checked shape made of 64-bit sizes. ShapeOverflow for what no tensor can have.
base::Result<model::Shape> checkedShape(const Node& node, const std::vector<std::int64_t>& sizes);

bool sameQuantization(const TensorInfo& a, const TensorInfo& b);
/// Bytes of one element; 0 where elements are smaller than a byte or have no fixed size.
std::size_t elementBytes(model::TensorType type);

/// Shape rule of operators that keep the shape of their only (or first) input.
base::Result<OutputShapes> keepShape(const Node& node);

/// Cost of `PerElement` operations for each output element.
template<int PerElement = 1>
Cost costPerOutput(const Node& node) {
    return {.macs = 0, .operations = std::uint64_t{PerElement} * node.outputs[0]->elements()};
}
/// Cost of `PerElement` operations for each element of the first input.
template<int PerElement = 1>
Cost costPerInput(const Node& node) {
    return {.macs = 0, .operations = std::uint64_t{PerElement} * node.inputs[0]->elements()};
}
/// Cost of operators that only move data.
inline Cost noArithmetic(const Node& /*node*/) {
    return {};
}

/// Operator version by the type of an input.
template<int Int8, int Int16, std::size_t Input = 0, int Otherwise = 1>
int versionByType(const Node& node) {
    const auto* input = node.input(Input);
    if (input && input->type == model::TensorType::Int8)
        return Int8;
    return input && input->type == model::TensorType::Int16 ? Int16 : Otherwise;
}
inline int versionOne(const Node& /*node*/) {
    return 1;
}

} // namespace ops
