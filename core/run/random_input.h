// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace run {

/// Fills the bytes of a tensor with numbers that depend on the seed alone: floats in [-1, 1), quantized integers over
/// their whole range, other integers and booleans 0 or 1 (they are often indices).
void fillRandom(const ops::TensorInfo& info, std::span<std::byte> bytes, std::uint64_t seed);

} // namespace run
