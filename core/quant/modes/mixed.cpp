// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {

const Mode& mixedMode() {
    static const Mode mode = {
        .info = {.id = "mixed",
            .precision = Precision::Float32,
            .label = CORE_TEXT("quant::Mode", "Mixed, operator by operator"),
            .description = CORE_TEXT("quant::Mode",
                "Every operator gets the precision that a rule of the recipe or your hand gives it; the others stay "
                "float. Needs calibration data where integers are asked for."),
            .hasIoTypes = true},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
