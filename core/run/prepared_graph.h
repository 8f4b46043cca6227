// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/aligned_buffer.h"
#include "run/interpreter.h"

#include "ops/kernel.h"
#include "ops/registry.h"

#include "base/error.h"
#include "base/thread_pool.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace run {

/// What an interpreter has from its beginning to its end.
struct Environment {
    std::shared_ptr<const model::Model> model;
    std::size_t subgraph = 0;
    Options options;
    std::shared_ptr<ops::PackedWeights> packed;
    base::ThreadPool threads;

    const model::Subgraph& graph() const { return model->subgraphs[subgraph]; }
    ops::PrepareContext context() const { return {options.numerics, options.path, packed.get()}; }
};

/// Where the bytes of a tensor are.
enum class Place {
    None,     ///< nowhere: nothing gives it, or its elements have no fixed size
    Constant, ///< in the model
    Ahead,    ///< computed while preparing: it depends on constants or shapes alone
    Variable, ///< in memory of its own, kept from run to run
    Arena,    ///< in the arena, at the planned offset
    Heap      ///< the shape is known only while running
};

struct TensorState {
    ops::TensorInfo info; ///< `values`: of constants and what was computed ahead; of others only for a moment
    Place place = Place::None;
    std::span<std::byte> bytes; ///< to write; empty for constants and what was computed ahead
    AlignedBuffer own;
    std::shared_ptr<const void> shared; ///< keeps values that several interpreters share

    bool isKnownAhead() const { return place == Place::Constant || place == Place::Ahead; }
    std::span<const std::byte> view() const { return isKnownAhead() ? info.values : bytes; }
};

/// When an operator is computed.
enum class When {
    Ahead,   ///< once, while preparing
    Planned, ///< in each run, with everything fixed before
    AtRun    ///< in each run, shapes and kernel too
};

struct Step {
    ops::Node node;
    const ops::OpDefinition* definition = nullptr;
    When when = When::Planned;
    std::unique_ptr<ops::Kernel> kernel;
    std::vector<std::span<const std::byte>> inputs;
    std::vector<std::span<std::byte>> outputs;
    std::vector<std::span<std::byte>> states; ///< see ops::KernelArguments
    std::span<std::byte> scratch;
    std::vector<std::size_t> frees; ///< tensors on the heap that nobody reads any more behind this operator
};

/// A subgraph made ready. Nodes point into `tensors`: it keeps its size.
struct PreparedGraph {
    std::vector<TensorState> tensors;
    std::vector<Step> steps; ///< one for each operator
    AlignedBuffer arena;
    std::size_t variableBytes = 0;
    std::size_t aheadBytes = 0;   ///< what was computed ahead and is not shared
    std::size_t privateBytes = 0; ///< packed weights that are not shared
    base::Diagnostics diagnostics;
};

/// `wanted` more bytes on top of `used`: LimitExceeded with the numbers where that is beyond the limit.
base::Status checkMemory(const Environment& environment, std::size_t used, std::size_t wanted, std::string_view what);

/// Gives a tensor a shape. Errors: ShapeOverflow, LimitExceeded (a tensor that alone is beyond the limit).
base::Status setShape(const Environment& environment, TensorState& state, const model::Shape& shape);

/// The graph with the shapes of the file and the inputs' current ones, without kernels and memory.
PreparedGraph describeGraph(const Environment& environment, std::span<const model::Shape> inputShapes);

/// Shapes, what can be computed ahead, kernels. Errors: UnsupportedOperator, UnsupportedType or UnsupportedOptions that
/// name every operator that cannot run; those of the shape rules; LimitExceeded.
base::Status prepareGraph(const Environment& environment, PreparedGraph& graph);

/// What the step's kernel reads: `inputs` and `states`.
void fillInputs(PreparedGraph& graph, Step& step);

/// Memory for tensors and scratch, and the kernels' arguments.
base::Status bindMemory(const Environment& environment, PreparedGraph& graph);

} // namespace run
