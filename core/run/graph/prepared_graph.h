// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/graph/aligned_buffer.h"
#include "run/graph/callees.h"
#include "run/graph/environment.h"

#include "ops/kernel.h"
#include "ops/registry.h"

#include "base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace run {

/// Where the bytes of a tensor are.
enum class Place {
    None,     ///< nowhere: nothing gives it, or nobody knows how its elements are stored
    Constant, ///< in the model
    Ahead,    ///< computed while preparing: it depends on constants or shapes alone
    Variable, ///< in memory of its own, kept from run to run
    Arena,    ///< in the arena, at the planned offset
    Caller,   ///< an input or output of a subgraph that is called: in the caller's memory
    Heap      ///< the size is known only while running
};

struct TensorState {
    ops::TensorInfo info; ///< `values`: of constants and what was computed ahead; of others only for a moment
    Place place = Place::None;
    std::span<std::byte> bytes; ///< to write; empty for constants, what was computed ahead and what is lent
    AlignedBuffer own;
    std::shared_ptr<const void> shared; ///< keeps values that several interpreters share
    bool isLent = false;                ///< an input of a subgraph that is called
    std::span<const std::byte> lent;    ///< the caller's bytes of it

    bool isKnownAhead() const { return place == Place::Constant || place == Place::Ahead; }
    std::span<const std::byte> view() const { return isKnownAhead() ? info.values : isLent ? lent : bytes; }
};

/// Are the bytes of an element no multiple of its number of bits? True for strings.
inline bool isFlexible(model::TensorType type) {
    return type == model::TensorType::String;
}
/// Bytes of a tensor as it is stored here: a handle of a resource is an int32. Nothing where that is unknown or too
/// much.
std::optional<std::size_t> storedBytes(const ops::TensorInfo& info);

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
    std::vector<model::Shape> kernelShapes; ///< of the inputs that the kernel of an AtRun step was made for
    std::vector<std::span<const std::byte>> inputs;
    std::vector<std::span<std::byte>> outputs;
    std::vector<std::span<std::byte>> states; ///< see ops::KernelArguments
    std::span<std::byte> scratch;
    std::vector<std::size_t> frees; ///< tensors on the heap that nobody reads any more behind this operator

    std::vector<GraphRun*> calls;         ///< IF: then, else; WHILE: condition, body; others: the one
    std::vector<std::size_t> loopOffsets; ///< WHILE: where the second buffer of each state lies in `scratch`
    std::size_t loopBytes = 0;            ///< of all of them

    ops::Flow flow() const { return definition ? definition->flow : ops::Flow::None; }
    std::size_t scratchBytes() const { return kernel ? kernel->scratchBytes() : loopBytes; }
};

/// Operands that hold the bytes of a tensor whose place the caller chooses.
struct Port {
    struct Operand {
        std::size_t step;
        std::size_t position;
    };
    std::vector<Operand> reads;
    std::vector<Operand> writes;
};

/// A subgraph made ready. Nodes point into `tensors`: it keeps its size.
struct PreparedGraph {
    std::size_t subgraph = 0;
    const model::Subgraph* source = nullptr;
    bool isCalled = false; ///< by an operator of another one, which has the memory of inputs and outputs
    std::vector<TensorState> tensors;
    std::vector<Step> steps; ///< one for each operator
    std::vector<Port> inputPorts;
    std::vector<Port> outputPorts;
    AlignedBuffer arena;          ///< of the tensors, and behind them what the plan of the scratch needs more
    std::size_t scratchBytes = 0; ///< of it for scratch alone
    std::size_t aheadBytes = 0;   ///< what was computed ahead and is not shared
    std::size_t privateBytes = 0; ///< packed weights that are not shared

    TensorState& state(std::int32_t tensor) { return tensors[static_cast<std::size_t>(tensor)]; }
    const TensorState& state(std::int32_t tensor) const { return tensors[static_cast<std::size_t>(tensor)]; }
    TensorState& input(std::size_t k) { return state(source->inputs[k]); }
    TensorState& output(std::size_t k) { return state(source->outputs[k]); }
    const TensorState& output(std::size_t k) const { return state(source->outputs[k]); }
};

/// Gives a tensor a shape. Errors: ShapeOverflow, LimitExceeded (a tensor that alone is beyond the limit).
base::Status setShape(const Environment& environment, TensorState& state, const model::Shape& shape);

/// The graph with the shapes of the file and those of the inputs, without kernels and memory.
PreparedGraph describeGraph(
    const Environment& environment, std::size_t subgraph, std::span<const Form> inputs, bool isCalled);

/// Shapes, what can be computed ahead, graphs that are called, kernels. Operators that cannot run go to
/// Environment::unsupported; then the graph must not be used. Errors: those of the shape rules; SubgraphRecursion;
/// LimitExceeded.
base::Status prepareGraph(Environment& environment, PreparedGraph& graph);
/// The part of it for operators with a Flow: output shapes, `calls`. Sets `isDynamic` where shapes are known only while
/// running.
base::Status settleFlow(Environment& environment, PreparedGraph& graph, Step& step, bool& isDynamic);

/// What the step's kernel reads: `inputs` and `states`.
void fillInputs(PreparedGraph& graph, Step& step);

/// Memory for tensors and scratch, and the kernels' arguments.
base::Status bindMemory(Environment& environment, PreparedGraph& graph);

/// Memory on the heap for a tensor of that place, instead of what it had.
base::Status placeOnHeap(Environment& environment, TensorState& state, std::size_t bytes);
void freeHeap(Environment& environment, TensorState& state);

} // namespace run
