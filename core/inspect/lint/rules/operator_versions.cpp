// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/operator_node.h"

#include "ops/registry.h"

namespace inspect {

namespace {

/// The version that the operator's types, shapes and options ask for; 0: not known.
int neededVersion(const model::Model& model, const model::Subgraph& graph, const model::Operator& op) {
    const ops::OpDefinition* definition = ops::find(model.codeOf(op));
    if (!definition || !definition->version || !definition->shapes)
        return 0;
    const OperatorNode node(model, graph, op);
    // The rule for versions relies on what the rule for shapes checks.
    return definition->shapes(node.node) ? definition->version(node.node) : 0;
}

/// One remark for each operator code: its operators mostly are alike.
void check(LintContext& context) {
    const model::Model& model = context.model();
    struct Found {
        std::size_t subgraph = 0;
        std::size_t op = 0;
        int needed = 0;
        std::size_t count = 0;
    };
    std::vector<Found> found(model.operatorCodes.size());
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        const int needed = neededVersion(model, model.subgraphs[subgraph], op);
        Found& entry = found[op.code];
        if (needed <= model.codeOf(op).version)
            return;
        if (entry.count++ == 0 || needed > entry.needed)
            entry = {subgraph, index, needed, entry.count};
    });
    for (std::size_t code = 0; code < found.size(); ++code)
        if (found[code].count > 0)
            context.remarkOperator(found[code].subgraph, found[code].op,
                base::phrase(CORE_TEXT("base::Diagnostic",
                                 "Its version is %1, its types and options need %2; %3 operators have this code."),
                    model.operatorCodes[code].version, found[code].needed, found[code].count));
}

} // namespace

const LintRule& operatorVersionsRule() {
    static const LintRule rule{.id = "operator-versions",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "An operator has too low a version for what it does"),
        .why = CORE_TEXT("inspect::Lint", "Runtimes choose the kernel by the version: an old one may refuse the "
                                          "types or the options, or read them wrongly."),
        .cure = CORE_TEXT("inspect::Lint", "Convert the model again with a current converter."),
        .check = check};
    return rule;
}

} // namespace inspect
