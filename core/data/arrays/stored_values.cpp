// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// Real values <-> what a tensor stores, as the runtime's QUANTIZE and DEQUANTIZE do it:
// stored = clamp(round(real / scale) + zero point), real = scale · (stored − zero point).
#include "data/arrays/element.h"
#include "data/dataset.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <variant>

namespace data {
namespace {

using base::Code;
using base::Error;
using model::QuantizationParameters;
using model::TensorType;

/// How the elements of a row-major tensor map to scales: element i has channel (i / inner) % channels.
struct Channels {
    std::size_t count = 1;
    std::size_t inner = 1;
};

base::Result<Channels> channelsOf(const QuantizationParameters& quantization, const model::Shape& shape) {
    if (!std::holds_alternative<std::monostate>(quantization.details))
        return Error{Code::UnsupportedType, {}, "blockwise or custom quantization"};
    Channels channels;
    if (!quantization.isPerAxis())
        return channels;
    const auto axis = static_cast<std::size_t>(quantization.quantizedDimension);
    if (quantization.quantizedDimension < 0 || axis >= shape.size())
        return Error{Code::QuantizedDimensionOutOfRange, {}, "axis " + std::to_string(axis)};
    channels.count = quantization.scale.size();
    if (!std::cmp_equal(shape[axis], channels.count))
        return Error{Code::ScaleCountMismatch, {},
            std::to_string(channels.count) + " scales for " + std::to_string(shape[axis]) + " channels"};
    for (auto i = axis + 1; i < shape.size(); ++i)
        channels.inner *= static_cast<std::size_t>(shape[i]);
    return channels;
}

/// Calls `use(first, last, channel)` for each run of elements with the same parameters.
template<class Use>
void forEachRun(std::size_t count, const Channels& channels, const Use& use) {
    const auto length = channels.count == 1 ? std::max<std::size_t>(count, 1) : channels.inner;
    std::size_t channel = 0;
    for (std::size_t first = 0; first < count; first += length) {
        use(first, std::min(first + length, count), channel);
        channel = channel + 1 == channels.count ? 0 : channel + 1;
    }
}

/// Saturates where the runtime's conversion to int32 would overflow. A NaN becomes the zero point.
std::int64_t quantized(float real, float scale, std::int64_t zeroPoint, const model::IntegerRange& range) {
    const double steps = std::round(real / scale);
    if (std::isnan(steps))
        return std::clamp(zeroPoint, range.lowest, range.highest);
    const double bounded = std::clamp(steps, -0x1p52, 0x1p52);
    return std::clamp(static_cast<std::int64_t>(bounded) + zeroPoint, range.lowest, range.highest);
}

base::Result<base::Bytes> encodeQuantized(
    const Array& real, TensorType type, const QuantizationParameters& quantization) {
    const auto range = model::integerRange(type);
    if (!range)
        return Error{Code::UnsupportedType, {}, "quantized " + std::string(model::typeName(type))};
    TRY_ASSIGN(const auto channels, channelsOf(quantization, real.shape));
    TRY_ASSIGN(const auto values, converted(real, TensorType::Float32, {}));
    const auto floats = values.bytes.as<float>();
    std::vector<std::int64_t> codes(floats.size());
    forEachRun(floats.size(), channels, [&](std::size_t first, std::size_t last, std::size_t channel) {
        const float scale = quantization.scale[channel];
        const auto zeroPoint = quantization.zeroPointOf(channel);
        for (auto i = first; i < last; ++i)
            codes[i] = quantized(floats[i], scale, zeroPoint, *range);
    });
    TRY_ASSIGN(auto bytes, fromNumbers(std::move(codes), type, {}));
    return base::Bytes::own(std::move(bytes));
}

/// DEQUANTIZE of stored elements of the C++ type T.
template<class T>
std::vector<float> dequantized(
    std::span<const T> stored, const QuantizationParameters& quantization, const Channels& channels) {
    std::vector<float> reals(stored.size());
    forEachRun(stored.size(), channels, [&](std::size_t first, std::size_t last, std::size_t channel) {
        const double scale = quantization.scale[channel];
        const auto zeroPoint = static_cast<double>(quantization.zeroPointOf(channel));
        for (auto i = first; i < last; ++i)
            reals[i] = static_cast<float>(scale * (static_cast<double>(stored[i]) - zeroPoint));
    });
    return reals;
}

template<class T>
std::span<const T> viewAs(std::span<const std::byte> bytes, std::size_t count) {
    return {reinterpret_cast<const T*>(bytes.data()), count};
}

std::vector<float> toFloats(const Numbers& numbers) {
    return std::visit(
        [](const auto& values) {
            std::vector<float> floats(values.size());
            std::transform(
                values.begin(), values.end(), floats.begin(), [](auto value) { return static_cast<float>(value); });
            return floats;
        },
        numbers);
}

base::Result<std::vector<float>> decodeQuantized(std::span<const std::byte> stored, TensorType type,
    const model::Shape& shape, std::size_t count, const QuantizationParameters& quantization) {
    TRY_ASSIGN(const auto channels, channelsOf(quantization, shape));
    if (type == TensorType::Int8)
        return dequantized(viewAs<std::int8_t>(stored, count), quantization, channels);
    if (type == TensorType::UInt8)
        return dequantized(viewAs<std::uint8_t>(stored, count), quantization, channels);
    if (type == TensorType::Int16 && reinterpret_cast<std::uintptr_t>(stored.data()) % alignof(std::int16_t) == 0)
        return dequantized(viewAs<std::int16_t>(stored, count), quantization, channels);
    TRY_ASSIGN(const auto numbers, toNumbers(stored, type, count, {}));
    if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&numbers))
        return dequantized(std::span(*whole), quantization, channels);
    return toFloats(numbers);
}

} // namespace

base::Result<base::Bytes> encode(const Array& real, TensorType type, const QuantizationParameters* quantization) {
    if (quantization && quantization->isQuantized() && !model::isFloat(type))
        return encodeQuantized(real, type, *quantization);
    TRY_ASSIGN(auto stored, converted(real, type, {}));
    return stored.bytes;
}

base::Result<std::vector<float>> decode(std::span<const std::byte> stored, TensorType type, const model::Shape& shape,
    const QuantizationParameters* quantization) {
    const auto count = model::elementCount(shape);
    const auto size = count ? model::byteSize(type, *count) : std::nullopt;
    if (!size)
        return Error{
            Code::TypeMismatch, {}, std::string(model::typeName(type)) + " of shape " + base::shapeText(shape)};
    if (*size != stored.size())
        return Error{Code::ShapeMismatch, {},
            base::shapeText(shape) + " of " + std::string(model::typeName(type)) + " needs " + std::to_string(*size) +
                " bytes, there are " + std::to_string(stored.size())};
    if (type == TensorType::Float32) {
        std::vector<float> reals(*count);
        if (!reals.empty())
            std::memcpy(reals.data(), stored.data(), stored.size());
        return reals;
    }
    if (quantization && quantization->isQuantized() && !model::isFloat(type))
        return decodeQuantized(stored, type, shape, *count, *quantization);
    TRY_ASSIGN(const auto numbers, toNumbers(stored, type, *count, {}));
    return toFloats(numbers);
}

} // namespace data
