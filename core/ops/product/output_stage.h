// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/numerics/activation_range.h"
#include "ops/numerics/fixed_point.h"
#include "ops/product/integer_product.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ops {

/// From sums to stored outputs of an integer kernel.
struct OutputQuantization {
    std::vector<double> scales; ///< input · weight / output, one for each channel
    std::int32_t zeroPoint = 0;
    ValueRange<std::int32_t> range;
};

/// In which arithmetic input and weight scale are multiplied: the reference differs, and the last bit with it.
enum class ScaleProduct { Double, Float };

/// For an operator with `channels` output channels whose weight has one scale, or one for each along `weightAxis`.
/// BadOperator for other numbers of scales, or none.
base::Result<OutputQuantization> outputQuantization(
    const Node& node, std::int32_t channels, std::int32_t weightAxis, ScaleProduct product);

/// (input · weight) / output.
double realMultiplier(float input, float weight, float output, ScaleProduct product);
/// Checks the number and axis of the weight's scales.
base::Status requireWeightScales(const Node& node, const TensorInfo& weight, std::int32_t channels, std::int32_t axis);

/// The scales as integer multipliers, in the form the vector loops want.
struct ChannelMultipliers {
    explicit ChannelMultipliers(const OutputQuantization& quantization);

    std::vector<QuantizedMultiplier> each;
    std::vector<std::int32_t> multipliers; ///< these three are filled up to whole panels
    std::vector<std::int32_t> lefts;
    std::vector<std::int32_t> rights;
    std::vector<std::int32_t> netRights; ///< rights less lefts
    std::vector<float> factors;          ///< see simd::ChannelScales
    std::vector<float> roundings;
    std::int32_t zeroPoint = 0;
    ValueRange<std::int32_t> range;
};

/// 8-bit outputs by integer multipliers (convolutions).
class MultiplierStage : public OutputStage {
public:
    /// `output` has rows of `channels` bytes.
    MultiplierStage(const simd::IntegerKernels& kernels, const ChannelMultipliers& multipliers, std::byte* output,
        std::size_t channels);
    void store(const SumTile& tile) const override;
    const QuickStage* quick() const override { return &m_quick; }

private:
    const simd::IntegerKernels& m_kernels;
    const ChannelMultipliers& m_multipliers;
    std::byte* m_output;
    std::size_t m_channels;
    QuickStage m_quick;
};

} // namespace ops
