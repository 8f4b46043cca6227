// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include <bitset>
#include <span>

namespace inspect {

namespace {

constexpr std::size_t fewCodes = 16;
constexpr std::size_t enoughValues = 256; ///< small tensors use few codes by their nature

std::size_t usedCodes(std::span<const std::uint8_t> values) {
    std::bitset<256> used;
    for (const std::uint8_t value : values)
        used.set(value);
    return used.count();
}

void check(LintContext& context) {
    const model::Model& model = context.model();
    for (const Weight& weight : weightsOf(model)) {
        const model::Tensor& tensor = model.subgraphs[weight.subgraph].tensors[weight.tensor];
        const bool isByte = tensor.type == model::TensorType::Int8 || tensor.type == model::TensorType::UInt8;
        if (!isByte || !tensor.isQuantized() || tensor.sparsity)
            continue;
        const auto values = model.dataOf(tensor).as<std::uint8_t>();
        const std::size_t used = usedCodes(values);
        if (values.size() >= enoughValues && used < fewCodes)
            context.remarkTensor(weight.subgraph, weight.tensor,
                base::phrase(
                    CORE_TEXT("base::Diagnostic", "Its %1 values use only %2 of 256 codes."), values.size(), used));
    }
}

} // namespace

const LintRule& usedCodesRule() {
    static const LintRule rule{.id = "used-codes",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "Weights use few of their codes"),
        .why = CORE_TEXT("inspect::Lint",
            "A tensor that uses fewer than 16 of 256 codes has the accuracy of 4 bits at the price of 8."),
        .cure = CORE_TEXT("inspect::Lint", "A single outlier stretches the range: clip it, or quantize per axis."),
        .check = check};
    return rule;
}

} // namespace inspect
