// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {
const Mode& int8OnlyMode() {
    static const Mode mode = {.info = {.id = "int8-only",
                                  .precision = Precision::Int8,
                                  .label = CORE_TEXT("quant::Mode", "8-bit integers only"),
                                  .description = CORE_TEXT("quant::Mode",
                                      "Every operator computes in 8-bit integers, and inputs and outputs are such "
                                      "unless others are asked for, as microcontrollers and accelerators "
                                      "want it; refused when an operator has no integer form. Needs calibration data."),
                                  .needsCalibration = true,
                                  .isStrict = true,
                                  .hasIoTypes = true,
                                  .defaultIo = model::TensorType::Int8},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
