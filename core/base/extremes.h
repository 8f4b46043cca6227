// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <optional>
#include <span>

namespace base {

/// Smallest and largest finite value; +infinity and -infinity where there is none. Never a negative zero, so that it
/// does not depend on the order of the values.
struct Extremes {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();

    bool operator==(const Extremes&) const = default;
};

/// Extremes of values that are all finite; nothing if one is not. Reads them once.
std::optional<Extremes> extremesOfFinite(std::span<const float> values);

} // namespace base
