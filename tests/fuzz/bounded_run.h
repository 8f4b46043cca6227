// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

namespace fuzz {

/// Prepares the model's subgraphs and runs them once on made-up numbers, twice where an input can be resized, within
/// small limits of memory, steps, work and time. Errors are answers; the promises about them are checked.
void runBounded(const model::Loaded& loaded);

} // namespace fuzz
