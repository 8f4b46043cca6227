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

struct ChannelBinsOptions {
    std::size_t bins = 256;
    int channel = -1;      ///< only this one, over its own range; -1: all of them over the tensor's range
    bool isStored = false; ///< count the stored integers in place of the real values; floats stay as they are
};

/// How the values of a constant are spread, channel by channel, all over the same bins.
struct ChannelBins {
    double low = 0;  ///< lower edge of the first bin; of integers with a bin each: half a step below the least
    double high = 0; ///< upper edge of the last one; equal to `low` where there are no finite values
    std::size_t bins = 0;
    int axis = -1;                     ///< whose channels; -1: the tensor has none and counts as one channel
    std::vector<std::uint32_t> counts; ///< [channel][bin]; saturate at 2^32 − 1

    std::size_t channels() const { return bins ? counts.size() / bins : 0; }
    std::uint32_t count(std::size_t channel, std::size_t bin) const { return counts[channel * bins + bin]; }
};

/// Reads the constant twice, block by block; no more than 16 MiB of counts: `bins` is lowered for very many channels.
/// Stored integers of up to 8 bits get a bin each where `bins` suffices. Errors: as tensorStats; ValueOutOfRange for a
/// channel that does not exist. Any thread.
base::Result<ChannelBins> channelBins(const model::Model& model, std::size_t subgraph, std::size_t tensor,
    const ChannelBinsOptions& options, base::Progress& progress);

/// The axis of a constant's channels: the quantized one, else that of the output channels of weights; -1: none.
int channelAxis(const model::Tensor& tensor);

} // namespace inspect
