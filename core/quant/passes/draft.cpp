// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include "base/text.h"

#include <algorithm>

namespace quant {
namespace {

/// Is the subgraph named by a control-flow operator? Such options end in "subgraph_index".
bool isNamedByAnOperator(const model::Model& model, std::size_t number) {
    const auto names = [number](const model::Option& option) {
        const auto* value = std::get_if<std::int64_t>(&option.value);
        return value && *value == static_cast<std::int64_t>(number) && option.name.ends_with("subgraph_index");
    };
    for (const auto& subgraph : model.subgraphs) {
        for (const auto& op : subgraph.operators) {
            if (std::ranges::any_of(op.options.values, names) || std::ranges::any_of(op.options2.values, names))
                return true;
        }
    }
    return false;
}

bool isEntry(const model::Model& model, std::size_t number) {
    return number == 0 ||
           std::ranges::any_of(model.signatures, [number](const model::Signature& s) { return s.subgraph == number; });
}

} // namespace

Draft::Draft(const model::Model& model_, std::size_t number_, const std::vector<calib::TensorStatistics>* statistics_)
    : model(model_), number(number_), subgraph(model_.subgraphs[number_]), statistics(statistics_), index(subgraph),
      inner(model_, number_) {
    isBody = !isEntry(model, number) || (number != 0 && isNamedByAnOperator(model, number));
    for (const auto& op : subgraph.operators) {
        definitions.push_back(ops::find(model.codeOf(op)));
        rules.push_back(definitions.back() ? definitions.back()->quantization : ops::QuantizationRule());
    }
    choices.resize(subgraph.operators.size());
    unreached.resize(subgraph.operators.size());
    ranges.resize(inner.size());
    plan.tensors.resize(subgraph.tensors.size());
    for (const auto& op : subgraph.operators) {
        auto& operatorPlan = plan.operators.emplace_back();
        operatorPlan.inputs = op.inputs;
        operatorPlan.outputs = op.outputs;
    }
}

bool Draft::isDataOperand(std::size_t op, std::size_t operand) const {
    return isFloat(this->op(op).inputs[operand]) && !rule(op).isRaw(static_cast<int>(operand));
}

std::string Draft::nameOf(std::int32_t tensor) const {
    if (static_cast<std::size_t>(tensor) >= subgraph.tensors.size())
        return "a value inside of it";
    const auto& name = this->tensor(tensor).name;
    return name.empty() ? base::format("tensor %d", tensor) : "'" + name + "'";
}

void Draft::keepFloat(std::size_t op, std::string reason, std::string cure) {
    auto& operatorPlan = plan.operators[op];
    operatorPlan.precision = Precision::Float32;
    operatorPlan.reason = std::move(reason);
    operatorPlan.cure = std::move(cure);
}

bool Draft::isInput(std::int32_t tensor) const {
    return std::ranges::find(subgraph.inputs, tensor) != subgraph.inputs.end();
}

bool Draft::isOutput(std::int32_t tensor) const {
    return std::ranges::find(subgraph.outputs, tensor) != subgraph.outputs.end();
}

const model::QuantizationParameters& Value::readBy(const Use& use) const {
    const auto found = std::ranges::find(rescaled, use, &std::pair<Use, model::QuantizationParameters>::first);
    return found == rescaled.end() ? *parameters : found->second;
}

} // namespace quant
