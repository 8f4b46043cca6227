// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/facts/fact_model.h"

#include "inspect/summary.h"
#include "model/model.h"

#include <memory>

namespace widgets {

/// The parts of a file other than tensors and operators, as tables. `slot` (0: A, 1: B) is where their rows lead to.
/// The tables keep the model alive.
using SharedModel = std::shared_ptr<const model::Model>;
FactTable subgraphTable(const SharedModel& model, const std::shared_ptr<const inspect::Summary>& summary, int slot);
/// A row for each named input and output.
FactTable signatureTable(const SharedModel& model, int slot);
FactTable operatorCodeTable(const SharedModel& model, int slot);
/// Looks at the bytes of every buffer up to the first that is not zero.
FactTable bufferTable(const SharedModel& model, int slot);
FactTable metadataTable(const SharedModel& model);

} // namespace widgets
