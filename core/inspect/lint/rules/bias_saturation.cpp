// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "ops/registry.h"

#include <algorithm>
#include <limits>
#include <set>

namespace inspect {

namespace {

std::size_t saturated(std::span<const std::int32_t> values) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [](std::int32_t value) {
        return value == std::numeric_limits<std::int32_t>::max() || value == std::numeric_limits<std::int32_t>::min();
    }));
}

void check(LintContext& context) {
    const model::Model& model = context.model();
    std::set<std::uint32_t> seen;
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        const ops::OpDefinition* definition = ops::find(model.codeOf(op));
        const model::Tensor* bias =
            definition ? operandOf(model.subgraphs[subgraph], op.inputs, definition->quantization.bias) : nullptr;
        if (!bias || bias->type != model::TensorType::Int32 || !model.isConstant(*bias) ||
            !seen.insert(bias->buffer).second)
            return;
        const auto values = model.dataOf(*bias).as<std::int32_t>();
        if (const std::size_t count = saturated(values))
            context.remarkOperator(subgraph, index,
                base::phrase(CORE_TEXT("base::Diagnostic", "%1 of %2 values of its bias are at the end of int32."),
                    count, values.size()));
    });
}

} // namespace

const LintRule& biasSaturationRule() {
    static const LintRule rule{.id = "bias-saturation",
        .severity = base::Severity::Problem,
        .title = CORE_TEXT("inspect::Lint", "A bias is saturated"),
        .why = CORE_TEXT("inspect::Lint",
            "The bias does not fit its integers at this scale: the output of the channel is wrong by a constant."),
        .cure = CORE_TEXT(
            "inspect::Lint", "The weights of the channel are tiny: fold or prune it, or keep the operator in float."),
        .check = check};
    return rule;
}

} // namespace inspect
