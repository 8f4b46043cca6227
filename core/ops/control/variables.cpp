// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <span>
#include <string_view>

/// VAR_HANDLE, READ_VARIABLE and ASSIGN_VARIABLE: variables that belong to the interpreter, which executes them.
namespace ops {
namespace {

constexpr std::string_view whyFloat = CORE_TEXT("quant::Plan", "the variable keeps its values as they are assigned");

base::Result<OutputShapes> handleShapes(const Node& node) {
    if (!node.inputs.empty() || node.outputs.size() != 1)
        return badOperator(node, "no input and one output are expected");
    return OutputShapes{.outputs = {node.outputs[0]->shape}, .needsValues = false};
}

/// The shape of the variable is known only while running; the file says the one it was made with.
base::Result<OutputShapes> readShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    return OutputShapes{.outputs = {node.outputs[0]->shape}, .needsValues = false};
}

base::Result<OutputShapes> assignShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2, 0));
    return OutputShapes{};
}

constexpr OpDefinition variable(
    model::BuiltinOperator code, Flow flow, base::Result<OutputShapes> (*shapes)(const Node&)) {
    return {.code = code,
        .quantization = {.whyFloat = whyFloat},
        .isPure = false,
        .flow = flow,
        .shapes = shapes,
        .cost = noArithmetic,
        .version = versionOne};
}

const OpDefinition definitions[] = {
    variable(model::BuiltinOperator::VAR_HANDLE, Flow::VarHandle, handleShapes),
    variable(model::BuiltinOperator::READ_VARIABLE, Flow::ReadVariable, readShapes),
    variable(model::BuiltinOperator::ASSIGN_VARIABLE, Flow::AssignVariable, assignShapes),
};

} // namespace

std::span<const OpDefinition> variablesDefinitions() {
    return definitions;
}

} // namespace ops
