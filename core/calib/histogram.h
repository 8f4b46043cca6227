// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace calib {

/// Counts of float values in 2,048 bins that grow as needed. A bin is 2^exponent wide and begins at a multiple of its
/// width; exponent and first bin follow from the lowest and highest value seen, so adding and merging in any order
/// gives the same counts.
class Histogram {
public:
    static constexpr int binCount = 2048;

    /// Adds finite values; NaN and infinities must have been taken out by the caller.
    void add(std::span<const float> values);
    /// The same for values whose extremes are known.
    void add(std::span<const float> values, float low, float high);
    void merge(const Histogram& other);

    bool empty() const { return m_counts.empty(); }
    float low() const { return m_low; } ///< lowest value seen
    float high() const { return m_high; }
    int exponent() const { return m_exponent; }
    double binWidth() const;
    double lowEdge() const;                                            ///< where the first bin begins
    std::span<const std::uint64_t> counts() const { return m_counts; } ///< binCount entries, or none
    std::uint64_t total() const;

    /// For reading a saved one back: `low` <= `high`, both finite, `counts` with binCount entries or none.
    static Histogram fromParts(float low, float high, std::vector<std::uint64_t> counts);
    bool operator==(const Histogram&) const = default;

private:
    void grow(float low, float high);
    void count(std::span<const float> values);
    void countExactly(std::span<const float> values);

    float m_low = 0;
    float m_high = 0;
    int m_exponent = 0;
    std::int64_t m_firstBin = 0;
    std::vector<std::uint64_t> m_counts;
};

} // namespace calib
