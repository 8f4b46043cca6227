// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/error.h"
#include "base/result.h"

#include <cstddef>
#include <initializer_list>
#include <string>

/// What `shapes` and `prepare` ask of their operands. The errors name the operator's place.
namespace ops {

base::Error badOperator(const Node& node, std::string detail);        ///< BadOperator
base::Error shapeMismatch(const Node& node, std::string detail);      ///< ShapeMismatch
base::Error unsupportedOptions(const Node& node, std::string detail); ///< UnsupportedOptions
base::Error valueOutOfRange(const Node& node, std::string detail);    ///< ValueOutOfRange
/// UnsupportedType: "input int8, filter int16 …" of all operands.
base::Error unsupportedTypes(const Node& node);

/// At least `least` inputs, all of them present, at most `most` inputs, exactly `outputs` outputs.
base::Status requireOperands(const Node& node, std::size_t least, std::size_t most, std::size_t outputs = 1);
base::Status requireRank(const Node& node, const TensorInfo& tensor, std::size_t rank);
base::Status requireRankBetween(const Node& node, const TensorInfo& tensor, std::size_t least, std::size_t most);
base::Status requireType(const Node& node, const TensorInfo& tensor, std::initializer_list<model::TensorType> types);
/// Has a scale (and therefore a zero point).
base::Status requireQuantized(const Node& node, const TensorInfo& tensor);
base::Status requireZeroPoint(const Node& node, const TensorInfo& tensor, std::int32_t zeroPoint);

/// ShapeOverflow where the elements of a shape cannot be counted, or a dimension is negative.
base::Status requireCountable(const Node& node, const model::Shape& shape);

/// "[1,8,8,3]", for messages.
std::string shapeText(const model::Shape& shape);

} // namespace ops
