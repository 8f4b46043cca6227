// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/summary.h"
#include "model/model.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inspect {

/// What a kind of operators has of the model. Constants count for every operator that reads them.
struct CostShare {
    std::string name;
    std::size_t operators = 0;
    std::size_t unknownCosts = 0; ///< operators of it whose multiply-accumulates are not known
    std::uint64_t macs = 0;
    std::size_t constantBytes = 0;
    std::size_t activationBytes = 0;
};
/// All subgraphs by operator name, the most multiply-accumulates first, then the most constants, then by name.
std::vector<CostShare> costByOperatorType(const model::Model& model, const Summary& summary);
/// The same by computeKindName.
std::vector<CostShare> costByPrecision(const model::Model& model, const Summary& summary);

/// Where values change their type on the way: one entry for each pair of types, by QUANTIZE, DEQUANTIZE and CAST.
struct PrecisionTransition {
    model::TensorType from = model::TensorType::Float32;
    model::TensorType to = model::TensorType::Float32;
    std::size_t operators = 0; ///< of activations, at run time; casts of constants do not count
    std::size_t bytes = 0;     ///< read and written in one run of each
};
/// Sorted by type numbers.
std::vector<PrecisionTransition> precisionTransitions(const model::Model& model);

/// What the buffers of the file hold, each counted once.
struct BufferUse {
    std::size_t bytes = 0;
    std::size_t zeroBytes = 0;   ///< of buffers that hold nothing but zeros
    std::size_t unusedBytes = 0; ///< of buffers that no tensor and no metadata names
    std::size_t savedBytes = 0;  ///< that sharing saves: the size of a buffer for each tensor more than one
};
BufferUse bufferUse(const model::Model& model);

} // namespace inspect
