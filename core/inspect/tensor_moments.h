// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace inspect {

/// What one pass over values finds. Sums of pieces can be added up.
struct ValueSums {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    double sum = 0;
    std::size_t zeros = 0;
    std::size_t finite = 0;
    std::size_t nan = 0;
    std::size_t infinite = 0;

    void add(std::span<const float> values);
    void add(float value);
    void add(const ValueSums& other);
    double mean() const { return finite ? sum / static_cast<double>(finite) : 0; }
};

/// Sums of powers of the distance from a mean, of the finite values.
struct PowerSums {
    double second = 0;
    double fourth = 0;

    void add(std::span<const float> values, double mean);
    void add(const PowerSums& other) {
        second += other.second;
        fourth += other.fourth;
    }
};

/// Adds the finite values to equally wide bins from `low` on; `scale` is bins by unit.
void addToBins(std::span<const float> values, double low, double scale, std::vector<std::uint64_t>& bins);

} // namespace inspect
