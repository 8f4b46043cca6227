// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

namespace format {

class ReadContext;
namespace schema {
struct Model;
}

/// Fills everything of the model but the associated files. Enums are checked here, indices and numbers by `check()`.
base::Status readGraph(ReadContext& context, const schema::Model& stored, model::Model& read);

} // namespace format
