// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/checks/check_parts.h"

#include "base/text.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace format {

namespace {

using base::Code;
using base::Status;

/// Deeper nesting is no model but an attack on the stack.
constexpr int deepestNesting = 100;

bool namesSubgraph(const model::Options& options, const model::Option& option) {
    const std::string_view name = option.name;
    return name.ends_with("subgraph_index") || name == "branch_subgraph_indices" ||
           (options.table == "CallOptions" && name == "subgraph");
}

void collectCalls(const model::Options& options, std::vector<std::int64_t>& calls) {
    for (const model::Option& option : options.values) {
        if (!namesSubgraph(options, option))
            continue;
        if (const auto* index = std::get_if<std::int64_t>(&option.value))
            calls.push_back(*index);
        else if (const auto* indices = std::get_if<std::vector<std::int64_t>>(&option.value))
            calls.insert(calls.end(), indices->begin(), indices->end());
    }
}

std::vector<std::int64_t> callsOf(const model::Operator& op) {
    std::vector<std::int64_t> calls;
    collectCalls(op.options, calls);
    collectCalls(op.options2, calls);
    return calls;
}

/// How many tensors a called subgraph must take and give.
struct Ends {
    std::size_t inputs;
    std::size_t outputs;
};

Status checkEnds(const CheckContext& context, std::size_t subgraph, std::size_t op, const char* option, Ends ends) {
    const auto callee = context.model.subgraphs[subgraph].operators[op].options.integer(option);
    const model::Subgraph& called = context.model.subgraphs[static_cast<std::size_t>(callee)];
    if (called.inputs.size() == ends.inputs && called.outputs.size() == ends.outputs)
        return {};
    return context.opError(Code::BadOperator, subgraph, op,
        base::format("subgraph %lld has %zu inputs and %zu outputs, the operator needs %zu and %zu",
            static_cast<long long>(callee), called.inputs.size(), called.outputs.size(), ends.inputs, ends.outputs));
}

Status checkLoop(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const model::Operator& op = context.model.subgraphs[subgraph].operators[index];
    const std::size_t inputs = op.inputs.size();
    const std::size_t outputs = op.outputs.size();
    if (op.options.table != "WhileOptions")
        return context.opError(Code::BadOperator, subgraph, index, "no condition and no body");
    if (inputs != outputs)
        return context.opError(
            Code::BadOperator, subgraph, index, base::format("%zu inputs and %zu outputs of a loop", inputs, outputs));
    TRY(checkEnds(context, subgraph, index, "cond_subgraph_index", {inputs, 1}));
    return checkEnds(context, subgraph, index, "body_subgraph_index", {inputs, outputs});
}

Status checkBranches(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const model::Operator& op = context.model.subgraphs[subgraph].operators[index];
    if (op.options.table != "IfOptions" || op.inputs.empty())
        return context.opError(Code::BadOperator, subgraph, index, "no condition or no branches");
    const Ends ends = {op.inputs.size() - 1, op.outputs.size()};
    TRY(checkEnds(context, subgraph, index, "then_subgraph_index", ends));
    return checkEnds(context, subgraph, index, "else_subgraph_index", ends);
}

/// Do the subgraphs of IF and WHILE fit the operands? Other calls name tensors of their own.
Status checkControlFlow(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const model::Operator& op = context.model.subgraphs[subgraph].operators[index];
    switch (context.model.codeOf(op).builtin) {
    case model::BuiltinOperator::WHILE:
        return checkLoop(context, subgraph, index);
    case model::BuiltinOperator::IF:
        return checkBranches(context, subgraph, index);
    default:
        return {};
    }
}

class CallCheck {
public:
    explicit CallCheck(const CheckContext& context)
        : m_context(context), m_callees(context.model.subgraphs.size()), m_depths(context.model.subgraphs.size(), 0) {}

    Status run() {
        for (std::size_t i = 0; i < m_callees.size(); ++i)
            TRY(collect(i));
        for (std::size_t i = 0; i < m_callees.size(); ++i)
            TRY(measure(i, 1));
        return {};
    }

private:
    Status collect(std::size_t subgraph) {
        const auto& operators = m_context.model.subgraphs[subgraph].operators;
        for (std::size_t op = 0; op < operators.size(); ++op)
            for (const std::int64_t callee : callsOf(operators[op])) {
                if (callee < 0 || static_cast<std::size_t>(callee) >= m_callees.size())
                    return m_context.opError(Code::SubgraphIndexOutOfRange, subgraph, op,
                        base::format("subgraph %lld of %zu", static_cast<long long>(callee), m_callees.size()));
                m_callees[subgraph].insert(static_cast<std::size_t>(callee));
            }
        for (std::size_t op = 0; op < operators.size(); ++op)
            TRY(checkControlFlow(m_context, subgraph, op));
        return {};
    }

    /// Walks the calls below a subgraph. A subgraph that was reached at this depth or deeper has nothing new to tell.
    Status measure(std::size_t subgraph, int depth) {
        if (depth > deepestNesting)
            return base::Error{Code::SubgraphRecursion, {},
                base::format("subgraph %zu: calls of subgraphs go deeper than %d", subgraph, deepestNesting)};
        if (m_depths[subgraph] >= depth)
            return {};
        m_depths[subgraph] = depth;
        for (const std::size_t callee : m_callees[subgraph])
            TRY(measure(callee, depth + 1));
        return {};
    }

    const CheckContext& m_context;
    std::vector<std::set<std::size_t>> m_callees;
    std::vector<int> m_depths;
};

} // namespace

Status checkCalls(const CheckContext& context) {
    return CallCheck(context).run();
}

} // namespace format
