// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

/// Pure functions over numbers. Symbols: a the reference (float model), b the candidate, e = b − a.
namespace metrics {

/// Running sums of the difference of two equally long runs of values; merge() in a fixed order gives the same bits for
/// any number of threads. Pairs with a NaN or infinity on either side are counted apart.
struct ErrorSums {
    std::uint64_t count = 0;
    std::uint64_t notFinite = 0;
    double signal = 0;        ///< Σ a²
    double candidate = 0;     ///< Σ b²
    double product = 0;       ///< Σ a·b
    double noise = 0;         ///< Σ e²
    double error = 0;         ///< Σ e
    double absoluteError = 0; ///< Σ |e|
    double maxError = 0;      ///< max |e|
    double lowest = 0;        ///< min a
    double highest = 0;       ///< max a

    void add(std::span<const float> a, std::span<const float> b);
    void merge(const ErrorSums& other);

    double sqnr() const;      ///< 10·log10(Σa² / Σe²) in dB; +infinity without error, NaN without values
    double cosine() const;    ///< Σab / √(Σa²·Σb²); 1 when both are all zero, NaN when one is
    double meanError() const; ///< Σe / n
    double meanAbsoluteError() const;
    double rootMeanSquareError() const;
};

/// A share with its 95 % confidence interval (Wilson score).
struct Share {
    std::size_t hits = 0;
    std::size_t total = 0;
    double value() const; ///< NaN for total 0
    double low() const;
    double high() const;
};

/// Index of the largest value, the first of equals; -1 for none.
int topOne(std::span<const float> values);
/// McNemar's exact two-sided p-value for `onlyA` and `onlyB` samples that just one of two models gets right.
double pairedTest(std::size_t onlyA, std::size_t onlyB);

/// B's share of right answers less A's, with its 95 % confidence interval (Bonett and Price's for paired samples).
struct PairedDifference {
    double value = 0;
    double low = 0;
    double high = 0;
    double variance = 0; ///< of one sample's difference; the interval is 2·1.96·√(variance / n) wide
};
PairedDifference pairedDifference(std::size_t onlyA, std::size_t onlyB, std::size_t total);
/// Samples with which that interval would reach no further than `reach` to both sides.
double samplesFor(const PairedDifference& difference, double reach);

} // namespace metrics
