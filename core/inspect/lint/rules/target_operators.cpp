// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/summary.h"

#include <optional>

namespace inspect {

namespace {

struct Support {
    int cpuVersion = 0;
    bool gpu = false;
    bool edgeTpu = false;
    bool micro = false;
};

Support supportOf(model::BuiltinOperator code) {
    switch (code) {
#define HALFSTEP_TARGET(name, version, gpu, edgeTpu, micro)                                                            \
    case model::BuiltinOperator::name:                                                                                 \
        return {version, gpu, edgeTpu, micro};
#include "inspect/lint/target_operators.def"
#undef HALFSTEP_TARGET
    default:
        return {};
    }
}

using Problem = std::optional<base::Phrase>;

/// Why the target cannot take the operator's arithmetic, or nothing.
Problem precisionProblem(Target target, ComputeKind kind) {
    const bool isFloat = kind == ComputeKind::Float32 || kind == ComputeKind::Float16;
    if (target == Target::EdgeTpu && kind != ComputeKind::Int8 && kind != ComputeKind::UInt8 &&
        kind != ComputeKind::Other)
        return base::phrase(CORE_TEXT("base::Diagnostic", "The Edge TPU computes in 8 bits only; this computes in %1."),
            computeKindName(kind));
    if (target == Target::Micro && (kind == ComputeKind::Hybrid || kind == ComputeKind::UInt8))
        return base::phrase(
            CORE_TEXT("base::Diagnostic", "LiteRT for Microcontrollers has no kernels for %1."), computeKindName(kind));
    if (target == Target::Gpu && (kind == ComputeKind::Int16 || kind == ComputeKind::Int4) && !isFloat)
        return base::phrase(CORE_TEXT("base::Diagnostic", "The GPU delegate does not take %1."), computeKindName(kind));
    return {};
}

Problem cpuProblem(const Support& support, const model::OperatorCode& code, const std::string& name) {
    if (code.builtin == model::BuiltinOperator::CUSTOM || support.cpuVersion == 0)
        return base::phrase(
            CORE_TEXT("base::Diagnostic", "The runtime has no kernel for %1; the program must bring one."), name);
    if (code.version > support.cpuVersion)
        return base::phrase(CORE_TEXT("base::Diagnostic", "The runtime knows %1 up to version %2; this is %3."), name,
            support.cpuVersion, code.version);
    return {};
}

Problem operatorProblem(Target target, const model::OperatorCode& code) {
    const Support support = supportOf(code.builtin);
    const std::string name = model::nameOf(code);
    if (target == Target::Cpu)
        return cpuProblem(support, code, name);
    if (target == Target::Gpu && !support.gpu)
        return base::phrase(CORE_TEXT("base::Diagnostic", "The GPU delegate leaves %1 to the processor."), name);
    if (target == Target::EdgeTpu && !support.edgeTpu && name != "edgetpu-custom-op")
        return base::phrase(
            CORE_TEXT("base::Diagnostic", "The Edge TPU has no %1: it and all that follows run on the processor."),
            name);
    if (target == Target::Micro && !support.micro && name != "TFLite_Detection_PostProcess")
        return base::phrase(CORE_TEXT("base::Diagnostic", "LiteRT for Microcontrollers has no %1."), name);
    return {};
}

void check(LintContext& context) {
    const model::Model& model = context.model();
    if (context.target() == Target::Any)
        return;
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        Problem problem = operatorProblem(context.target(), model.codeOf(op));
        if (!problem)
            problem = precisionProblem(context.target(), computeKind(model, model.subgraphs[subgraph], op));
        if (problem)
            context.remarkOperator(subgraph, index, std::move(*problem));
    });
    if (context.target() == Target::EdgeTpu && model.subgraphs.size() > 1)
        context.remarkModel(base::phrase(
            CORE_TEXT("base::Diagnostic", "The compiler for the Edge TPU takes one subgraph; this has several.")));
}

} // namespace

const LintRule& targetOperatorsRule() {
    static const LintRule rule{.id = "target-operators",
        .severity = base::Severity::Problem,
        .title = CORE_TEXT("inspect::Lint", "The target has no kernel for an operator"),
        .why = CORE_TEXT("inspect::Lint",
            "The model does not load there, or the operator falls back to the processor, with a copy each way."),
        .cure = CORE_TEXT("inspect::Lint", "Replace the operator, or quantize it as the target wants it."),
        .check = check};
    return rule;
}

} // namespace inspect
