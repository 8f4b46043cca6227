// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include "calib/calibration.h"
#include "model/model.h"

#include <optional>

namespace app {

class Document;

/// Which tensors the plots show for a selection. -1: none.
struct PlotTargets {
    int weights = -1;    ///< a constant
    int activation = -1; ///< a tensor that operators write
    int perAxis = -1;    ///< whose scales are drawn
    bool operator==(const PlotTargets&) const = default;
};
/// A tensor is shown itself; of an operator its largest constant and its first output.
PlotTargets plotTargets(const model::Model& model, const widgets::Selected& selected);

/// The integer grid to draw over a distribution.
struct Grid {
    std::optional<model::QuantizationParameters> parameters;
    model::TensorType type = model::TensorType::Int8;
};
/// The tensor's own, else the one of the matching tensor of the other model, else the plan's.
Grid gridOf(const Document& document, int slot, int subgraph, int tensor);

/// What was seen of a tensor while its model ran.
struct Activation {
    const calib::TensorStatistics* statistics = nullptr; ///< null: nothing was seen
    std::size_t samples = 0;
    bool areCodes = false; ///< of a quantized tensor itself
};
/// By a run over samples of the tensor's own model, else by the calibration of A: of the tensor of A, or of the one
/// that matches a tensor of B.
Activation activationOf(const Document& document, int slot, int subgraph, int tensor);

} // namespace app
