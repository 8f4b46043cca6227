// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

namespace format {

/// Does the model keep the promises of model.h? The reader asks for every file, the writer before it writes. An error's
/// detail names the place and the numbers; its subject is empty. Remarks go to `diagnostics`, at most a thousand.
/// Errors: the codes of "structure" and "quantization parameters" in error.h.
base::Status check(const model::Model& model, base::Diagnostics& diagnostics);

} // namespace format
