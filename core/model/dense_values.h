// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tensor.h"

#include <cstddef>
#include <span>

namespace model {

/// Puts the stored elements of a sparse tensor at their places and zeros everywhere else. `stored` has as many elements
/// as the innermost level of `tensor.sparsity` (the reader checks it), `dense` has byteSize(tensor) bytes. For elements
/// of whole bytes.
void fillDense(const Tensor& tensor, std::span<const std::byte> stored, std::span<std::byte> dense);

} // namespace model
