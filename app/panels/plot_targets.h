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

/// What calibration saw of a tensor of A, or of the tensor of A that matches one of B. Null: nothing.
const calib::TensorStatistics* activationOf(const Document& document, int slot, int subgraph, int tensor);

} // namespace app
