// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "quant/passes/parameters/recurrent.h"
#include "quant/passes/weights/weights.h"

#include "base/error_text.h"

#include <algorithm>

/// One engine for all modes: the operators of a subgraph fall into regions, one for each precision that is wanted. Each
/// region decides about its operators as if the others stayed float; then the casts between all of them are placed.
namespace quant {
namespace {

IntegerScheme schemeOf(Precision precision, const Recipe& recipe) {
    IntegerScheme scheme = {.precision = precision, .flavour = recipe.flavour, .beyondUpstream = recipe.beyondUpstream};
    if (scheme.isWide()) {
        scheme.activation = model::TensorType::Int16;
        scheme.bias = recipe.bias.value_or(model::TensorType::Int64);
        scheme.keepsOptions = scheme.isLitert() && !recipe.bias;
    }
    const auto* mode = modeOf(recipe.mode);
    scheme.leavesFloat =
        !scheme.isLitert() && !scheme.beyondUpstream && !scheme.isWide() && !(mode && mode->info.isStrict);
    return scheme;
}

Region integerRegion(const IntegerScheme& scheme, Draft& draft) {
    draft.rangeTarget =
        scheme.precision == Precision::Int8 ? calib::RangeTarget{8, false} : calib::RangeTarget{16, true};
    if (!scheme.isLitert() && !scheme.beyondUpstream)
        draft.overwritten = overwrittenBy(draft);
    findCandidates(draft, scheme);
    findWeightScales(draft, scheme);
    // What stays float takes its neighbours' ties with it, so the assignment starts anew until all candidates have
    // parameters.
    const auto assign = scheme.isWide() || scheme.isLitert() ? assignInOrder : assignParameters;
    while (true) {
        auto values = assign(draft, scheme);
        if (dropUnassigned(draft, scheme, values))
            continue;
        assignBiases(draft, scheme, values);
        finishRecurrent(draft, scheme, values);
        if (dropRefused(draft, scheme, values))
            continue;
        if (scheme.leavesFloat)
            castBehind(draft, scheme, values);
        return {scheme, std::move(values)};
    }
}

Region regionOf(Precision precision, const Recipe& recipe, Draft& draft) {
    const auto scheme = schemeOf(precision, recipe);
    if (precision == Precision::DynamicRange)
        return dynamicRegion(scheme, draft);
    if (precision == Precision::WeightOnly)
        return weightOnlyRegion(scheme, draft);
    if (precision == Precision::Float16)
        return float16Region(scheme, draft);
    return integerRegion(scheme, draft);
}

void keepFloats(Draft& draft) {
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        const auto isFloat = [&](std::int32_t tensor) { return draft.isFloat(tensor); };
        if (draft.wanted(op) == Precision::Float32 && std::ranges::any_of(draft.op(op).outputs, isFloat))
            draft.keepFloat(op, draft.choices[op].whyFloat   ? draft.choices[op].whyFloat
                                : draft.choices[op].isByRule ? CORE_TEXT("quant::Plan", "a rule of the recipe says so")
                                                             : CORE_TEXT("quant::Plan", "no rule asks for more"));
    }
}

} // namespace

void planOperators(const PlanInput& input, Draft& draft) {
    using enum Precision;
    keepFloats(draft);
    std::vector<Region> regions;
    for (const auto precision : {Int8, Int16x8, DynamicRange, WeightOnly, Float16}) {
        if (std::ranges::find(draft.choices, precision, &OperatorChoice::precision) != draft.choices.end())
            regions.push_back(regionOf(precision, input.recipe, draft));
    }
    placeCasts(draft, regions);
}

} // namespace quant
