// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "base/error_text.h"

namespace quant {

const Mode& float16Mode() {
    static const Mode mode = {
        .info = {.id = "float16",
            .precision = Precision::Float16,
            .label = CORE_TEXT("quant::Mode", "16-bit floats"),
            .description = CORE_TEXT("quant::Mode", "Constants are stored as 16-bit floats, half the size; arithmetic "
                                                    "stays float. Almost no loss of accuracy; "
                                                    "made for GPUs.")},
        .plan = &planOperators};
    return mode;
}

} // namespace quant
