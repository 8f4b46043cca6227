// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace calib {

/// Counts of float values in 2,048 bins that grow as needed. A bin is 2^exponent wide and begins at a multiple of its width,
/// so merging in any order gives the same counts.
class Histogram {
public:
    static constexpr int binCount = 2048;

    /// Adds values; NaN and infinities must have been taken out by the caller.
    void add(std::span<const float> values);
    void merge(const Histogram& other);

    bool empty() const { return m_counts.empty(); }
    int exponent() const { return m_exponent; }
    /// The first bin begins at firstBin() · 2^exponent().
    std::int64_t firstBin() const { return m_firstBin; }
    double binWidth() const;
    double lowEdge() const;
    std::span<const std::uint64_t> counts() const { return m_counts; } ///< binCount entries, or none
    std::uint64_t total() const;

    /// For reading a saved one back. Sizes are the caller's promise.
    static Histogram fromParts(int exponent, std::int64_t firstBin, std::vector<std::uint64_t> counts);
    bool operator==(const Histogram&) const = default;

private:
    void grow(double low, double high);

    int m_exponent = 0;
    std::int64_t m_firstBin = 0;
    std::vector<std::uint64_t> m_counts;
};

} // namespace calib
