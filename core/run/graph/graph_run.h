// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/graph/prepared_graph.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace run {

struct ResourceVariable;

/// What goes with one run of an interpreter through all its subgraphs.
struct RunState {
    const Tap& tap;
    base::Progress* progress = nullptr;
    std::int64_t calls = 0; ///< of subgraphs so far

    bool isCancelled() const { return progress && progress->isCancelled(); }
};

/// One prepared subgraph and how it is executed. The outermost has memory for its inputs and outputs; one that is
/// called reads the caller's bytes (lend) and writes where the caller wants it (target), so that nothing is copied on
/// the way.
class GraphRun {
public:
    GraphRun(Environment& environment, std::size_t subgraph, std::vector<Form> inputs, bool isCalled);
    ~GraphRun();
    GraphRun(const GraphRun&) = delete;
    GraphRun& operator=(const GraphRun&) = delete;

    /// Shapes, kernels, memory. Where Environment::unsupported has findings afterwards, the graph must not run.
    base::Status prepare();
    /// Executes all operators. Error Cancelled within an operator's time.
    base::Status run(RunState& state);
    void resetVariables();

    PreparedGraph& graph() { return m_graph; }
    const PreparedGraph& graph() const { return m_graph; }
    /// What is known of an output after prepare().
    Form outputForm(std::size_t output) const;

    /// The bytes and shape of an input for the next run; they must stay until it ends.
    void lend(std::size_t input, const TensorState& value);
    /// Where the next run puts an output, as far as it can: into the memory of `target`, which gets some where it is on
    /// the heap and the size is known.
    base::Status aim(std::size_t output, TensorState& target);
    /// Brings an output of the last run into `target`, where aim() did not do it.
    base::Status deliver(std::size_t output, TensorState& target);

private:
    base::Status runStep(Step& step, RunState& state);
    base::Status runAtRun(Step& step, const RunState& state);
    base::Status runKernel(
        Step& step, std::span<std::byte> scratch, ops::FlexibleOutputs* flexible, const RunState& state);
    base::Status settleAtRun(Step& step);
    base::Status settleShapes(Step& step, bool& needsValues);
    base::Status prepareAtRun(Step& step, bool needsValues);
    base::Status placeOutputs(Step& step);
    void showValues(const Step& step, bool isShown);
    base::Status tapInputs(const Tap& tap);
    base::Status tapStep(const Tap& tap, const Step& step);
    base::Status tapTensor(const Tap& tap, int op, std::int32_t tensor);

    base::Status runFlow(Step& step, RunState& state);
    base::Status runIf(Step& step, RunState& state);
    base::Status runWhile(Step& step, RunState& state);
    base::Status runOnce(Step& step, RunState& state);
    base::Status readVariable(Step& step);
    base::Status assignVariable(Step& step);
    base::Result<ResourceVariable*> variableOf(const Step& step);
    base::Status call(GraphRun& callee, std::span<const std::int32_t> inputs, const Step& step, RunState& state);

    Environment& m_environment;
    PreparedGraph m_graph;
};

/// Counts one call of a subgraph. Errors: LimitExceeded, Cancelled.
base::Status countCall(const Environment& environment, const Step& step, RunState& state);

} // namespace run
