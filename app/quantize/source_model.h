// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include "quant/origin.h"
#include "quant/rules.h"

#include "base/progress.h"
#include "base/result.h"

#include <vector>

namespace app {

/// What the wizard quantizes: the open model or, of one that computes in integers throughout, the float model that its
/// integers stand for.
struct SourceModel {
    OpenModel open;   ///< as it lies in the window
    OpenModel toPlan; ///< float; its path and file size are those of `open`
    std::vector<quant::TensorRule> ranges =
        {}; ///< what the integers of `open` could hold; empty where nothing was restored

    std::vector<quant::OperatorRule> operators = {}; ///< those whose weights have one scale keep it so

    quant::Origin origin = {}; ///< `open`, for what a plan changes; nothing where nothing was restored

    explicit SourceModel(OpenModel model) : open(model), toPlan(std::move(model)) {}
    bool isRestored() const { return open.loaded != toPlan.loaded; }
};

/// Has the model an operator that computes in float32, for a conversion to begin with?
bool hasFloatArithmetic(const model::Model& model);

/// Restores what has no float arithmetic; anything else is left as it is, as is a model whose integers cannot be taken
/// back (quant::dequantize). Any thread. Errors: Cancelled.
base::Result<SourceModel> sourceOf(const OpenModel& open, base::Progress& progress);

} // namespace app
