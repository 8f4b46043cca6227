// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/plan.h"

#include "quant/litert/litert_rules.h"
#include "quant/mode.h"
#include "quant/open_shapes.h"
#include "quant/passes/already_quantized.h"

#include "format/writer.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>

namespace quant {
namespace {

base::Status checkBlock(int block, const Recipe& recipe) {
    if (block == 0 || std::ranges::find(weightBlocks, block) != weightBlocks.end())
        return {};
    return base::Error{base::Code::BadRecipe, recipe.mode, "blocks have 32, 64, 128 or 256 weights"};
}

base::Status checkRules(const Recipe& recipe) {
    for (const auto& rule : recipe.operators) {
        TRY(Matcher::make(rule.which, recipe.mode));
        if (rule.precision == Precision::Unchanged)
            return base::Error{base::Code::BadRecipe, recipe.mode, "no rule can ask for unchanged operators"};
        if (rule.weightBits && *rule.weightBits != 8 && *rule.weightBits != 4)
            return base::Error{base::Code::BadRecipe, recipe.mode, "weights have 8 or 4 bits"};
        TRY(checkBlock(rule.weightBlock.value_or(0), recipe));
    }
    for (const auto& rule : recipe.tensors) {
        TRY(Matcher::make(rule.which, recipe.mode));
        if (rule.method)
            TRY(calib::checkRangeChoice(*rule.method));
        if (!rule.range)
            continue;
        if (!std::isfinite(rule.range->min) || !std::isfinite(rule.range->max) || rule.range->min > rule.range->max)
            return base::Error{base::Code::BadRecipe, recipe.mode, "a given range is none"};
    }
    return {};
}

base::Status checkRecipe(const Recipe& recipe, const Mode* mode) {
    if (!mode)
        return base::Error{base::Code::BadRecipe, recipe.mode, "there is no such mode"};
    using model::TensorType;
    if (recipe.bias && recipe.bias != TensorType::Int32 && recipe.bias != TensorType::Int64)
        return base::Error{
            base::Code::BadRecipe, recipe.mode, "biases cannot be " + std::string(model::typeName(*recipe.bias))};
    if (recipe.weightBits != 8 && recipe.weightBits != 4)
        return base::Error{base::Code::BadRecipe, recipe.mode, "weights have 8 or 4 bits"};
    TRY(checkBlock(recipe.weightBlock, recipe));
    TRY(calib::checkRangeChoice(recipe.range));
    TRY(checkRules(recipe));
    if (!recipe.io)
        return {};
    const auto io = *recipe.io;
    if (io != TensorType::Float32 && io != TensorType::Int8 && io != TensorType::UInt8 && io != TensorType::Int16)
        return base::Error{
            base::Code::BadRecipe, recipe.mode, "inputs and outputs cannot be " + std::string(model::typeName(io))};
    if (io != TensorType::Float32 && !mode->info.hasIoTypes)
        return base::Error{base::Code::BadRecipe, recipe.mode, "inputs and outputs stay float32 in this mode"};
    return {};
}

/// Ranges given by hand may stand for a calibration.
base::Status checkCalibration(const model::Model& model, const Recipe& recipe, const calib::Calibration* calibration) {
    if (!needsCalibration(recipe))
        return {};
    if (!calibration && recipe.tensors.empty())
        return base::Error{base::Code::CalibrationMissing, recipe.mode, {}};
    return calibration ? calib::checkFits(*calibration, model) : base::Status();
}

/// Every operator that stays float, with its reason.
base::Status checkStrict(const model::Model& model, const Plan& plan) {
    const bool isWide = modeOf(plan.recipe.mode)->info.precision == Precision::Int16x8;
    const char* notYet = isWide ? ": Quantization to 16x8-bit not yet supported for op: '"
                                : ": Quantization not yet supported for op: '";
    std::string detail;
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s) {
        const auto& operators = plan.subgraphs[s].operators;
        for (std::size_t k = 0; k < operators.size(); ++k) {
            if (operators[k].precision != Precision::Float32)
                continue;
            const auto name = model::nameOf(model.codeOf(model.subgraphs[s].operators[k]));
            detail += "\n" + model::placeOf(model, s, k) + notYet + name + "'. Why: " + operators[k].reason + ".";
        }
    }
    if (detail.empty())
        return {};
    return base::Error{base::Code::NotQuantizable, plan.recipe.mode, detail.substr(1)};
}

void count(Plan& plan) {
    for (const auto& subgraph : plan.subgraphs) {
        for (const auto& op : subgraph.operators) {
            if (op.precision == Precision::Float32)
                plan.floatOperators += op.cure.empty() ? 0 : 1;
            else if (op.precision != Precision::Unchanged)
                ++plan.quantizedOperators;
        }
    }
    const bool changesTensors = std::ranges::any_of(plan.subgraphs, [](const SubgraphPlan& subgraph) {
        return !subgraph.casts.empty() || !subgraph.added.empty() ||
               std::ranges::any_of(subgraph.tensors, [](const TensorPlan& t) { return t.type.has_value(); });
    });
    plan.changesNothing = plan.quantizedOperators == 0 && !changesTensors;
}

base::Result<std::size_t> sizeOf(const model::Model& model) {
    TRY_ASSIGN(const std::uint64_t size, format::fileSize(model));
    return static_cast<std::size_t>(size);
}

base::Status measure(const model::Model& model, Plan& plan, base::Progress& progress) {
    TRY_ASSIGN(plan.sizeBefore, sizeOf(model));
    TRY_ASSIGN(plan.measured, apply(model, plan, progress));
    TRY_ASSIGN(plan.sizeAfter, sizeOf(*plan.measured));
    return {};
}

/// The ranges of all activations that have one.
std::vector<std::optional<GivenRange>> usedRanges(const Draft& draft) {
    std::vector<std::optional<GivenRange>> ranges(draft.inner.size());
    for (std::size_t k = 0; k < ranges.size(); ++k) {
        const auto tensor = static_cast<std::int32_t>(k);
        if (k < draft.subgraph.tensors.size() && (!draft.isFloat(tensor) || draft.isConstant(tensor)))
            continue;
        if (const auto range = rangeOf(draft, tensor))
            ranges[k] = GivenRange{static_cast<float>(range->min), static_cast<float>(range->max)};
    }
    return ranges;
}

void noteOnInputs(const model::Model& model, const PlanInput& input, Plan& plan) {
    if (input.io == model::TensorType::Float32)
        return;
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s) {
        const Draft draft(model, s, nullptr);
        if (draft.isBody)
            continue;
        for (const auto* list : {&draft.subgraph.inputs, &draft.subgraph.outputs}) {
            for (const auto tensor : *list) {
                if (draft.isFloat(tensor) && !plan.subgraphs[s].tensors[static_cast<std::size_t>(tensor)].type)
                    plan.diagnostics.push_back(
                        {base::Severity::Warning, model::placeOfTensor(model, s, static_cast<std::size_t>(tensor)),
                            CORE_TEXT("base::Diagnostic", "Stays float: it has no range."), static_cast<int>(s), -1,
                            tensor});
            }
        }
    }
}

/// Strict modes are for what plans memory ahead.
void noteOpenShapes(const model::Model& model, Plan& plan) {
    if (plan.recipe.fixesShapes || !modeOf(plan.recipe.mode)->info.isStrict)
        return;
    for (const auto& input : openInputs(model))
        plan.diagnostics.push_back({base::Severity::Warning, model::placeOfTensor(model, input.subgraph, input.tensor),
            CORE_TEXT(
                "base::Diagnostic", "Its shape is open; the Edge TPU and TensorFlow Lite Micro need fixed shapes."),
            static_cast<int>(input.subgraph), -1, static_cast<int>(input.tensor)});
}

} // namespace

std::size_t Plan::castCount() const {
    std::size_t total = 0;
    for (const auto& subgraph : subgraphs)
        total += subgraph.casts.size();
    return total;
}

base::Result<Plan> plan(
    const model::Model& model, const Recipe& recipe, const calib::Calibration* calibration, base::Progress& progress) {
    const auto* mode = modeOf(recipe.mode);
    TRY(checkRecipe(recipe, mode));
    if (recipe.fixesShapes)
        TRY(fixedInputShapes(model, recipe.shapes));
    Plan plan;
    plan.recipe = recipe;
    TRY(requireUsableScales(model));
    TRY(checkNotQuantized(model, plan.diagnostics));
    TRY(checkCalibration(model, recipe, calibration));
    const PlanInput input = {model, recipe, calibration, recipe.io.value_or(mode->info.defaultIo)};
    std::vector<bool> skipped(model.subgraphs.size(), false);
    for (std::size_t s = 0; s < model.subgraphs.size(); ++s) {
        progress.update(s, model.subgraphs.size(), CORE_TEXT("base::Progress", "Planning"));
        if (progress.isCancelled())
            return base::Error{base::Code::Cancelled, recipe.mode, {}};
        Draft draft(model, s, calibration && needsCalibration(recipe) ? &calibration->tensors[s] : nullptr);
        draft.choices = operatorChoices(model, s, recipe, mode->info.precision);
        draft.ranges = tensorChoices(model, s, recipe);
        draft.io = input.io;
        draft.flavour = recipe.flavour;
        if (recipe.flavour == Flavour::LitertQuantizer) {
            litert::leaveOutComposites(draft, skipped);
            litert::adjustRules(draft);
        }
        mode->plan(input, draft);
        draft.plan.ranges = usedRanges(draft);
        plan.subgraphs.push_back(std::move(draft.plan));
    }
    if (mode->info.isStrict)
        TRY(checkStrict(model, plan));
    count(plan);
    noteOnInputs(model, input, plan);
    noteOpenShapes(model, plan);
    TRY(measure(model, plan, progress));
    return plan;
}

} // namespace quant
