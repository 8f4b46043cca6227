// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/facts/fact_model.h"

#include "inspect/extreme_values.h"

#include <memory>

namespace widgets {

/// Values of a constant with their places: index, channel where it has channels, real value, stored value where that
/// is a whole number.
FactTable extremesTable(
    const model::Tensor& tensor, const std::shared_ptr<const std::vector<inspect::ExtremeValue>>& values);

} // namespace widgets
