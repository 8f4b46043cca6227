// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {

const Mode& dynamicMode() {
    static const Mode mode = {
        .info = {.id = "dynamic",
            .precision = Precision::DynamicRange,
            .label = CORE_TEXT("quant::Mode", "8-bit weights, dynamic range"),
            .description = CORE_TEXT("quant::Mode", "Weights are stored as 8-bit integers, activations stay float and "
                                                    "are quantized on the fly. About a quarter "
                                                    "of the size; needs no data.")},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
