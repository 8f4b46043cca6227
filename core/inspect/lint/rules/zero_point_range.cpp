// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

namespace inspect {

namespace {

void check(LintContext& context) {
    forEachTensor(context.model(), [&](std::size_t graph, std::size_t index, const model::Tensor& tensor) {
        const auto range = model::integerRange(tensor.type);
        if (!tensor.isQuantized() || !range)
            return;
        for (const std::int64_t point : tensor.quantization->zeroPoint)
            if (point < range->lowest || point > range->highest) {
                context.remarkTensor(graph, index,
                    base::phrase(CORE_TEXT("base::Diagnostic", "Its zero point %1 is outside of %2 … %3."), point,
                        range->lowest, range->highest));
                return;
            }
    });
}

} // namespace

const LintRule& zeroPointRangeRule() {
    static const LintRule rule{.id = "zero-point-range",
        .severity = base::Severity::Problem,
        .title = CORE_TEXT("inspect::Lint", "A zero point lies outside of its type"),
        .why = CORE_TEXT("inspect::Lint", "The kernels add zero points in integers of the stored type; outside of "
                                          "it real zero cannot be stored, and padding goes wrong."),
        .cure = CORE_TEXT("inspect::Lint", "Quantize the model again; a range of activations must contain zero."),
        .check = check};
    return rule;
}

} // namespace inspect
