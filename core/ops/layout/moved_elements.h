// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

/// Elements of any type for operators that only move them. Their kernels move whole bytes; elements smaller than a byte
/// and strings are brought into that form and back.
namespace ops {

/// Bytes of an element as a mover's kernel sees it: elements of 2 and 4 bits as a byte, strings as their number. 0 for
/// types that nothing moves.
std::size_t movedBytes(model::TensorType type);

/// All data inputs (bit k of `data`: input k, which is there) and all outputs have the same type, which can be moved.
/// Error: UnsupportedType.
base::Status requireMovable(const Node& node, std::uint32_t data = 1);

/// `mover` moves elements of movedBytes(). The result is the same for the type that the node's outputs have; `data` as
/// above, at most the first 32 inputs; ~0U stands for all inputs.
std::unique_ptr<Kernel> movingElements(const Node& node, std::unique_ptr<Kernel> mover, std::uint32_t data = 1);

/// Fills with copies of an element of as many bytes as it has, until the run is cancelled.
void fillWith(const KernelArguments& arguments, std::span<std::byte> target, std::span<const std::byte> element);

} // namespace ops
