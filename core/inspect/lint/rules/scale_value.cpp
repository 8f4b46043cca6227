// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include <algorithm>
#include <cmath>

namespace inspect {

namespace {

/// Real values beyond this are no result of a network: a calibration ran into NaN or into garbage.
constexpr float largestScale = 1e6F;

void check(LintContext& context) {
    forEachTensor(context.model(), [&](std::size_t graph, std::size_t index, const model::Tensor& tensor) {
        if (!tensor.isQuantized())
            return;
        const auto& scales = tensor.quantization->scale;
        const auto isBad = [](float scale) { return !std::isfinite(scale) || scale <= 0 || scale > largestScale; };
        const auto bad = std::count_if(scales.begin(), scales.end(), isBad);
        if (bad > 0)
            context.remarkTensor(graph, index,
                base::phrase(CORE_TEXT("base::Diagnostic", "%1 of its %2 scales are unusable, the first one is %3."),
                    bad, scales.size(), static_cast<double>(*std::find_if(scales.begin(), scales.end(), isBad))));
    });
}

} // namespace

const LintRule& scaleValueRule() {
    static const LintRule rule{.id = "scale-value",
        .severity = base::Severity::Problem,
        .title = CORE_TEXT("inspect::Lint", "A scale is no usable number"),
        .why = CORE_TEXT("inspect::Lint",
            "With a scale that is zero, negative, NaN, infinite or huge every real value of the tensor is lost."),
        .cure = CORE_TEXT("inspect::Lint",
            "Calibrate again with representative samples and look for NaN and infinite values in the float model."),
        .check = check};
    return rule;
}

} // namespace inspect
