// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstdint>

namespace format {

struct Layout;

/// No less than the bytes of the tables, with what stands among them, that the model becomes in this layout.
std::uint64_t tablesSizeBound(const model::Model& model, const Layout& layout);

} // namespace format
