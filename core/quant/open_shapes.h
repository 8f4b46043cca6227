// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/recipe.h"

#include "data/dataset.h"
#include "model/model.h"

#include "base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace quant {

/// The inputs that have a dimension of any size, of all signatures.
std::vector<data::InputSpec> openInputs(const model::Model& model);

/// By subgraph and input: its shape when what is open is fixed, by `shapes` or else to the size that the file has in
/// that place, mostly 1. Errors: ShapeMismatch for a name that no input has, another rank, a size that is none, and one
/// for a dimension that is not open.
base::Result<std::vector<std::vector<model::Shape>>> fixedInputShapes(
    const model::Model& model, const std::vector<InputShape>& shapes);

/// The same model with these shapes of its inputs: no dimension is open then whose size follows from them, and what
/// only computed with sizes is a constant. Types and parameters stay. Errors: those of fixedInputShapes() and
/// run::settledShapes().
base::Result<std::shared_ptr<const model::Model>> withFixedShapes(
    const model::Model& model, const std::vector<InputShape>& shapes);

/// "input_1=1,49,10,1" as people type it, or "1x49x10x1". Usage where it is none.
base::Result<InputShape> inputShapeFromText(const std::string& text);

} // namespace quant
