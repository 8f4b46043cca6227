// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/element.h"

#include "base/text.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

namespace data {
namespace {

using base::Code;
using base::Error;
using model::TensorType;

Error typeError(TensorType type, std::string_view subject) {
    return {Code::TypeMismatch, std::string(subject), std::string(model::typeName(type)) + " is not a plain number"};
}

Error rangeError(std::string_view subject, std::size_t index, const std::string& value, TensorType type) {
    return {Code::ValueOutOfRange, std::string(subject),
        "element " + std::to_string(index) + " is " + value + ", which is no " + std::string(model::typeName(type))};
}

/// Calls `use(T{})` with the C++ type of the elements; false where there is none.
template<class Use>
bool withElement(TensorType type, const Use& use) {
    switch (type) {
    case TensorType::Float32:
        return use(float{}), true;
    case TensorType::Float64:
        return use(double{}), true;
    case TensorType::Float16:
        return use(Eigen::half{}), true;
    case TensorType::BFloat16:
        return use(Eigen::bfloat16{}), true;
    case TensorType::Int8:
        return use(std::int8_t{}), true;
    case TensorType::Int16:
        return use(std::int16_t{}), true;
    case TensorType::Int32:
        return use(std::int32_t{}), true;
    case TensorType::Int64:
        return use(std::int64_t{}), true;
    case TensorType::Bool:
    case TensorType::UInt8:
        return use(std::uint8_t{}), true;
    case TensorType::UInt16:
        return use(std::uint16_t{}), true;
    case TensorType::UInt32:
        return use(std::uint32_t{}), true;
    case TensorType::UInt64:
        return use(std::uint64_t{}), true;
    default:
        return false;
    }
}

template<class T>
T load(const std::byte* from) {
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

template<class T, class Wide>
std::vector<Wide> widen(std::span<const std::byte> bytes, std::size_t count) {
    std::vector<Wide> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = static_cast<Wide>(load<T>(bytes.data() + i * sizeof(T)));
    return numbers;
}

/// Elements of 2 or 4 bits. The order inside a byte: the lowest bits first.
std::vector<std::int64_t> unpack(std::span<const std::byte> bytes, TensorType type, std::size_t count) {
    const auto bits = static_cast<unsigned>(model::bitWidth(type));
    const unsigned mask = (1U << bits) - 1;
    const bool isSigned = model::integerRange(type)->lowest < 0;
    std::vector<std::int64_t> numbers(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto bit = i * bits;
        const auto code = (std::to_integer<unsigned>(bytes[bit / 8]) >> (bit % 8)) & mask;
        const bool isNegative = isSigned && (code >> (bits - 1)) != 0;
        numbers[i] = static_cast<std::int64_t>(code) - (isNegative ? std::int64_t{1} << bits : 0);
    }
    return numbers;
}

std::vector<std::byte> pack(const std::vector<std::int64_t>& numbers, TensorType type) {
    const auto bits = static_cast<unsigned>(model::bitWidth(type));
    const unsigned mask = (1U << bits) - 1;
    std::vector<std::byte> bytes((numbers.size() * bits + 7) / 8);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto bit = i * bits;
        bytes[bit / 8] |= static_cast<std::byte>((static_cast<unsigned>(numbers[i]) & mask) << (bit % 8));
    }
    return bytes;
}

bool isSubByte(TensorType type) {
    return model::bitWidth(type) > 0 && model::bitWidth(type) < 8;
}

base::Result<Numbers> checkedUnsigned(std::span<const std::byte> bytes, std::size_t count, std::string_view subject) {
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    for (std::size_t i = 0; i < count; ++i)
        if (const auto value = load<std::uint64_t>(bytes.data() + i * 8); value > largest)
            return rangeError(subject, i, std::to_string(value), TensorType::Int64);
    return Numbers(widen<std::uint64_t, std::int64_t>(bytes, count));
}

template<class T>
inline constexpr bool isReal = !std::numeric_limits<T>::is_integer;

/// Smallest and largest integer of a type, bool included.
std::optional<model::IntegerRange> rangeOf(TensorType type) {
    if (type == TensorType::Bool)
        return model::IntegerRange{0, 1};
    return model::integerRange(type);
}

base::Result<std::vector<std::int64_t>> wholeNumbers(
    const std::vector<double>& numbers, TensorType type, std::string_view subject) {
    std::vector<std::int64_t> whole(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        // Negated, so that a NaN is refused too. 2^63 is the first double that int64 does not hold.
        if (!(std::trunc(numbers[i]) == numbers[i] && numbers[i] >= -0x1p63 && numbers[i] < 0x1p63))
            return rangeError(subject, i, base::numberText(numbers[i]), type);
        whole[i] = static_cast<std::int64_t>(numbers[i]);
    }
    return whole;
}

base::Result<std::vector<std::byte>> toIntegers(const Numbers& numbers, TensorType type, std::string_view subject) {
    std::vector<std::int64_t> buffer;
    if (const auto* reals = std::get_if<std::vector<double>>(&numbers)) {
        TRY_ASSIGN(buffer, wholeNumbers(*reals, type, subject));
    } else {
        buffer = std::get<std::vector<std::int64_t>>(numbers);
    }
    const auto range = *rangeOf(type);
    for (std::size_t i = 0; i < buffer.size(); ++i)
        if (buffer[i] < range.lowest || buffer[i] > range.highest)
            return rangeError(subject, i, std::to_string(buffer[i]), type);
    if (isSubByte(type))
        return pack(buffer, type);
    std::vector<std::byte> bytes;
    withElement(type, [&](auto element) {
        bytes.resize(buffer.size() * sizeof element);
        for (std::size_t i = 0; i < buffer.size(); ++i) {
            element = static_cast<decltype(element)>(buffer[i]);
            std::memcpy(bytes.data() + i * sizeof element, &element, sizeof element);
        }
    });
    return bytes;
}

std::vector<std::byte> toReals(const Numbers& numbers, TensorType type) {
    std::vector<std::byte> bytes;
    withElement(type, [&](auto element) {
        std::visit(
            [&](const auto& values) {
                bytes.resize(values.size() * sizeof element);
                for (std::size_t i = 0; i < values.size(); ++i) {
                    element = static_cast<decltype(element)>(values[i]);
                    std::memcpy(bytes.data() + i * sizeof element, &element, sizeof element);
                }
            },
            numbers);
    });
    return bytes;
}

} // namespace

base::Result<Numbers> toNumbers(
    std::span<const std::byte> bytes, TensorType type, std::size_t count, std::string_view subject) {
    const auto size = model::byteSize(type, count);
    if (!size)
        return typeError(type, subject);
    if (bytes.size() < *size)
        return Error{Code::ShapeMismatch, std::string(subject),
            std::to_string(count) + " elements need " + std::to_string(*size) + " bytes, there are " +
                std::to_string(bytes.size())};
    if (isSubByte(type))
        return Numbers(unpack(bytes, type, count));
    if (type == TensorType::UInt64)
        return checkedUnsigned(bytes, count, subject);
    std::optional<Numbers> numbers;
    withElement(type, [&](auto element) {
        using Element = decltype(element);
        numbers.emplace(widen<Element, std::conditional_t<isReal<Element>, double, std::int64_t>>(bytes, count));
    });
    if (!numbers)
        return typeError(type, subject);
    return *std::move(numbers);
}

base::Result<std::vector<std::byte>> fromNumbers(const Numbers& numbers, TensorType type, std::string_view subject) {
    if (rangeOf(type))
        return toIntegers(numbers, type, subject);
    auto bytes = toReals(numbers, type);
    const bool isEmpty = std::visit([](const auto& values) { return values.empty(); }, numbers);
    if (bytes.empty() && !isEmpty)
        return typeError(type, subject);
    return bytes;
}

base::Result<Array> converted(const Array& array, TensorType type, std::string_view subject) {
    if (array.type == type)
        return array;
    const auto count = model::elementCount(array.shape);
    if (!count)
        return Error{Code::ShapeOverflow, std::string(subject), base::shapeText(array.shape)};
    TRY_ASSIGN(const auto numbers, toNumbers(array.bytes.span(), array.type, *count, subject));
    TRY_ASSIGN(auto bytes, fromNumbers(numbers, type, subject));
    return Array{type, array.shape, base::Bytes::own(std::move(bytes))};
}

TensorType wholeByteType(TensorType type) {
    if (!isSubByte(type))
        return type;
    return model::integerRange(type)->lowest < 0 ? TensorType::Int8 : TensorType::UInt8;
}

} // namespace data
