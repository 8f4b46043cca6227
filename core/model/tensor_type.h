// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace model {

/// Element types with the numbers of the file format (schema: TensorType).
enum class TensorType : std::int8_t {
    Float32 = 0,
    Float16 = 1,
    Int32 = 2,
    UInt8 = 3,
    Int64 = 4,
    String = 5,
    Bool = 6,
    Int16 = 7,
    Complex64 = 8,
    Int8 = 9,
    Float64 = 10,
    Complex128 = 11,
    UInt64 = 12,
    Resource = 13,
    Variant = 14,
    UInt32 = 15,
    UInt16 = 16,
    Int4 = 17,
    BFloat16 = 18,
    Int2 = 19,
    UInt4 = 20,
    Float8E4M3FN = 21,
    Float8E5M2 = 22,
};
inline constexpr int tensorTypeCount = 23;

/// The schema's name in lower case, as people write it: "float32", "int8".
std::string_view typeName(TensorType type);
/// The type of that name (as typeName gives it), or nothing.
std::optional<TensorType> typeFromName(std::string_view name);
/// Bits of one element: 2, 4, 8, …; 0 where an element has no fixed size (string, resource, variant).
int bitWidth(TensorType type);
/// Bytes that `count` elements take (sub-byte elements are packed, the last byte is filled up); nothing on overflow or
/// where elements have no fixed size.
std::optional<std::size_t> byteSize(TensorType type, std::size_t count);
bool isFloat(TensorType type);
/// Smallest and largest stored value of an integer type of at most 64 bits; nothing for other types.
struct IntegerRange {
    std::int64_t lowest;
    std::int64_t highest;
};
std::optional<IntegerRange> integerRange(TensorType type);

} // namespace model
