// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {

const Mode& int16x8OnlyMode() {
    static const Mode mode = {
        .info = {.id = "int16x8-only",
            .precision = Precision::Int16x8,
            .label = CORE_TEXT("quant::Mode", "16-bit activations, 8-bit weights only"),
            .description = CORE_TEXT("quant::Mode", "Every operator computes in 16-bit activations and 8-bit weights, "
                                                    "and inputs and outputs are 16-bit unless "
                                                    "others are asked for; refused when "
                                                    "an operator has no such form. Needs calibration data."),
            .needsCalibration = true,
            .isStrict = true,
            .hasIoTypes = true,
            .defaultIo = model::TensorType::Int16},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
