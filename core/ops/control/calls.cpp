// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/control/called_subgraphs.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

/// IF, WHILE, CALL_ONCE and STABLEHLO_COMPOSITE: they run other subgraphs, which the interpreter does. Shapes of
/// outputs come from there; the rule here only repeats what the file says.
namespace ops {
namespace {

/// The options with the subgraphs' indices.
std::vector<std::string_view> namesOf(model::BuiltinOperator code) {
    switch (code) {
    case model::BuiltinOperator::IF:
        return {"then_subgraph_index", "else_subgraph_index"};
    case model::BuiltinOperator::WHILE:
        return {"cond_subgraph_index", "body_subgraph_index"};
    case model::BuiltinOperator::CALL_ONCE:
        return {"init_subgraph_index"};
    case model::BuiltinOperator::STABLEHLO_COMPOSITE:
        return {"decomposition_subgraph_index"};
    default:
        return {};
    }
}

base::Result<OutputShapes> fileShapes(const Node& node) {
    OutputShapes shapes;
    for (const auto* output : node.outputs)
        shapes.outputs.push_back(output ? output->shape : model::Shape());
    return shapes;
}

constexpr OpDefinition calling(model::BuiltinOperator code, Flow flow, std::string_view whyFloat) {
    return {.code = code,
        .quantization = {.whyFloat = whyFloat},
        .isPure = false,
        .flow = flow,
        .shapes = fileShapes,
        .cost = noArithmetic,
        .version = versionOne};
}

const OpDefinition definitions[] = {
    calling(model::BuiltinOperator::IF, Flow::If,
        CORE_TEXT("quant::Plan", "it hands tensors to other subgraphs, which take them as they are")),
    calling(model::BuiltinOperator::WHILE, Flow::While,
        CORE_TEXT("quant::Plan", "it hands tensors to other subgraphs, which take them as they are")),
    calling(model::BuiltinOperator::CALL_ONCE, Flow::CallOnce,
        CORE_TEXT("quant::Plan", "it hands tensors to other subgraphs, which take them as they are")),
    calling(model::BuiltinOperator::STABLEHLO_COMPOSITE, Flow::Composite,
        CORE_TEXT("quant::Plan", "it hands tensors to other subgraphs, which take them as they are")),
};

} // namespace

base::Result<std::vector<std::size_t>> calledSubgraphs(const Node& node) {
    std::vector<std::size_t> subgraphs;
    for (const auto name : namesOf(node.code)) {
        const auto index = std::max(node.op->options.integer(name, -1), node.op->options2.integer(name, -1));
        if (index < 0)
            return badOperator(node, std::string(name) + " is missing");
        subgraphs.push_back(static_cast<std::size_t>(index));
    }
    return subgraphs;
}

std::span<const OpDefinition> callsDefinitions() {
    return definitions;
}

} // namespace ops
