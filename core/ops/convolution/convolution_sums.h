// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convolution/convolution_geometry.h"
#include "ops/product/integer_product.h"
#include "ops/product/output_stage.h"

#include "base/thread_pool.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace ops {

/// The 8-bit weights of a convolution.
struct ConvolutionWeights {
    const std::uint8_t* values = nullptr; ///< null: not known before a run
    bool isSigned = true;
    std::int32_t zeroPoint = 0;
    const void* source = nullptr; ///< what packed weights are filed under
    /// What the stage of every run will multiply with; null: something else.
    const ChannelMultipliers* multipliers = nullptr;
};

/// One 8-bit image to convolve.
struct ConvolutionImage {
    const std::uint8_t* values = nullptr;
    bool isSigned = true;
    bool isReadableBehind = true; ///< 64 bytes more may be read
    std::int32_t zeroPoint = 0;
    const std::uint8_t* weights = nullptr; ///< as at run time
    const std::int32_t* bias = nullptr;    ///< may be null
    std::size_t firstRow = 0;              ///< number of its first output pixel for the output stage
};

/// The integer sums of a convolution of 8-bit images, exact modulo 2^32, for any output stage.
class ConvolutionSums {
public:
    virtual ~ConvolutionSums() = default;
    virtual std::size_t scratchBytes() const = 0;
    virtual void run(const ConvolutionImage& image, std::span<std::byte> scratch, const base::ThreadPool* threads,
        const OutputStage& stage) const = 0;
};

/// The fastest that takes this convolution; packs constant weights.
std::unique_ptr<ConvolutionSums> makeConvolutionSums(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context);

/// The kinds, for makeConvolutionSums(). Null where they do not fit.
std::unique_ptr<ConvolutionSums> makeDenseSums(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context);
std::unique_ptr<ConvolutionSums> makeQuickDepthwise(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context);
std::unique_ptr<ConvolutionSums> makeDepthwiseSums(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context);

} // namespace ops
