// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace inspect {

/// One channel along the quantized dimension, or along the output channels of weights; of real values.
struct ChannelRange {
    float min = 0;
    float max = 0;
    bool isDead = false; ///< all values are zero
    double mean = 0;
    double deviation = 0; ///< population standard deviation
    std::size_t zeros = 0;
    std::size_t notFinite = 0;
};

struct Percentile {
    double percent = 0;
    float value = 0;
};

/// How well int8 holds the values: signal to quantization noise in dB, symmetric codes −127 … 127, rounded to nearest.
/// Infinite where nothing is lost.
struct PerAxisGain {
    double perTensorDb = 0;
    double perAxisDb = 0;
};

/// Values of a constant, dequantized where it is quantized. Moments and percentiles are of the finite values.
struct TensorStats {
    std::size_t count = 0;
    std::size_t zeros = 0;
    std::size_t nanCount = 0;
    std::size_t infiniteCount = 0;
    float min = 0;
    float max = 0;
    double mean = 0;
    double deviation = 0; ///< population standard deviation
    double kurtosis = 0;  ///< excess: 0 for a normal distribution; 0 where all values are equal
    /// 0.1, 1, 5, 25, 50, 75, 95, 99, 99.9 %. Exact for integers of up to 16 bits with one scale, else as fine as a
    /// 4,096th of the range.
    std::vector<Percentile> percentiles;
    std::size_t distinctCodes = 0; ///< stored values in use; 0 for floats and for more than a million wide integers
    double lowEndShare = 0; ///< of stored integers (up to 16 bits) at the least and the largest code of their type
    double highEndShare = 0;
    std::vector<std::uint64_t> bins; ///< equally wide, from binLow to binHigh
    double binLow = 0;
    double binHigh = 0;
    std::vector<ChannelRange> channels; ///< along the quantized dimension (weights: their output channels); empty: none
    int channelAxis = -1;
    std::optional<PerAxisGain> perAxisGain; ///< where asked for and there are channels
};

struct TensorStatsOptions {
    int bins = 256;
    int threads = 0; ///< 0: as many as cores
    bool perAxisGain = false;
};
/// Reads the values block by block, twice (a third time for the gain), on several threads; beside the result it needs a
/// few hundred KiB, and as much as eight times the channels. The result does not depend on the number of threads.
/// Errors: UnsupportedType (strings, resources, sparse constants), MissingInput when the tensor is no constant,
/// Cancelled. Sub-byte and float16 types are unpacked.
base::Result<TensorStats> tensorStats(const model::Model& model, std::size_t subgraph, std::size_t tensor,
    const TensorStatsOptions& options, base::Progress& progress);

} // namespace inspect
