// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/bytes.h"
#include "base/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace run {

/// What is known of a tensor before anything runs.
struct SettledTensor {
    std::optional<model::Shape> shape; ///< nothing: known only while running
    base::Bytes values;                ///< of what follows from shapes, as SHAPE's output does; empty: unknown
    bool operator==(const SettledTensor&) const = default;
};

/// The tensors of one subgraph.
struct SettledGraph {
    std::size_t subgraph = 0;
    std::vector<SettledTensor> tensors;
};

/// The shapes by the operators' rules in a subgraph whose inputs have these shapes, and in all subgraphs that it calls;
/// where calls of one subgraph differ in a shape, that is not known. Errors: those of Interpreter::create() and
/// allocate(); ShapeMismatch for another rank or number of inputs.
base::Result<std::vector<SettledGraph>> settledShapes(
    const std::shared_ptr<const model::Model>& model, std::size_t subgraph, std::span<const model::Shape> inputs);

/// Leaves what holds for both: two ways into one subgraph.
void unite(SettledGraph& graph, const SettledGraph& other);

} // namespace run
