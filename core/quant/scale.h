// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tensor.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// All arithmetic that turns ranges into scales and real values into stored ones. It follows TFLiteConverter to the
/// last bit, but for the few places that say otherwise. Pure functions. "Half away" below: ties round away from zero.
namespace quant {

/// Smallest and largest real value of a tensor.
struct Range {
    double min = 0;
    double max = 0;
};

/// real = scale · (stored − zeroPoint).
struct Scale {
    float scale = 0;
    std::int64_t zeroPoint = 0;
    bool isUsable() const; ///< finite and above zero
    bool operator==(const Scale&) const = default;
};

/// The parameters as a tensor carries them, per tensor.
model::QuantizationParameters parametersOf(const Scale& scale);
/// Per axis, or per tensor where there is one scale; all zero points 0.
model::QuantizationParameters symmetricParameters(std::vector<float> scales, std::int32_t axis);

/// int8 activations: the range is widened to hold zero; narrower than 1e-6 it grows by 1e-6 at both ends. The scale is
/// computed in float32, the zero point from the scale as it is stored.
Scale asymmetricInt8(Range range);
/// The same in float32 throughout, without a least width, as the older flatbuffer quantizer does: an empty range has
/// scale 0.
Scale asymmetricInt8Legacy(float min, float max);
/// int16 activations: max(|min|, |max|) / 32767, zero point 0. An empty range is taken as 1e-6 wide at both sides; the
/// older flatbuffer quantizer gives it the scale 0, which no kernel can divide by.
Scale symmetricInt16(Range range);
/// The uint8 tensor that holds the same real values as this int8 one.
Scale toUInt8(const Scale& int8);

/// No NaN and no infinity among them.
bool allFinite(std::span<const float> values);

/// The range of a constant operand that is no weight, widened to hold zero (a constant of one value is then exact); at
/// least 1e-6 wide.
Range constantRange(std::span<const float> values);

/// One scale for each slice along `axis`, or one for all with axis -1: max |v| / 127, with 4 bits / 7. A slice narrower
/// than 1e-6 is taken as 1e-6 wide.
std::vector<float> weightScales(std::span<const float> values, const model::Shape& shape, int axis, int bits = 8);
/// The same for int16 activations, as the older flatbuffer quantizer does: without a least width. Only a slice without
/// a normal number as its scale is taken as 1e-6 wide, where that quantizer writes the scale 0 or a denormal one.
std::vector<float> int16WeightScales(std::span<const float> values, const model::Shape& shape, int axis, int bits = 8);
/// Stored weights in [-127, 127], with 4 bits in [-7, 7]; float32 products, half away.
std::vector<std::int8_t> quantizeWeights(
    std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis, int bits = 8);
/// The same into memory that the caller has.
void quantizeWeights(std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis,
    int bits, std::span<std::int8_t> stored);
/// The same for int16 activations, as the older flatbuffer quantizer rounds: by 127 / max per axis too.
std::vector<std::int8_t> quantizeInt16Weights(
    std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis, int bits = 8);
/// The same with quotients in double by the unrounded scale: what dynamic range quantization stores.
std::vector<std::int8_t> quantizeDynamicWeights(
    std::span<const float> values, const model::Shape& shape, int axis, int bits = 8);
void quantizeDynamicWeights(
    std::span<const float> values, const model::Shape& shape, int axis, int bits, std::span<std::int8_t> stored);
/// Two values a byte, the first in the low half.
std::vector<std::uint8_t> packInt4(std::span<const std::int8_t> values);
/// A constant that is an activation's equal: clamp(round(v / scale + zeroPoint)) in double.
std::vector<std::int8_t> quantizeConstant(std::span<const float> values, const Scale& scale);
/// The same as int16, symmetric: float32 products, half away, in [-32767, 32767].
std::vector<std::int16_t> quantizeInt16Constant(std::span<const float> values, float scale);

/// input scale · weight scale, for each weight scale.
std::vector<float> biasScales(float inputScale, std::span<const float> weightScales);
/// Biases with one scale for all or one each, saturated.
std::vector<std::int32_t> quantizeBias(std::span<const float> values, std::span<const float> scales);
/// The same in 64 bits.
std::vector<std::int64_t> quantizeWideBias(std::span<const float> values, std::span<const float> scales);
/// Enlarges the weight scale of each channel whose bias would take more than half of int32, so that it takes half.
/// True when a scale changed.
bool makeRoomForBias(std::span<const float> bias, float inputScale, std::vector<float>& weightScales);

/// IEEE half precision: clamped to ±65504 (infinities too), half to even; NaN stays NaN.
std::uint16_t toFloat16(float value);
void toFloat16(std::span<const float> values, std::span<std::uint16_t> halves);
float fromFloat16(std::uint16_t half);

} // namespace quant
