// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {

const Mode& int16x8Mode() {
    static const Mode mode = {
        .info = {.id = "int16x8",
            .precision = Precision::Int16x8,
            .label = CORE_TEXT("quant::Mode", "16-bit activations, 8-bit weights, float where needed"),
            .description = CORE_TEXT("quant::Mode",
                "Activations become 16-bit integers, weights 8-bit ones; operators without such a form stay float. "
                "Nearly as exact as float, about a quarter of the size. Needs calibration data."),
            .needsCalibration = true,
            .hasIoTypes = true},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
