// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace ops {

/// Weights as bytes, one for each value.
struct WeightOperand {
    const std::uint8_t* values = nullptr;                     ///< null: not a constant, there only when the kernel runs
    std::shared_ptr<const std::vector<std::int8_t>> unpacked; ///< owns `values` where they were smaller than a byte
    const void* source = nullptr;                             ///< what packed weights are filed under

    /// At run time.
    const std::uint8_t* at(const KernelArguments& arguments, std::size_t input) const {
        return values ? values : arguments.input<std::uint8_t>(input);
    }
};

/// Of int8 or uint8 weights, or constant int4 and int2 ones, which are unpacked once. UnsupportedType for others.
base::Result<WeightOperand> weightOperand(const Node& node, const TensorInfo& weight, const PrepareContext& context);

/// Signed integers of 2 or 4 bits, lowest bits first, as int8.
std::vector<std::int8_t> unpackIntegers(std::span<const std::byte> packed, std::size_t count, int bits);

} // namespace ops
