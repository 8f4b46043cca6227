// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/plan.h"

#include "inspect/summary.h"
#include "model/model.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace quant {

/// The quantized model that a float one was restored from (dequantize()): what a plan for that one is compared with.
struct Origin {
    std::shared_ptr<const model::Model> model;        ///< null: nothing was restored
    std::vector<std::vector<std::int32_t>> operators; ///< by subgraph and operator of the float model: its own
    explicit operator bool() const { return model != nullptr; }
};

/// What the operator computes in before the conversion: in the origin, or in `model`, which is planned for.
inspect::ComputeKind kindBefore(const model::Model& model, const Origin& origin, std::size_t subgraph, std::size_t op);
/// What it computes in afterwards.
inspect::ComputeKind kindAfter(
    const model::Model& model, const Origin& origin, const Plan& plan, std::size_t subgraph, std::size_t op);
/// Bytes of its constants before the conversion.
std::size_t constantBytesBefore(const model::Model& model, const Origin& origin, std::size_t subgraph, std::size_t op);
/// Operators that compute in something else than before.
std::size_t changedOperators(const model::Model& model, const Origin& origin, const Plan& plan);

} // namespace quant
