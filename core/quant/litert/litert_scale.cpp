// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/litert/litert_scale.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace quant::litert {
namespace {

constexpr float leastBound = 1e-9F;

/// Ties to even in the default rounding mode.
float rounded(float value, float low, float high) {
    return std::clamp(std::nearbyint(value), low, high);
}

/// Value i belongs to slice (i / inner) % count.
struct Slices {
    std::size_t count = 1;
    std::size_t inner = 1;
    std::size_t of(std::size_t index) const { return count == 1 ? 0 : index / inner % count; }
};

Slices slicesAlong(const model::Shape& shape, int axis) {
    Slices slices;
    if (axis < 0 || static_cast<std::size_t>(axis) >= shape.size())
        return slices;
    slices.count = static_cast<std::size_t>(shape[static_cast<std::size_t>(axis)]);
    for (auto k = static_cast<std::size_t>(axis) + 1; k < shape.size(); ++k)
        slices.inner *= static_cast<std::size_t>(shape[k]);
    return slices;
}

/// Rounded to the mantissa of bfloat16, ties to even. Finite values only.
float toBfloat16(float value) {
    auto bits = std::bit_cast<std::uint32_t>(value);
    bits += 0x7FFFU + ((bits >> 16) & 1U);
    return std::bit_cast<float>(bits & 0xFFFF'0000U);
}

/// Calls `body(block)` for each, on all cores where there are many.
template<class Body>
void forEachBlock(std::size_t blocks, Body body) {
    constexpr std::size_t together = 4096;
    const auto status =
        base::parallelFor((blocks + together - 1) / together, base::coreCount(), [&](std::size_t part, int) {
            for (std::size_t block = part * together; block < std::min(blocks, (part + 1) * together); ++block)
                body(block);
            return base::Status();
        });
    static_cast<void>(status); // the body has no errors
}

} // namespace

Scale activationScale(Range range, bool isInt16) {
    const float low = std::min(static_cast<float>(range.min), 0.0F);
    const float high = std::max(static_cast<float>(range.max), 0.0F);
    if (isInt16)
        return {std::max({std::fabs(low), std::fabs(high), leastBound}) / 32767.0F, 0};
    Scale scale;
    scale.scale = std::max(high - low, leastBound) / 255.0F;
    scale.zeroPoint = static_cast<std::int64_t>(rounded(-128.0F - low / scale.scale, -128.0F, 127.0F));
    return scale;
}

std::vector<float> weightScales(std::span<const float> values, const model::Shape& shape, int axis, int bits) {
    const auto slices = slicesAlong(shape, axis);
    std::vector<float> scales(slices.count, leastBound);
    for (std::size_t i = 0; i < values.size(); ++i)
        scales[slices.of(i)] = std::max(scales[slices.of(i)], std::fabs(values[i]));
    for (auto& scale : scales)
        scale /= static_cast<float>((1 << (bits - 1)) - 1);
    return scales;
}

std::vector<std::int8_t> quantizeWeights(
    std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis, int bits) {
    const auto slices = scales.size() > 1 ? slicesAlong(shape, axis) : Slices{};
    const auto high = static_cast<float>((1 << (bits - 1)) - 1);
    const float low = bits == 8 ? -high : -high - 1;
    std::vector<std::int8_t> stored(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        stored[i] = static_cast<std::int8_t>(rounded(values[i] / scales[slices.of(i)], low, high));
    return stored;
}

std::vector<std::int8_t> quantizeInt8(std::span<const float> values, const Scale& scale) {
    std::vector<std::int8_t> stored(values.size());
    std::ranges::transform(values, stored.begin(), [&](float value) {
        return static_cast<std::int8_t>(
            rounded(value / scale.scale + static_cast<float>(scale.zeroPoint), -128.0F, 127.0F));
    });
    return stored;
}

std::vector<std::int16_t> quantizeInt16(std::span<const float> values, const Scale& scale) {
    std::vector<std::int16_t> stored(values.size());
    std::ranges::transform(values, stored.begin(),
        [&](float value) { return static_cast<std::int16_t>(rounded(value / scale.scale, -32767.0F, 32767.0F)); });
    return stored;
}

std::vector<std::int32_t> quantizeBias(std::span<const float> values, std::span<const float> scales) {
    constexpr double highest = std::numeric_limits<std::int32_t>::max();
    std::vector<std::int32_t> stored(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float quotient = std::nearbyint(values[i] / scales[scales.size() == 1 ? 0 : i]);
        stored[i] = static_cast<std::int32_t>(std::clamp(static_cast<double>(quotient), -highest, highest));
    }
    return stored;
}

model::QuantizationParameters asymmetricWeightParameters(
    std::span<const float> values, const model::Shape& shape, int axis, int bits) {
    const auto slices = slicesAlong(shape, axis);
    std::vector<Range> ranges(slices.count);
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto& range = ranges[slices.of(i)];
        range = {
            std::min(range.min, static_cast<double>(values[i])), std::max(range.max, static_cast<double>(values[i]))};
    }
    const auto lowest = static_cast<float>(-(1 << (bits - 1)));
    const auto codes = static_cast<float>((1 << bits) - 1);
    model::QuantizationParameters parameters;
    parameters.quantizedDimension = slices.count > 1 ? axis : 0;
    for (const auto& range : ranges) {
        const auto low = static_cast<float>(range.min);
        const float scale = std::max(static_cast<float>(range.max) - low, leastBound) / codes;
        parameters.scale.push_back(scale);
        parameters.zeroPoint.push_back(
            static_cast<std::int64_t>(rounded(lowest - low / scale, lowest, lowest + codes)));
    }
    return parameters;
}

std::vector<std::int8_t> quantizeAsymmetricWeights(std::span<const float> values, const model::Shape& shape,
    const model::QuantizationParameters& parameters, int bits) {
    const auto slices = parameters.isPerAxis() ? slicesAlong(shape, parameters.quantizedDimension) : Slices{};
    const auto lowest = static_cast<float>(-(1 << (bits - 1)));
    std::vector<std::int8_t> stored(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto slice = slices.of(i);
        const auto zeroPoint = static_cast<float>(parameters.zeroPoint[slice]);
        stored[i] =
            static_cast<std::int8_t>(rounded(values[i] / parameters.scale[slice] + zeroPoint, lowest, -lowest - 1));
    }
    return stored;
}

std::vector<std::uint16_t> blockScales(std::span<const float> values, std::size_t block) {
    std::vector<std::uint16_t> scales(values.size() / block);
    forEachBlock(scales.size(), [&](std::size_t k) {
        float bound = leastBound;
        for (const float value : values.subspan(k * block, block))
            bound = std::max(bound, std::fabs(value));
        scales[k] = toFloat16(toBfloat16(bound / 7.0F));
    });
    return scales;
}

std::vector<std::int8_t> quantizeBlocks(
    std::span<const float> values, std::size_t block, std::span<const std::uint16_t> scales) {
    std::vector<std::int8_t> stored(values.size(), 0);
    forEachBlock(scales.size(), [&](std::size_t k) {
        const float scale = fromFloat16(scales[k]);
        for (std::size_t i = k * block; scale > 0 && i < (k + 1) * block; ++i)
            stored[i] = static_cast<std::int8_t>(rounded(values[i] / scale, -8.0F, 7.0F));
    });
    return stored;
}

} // namespace quant::litert
