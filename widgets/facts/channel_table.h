// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/facts/fact_model.h"
#include "widgets/plots/channel_scales.h"

#include "inspect/tensor_stats.h"

#include <memory>

namespace widgets {

/// The channels of a constant: scale and zero point, the spread of their values, what is remarkable. `scales` may be
/// empty or belong to the same channels.
FactTable channelTable(const std::shared_ptr<const inspect::TensorStats>& stats, const ChannelScales& scales);

} // namespace widgets
