// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

/// Regions of operators that compute in float on constants that are stored in fewer bits.
namespace quant {

/// Weights of the operators that have hybrid kernels become int8, those with fewer than `leastElements` values stay.
/// Operators that only move values (GATHER) get an int8 table and a DEQUANTIZE: behind them where their output is
/// smaller, else in front.
Region dynamicRegion(const IntegerScheme& scheme, std::size_t leastElements, Draft& draft);

/// Every float constant is stored as float16 with one DEQUANTIZE in front of all operators.
Region float16Region(const IntegerScheme& scheme, Draft& draft);

/// A region's values before any is known.
Values noValues(const Draft& draft);

} // namespace quant
