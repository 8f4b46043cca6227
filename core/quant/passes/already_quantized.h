// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

namespace quant {

/// ScaleNotFinite, ScaleNotPositive: a tensor has a scale that nothing can compute with.
base::Status requireUsableScales(const model::Model& model);

/// AlreadyQuantized where nothing is left to do (every operator computes in integers), or where the float weights are
/// gone (stored as integers or float16 for float arithmetic). A model with integer parts between QUANTIZE and
/// DEQUANTIZE passes: its float parts can be converted, the others stay as they are; then a note is added.
base::Status checkNotQuantized(const model::Model& model, base::Diagnostics& diagnostics);

} // namespace quant
