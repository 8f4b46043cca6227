// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/scale.h"

/// The arithmetic of the package litert-quantizer: float32 throughout, ties to even, ranges at least 1e-9 wide, no room
/// made for biases. Otherwise as the functions of the same purpose in quant/scale.h.
namespace quant::litert {

/// int8: asymmetric over the range widened to zero; int16: symmetric.
Scale activationScale(Range range, bool isInt16);
std::vector<float> weightScales(std::span<const float> values, const model::Shape& shape, int axis, int bits);
/// 8 bits: [-127, 127]; 4 bits: [-8, 7].
std::vector<std::int8_t> quantizeWeights(
    std::span<const float> values, const model::Shape& shape, std::span<const float> scales, int axis, int bits);
std::vector<std::int8_t> quantizeInt8(std::span<const float> values, const Scale& scale);
std::vector<std::int16_t> quantizeInt16(std::span<const float> values, const Scale& scale);
/// Always within int32, also where it is stored as int64.
std::vector<std::int32_t> quantizeBias(std::span<const float> values, std::span<const float> scales);

/// Weights with zero points, per channel along `axis` (-1: per tensor), int8 or int4: the range with zero in all codes.
model::QuantizationParameters asymmetricWeightParameters(
    std::span<const float> values, const model::Shape& shape, int axis, int bits);
std::vector<std::int8_t> quantizeAsymmetricWeights(std::span<const float> values, const model::Shape& shape,
    const model::QuantizationParameters& parameters, int bits);

/// Largest magnitude whose block has a finite scale.
inline constexpr float largestOfBlocks = 65280.0F * 7;
/// The float16 scale of each `block` values for int4, with as many bits as bfloat16 has.
std::vector<std::uint16_t> blockScales(std::span<const float> values, std::size_t block);
/// int4 in [-8, 7]; zeros where a block's scale is too small for float16.
std::vector<std::int8_t> quantizeBlocks(
    std::span<const float> values, std::size_t block, std::span<const std::uint16_t> scales);

} // namespace quant::litert
