// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "format/conversion_metadata.h"
#include "model/model.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// What is done to the new model when its graph stands.
namespace quant {

/// An operator of the new model.
struct Place {
    std::size_t subgraph = 0;
    std::size_t op = 0;
    int version = 0; ///< that it needs; 0: what its definition says
};

/// Raises the versions of the operator codes to what these operators need now; none becomes lower.
void raiseVersions(model::Model& model, const std::vector<Place>& changed);

/// Constants with equal bytes share one buffer.
void dedupBuffers(model::Model& model);

/// Takes out tensors that nothing refers to and buffers that no tensor or metadata uses.
void prune(model::Model& model);

/// Gives the inputs, by subgraph and position, these shapes and all tensors those that follow from them; their
/// signatures go. What computes with sizes alone becomes a constant. Gives what became of operator k of subgraph s, as
/// updateMetadata() wants it. Errors: those of run::settledShapes().
base::Result<std::vector<std::vector<std::int32_t>>> fixShapes(
    model::Model& model, const std::vector<std::vector<model::Shape>>& inputs);

/// min_runtime_version anew; indices of operators in model_control_dependencies, where `newIndex[s][k]` is what became
/// of operator k of subgraph s. Other metadata, associated files among them, stay as they are.
/// CONVERSION_METADATA gets the mode, where the model has that entry.
void updateMetadata(model::Model& model, const std::vector<std::vector<std::int32_t>>& newIndex,
    std::optional<format::OptimizationMode> mode = std::nullopt);

} // namespace quant
