// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/tensor_type.h"

#include "base/checked.h"

#include <algorithm>
#include <array>
#include <limits>

namespace model {

namespace {

enum class Kind { Float, Signed, Unsigned, Bool, Complex, Opaque };

struct TypeInfo {
    std::string_view name;
    int bits;
    Kind kind;
};

/// Row n describes the type with the number n.
constexpr std::array<TypeInfo, tensorTypeCount> types = {{
    {"float32", 32, Kind::Float},
    {"float16", 16, Kind::Float},
    {"int32", 32, Kind::Signed},
    {"uint8", 8, Kind::Unsigned},
    {"int64", 64, Kind::Signed},
    {"string", 0, Kind::Opaque},
    {"bool", 8, Kind::Bool},
    {"int16", 16, Kind::Signed},
    {"complex64", 64, Kind::Complex},
    {"int8", 8, Kind::Signed},
    {"float64", 64, Kind::Float},
    {"complex128", 128, Kind::Complex},
    {"uint64", 64, Kind::Unsigned},
    {"resource", 0, Kind::Opaque},
    {"variant", 0, Kind::Opaque},
    {"uint32", 32, Kind::Unsigned},
    {"uint16", 16, Kind::Unsigned},
    {"int4", 4, Kind::Signed},
    {"bfloat16", 16, Kind::Float},
    {"int2", 2, Kind::Signed},
    {"uint4", 4, Kind::Unsigned},
    {"float8_e4m3fn", 8, Kind::Float},
    {"float8_e5m2", 8, Kind::Float},
}};

const TypeInfo& infoOf(TensorType type) {
    return types[static_cast<std::size_t>(type)];
}

} // namespace

std::string_view typeName(TensorType type) {
    return infoOf(type).name;
}

std::optional<TensorType> typeFromName(std::string_view name) {
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const TypeInfo& info) { return info.name == name; });
    if (found == types.end())
        return std::nullopt;
    return static_cast<TensorType>(found - types.begin());
}

int bitWidth(TensorType type) {
    return infoOf(type).bits;
}

std::optional<std::size_t> byteSize(TensorType type, std::size_t count) {
    const std::size_t bits = static_cast<std::size_t>(bitWidth(type));
    if (bits == 0)
        return std::nullopt;
    if (bits >= 8)
        return base::checkedMultiply(count, bits / 8);
    const std::size_t perByte = 8 / bits;
    return count / perByte + (count % perByte != 0 ? 1 : 0);
}

bool isFloat(TensorType type) {
    return infoOf(type).kind == Kind::Float;
}

std::optional<IntegerRange> integerRange(TensorType type) {
    const TypeInfo& info = infoOf(type);
    if (info.kind == Kind::Signed) {
        const std::int64_t highest = std::numeric_limits<std::int64_t>::max() >> (64 - info.bits);
        return IntegerRange{-highest - 1, highest};
    }
    // The upper half of uint64 does not fit an int64.
    if (info.kind == Kind::Unsigned && info.bits < 64)
        return IntegerRange{0, (std::int64_t{1} << info.bits) - 1};
    return std::nullopt;
}

} // namespace model
