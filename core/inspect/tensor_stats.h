// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inspect {

/// Range of one channel along the quantized dimension (or of the whole tensor), of real values.
struct ChannelRange {
    float min = 0;
    float max = 0;
    bool isDead = false; ///< all values are zero
};

/// Values of a constant, dequantized where it is quantized.
struct TensorStats {
    std::size_t count = 0;
    std::size_t zeros = 0;
    std::size_t nanCount = 0;
    std::size_t infiniteCount = 0;
    float min = 0;
    float max = 0;
    double mean = 0;
    double deviation = 0;            ///< population standard deviation
    std::size_t distinctCodes = 0;   ///< stored values in use; 0 for floats
    std::vector<std::uint64_t> bins; ///< equally wide, from binLow to binHigh
    double binLow = 0;
    double binHigh = 0;
    std::vector<ChannelRange> channels; ///< along the quantized dimension (weights: their output channels); empty: none
    int channelAxis = -1;
};

struct TensorStatsOptions {
    int bins = 256;
};
/// Errors: UnsupportedType (strings, resources), MissingInput when the tensor is no constant, Cancelled. Sub-byte and
/// float16 types are unpacked.
base::Result<TensorStats> tensorStats(const model::Model& model, std::size_t subgraph, std::size_t tensor,
    const TensorStatsOptions& options, base::Progress& progress);

} // namespace inspect
