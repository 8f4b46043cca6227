// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/tensor_stats.h"
#include "model/model.h"

#include <cstdint>
#include <vector>

namespace widgets {

/// The scales of a tensor quantized per axis, and what is remarkable about them.
struct ChannelScales {
    std::vector<double> scales;
    std::vector<std::int64_t> zeroPoints;
    std::vector<bool> dead;            ///< all stored values stand for 0 (constants only)
    std::vector<std::size_t> outliers; ///< the farthest from the median first, at most five
    double median = 0;
    bool hasZeroPoints = false; ///< they are not all equal

    /// Of the usable scales; 0 where none is.
    double lowest() const;
    double highest() const;
    std::size_t deadCount() const;
};

/// Nothing is empty: the tensor must be quantized. Constants larger than `largestScan` bytes are not searched for dead
/// channels.
ChannelScales channelScales(const model::Model& model, const model::Tensor& tensor);

/// What int8 weights would have: max |value| / 127 of each channel. Empty where the statistics have no channels.
ChannelScales wouldBeScales(const inspect::TensorStats& stats);

} // namespace widgets
