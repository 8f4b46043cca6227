// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/summary.h"

#include "base/text.h"

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

/// Why the target cannot take the operator's arithmetic, or nothing.
std::string precisionProblem(Target target, ComputeKind kind) {
    const bool isFloat = kind == ComputeKind::Float32 || kind == ComputeKind::Float16;
    if (target == Target::EdgeTpu && kind != ComputeKind::Int8 && kind != ComputeKind::UInt8 &&
        kind != ComputeKind::Other)
        return "The Edge TPU computes in 8 bits only; this computes in " + std::string(computeKindName(kind)) + ".";
    if (target == Target::Micro && (kind == ComputeKind::Hybrid || kind == ComputeKind::UInt8))
        return "LiteRT for Microcontrollers has no kernels for " + std::string(computeKindName(kind)) + ".";
    if (target == Target::Gpu && (kind == ComputeKind::Int16 || kind == ComputeKind::Int4) && !isFloat)
        return "The GPU delegate does not take " + std::string(computeKindName(kind)) + ".";
    return {};
}

std::string operatorProblem(Target target, const model::OperatorCode& code) {
    const bool isCustom = code.builtin == model::BuiltinOperator::CUSTOM;
    const Support support = supportOf(code.builtin);
    const std::string name = model::nameOf(code);
    switch (target) {
    case Target::Any:
        return {};
    case Target::Cpu:
        if (isCustom || support.cpuVersion == 0)
            return "The runtime has no kernel for " + name + "; the program must bring one.";
        return code.version > support.cpuVersion ? base::format("The runtime knows %s up to version %d; this is %d.",
                                                       name.c_str(), support.cpuVersion, code.version)
                                                 : std::string();
    case Target::Gpu:
        return support.gpu ? std::string() : "The GPU delegate leaves " + name + " to the processor.";
    case Target::EdgeTpu:
        return support.edgeTpu || name == "edgetpu-custom-op"
                   ? std::string()
                   : "The Edge TPU has no " + name + ": it and all that follows run on the processor.";
    case Target::Micro:
        return support.micro || (isCustom && name == "TFLite_Detection_PostProcess")
                   ? std::string()
                   : "LiteRT for Microcontrollers has no " + name + ".";
    }
    return {};
}

void check(LintContext& context) {
    const model::Model& model = context.model();
    if (context.target() == Target::Any)
        return;
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        std::string problem = operatorProblem(context.target(), model.codeOf(op));
        if (problem.empty())
            problem = precisionProblem(context.target(), computeKind(model, model.subgraphs[subgraph], op));
        if (!problem.empty())
            context.remarkOperator(subgraph, index, std::move(problem));
    });
    if (context.target() == Target::EdgeTpu && model.subgraphs.size() > 1)
        context.remarkModel("The compiler for the Edge TPU takes one subgraph; this has several.");
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
