// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <flatbuffers/flatbuffers.h>

namespace format {

class ReadContext;
namespace schema {
struct Tensor;
}

/// A tensor as the file has it. Its enums are checked here, its numbers (shape, indices, parameters) by `check()`.
/// `place` names it in errors.
base::Result<model::Tensor> readTensor(ReadContext& context, const schema::Tensor& stored, const std::string& place);

} // namespace format
