// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <string>

/// The first way in which two models compute differently, or "". Tensors are matched by the order of the operators,
/// never by name or index. Equal: operators with versions and options, types, shapes and shape signatures, axes, zero
/// points; scales within 1e-5; 8-bit constants within one step, other integers within 2 parts in 10^5, floats exactly.
std::string differenceOf(const model::Model& a, const model::Model& b);
