// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/output_stage.h"

#include "ops/check.h"

#include <algorithm>
#include <cmath>

namespace ops {

double realMultiplier(float input, float weight, float output, ScaleProduct product) {
    if (product == ScaleProduct::Float) {
        const float both = input * weight;
        return static_cast<double>(both) / static_cast<double>(output);
    }
    return static_cast<double>(input) * static_cast<double>(weight) / static_cast<double>(output);
}

base::Status requireWeightScales(const Node& node, const TensorInfo& weight, std::int32_t channels, std::int32_t axis) {
    TRY(requireQuantized(node, weight));
    const auto& quantization = *weight.quantization;
    const auto count = quantization.scale.size();
    if (count == 1)
        return {};
    if (count != std::size_t(channels) || quantization.quantizedDimension != axis)
        return badOperator(node, std::to_string(count) + " weight scales along dimension " +
                                     std::to_string(quantization.quantizedDimension) + " for " +
                                     std::to_string(channels) + " output channels");
    return {};
}

base::Result<OutputQuantization> outputQuantization(
    const Node& node, std::int32_t channels, std::int32_t weightAxis, ScaleProduct product) {
    const auto& input = *node.inputs[0];
    const auto& weight = *node.inputs[1];
    const auto& output = *node.outputs[0];
    TRY(requireQuantized(node, input));
    TRY(requireWeightScales(node, weight, channels, weightAxis));
    TRY_ASSIGN(const auto range, quantizedActivationRange(node, model::activationOf(node.options()), output));
    OutputQuantization quantization{.scales = {}, .zeroPoint = output.zeroPoint(), .range = range};
    quantization.scales.resize(std::size_t(channels));
    for (std::size_t channel = 0; channel < quantization.scales.size(); ++channel)
        quantization.scales[channel] = realMultiplier(input.scale(), weight.scale(channel), output.scale(), product);
    const auto isScale = [](double scale) { return std::isfinite(scale) && scale >= 0; };
    if (!std::ranges::all_of(quantization.scales, isScale))
        return badOperator(node, "the scales of input, weight and output give no finite positive product");
    return quantization;
}

ChannelMultipliers::ChannelMultipliers(const OutputQuantization& quantization)
    : zeroPoint(quantization.zeroPoint), range(quantization.range) {
    const auto channels = quantization.scales.size();
    const auto room = channels + simd::panelChannels; // a tile may begin at any channel
    each.resize(channels);
    multipliers.resize(room);
    lefts.resize(room);
    rights.resize(room);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const auto multiplier = quantizeMultiplier(quantization.scales[channel]);
        each[channel] = multiplier;
        multipliers[channel] = multiplier.multiplier;
        lefts[channel] = std::max(multiplier.shift, 0);
        rights[channel] = std::max(-multiplier.shift, 0);
    }
    netRights.resize(room);
    factors.resize(room);
    roundings.resize(room, 0.5F);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        netRights[channel] = -each[channel].shift;
        constexpr std::int32_t mostOfReal = 0x7F000000; // a larger part of the largest sum might become 2^31
        if (lefts[channel] > 0 || (rights[channel] == 0 && multipliers[channel] > mostOfReal)) {
            roundings[channel] = 0;
            continue;
        }
        factors[channel] = std::ldexp(static_cast<float>(multipliers[channel]), -31 - rights[channel]);
        roundings[channel] = 0.5F + (rights[channel] > 0 ? std::ldexp(0.5F, -rights[channel]) : 0.0F);
    }
}

MultiplierStage::MultiplierStage(
    const simd::IntegerKernels& kernels, const ChannelMultipliers& multipliers, std::byte* output, std::size_t channels)
    : m_kernels(kernels), m_multipliers(multipliers), m_output(output),
      m_channels(channels), m_quick{.scales = {multipliers.multipliers.data(), multipliers.netRights.data(),
                                        multipliers.factors.data(), multipliers.roundings.data()},
                                .range = {multipliers.zeroPoint, multipliers.range.low, multipliers.range.high},
                                .output = reinterpret_cast<std::uint8_t*>(output),
                                .stride = channels} {}

void MultiplierStage::store(const SumTile& tile) const {
    auto* output = m_output + tile.firstRow * m_channels + std::size_t(tile.firstChannel);
    m_kernels.requantize({
        .sums = tile.sums,
        .sumStride = tile.stride,
        .channelOffsets = tile.channelOffsets,
        .multipliers = m_multipliers.multipliers.data() + tile.firstChannel,
        .lefts = m_multipliers.lefts.data() + tile.firstChannel,
        .rights = m_multipliers.rights.data() + tile.firstChannel,
        .rowOffsets = tile.rowOffsets,
        .output = reinterpret_cast<std::uint8_t*>(output),
        .outputStride = static_cast<std::ptrdiff_t>(m_channels),
        .rowCount = tile.rows,
        .channels = tile.channels,
        .zeroPoint = m_multipliers.zeroPoint,
        .low = m_multipliers.range.low,
        .high = m_multipliers.range.high,
    });
}

} // namespace ops
