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

/// Which values stand first. Magnitude: the distance from zero; what is not finite is farther away than all numbers,
/// NaN first.
enum class ValueOrder { Largest, Smallest, LargestMagnitude, LeastMagnitude };

struct ExtremeValuesOptions {
    ValueOrder order = ValueOrder::LargestMagnitude;
    std::size_t most = 100; ///< so many values
    int channel = -1;       ///< only this one's; -1: all
};

struct ExtremeValue {
    std::size_t place = 0; ///< row-major
    float real = 0;
    std::optional<std::int64_t> code; ///< the stored whole number; none for floats
};

/// The values of a constant that come first in an order, with their places; equal ones in the order of their places.
/// NaN comes only by LargestMagnitude. Reads the constant once, block by block, and keeps no more than it gives.
/// Errors: as tensorStats; ValueOutOfRange for a channel that does not exist. Any thread.
base::Result<std::vector<ExtremeValue>> extremeValues(const model::Model& model, std::size_t subgraph,
    std::size_t tensor, const ExtremeValuesOptions& options, base::Progress& progress);

/// The index in each dimension of what lies at a place of a tensor.
std::vector<std::size_t> coordinatesOf(const model::Shape& shape, std::size_t place);
/// The channel along `axis` of what lies at a place.
std::size_t channelOf(const model::Shape& shape, std::size_t axis, std::size_t place);

} // namespace inspect
