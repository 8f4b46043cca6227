// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/graph_run.h"
#include "run/resources.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

/// Executes the operators that call subgraphs or touch resource variables.
namespace run {
namespace {

using base::Code;
using base::Error;
using base::Status;

/// The one value of a condition. Its type was checked before, its size where it was known.
base::Result<bool> truthOf(const TensorState& state, const Step& step) {
    const auto bytes = state.view();
    if (bytes.size() != 1)
        return Error{Code::ShapeMismatch, step.node.place,
            "the condition has " + base::shapeText(state.info.shape) + ", one value is expected"};
    return bytes[0] != std::byte{0};
}

/// The values that go from turn to turn of a loop. Each is where it was before the loop, in the loop's output, or in a
/// second buffer: a turn reads one and writes another.
class LoopValues {
public:
    LoopValues(Environment& environment, PreparedGraph& graph, const Step& step, const GraphRun& body);
    ~LoopValues() {
        for (auto& state : m_second)
            if (state.place == Place::Heap)
                freeHeap(m_environment, state);
    }
    LoopValues(const LoopValues&) = delete;
    LoopValues& operator=(const LoopValues&) = delete;

    void lendTo(GraphRun& callee) const {
        for (std::size_t k = 0; k < m_now.size(); ++k)
            callee.lend(k, *m_now[k]);
    }
    /// Where the body writes in the next turn.
    Status aim(GraphRun& body);
    /// Takes over what the body wrote.
    Status advance(GraphRun& body);
    /// Brings the last values to the loop's outputs.
    Status finish();

private:
    TensorState& next(std::size_t k) { return m_now[k] == m_outputs[k] ? m_second[k] : *m_outputs[k]; }

    Environment& m_environment;
    std::vector<TensorState*> m_now;
    std::vector<TensorState*> m_outputs;
    std::vector<TensorState> m_second;
    std::vector<bool> m_isKept; ///< the body gives back what it got
};

LoopValues::LoopValues(Environment& environment, PreparedGraph& graph, const Step& step, const GraphRun& body)
    : m_environment(environment) {
    const auto& op = *step.node.op;
    for (std::size_t k = 0; k < op.inputs.size(); ++k) {
        m_now.push_back(&graph.state(op.inputs[k]));
        m_outputs.push_back(&graph.state(op.outputs[k]));
        auto& second = m_second.emplace_back();
        second.info = m_outputs[k]->info;
        second.place = m_outputs[k]->place == Place::Heap ? Place::Heap : Place::Arena;
        if (second.place == Place::Arena)
            second.bytes = step.scratch.subspan(step.loopOffsets[k], m_outputs[k]->bytes.size());
        m_isKept.push_back(body.graph().source->inputs[k] == body.graph().source->outputs[k]);
    }
}

Status LoopValues::aim(GraphRun& body) {
    for (std::size_t k = 0; k < m_now.size(); ++k)
        if (!m_isKept[k])
            TRY(body.aim(k, next(k)));
    return {};
}

Status LoopValues::advance(GraphRun& body) {
    for (std::size_t k = 0; k < m_now.size(); ++k)
        if (!m_isKept[k])
            TRY(body.deliver(k, next(k)));
    for (std::size_t k = 0; k < m_now.size(); ++k) {
        if (m_isKept[k])
            continue;
        auto* before = m_now[k];
        m_now[k] = &next(k);
        const bool isOurs = before == m_outputs[k] || before == &m_second[k];
        if (isOurs && before->place == Place::Heap)
            freeHeap(m_environment, *before);
    }
    return {};
}

Status LoopValues::finish() {
    for (std::size_t k = 0; k < m_now.size(); ++k) {
        auto& output = *m_outputs[k];
        if (m_now[k] == &output)
            continue;
        const auto value = m_now[k]->view();
        if (output.place == Place::Heap) {
            output.info.shape = m_now[k]->info.shape;
            if (m_now[k] == &m_second[k]) {
                freeHeap(m_environment, output);
                output.own = std::move(m_second[k].own);
                output.bytes = output.own.span();
                m_second[k].bytes = {};
                continue;
            }
            TRY(placeOnHeap(m_environment, output, value.size()));
        }
        std::copy_n(value.begin(), std::min(value.size(), output.bytes.size()), output.bytes.begin());
    }
    return {};
}

} // namespace

Status countCall(const Environment& environment, const Step& step, RunState& state) {
    if (state.isCancelled())
        return Error{Code::Cancelled, {}, {}};
    if (++state.calls <= environment.options.limits.whileSteps)
        return {};
    return Error{Code::LimitExceeded, step.node.place,
        base::format("more than %lld turns of loops and calls of subgraphs in one run",
            static_cast<long long>(environment.options.limits.whileSteps))};
}

Status GraphRun::runFlow(Step& step, RunState& state) {
    switch (step.flow()) {
    case ops::Flow::If:
        return runIf(step, state);
    case ops::Flow::While:
        return runWhile(step, state);
    case ops::Flow::CallOnce:
        return runOnce(step, state);
    case ops::Flow::Composite:
        return call(*step.calls[0], step.node.op->inputs, step, state);
    case ops::Flow::ReadVariable:
        return readVariable(step);
    case ops::Flow::AssignVariable:
        return assignVariable(step);
    case ops::Flow::VarHandle: // computed ahead
    case ops::Flow::None:
        break;
    }
    return {};
}

/// Runs a subgraph on these tensors of ours; its outputs become the operator's.
Status GraphRun::call(GraphRun& callee, std::span<const std::int32_t> inputs, const Step& step, RunState& state) {
    TRY(countCall(m_environment, step, state));
    const auto& outputs = step.node.op->outputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        callee.lend(k, m_graph.state(inputs[k]));
    for (std::size_t k = 0; k < outputs.size(); ++k)
        TRY(callee.aim(k, m_graph.state(outputs[k])));
    TRY(callee.run(state));
    for (std::size_t k = 0; k < outputs.size(); ++k)
        TRY(callee.deliver(k, m_graph.state(outputs[k])));
    return {};
}

Status GraphRun::runIf(Step& step, RunState& state) {
    const auto& inputs = step.node.op->inputs;
    TRY_ASSIGN(const bool isTrue, truthOf(m_graph.state(inputs[0]), step));
    return call(*step.calls[isTrue ? 0 : 1], std::span(inputs).subspan(1), step, state);
}

Status GraphRun::runWhile(Step& step, RunState& state) {
    auto& condition = *step.calls[0];
    auto& body = *step.calls[1];
    AlignedBuffer truth(1);
    TensorState answer;
    answer.place = Place::Arena;
    answer.bytes = truth.span();
    LoopValues values(m_environment, m_graph, step, body);
    for (;;) {
        TRY(countCall(m_environment, step, state));
        values.lendTo(condition);
        TRY(condition.aim(0, answer));
        TRY(condition.run(state));
        TRY_ASSIGN(const bool isTrue, truthOf(condition.graph().output(0), step));
        if (!isTrue)
            return values.finish();
        values.lendTo(body);
        TRY(values.aim(body));
        TRY(body.run(state));
        TRY(values.advance(body));
    }
}

Status GraphRun::runOnce(Step& step, RunState& state) {
    const auto subgraph = step.calls[0]->graph().subgraph;
    if (m_environment.resources->markCalled(subgraph))
        return {};
    auto status = call(*step.calls[0], {}, step, state);
    if (!status)
        m_environment.resources->forgetCalled(subgraph);
    return status;
}

base::Result<ResourceVariable*> GraphRun::variableOf(const Step& step) {
    const auto bytes = m_graph.state(step.node.op->inputs[0]).view();
    std::int32_t handle = -1;
    if (bytes.size() >= sizeof handle)
        std::memcpy(&handle, bytes.data(), sizeof handle);
    auto* variable = m_environment.resources->find(handle);
    if (!variable)
        return Error{Code::ValueOutOfRange, step.node.place, base::format("%d is no resource variable", handle)};
    return variable;
}

Status GraphRun::readVariable(Step& step) {
    TRY_ASSIGN(const auto* variable, variableOf(step));
    if (!variable->isAssigned)
        return Error{Code::ValueOutOfRange, step.node.place,
            "variable \"" + variable->name + "\" is read before it has a value"};
    auto& output = m_graph.state(step.node.op->outputs[0]);
    const auto says = [](model::TensorType type, const model::Shape& shape) {
        return std::string(model::typeName(type)) + " " + base::shapeText(shape);
    };
    if (variable->type != output.info.type || (output.place != Place::Heap && variable->shape != output.info.shape))
        return Error{Code::ShapeMismatch, step.node.place,
            "variable \"" + variable->name + "\" holds " + says(variable->type, variable->shape) + ", the output is " +
                says(output.info.type, output.info.shape)};
    if (output.place == Place::Heap) {
        TRY(setShape(m_environment, output, variable->shape));
        TRY(placeOnHeap(m_environment, output, variable->bytes.size()));
    }
    std::ranges::copy(variable->bytes.span(), output.bytes.begin());
    return {};
}

Status GraphRun::assignVariable(Step& step) {
    TRY_ASSIGN(auto* variable, variableOf(step));
    const auto& value = m_graph.state(step.node.op->inputs[1]);
    const auto bytes = value.view();
    if (!variable->isAssigned || variable->bytes.size() != bytes.size()) {
        TRY(checkMemory(m_environment, bytes.size(), "variable " + variable->name));
        variable->bytes = AlignedBuffer(bytes.size());
    }
    std::ranges::copy(bytes, variable->bytes.span().begin());
    variable->type = value.info.type;
    variable->shape = value.info.shape;
    variable->isAssigned = true;
    return {};
}

} // namespace run
