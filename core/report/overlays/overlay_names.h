// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <string>

namespace report {

/// What Model Explorer calls a subgraph: its name, else the key of its signature, else "main" or "subgraph_1".
std::string overlayGraphName(const model::Model& model, std::size_t subgraph);

} // namespace report
