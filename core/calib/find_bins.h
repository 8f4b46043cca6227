// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace calib {

/// Bin k holds the values from (first + k) / perBin to below (first + k + 1) / perBin.
struct BinGrid {
    float perBin = 1; ///< a power of two from 2^-100 to 2^100
    std::int32_t first = 0;
};

/// At most so many values at once.
inline constexpr std::size_t mostBinsAtOnce = 256;

/// Finds the bins of values, which are finite and between the first bin and 65,536 further. It may leave out zeros, of
/// which activations have many: their bin is known. `bins` has room for mostBinsAtOnce; returns how many it wrote.
using FindBins = std::size_t (*)(std::span<const float> values, const BinGrid& grid, std::uint16_t* bins);

/// All paths find the same bins.
FindBins findBins(ops::CpuPath path);

} // namespace calib
