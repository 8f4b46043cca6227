// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/histogram.h"

#include "calib/find_bins.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace calib {

namespace {

constexpr int leastExponent = -149; // of the smallest float

std::int64_t binOf(double value, int exponent) {
    return static_cast<std::int64_t>(std::floor(std::ldexp(value, -exponent)));
}

/// The exponent of the finest bins that hold low … high. No finer than the floats at the larger end are apart, so that
/// bin numbers stay small. Never decreases when the interval grows.
int exponentFor(double low, double high) {
    const double largest = std::max(std::abs(low), std::abs(high));
    int exponent = largest > 0 ? std::max(leastExponent, std::ilogb(largest) - 23) : leastExponent;
    while (binOf(high, exponent) - binOf(low, exponent) >= Histogram::binCount)
        ++exponent;
    return exponent;
}

} // namespace

double Histogram::binWidth() const {
    return std::ldexp(1.0, m_exponent);
}

double Histogram::lowEdge() const {
    return std::ldexp(static_cast<double>(m_firstBin), m_exponent);
}

std::uint64_t Histogram::total() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

Histogram Histogram::fromParts(float low, float high, std::vector<std::uint64_t> counts) {
    Histogram histogram;
    if (counts.empty())
        return histogram;
    histogram.grow(low, high);
    histogram.m_counts = std::move(counts);
    return histogram;
}

/// Widens to low … high. Old bins fall whole into new ones: edges are multiples of a width that is a power of two.
void Histogram::grow(float low, float high) {
    const bool isFirst = m_counts.empty();
    if (!isFirst && low >= m_low && high <= m_high)
        return;
    m_low = isFirst ? low : std::min(m_low, low);
    m_high = isFirst ? high : std::max(m_high, high);
    const int exponent = exponentFor(m_low, m_high);
    const std::int64_t firstBin = binOf(m_low, exponent);
    if (!isFirst && exponent == m_exponent && firstBin == m_firstBin)
        return;
    std::vector<std::uint64_t> counts(binCount, 0);
    const int shift = std::min(exponent - m_exponent, 62);
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        if (m_counts[i] != 0)
            counts[static_cast<std::size_t>(((m_firstBin + static_cast<std::int64_t>(i)) >> shift) - firstBin)] +=
                m_counts[i];
    m_exponent = exponent;
    m_firstBin = firstBin;
    m_counts = std::move(counts);
}

void Histogram::add(std::span<const float> values) {
    if (values.empty())
        return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    add(values, *low, *high);
}

void Histogram::add(std::span<const float> values, float low, float high) {
    grow(low, high);
    // Beyond these a power of two, or a product with it, is no normal float any more.
    constexpr int leastPlain = -100;
    constexpr int mostPlain = 100;
    constexpr std::size_t many = 512; // worth clearing tables
    if (values.size() >= many && m_exponent > leastPlain && m_exponent < mostPlain)
        count(values);
    else
        countExactly(values);
}

/// Neighbours go to different tables: many are equal, and an addition to the same place would wait for the one before.
void Histogram::count(std::span<const float> values) {
    static const FindBins find = findBins(ops::CpuPath::Automatic);
    const BinGrid grid{std::ldexp(1.0F, -m_exponent), static_cast<std::int32_t>(m_firstBin)};
    std::array<std::uint32_t, binCount> even = {};
    std::array<std::uint32_t, binCount> odd = {};
    std::array<std::uint16_t, mostBinsAtOnce> bins;
    std::size_t zeros = 0;
    for (; !values.empty(); values = values.subspan(std::min(values.size(), bins.size()))) {
        const auto block = values.first(std::min(values.size(), bins.size()));
        const std::size_t found = find(block, grid, bins.data());
        zeros += block.size() - found;
        std::size_t k = 0;
        for (; k + 1 < found; k += 2) {
            ++even[bins[k]];
            ++odd[bins[k + 1]];
        }
        if (k < found)
            ++even[bins[k]];
    }
    for (std::size_t k = 0; k < m_counts.size(); ++k)
        m_counts[k] += std::uint64_t{even[k]} + odd[k];
    if (zeros > 0)
        m_counts[static_cast<std::size_t>(-m_firstBin)] += zeros;
}

void Histogram::countExactly(std::span<const float> values) {
    // Exact: a product with a power of two; split where 2^-exponent alone would overflow.
    const double half = std::ldexp(1.0, -m_exponent / 2);
    const double rest = std::ldexp(1.0, -m_exponent - (-m_exponent / 2));
    for (const float value : values) {
        const auto bin = static_cast<std::int64_t>(std::floor(static_cast<double>(value) * half * rest)) - m_firstBin;
        ++m_counts[static_cast<std::size_t>(bin)];
    }
}

void Histogram::merge(const Histogram& other) {
    if (other.empty())
        return;
    grow(other.m_low, other.m_high);
    Histogram theirs = other;
    theirs.grow(m_low, m_high);
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += theirs.m_counts[i];
}

} // namespace calib
