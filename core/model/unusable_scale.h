// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tensor.h"

#include <optional>

namespace model {

/// The tensor's first scale that is no step between values (NaN, infinite, negative), or nothing. A file with such a
/// scale opens, to be looked at; nothing computes with it.
std::optional<float> unusableScale(const Tensor& tensor);

} // namespace model
