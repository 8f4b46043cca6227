// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// The inner loops of float convolutions and matrix products, once for each kind of processor. They add in other
/// orders, so that results differ in the last bits.
namespace ops::simd {

/// Channels of a panel of packed weights.
inline constexpr int realPanelChannels = 16;

/// The weights of the channels of a panel at one place of the depth.
struct alignas(64) RealBlock {
    float values[realPanelChannels];
};

/// output[row][channel] = bias[channel] + Σ rows[row][k] · weights[channel][k], clamped. A row is read in `segments`
/// pieces of `depth` values at the same distances from its pointer.
struct RealProduct {
    const float* const* rows;
    const std::ptrdiff_t* segmentOffsets;
    const RealBlock* weights; ///< [panel][segment][depth]
    const float* bias;        ///< of whole panels
    int rowCount;
    int panels;
    int segments;
    int depth;
    float low;
    float high;
    float* output;
    std::ptrdiff_t outputStride; ///< of a row
    int channels;                ///< more than (panels - 1) · 16
};

/// A tap of a depthwise convolution.
struct RealTap {
    const float* values;  ///< of the first pixel
    const float* weights; ///< of all channels
};

/// Pixels side by side: output[pixel][channel] = bias[channel] + Σ taps.values[pixel][channel] · taps.weights[channel],
/// clamped.
struct RealDepthwise {
    const RealTap* taps;
    int tapCount;
    int pixels;
    std::ptrdiff_t pixelStep; ///< from the values of a pixel to those of the next one
    int channels;
    const float* bias;
    float low;
    float high;
    float* output; ///< [pixel][channel]
};

struct RealKernels {
    void (*multiply)(const RealProduct&);
    void (*depthwise)(const RealDepthwise&);
};

extern const RealKernels portableReals;
extern const RealKernels avx2Reals;
extern const RealKernels avx512Reals;

} // namespace ops::simd
