// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"
#include "quant/plan.h"
#include "quant/recipe.h"

namespace quant {

/// What a mode decides from. `calibration` may be null where the mode needs none.
struct PlanInput {
    const model::Model& model;
    const Recipe& recipe;
    const calib::Calibration* calibration = nullptr;
    model::TensorType io = model::TensorType::Float32; ///< the recipe's, or the mode's default
};

/// A mode: its facts, and the decision about one subgraph (Draft::plan). When `plan` is called, `draft.choices` holds
/// what the mode and the rules of the recipe want of every operator.
struct Mode {
    ModeInfo info;
    void (*plan)(const PlanInput& input, Draft& draft) = nullptr;
};

/// The modes in the order of core/quant/CMakeLists.txt, which makes this list.
std::vector<const Mode*> allModes();
const Mode* modeOf(std::string_view id);

/// The engine of the modes: gives each operator the precision that `draft.choices` ask for, where that can be.
void planOperators(const PlanInput& input, Draft& draft);

} // namespace quant
