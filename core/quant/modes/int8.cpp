// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {
const Mode& int8Mode() {
    static const Mode mode = {
        .info = {.id = "int8",
            .precision = Precision::Int8,
            .label = CORE_TEXT("quant::Mode", "8-bit integers, float where needed"),
            .description = CORE_TEXT("quant::Mode",
                "Weights and activations become 8-bit integers; operators without an integer form stay float. About a "
                "quarter of the size. Needs calibration data."),
            .needsCalibration = true,
            .hasIoTypes = true},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
