// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/graph_run.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace run {
namespace {

using base::Code;
using base::Error;
using base::Status;

/// One element of a variable that stands for zero.
void fillWithZero(const TensorState& state) {
    const std::int32_t zero = state.info.zeroPoint();
    if (state.info.type == model::TensorType::Int16) {
        const auto value = static_cast<std::int16_t>(zero);
        for (std::size_t at = 0; at + sizeof value <= state.bytes.size(); at += sizeof value)
            std::memcpy(state.bytes.data() + at, &value, sizeof value);
    } else {
        const bool isByte = state.info.type == model::TensorType::Int8 || state.info.type == model::TensorType::UInt8;
        std::ranges::fill(state.bytes, static_cast<std::byte>(isByte ? zero : 0));
    }
}

/// The failed operator's place, where the kernel did not name it.
Error placed(Error error, const Step& step) {
    if (error.subject.empty() && error.code != Code::Cancelled)
        error.subject = step.node.place;
    return error;
}

/// Gives the strings of a running operator their memory.
class HeapOutputs final : public ops::FlexibleOutputs {
public:
    HeapOutputs(Environment& environment, PreparedGraph& graph, Step& step)
        : m_environment(environment), m_graph(graph), m_step(step) {}

    base::Result<std::span<std::byte>> give(std::size_t output, std::size_t bytes) override {
        auto& state = m_graph.state(m_step.node.op->outputs[output]);
        TRY(placeOnHeap(m_environment, state, bytes));
        m_step.outputs[output] = state.bytes;
        return state.bytes;
    }

private:
    Environment& m_environment;
    PreparedGraph& m_graph;
    Step& m_step;
};

} // namespace

GraphRun::GraphRun(Environment& environment, std::size_t subgraph, std::vector<Form> inputs, bool isCalled)
    : m_environment(environment), m_graph(describeGraph(environment, subgraph, inputs, isCalled)) {}

GraphRun::~GraphRun() {
    for (auto& state : m_graph.tensors)
        if (state.place == Place::Heap)
            freeHeap(m_environment, state);
    m_environment.planned.arena -= m_graph.arena.size() - m_graph.scratchBytes;
    m_environment.planned.scratch -= m_graph.scratchBytes;
    m_environment.planned.packed -= m_graph.aheadBytes + m_graph.privateBytes;
}

Status GraphRun::prepare() {
    TRY(prepareGraph(m_environment, m_graph));
    return m_environment.unsupported.empty() ? bindMemory(m_environment, m_graph) : Status();
}

void GraphRun::resetVariables() {
    for (const auto& state : m_graph.tensors)
        if (state.place == Place::Variable && !state.bytes.empty())
            fillWithZero(state);
}

Form GraphRun::outputForm(std::size_t output) const {
    const auto& state = m_graph.output(output);
    return state.place == Place::Heap ? Form{.isDynamic = true} : Form{.isDynamic = false, .shape = state.info.shape};
}

void GraphRun::lend(std::size_t input, const TensorState& value) {
    auto& state = m_graph.input(input);
    state.isLent = true;
    state.lent = value.view();
    state.info.shape = value.info.shape;
    for (const auto& operand : m_graph.inputPorts[input].reads)
        m_graph.steps[operand.step].inputs[operand.position] = state.lent;
}

Status GraphRun::aim(std::size_t output, TensorState& target) {
    auto& state = m_graph.output(output);
    if (state.place != Place::Caller || state.isLent)
        return {};
    if (target.place == Place::Heap) {
        target.info.shape = state.info.shape;
        TRY(placeOnHeap(m_environment, target, storedBytes(state.info).value_or(0)));
    }
    state.bytes = target.bytes;
    const auto& port = m_graph.outputPorts[output];
    for (const auto& operand : port.writes)
        m_graph.steps[operand.step].outputs[operand.position] = state.bytes;
    for (const auto& operand : port.reads)
        m_graph.steps[operand.step].inputs[operand.position] = state.bytes;
    return {};
}

Status GraphRun::deliver(std::size_t output, TensorState& target) {
    auto& state = m_graph.output(output);
    const auto value = state.view();
    if (!value.empty() && value.data() == target.bytes.data())
        return {};
    if (target.place == Place::Heap) {
        target.info.shape = state.info.shape;
        const auto& outputs = m_graph.source->outputs;
        const bool isLast = std::find(outputs.begin() + static_cast<std::ptrdiff_t>(output) + 1, outputs.end(),
                                outputs[output]) == outputs.end();
        if (state.place == Place::Heap && !state.isLent && isLast) {
            freeHeap(m_environment, target);
            target.own = std::move(state.own);
            target.bytes = target.own.span();
            state.bytes = {};
            return {};
        }
        TRY(placeOnHeap(m_environment, target, value.size()));
    }
    if (target.bytes.size() != value.size())
        return Error{Code::ShapeMismatch, std::string(target.info.name),
            base::format("%zu bytes come from the subgraph, there is room for %zu", value.size(), target.bytes.size())};
    std::ranges::copy(value, target.bytes.begin());
    return {};
}

Status GraphRun::run(RunState& state) {
    if (state.tap)
        TRY(tapInputs(state.tap));
    for (auto& step : m_graph.steps) {
        if (state.isCancelled())
            return Error{Code::Cancelled, {}, {}};
        auto status = runStep(step, state);
        if (state.isCancelled()) // also where threads left out what was to do
            return Error{Code::Cancelled, {}, {}};
        if (!status)
            return placed(std::move(status).error(), step);
        if (state.tap)
            TRY(tapStep(state.tap, step));
        for (const std::size_t tensor : step.frees)
            freeHeap(m_environment, m_graph.tensors[tensor]);
    }
    return {};
}

Status GraphRun::runStep(Step& step, RunState& state) {
    if (step.when == When::Ahead)
        return {};
    if (step.flow() != ops::Flow::None)
        return runFlow(step, state);
    if (step.when == When::Planned)
        return runKernel(step, step.scratch, nullptr, state);
    return runAtRun(step, state);
}

Status GraphRun::runKernel(
    Step& step, std::span<std::byte> scratch, ops::FlexibleOutputs* flexible, const RunState& state) {
    ops::KernelArguments arguments{step.inputs, step.outputs, scratch, &m_environment.threads, step.states, flexible};
    if (!state.tap || !m_environment.options.tapsInnerValues || step.definition->quantization.innerValues == 0)
        return step.kernel->run(arguments);
    Status told;
    const auto op = static_cast<int>(&step - m_graph.steps.data());
    const ops::InnerTap inner = [&](std::size_t number, std::span<const float> values) {
        ops::TensorInfo info;
        info.type = model::TensorType::Float32;
        if (told)
            told = state.tap({m_graph.subgraph, op, -1, static_cast<int>(number)}, info, std::as_bytes(values));
    };
    arguments.inner = &inner;
    TRY(step.kernel->run(arguments));
    return told;
}

Status GraphRun::runAtRun(Step& step, const RunState& state) {
    TRY(settleAtRun(step));
    TRY(placeOutputs(step));
    fillInputs(m_graph, step);
    const std::size_t scratchBytes = step.kernel->scratchBytes();
    TRY(checkMemory(m_environment, scratchBytes, "scratch"));
    const AlignedBuffer scratch(scratchBytes);
    noteHeap(m_environment, scratch.size());
    HeapOutputs flexible(m_environment, m_graph, step);
    auto status = runKernel(step, scratch.span(), &flexible, state);
    m_environment.heapNow -= scratch.size();
    return status;
}

/// All inputs have their bytes now: the shape rule and the kernel may look at them, where shapes alone do not do.
Status GraphRun::settleAtRun(Step& step) {
    bool needsValues = false;
    TRY(settleShapes(step, needsValues));
    std::vector<model::Shape> shapes;
    for (const auto* input : step.node.inputs)
        shapes.push_back(input ? input->shape : model::Shape());
    if (!needsValues && step.kernel && step.kernelShapes == shapes)
        return {};
    TRY(prepareAtRun(step, needsValues));
    step.kernelShapes = needsValues ? std::vector<model::Shape>() : std::move(shapes);
    return {};
}

Status GraphRun::settleShapes(Step& step, bool& needsValues) {
    auto shapes = step.definition->shapes(step.node);
    needsValues = shapes && shapes->needsValues;
    if (needsValues) {
        showValues(step, true);
        shapes = step.definition->shapes(step.node);
        showValues(step, false);
    }
    if (!shapes)
        return std::move(shapes).error();
    const auto& outputs = step.node.op->outputs;
    if (shapes->needsValues || shapes->outputs.size() != outputs.size())
        return Error{Code::BadOperator, step.node.place, "its output shapes cannot be told"};
    for (std::size_t k = 0; k < outputs.size(); ++k)
        if (outputs[k] >= 0)
            TRY(setShape(m_environment, m_graph.state(outputs[k]), shapes->outputs[k]));
    return {};
}

Status GraphRun::prepareAtRun(Step& step, bool needsValues) {
    step.kernel = nullptr;
    if (!needsValues) {
        if (auto kernel = step.definition->prepare(step.node, m_environment.context())) {
            step.kernel = *std::move(kernel);
            return {};
        }
    }
    showValues(step, true);
    auto kernel = step.definition->prepare(step.node, m_environment.context());
    showValues(step, false);
    TRY_ASSIGN(step.kernel, std::move(kernel));
    return {};
}

Status GraphRun::placeOutputs(Step& step) {
    step.outputs.clear();
    for (const std::int32_t output : step.node.op->outputs) {
        if (output >= 0 && m_graph.state(output).place == Place::Heap) {
            auto& state = m_graph.state(output);
            TRY(placeOnHeap(m_environment, state, storedBytes(state.info).value_or(0)));
        }
        step.outputs.push_back(output < 0 ? std::span<std::byte>() : m_graph.state(output).bytes);
    }
    return {};
}

void GraphRun::showValues(const Step& step, bool isShown) {
    for (const std::int32_t input : step.node.op->inputs)
        if (input >= 0 && !m_graph.state(input).isKnownAhead())
            m_graph.state(input).info.values = isShown ? m_graph.state(input).view() : std::span<const std::byte>();
}

Status GraphRun::tapInputs(const Tap& tap) {
    const auto& inputs = m_graph.source->inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        if (std::find(inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(k), inputs[k]) ==
            inputs.begin() + static_cast<std::ptrdiff_t>(k))
            TRY(tapTensor(tap, -1, inputs[k]));
    return {};
}

/// What the operator wrote: its outputs, and the variables it may have changed.
Status GraphRun::tapStep(const Tap& tap, const Step& step) {
    const int op = static_cast<int>(&step - m_graph.steps.data());
    for (const std::int32_t output : step.node.op->outputs)
        if (output >= 0)
            TRY(tapTensor(tap, op, output));
    for (const std::int32_t input : step.node.op->inputs)
        if (input >= 0 && m_graph.state(input).place == Place::Variable)
            TRY(tapTensor(tap, op, input));
    return {};
}

Status GraphRun::tapTensor(const Tap& tap, int op, std::int32_t tensor) {
    const auto& state = m_graph.state(tensor);
    if (state.info.type == model::TensorType::Resource)
        return {};
    return tap({m_graph.subgraph, op, tensor}, state.info, state.view());
}

Status placeOnHeap(Environment& environment, TensorState& state, std::size_t bytes) {
    freeHeap(environment, state);
    TRY(checkMemory(environment, bytes, state.info.name));
    state.own = AlignedBuffer(bytes);
    state.bytes = state.own.span();
    noteHeap(environment, bytes);
    return {};
}

void freeHeap(Environment& environment, TensorState& state) {
    environment.heapNow -= state.own.size();
    state.own = {};
    state.bytes = {};
}

} // namespace run
