// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {

const Mode& weightOnlyMode() {
    static const Mode mode = {
        .info = {.id = "weight-only",
            .precision = Precision::WeightOnly,
            .label = CORE_TEXT("quant::Mode", "8-bit or 4-bit weights, float arithmetic"),
            .description = CORE_TEXT("quant::Mode",
                "Weights are stored as 8-bit or 4-bit integers and become float before they are used; all arithmetic "
                "stays float. A quarter or an eighth of the size; needs no data.")},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
