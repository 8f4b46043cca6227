// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace data {

/// Elements as numbers: floating-point types as double, integers and bool as int64. Both are exact, except that a
/// uint64 above the range of int64 is an error.
using Numbers = std::variant<std::vector<double>, std::vector<std::int64_t>>;

/// The first `count` elements of stored bytes; sub-byte types lie packed, lowest bits first. `subject` stands for the
/// values in messages. Errors: ShapeMismatch (too few bytes), TypeMismatch (no plain number), ValueOutOfRange.
base::Result<Numbers> toNumbers(
    std::span<const std::byte> bytes, model::TensorType type, std::size_t count, std::string_view subject);

/// Numbers as elements of a type. Floating-point types round to nearest; integers take neither a fraction nor a value
/// out of range (ValueOutOfRange, naming the place), bool takes 0 and 1. Errors: TypeMismatch, ValueOutOfRange.
base::Result<std::vector<std::byte>> fromNumbers(
    const Numbers& numbers, model::TensorType type, std::string_view subject);

/// The same array with another element type by the rules above. Shares the bytes where the type is the same.
base::Result<Array> converted(const Array& array, model::TensorType type, std::string_view subject);

/// Types of fewer than 8 bits become the 8-bit type that holds them (int4 -> int8), others stay.
model::TensorType wholeByteType(model::TensorType type);

} // namespace data
