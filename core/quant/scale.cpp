// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/scale.h"

#include "base/each_processor.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <mutex>
#include <utility>

namespace quant {
namespace {

constexpr double leastWidth = 1e-6; // of a range; narrower ones are widened
constexpr double biasMax = std::numeric_limits<std::int32_t>::max() / 2;
/// Largest stored weight; the range is symmetric.
constexpr int weightMax(int bits) {
    return (1 << (bits - 1)) - 1;
}

/// How values of a tensor lie along an axis: value i belongs to slice (i / inner) % slices.
struct Slices {
    std::size_t count = 1;
    std::size_t inner = 1;
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

constexpr std::size_t chunk = std::size_t{1} << 18; ///< values that a thread takes at once

/// Calls `body(first, count, slice)` for runs of values of one slice, on all cores where there are many. Calls for one
/// slice may come at the same time only where the slice is all there is.
template<class Body>
void forEachRun(std::size_t size, const Slices& slices, Body body) {
    const bool isOneRunEach = slices.count * slices.inner == size;
    const std::size_t length = slices.count == 1 ? std::min(size, chunk) : slices.inner;
    if (length == 0)
        return;
    const std::size_t runs = (size + length - 1) / length;
    const auto call = [&](std::size_t run) {
        body(run * length, std::min(length, size - run * length), slices.count == 1 ? 0 : run % slices.count);
    };
    if (size < 2 * chunk || (slices.count > 1 && !isOneRunEach)) {
        for (std::size_t run = 0; run < runs; ++run)
            call(run);
        return;
    }
    const std::size_t together = std::max<std::size_t>(1, chunk / length);
    const auto status =
        base::parallelFor((runs + together - 1) / together, base::coreCount(), [&](std::size_t part, int) {
            for (std::size_t run = part * together; run < std::min(runs, (part + 1) * together); ++run)
                call(run);
            return base::Status();
        });
    static_cast<void>(status); // the body has no errors
}

/// Lanes of their own, so that a compiler may use vectors: the maximum is the same in any order.
HALFSTEP_FOR_EACH_PROCESSOR
float largestMagnitude(const float* values, std::size_t size) {
    constexpr std::size_t lanes = 32;
    std::array<float, lanes> largest = {};
    std::size_t i = 0;
    for (; i + lanes <= size; i += lanes)
        for (std::size_t k = 0; k < lanes; ++k) {
            const float magnitude = std::fabs(values[i + k]);
            largest[k] = largest[k] < magnitude ? magnitude : largest[k];
        }
    for (; i < size; ++i)
        largest[0] = std::max(largest[0], std::fabs(values[i]));
    return *std::max_element(largest.begin(), largest.end());
}

/// The largest bits of a magnitude: those of infinity and NaN are above all others.
HALFSTEP_FOR_EACH_PROCESSOR
std::int32_t largestBits(const float* values, std::size_t size) {
    std::int32_t largest = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto bits = std::bit_cast<std::int32_t>(values[i]) & 0x7FFF'FFFF;
        largest = bits > largest ? bits : largest;
    }
    return largest;
}

std::vector<float> largestMagnitudes(std::span<const float> values, const Slices& slices) {
    std::vector<float> largest(slices.count, 0.0F);
    std::mutex mutex;
    forEachRun(values.size(), slices, [&](std::size_t first, std::size_t count, std::size_t slice) {
        const float found = largestMagnitude(values.data() + first, count);
        const std::scoped_lock lock(mutex);
        largest[slice] = std::max(largest[slice], found);
    });
    return largest;
}

/// Rounded to the nearest integer, halves away from zero, and clamped to [-most, most]. As std::round and std::clamp
/// in the other order, but without a call for each value.
template<class T>
[[gnu::always_inline]] inline std::int8_t roundedTo8(T value, T most) {
    const T clamped = value < -most ? -most : (value > most ? most : value);
    const auto whole = static_cast<std::int32_t>(clamped);
    const T rest = clamped - static_cast<T>(whole); // exact
    constexpr T half = 0.5;
    return static_cast<std::int8_t>(whole + (rest >= half ? 1 : 0) - (rest <= -half ? 1 : 0));
}

HALFSTEP_FOR_EACH_PROCESSOR
void roundProducts(const float* values, std::int8_t* stored, std::size_t size, float factor, float most) {
    for (std::size_t i = 0; i < size; ++i)
        stored[i] = roundedTo8(values[i] * factor, most);
}

HALFSTEP_FOR_EACH_PROCESSOR
void roundQuotients(const float* values, std::int8_t* stored, std::size_t size, double scale, double most) {
    for (std::size_t i = 0; i < size; ++i)
        stored[i] = roundedTo8(static_cast<double>(values[i]) / scale, most);
}

/// Half the width of the symmetric range around `largest`.
double symmetricBound(float largest) {
    const double bound = largest;
    return 2 * bound <= leastWidth ? std::max(bound, leastWidth / 2) : bound;
}

/// Of weights with so many bits whose largest magnitude is `bound`.
float symmetricScale(double bound, int bits) {
    return (static_cast<float>(bound) - static_cast<float>(-bound)) / static_cast<float>(2 * weightMax(bits));
}

/// The factor from real to stored weights. 127 / max is the reciprocal of the scale but for the last bit.
float inverseOf(float scale, float largest, bool byRange, int bits) {
    const float own = largest / static_cast<float>(weightMax(bits));
    if (byRange && own == scale)
        return static_cast<float>(weightMax(bits)) / largest;
    return static_cast<float>(1.0 / static_cast<double>(scale));
}

} // namespace

bool Scale::isUsable() const {
    return std::isfinite(scale) && scale > 0;
}

model::QuantizationParameters parametersOf(const Scale& scale) {
    model::QuantizationParameters parameters;
    parameters.scale = {scale.scale};
    parameters.zeroPoint = {scale.zeroPoint};
    return parameters;
}

model::QuantizationParameters symmetricParameters(std::vector<float> scales, std::int32_t axis) {
    model::QuantizationParameters parameters;
    parameters.zeroPoint.assign(scales.size(), 0);
    parameters.scale = std::move(scales);
    parameters.quantizedDimension = parameters.scale.size() > 1 ? axis : 0;
    return parameters;
}

Scale asymmetricInt8(Range range) {
    double min = std::min(range.min, 0.0);
    double max = std::max(range.max, 0.0);
    if (std::fabs(max - min) < leastWidth) {
        min -= leastWidth;
        max += leastWidth;
    }
    Scale result;
    result.scale = (static_cast<float>(max) - static_cast<float>(min)) / 255.0F;
    const auto zeroPoint = static_cast<float>(-128.0 - min / static_cast<double>(result.scale));
    result.zeroPoint = static_cast<std::int64_t>(std::round(std::clamp(zeroPoint, -128.0F, 127.0F)));
    return result;
}

Scale asymmetricInt8Legacy(float min, float max) {
    min = std::min(min, 0.0F);
    max = std::max(max, 0.0F);
    Scale result;
    result.scale = (max - min) / 255.0F;
    if (result.scale == 0)
        return {0.0F, -128};
    const float zeroPoint = -128.0F - min / result.scale;
    result.zeroPoint = static_cast<std::int64_t>(std::clamp(std::round(zeroPoint), -128.0F, 127.0F));
    return result;
}

Scale symmetricInt16(Range range) {
    const auto largest = static_cast<float>(std::max(std::fabs(range.min), std::fabs(range.max)));
    return {(largest == 0 ? static_cast<float>(leastWidth) : largest) / 32767.0F, 0};
}

Scale toUInt8(const Scale& int8) {
    return {int8.scale, int8.zeroPoint + 128};
}

bool allFinite(std::span<const float> values) {
    constexpr std::int32_t infinity = 0x7F80'0000;
    std::atomic<bool> found = false;
    forEachRun(values.size(), {}, [&](std::size_t first, std::size_t count, std::size_t) {
        if (largestBits(values.data() + first, count) >= infinity)
            found = true;
    });
    return !found;
}

Range constantRange(std::span<const float> values) {
    Range range;
    for (const double value : values) {
        range.min = std::min(range.min, value);
        range.max = std::max(range.max, value);
    }
    if (range.max - range.min <= leastWidth) {
        range.min = std::min(range.min, -leastWidth / 2);
        range.max = std::max(range.max, leastWidth / 2);
    }
    return range;
}

std::vector<float> weightScales(std::span<const float> values, const model::Shape& shape, int axis, int bits) {
    auto scales = largestMagnitudes(values, slicesAlong(shape, axis));
    for (auto& scale : scales)
        scale = symmetricScale(symmetricBound(scale), bits);
    return scales;
}

std::vector<float> int16WeightScales(std::span<const float> values, const model::Shape& shape, int axis, int bits) {
    auto scales = largestMagnitudes(values, slicesAlong(shape, axis));
    for (auto& scale : scales) {
        const float own = symmetricScale(scale, bits);
        scale = own < std::numeric_limits<float>::min() ? symmetricScale(leastWidth / 2, bits) : own;
    }
    return scales;
}

namespace {

/// `byRange`: the factor of a slice whose scale was not enlarged is 127 / max, not the scale's reciprocal.
void roundWeights(std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis,
    bool byRange, int bits, std::span<std::int8_t> stored) {
    const auto slices = scales.size() > 1 ? slicesAlong(shape, axis) : Slices{};
    const auto largest = byRange ? largestMagnitudes(values, slices) : std::vector<float>(slices.count);
    std::vector<float> inverse(scales.size());
    for (std::size_t k = 0; k < scales.size(); ++k)
        inverse[k] = inverseOf(scales[k], largest[k], byRange, bits);
    const auto most = static_cast<float>(weightMax(bits));
    forEachRun(values.size(), slices, [&](std::size_t first, std::size_t count, std::size_t slice) {
        roundProducts(values.data() + first, stored.data() + first, count, inverse[slice], most);
    });
}

} // namespace

std::vector<std::int8_t> quantizeWeights(
    std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis, int bits) {
    std::vector<std::int8_t> stored(values.size());
    quantizeWeights(values, shape, scales, axis, bits, stored);
    return stored;
}

void quantizeWeights(std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis,
    int bits, std::span<std::int8_t> stored) {
    roundWeights(values, shape, scales, axis, scales.size() == 1, bits, stored);
}

std::vector<std::int8_t> quantizeInt16Weights(
    std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis, int bits) {
    std::vector<std::int8_t> stored(values.size());
    roundWeights(values, shape, scales, axis, true, bits, stored);
    return stored;
}

std::vector<std::int8_t> quantizeDynamicWeights(
    std::span<const float> values, const model::Shape& shape, int axis, int bits) {
    std::vector<std::int8_t> stored(values.size());
    quantizeDynamicWeights(values, shape, axis, bits, stored);
    return stored;
}

void quantizeDynamicWeights(
    std::span<const float> values, const model::Shape& shape, int axis, int bits, std::span<std::int8_t> stored) {
    const int most = weightMax(bits);
    const auto slices = slicesAlong(shape, axis);
    std::vector<double> scales;
    for (const float largest : largestMagnitudes(values, slices))
        scales.push_back(2 * symmetricBound(largest) / (2 * most));
    forEachRun(values.size(), slices, [&](std::size_t first, std::size_t count, std::size_t slice) {
        roundQuotients(values.data() + first, stored.data() + first, count, scales[slice], most);
    });
}

std::vector<std::uint8_t> packInt4(std::span<const std::int8_t> values) {
    std::vector<std::uint8_t> packed((values.size() + 1) / 2);
    for (std::size_t i = 0; i < values.size(); ++i)
        packed[i / 2] = static_cast<std::uint8_t>(packed[i / 2] | ((values[i] & 0xF) << (i % 2 == 0 ? 0 : 4)));
    return packed;
}

std::vector<std::int8_t> quantizeConstant(std::span<const float> values, const Scale& scale) {
    std::vector<std::int8_t> stored(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double quotient =
            static_cast<double>(values[i]) / static_cast<double>(scale.scale) + static_cast<double>(scale.zeroPoint);
        stored[i] = static_cast<std::int8_t>(std::clamp(std::round(quotient), -128.0, 127.0));
    }
    return stored;
}

std::vector<std::int16_t> quantizeInt16Constant(std::span<const float> values, float scale) {
    const auto inverse = static_cast<float>(1.0 / static_cast<double>(scale));
    std::vector<std::int16_t> stored(values.size());
    std::ranges::transform(values, stored.begin(), [inverse](float value) {
        return static_cast<std::int16_t>(std::clamp(std::round(value * inverse), -32767.0F, 32767.0F));
    });
    return stored;
}

std::vector<float> biasScales(float inputScale, std::span<const float> weightScales) {
    std::vector<float> scales;
    scales.reserve(weightScales.size());
    for (const float weightScale : weightScales)
        scales.push_back(static_cast<float>(static_cast<double>(inputScale) * static_cast<double>(weightScale)));
    return scales;
}

namespace {

template<class Stored>
std::vector<Stored> roundBias(std::span<const float> values, std::span<const float> scales) {
    // The range is symmetric; the largest int64 that a double holds lies 1023 below the end.
    constexpr double highest = sizeof(Stored) == 4 ? 2147483647.0 : 9223372036854774784.0;
    std::vector<Stored> stored(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float scale = scales[scales.size() == 1 ? 0 : i];
        const float inverse = scale == 0 ? 0.0F : static_cast<float>(1.0 / static_cast<double>(scale));
        const double rounded = std::round(values[i] * inverse);
        stored[i] = static_cast<Stored>(std::clamp(rounded, -highest, highest));
    }
    return stored;
}

} // namespace

std::vector<std::int32_t> quantizeBias(std::span<const float> values, std::span<const float> scales) {
    return roundBias<std::int32_t>(values, scales);
}

std::vector<std::int64_t> quantizeWideBias(std::span<const float> values, std::span<const float> scales) {
    return roundBias<std::int64_t>(values, scales);
}

bool makeRoomForBias(std::span<const float> bias, float inputScale, std::vector<float>& weightScales) {
    bool changed = false;
    const bool perTensor = weightScales.size() == 1;
    std::vector<float> largest(weightScales.size(), 0.0F);
    for (std::size_t i = 0; i < bias.size(); ++i) {
        auto& slot = largest[perTensor ? 0 : std::min(i, largest.size() - 1)];
        slot = std::max(slot, std::fabs(bias[i]));
    }
    for (std::size_t k = 0; k < weightScales.size(); ++k) {
        const double biasScale = static_cast<double>(inputScale) * static_cast<double>(weightScales[k]);
        if (biasScale <= 0 || static_cast<double>(largest[k]) / biasScale <= biasMax)
            continue;
        weightScales[k] =
            static_cast<float>(static_cast<double>(largest[k]) / biasMax / static_cast<double>(inputScale));
        changed = true;
    }
    return changed;
}

namespace {

/// Without branches, so that a compiler may use vectors. Halves with an exponent of their own are rounded in integers;
/// below, adding 0.5 leaves the half's bits in the sum's last places, rounded by the processor.
[[gnu::always_inline]] inline std::uint16_t halfOf(float value) {
    constexpr std::int32_t largest = 0x477F'E000;     // 65504
    constexpr std::int32_t leastNormal = 0x3880'0000; // 2^-14
    constexpr std::int32_t rebias = 112 << 23;
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto magnitude = static_cast<std::int32_t>(bits & 0x7FFF'FFFFU);
    const bool isNan = magnitude > 0x7F80'0000;
    const std::int32_t bounded = magnitude > largest ? largest : magnitude;
    const std::int32_t normal = (bounded + 0xFFF + (bounded >> 13 & 1) - rebias) >> 13;
    const std::int32_t small =
        std::bit_cast<std::int32_t>(std::bit_cast<float>(bounded) + 0.5F) - std::bit_cast<std::int32_t>(0.5F);
    const std::int32_t half = bounded < leastNormal ? small : normal;
    return static_cast<std::uint16_t>((isNan ? 0x7E00U : static_cast<std::uint32_t>(half)) | (bits >> 16 & 0x8000U));
}

HALFSTEP_FOR_EACH_PROCESSOR
void halve(const float* values, std::uint16_t* halves, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        halves[i] = halfOf(values[i]);
}

} // namespace

std::uint16_t toFloat16(float value) {
    return halfOf(value);
}

void toFloat16(std::span<const float> values, std::span<std::uint16_t> halves) {
    forEachRun(values.size(), {}, [&](std::size_t first, std::size_t count, std::size_t) {
        halve(values.data() + first, halves.data() + first, count);
    });
}

float fromFloat16(std::uint16_t half) {
    const auto sign = static_cast<std::uint32_t>(half & 0x8000U) << 16;
    const std::uint32_t exponent = (half >> 10) & 0x1FU;
    std::uint32_t mantissa = half & 0x3FFU;
    if (exponent == 31)
        return std::bit_cast<float>(sign | 0x7F800000U | mantissa << 13);
    if (exponent > 0)
        return std::bit_cast<float>(sign | (exponent + 112) << 23 | mantissa << 13);
    const float magnitude = static_cast<float>(mantissa) / 16777216.0F; // mantissa · 2^-24
    return sign != 0 ? -magnitude : magnitude;
}

} // namespace quant
