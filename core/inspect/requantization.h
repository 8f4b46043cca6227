// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inspect {

/// An integer multiplication by a real number: real ≈ multiplier · 2^(shift − 31). What a kernel does with its sums.
struct Requantization {
    std::string of;   ///< "left", "right", "output": which step; empty where there is one only
    int channel = -1; ///< of the output; -1: all
    double real = 0;  ///< the ratio of scales
    std::int32_t multiplier = 0;
    std::int32_t shift = 0;
};

/// The multipliers of a quantized operator, as the reference kernels compute them from its scales: products with a
/// filter (one for each channel of per-axis weights), sums, products, QUANTIZE between integers. Empty for operators
/// that have none, or whose tensors are not quantized integers.
std::vector<Requantization> requantizations(const model::Model& model, std::size_t subgraph, std::size_t op);

} // namespace inspect
