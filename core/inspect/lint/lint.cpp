// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "ops/registry.h"

#include <algorithm>
#include <array>
#include <set>

namespace inspect {

namespace {

constexpr std::size_t mostFindings = 200; ///< of one rule
constexpr std::array<std::string_view, 5> targetNames{"any", "cpu", "gpu", "edgetpu", "micro"};

void tell(Finding& finding, base::Phrase fact) {
    finding.diagnostic.text = fact.text();
    finding.fact = std::move(fact);
}

} // namespace

std::string_view targetName(Target target) {
    return targetNames[static_cast<std::size_t>(target)];
}

std::optional<Target> targetFromName(std::string_view name) {
    for (std::size_t i = 0; i < targetNames.size(); ++i)
        if (targetNames[i] == name)
            return static_cast<Target>(i);
    return {};
}

LintContext::LintContext(const model::Model& model, const LintOptions& options)
    : m_model(model), m_target(options.target) {
    for (const model::Subgraph& subgraph : model.subgraphs)
        m_indices.emplace_back(subgraph);
}

void LintContext::begin(const LintRule& rule) {
    closeRule();
    m_rule = &rule;
}

void LintContext::closeRule() {
    if (m_count > mostFindings)
        tell(m_findings.back(),
            base::phrase(CORE_TEXT("base::Diagnostic", "Here and in %1 more places."), m_count - mostFindings));
    m_count = 0;
}

void LintContext::add(base::Diagnostic diagnostic, base::Phrase fact) {
    if (++m_count > mostFindings)
        return;
    m_findings.push_back({std::move(diagnostic), m_rule});
    tell(m_findings.back(), std::move(fact));
}

void LintContext::remarkOperator(std::size_t subgraph, std::size_t op, base::Phrase fact) {
    add({m_rule->severity, model::placeOf(m_model, subgraph, op), {}, static_cast<int>(subgraph), static_cast<int>(op),
            -1},
        std::move(fact));
}

void LintContext::remarkTensor(base::Severity severity, std::size_t subgraph, std::size_t tensor, base::Phrase fact) {
    add({severity, model::placeOfTensor(m_model, subgraph, tensor), {}, static_cast<int>(subgraph), -1,
            static_cast<int>(tensor)},
        std::move(fact));
}

void LintContext::remarkTensor(std::size_t subgraph, std::size_t tensor, base::Phrase fact) {
    remarkTensor(m_rule->severity, subgraph, tensor, std::move(fact));
}

void LintContext::remarkModel(base::Phrase fact) {
    add({m_rule->severity, "model", {}}, std::move(fact));
}

std::vector<Finding> LintContext::finish() {
    closeRule();
    return std::move(m_findings);
}

const model::Tensor* operandOf(const model::Subgraph& graph, const std::vector<std::int32_t>& operands, int position) {
    if (position < 0 || static_cast<std::size_t>(position) >= operands.size())
        return nullptr;
    const std::int32_t tensor = operands[static_cast<std::size_t>(position)];
    return tensor < 0 ? nullptr : &graph.tensors[static_cast<std::size_t>(tensor)];
}

const model::Operator* makerOf(
    const LintContext& context, std::size_t subgraph, const std::vector<std::int32_t>& operands, int position) {
    const model::Subgraph& graph = context.model().subgraphs[subgraph];
    if (!operandOf(graph, operands, position))
        return nullptr;
    const auto tensor = static_cast<std::size_t>(operands[static_cast<std::size_t>(position)]);
    const std::int32_t maker = context.index(subgraph).producer[tensor];
    return maker < 0 ? nullptr : &graph.operators[static_cast<std::size_t>(maker)];
}

std::vector<Weight> weightsOf(const model::Model& model) {
    std::vector<Weight> weights;
    std::set<std::uint32_t> seen;
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        const ops::OpDefinition* definition = ops::find(model.codeOf(op));
        if (!definition)
            return;
        const model::Subgraph& graph = model.subgraphs[subgraph];
        const model::Tensor* weight = operandOf(graph, op.inputs, definition->quantization.weight);
        if (!weight || !model.isConstant(*weight) || !seen.insert(weight->buffer).second)
            return;
        const int axis = definition->quantization.weightAxis;
        const bool hasAxis = axis >= 0 && static_cast<std::size_t>(axis) < weight->shape.size();
        weights.push_back({subgraph, index,
            static_cast<std::size_t>(op.inputs[static_cast<std::size_t>(definition->quantization.weight)]),
            hasAxis ? axis : -1});
    });
    return weights;
}

std::vector<Finding> findings(const model::Model& model, const LintOptions& options) {
    LintContext context(model, options);
    for (const LintRule* rule : lintRules()) {
        if (std::find(options.muted.begin(), options.muted.end(), rule->id) != options.muted.end())
            continue;
        if (options.progress && options.progress->isCancelled())
            break;
        context.begin(*rule);
        rule->check(context);
    }
    return context.finish();
}

base::Diagnostics lint(const model::Model& model, const LintOptions& options) {
    base::Diagnostics diagnostics;
    for (Finding& finding : findings(model, options))
        diagnostics.push_back(std::move(finding.diagnostic));
    return diagnostics;
}

} // namespace inspect
