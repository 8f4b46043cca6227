// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convolution/transposed_geometry.h"
#include "ops/kernel.h"

#include "base/result.h"

#include <memory>

namespace ops {

/// A TRANSPOSE_CONV as convolutions: outputs whose distance from each other is a multiple of the stride meet the same
/// taps, a phase of the filter. A convolution without stride makes all phases with equally many taps, side by side as
/// channels; then each goes to its place. float32 throughout, or 8 bits with sums equal to the bit. Null where the
/// filter is no constant, and for phases without taps. Errors as those of a convolution.
base::Result<std::unique_ptr<Kernel>> makePhaseConvolution(
    const Node& node, const TransposedGeometry& geometry, const PrepareContext& context);

} // namespace ops
