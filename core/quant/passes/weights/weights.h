// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

/// Regions of operators that compute in float on constants that are stored in fewer bits.
namespace quant {

/// Weights of the operators that have hybrid kernels become int8 or int4; those with fewer values than the choice says
/// stay. Operators that only move values (GATHER) get an int8 table and a DEQUANTIZE: behind them where their output is
/// smaller, else in front.
Region dynamicRegion(const IntegerScheme& scheme, Draft& draft);

/// The same weights of the same operators, with a DEQUANTIZE in front of the first reader; arithmetic stays float.
Region weightOnlyRegion(const IntegerScheme& scheme, Draft& draft);

/// Every float constant is stored as float16 with one DEQUANTIZE in front of all operators.
Region float16Region(const IntegerScheme& scheme, Draft& draft);

/// 4 where the choice asks for it and the operator has kernels for int4 weights, else 8.
int weightBits(const OperatorChoice& choice, const ops::QuantizationRule& rule);
model::TensorType weightType(int bits);

/// A region's values before any is known.
Values noValues(const Draft& draft);

} // namespace quant
