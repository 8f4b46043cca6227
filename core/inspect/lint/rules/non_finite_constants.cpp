// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/lint/channel_values.h"

#include <set>

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    std::set<std::uint32_t> seen;
    forEachTensor(model, [&](std::size_t graph, std::size_t index, const model::Tensor& tensor) {
        if (!model::isFloat(tensor.type) || !model.isConstant(tensor) || !seen.insert(tensor.buffer).second)
            return;
        const std::size_t bad = nonFiniteCount(model, tensor);
        if (bad > 0)
            context.remarkTensor(graph, index,
                base::phrase(CORE_TEXT("base::Diagnostic", "%1 of its %2 values are NaN or infinite."), bad,
                    model::elementCount(tensor.shape).value_or(0)));
    });
}

} // namespace

const LintRule& nonFiniteConstantsRule() {
    static const LintRule rule{.id = "non-finite-constants",
        .severity = base::Severity::Problem,
        .title = CORE_TEXT("inspect::Lint", "A constant holds NaN or infinite values"),
        .why = CORE_TEXT(
            "inspect::Lint", "They spread through everything that is computed from them and break every calibration."),
        .cure = CORE_TEXT("inspect::Lint", "Repair the training or the export of the float model."),
        .check = check};
    return rule;
}

} // namespace inspect
