// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/error.h"

namespace inspect {

/// What a careful reader would remark about the model: needless casts, unused tensors and constants, weights per tensor
/// where per axis is possible, very unequal channel scales, dead channels, saturated constants, operators that stayed
/// float between integer ones, missing min_runtime_version, duplicate names. Each with its place.
base::Diagnostics lint(const model::Model& model);

} // namespace inspect
