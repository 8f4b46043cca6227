// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panels/inspector_entries.h"

#include "inspect/tensor_stats.h"

#include <cstdint>

namespace widgets {

/// What a constant holds: its range, the stored integers in use, how many stand at the ends of their type.
InspectorEntry constantEntry(const inspect::TensorStats& stats, const model::Tensor& tensor);

/// What a run saw of a tensor.
struct SeenValues {
    double low = 0;
    double high = 0;
    std::size_t codes = 0;    ///< stored integers in use; 0: unknown
    double clippedShare = -1; ///< of the reference's values, outside of what the integers can say; -1: unknown
    std::size_t samples = 0;
};
InspectorEntry seenEntry(const SeenValues& seen, const model::Tensor& tensor);

} // namespace widgets
