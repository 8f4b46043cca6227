// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/interpreter.h"

#include "run/prepared_graph.h"
#include "run/unsupported.h"

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
        std::fill(state.bytes.begin(), state.bytes.end(), static_cast<std::byte>(isByte ? zero : 0));
    }
}

/// The failed operator's place, where the kernel did not name it.
Error placed(Error error, const Step& step) {
    if (error.subject.empty())
        error.subject = step.node.place;
    return error;
}

class PlannedInterpreter final : public Interpreter {
public:
    explicit PlannedInterpreter(Environment environment) : m_environment(std::move(environment)) {
        for (const std::int32_t input : subgraph().inputs)
            m_inputShapes.push_back(subgraph().tensors[static_cast<std::size_t>(input)].shape);
        m_graph = describeGraph(m_environment, m_inputShapes);
    }

    Status resizeInput(std::size_t input, const model::Shape& shape) override;
    Status allocate() override;
    Status invoke(const Tap& tap, base::Progress* progress) override;
    void resetVariables() override;

    std::span<std::byte> input(std::size_t input) override {
        return m_graph.tensors[static_cast<std::size_t>(subgraph().inputs[input])].bytes;
    }
    std::span<const std::byte> output(std::size_t output) const override {
        return m_graph.tensors[static_cast<std::size_t>(subgraph().outputs[output])].view();
    }
    const ops::TensorInfo& tensor(std::size_t index) const override { return m_graph.tensors[index].info; }
    const model::Subgraph& subgraph() const override { return m_environment.graph(); }
    const base::Diagnostics& diagnostics() const override { return m_graph.diagnostics; }
    MemoryUse memory() const override {
        return {m_graph.arena.size(), m_heapBytes, m_graph.variableBytes, m_graph.aheadBytes + m_graph.privateBytes,
            m_environment.packed->bytes()};
    }

private:
    Status runStep(Step& step);
    Status runAtRun(Step& step);
    Status settleAtRun(Step& step);
    Status placeOnHeap(Step& step);
    void showValues(const Step& step, bool isShown);
    void freeHeap(TensorState& state);
    Status tapInputs(const Tap& tap);
    Status tapStep(const Tap& tap, const Step& step);
    Status tapTensor(const Tap& tap, int op, std::int32_t tensor);
    TensorState& state(std::int32_t tensor) { return m_graph.tensors[static_cast<std::size_t>(tensor)]; }

    Environment m_environment;
    std::vector<model::Shape> m_inputShapes;
    PreparedGraph m_graph;
    bool m_isAllocated = false;
    std::size_t m_heapBytes = 0;
};

Status PlannedInterpreter::resizeInput(std::size_t input, const model::Shape& shape) {
    if (input >= m_inputShapes.size())
        return Error{Code::TensorIndexOutOfRange, {}, base::format("input %zu of %zu", input, m_inputShapes.size())};
    const std::int32_t tensor = subgraph().inputs[input];
    if (shape == m_inputShapes[input])
        return {};
    if (shape.size() != m_inputShapes[input].size())
        return Error{Code::ShapeMismatch, std::string(state(tensor).info.name),
            base::shapeText(shape) + " for " + base::shapeText(m_inputShapes[input]) + ": the rank must stay"};
    if (!model::elementCount(shape))
        return Error{Code::ShapeOverflow, std::string(state(tensor).info.name), base::shapeText(shape)};
    for (std::size_t k = 0; k < m_inputShapes.size(); ++k)
        if (subgraph().inputs[k] == tensor)
            m_inputShapes[k] = shape;
    m_isAllocated = false;
    return {};
}

Status PlannedInterpreter::allocate() {
    if (m_isAllocated)
        return {};
    m_heapBytes = 0;
    m_graph = describeGraph(m_environment, m_inputShapes);
    auto status = prepareGraph(m_environment, m_graph);
    if (status)
        status = bindMemory(m_environment, m_graph);
    if (!status) {
        m_graph = describeGraph(m_environment, m_inputShapes);
        return status;
    }
    m_isAllocated = true;
    resetVariables();
    return {};
}

void PlannedInterpreter::resetVariables() {
    for (const auto& state : m_graph.tensors)
        if (state.place == Place::Variable && !state.bytes.empty())
            fillWithZero(state);
}

Status PlannedInterpreter::invoke(const Tap& tap, base::Progress* progress) {
    if (!m_isAllocated)
        return Error{Code::NotAllocated, {}, {}};
    if (tap)
        TRY(tapInputs(tap));
    for (auto& step : m_graph.steps) {
        if (progress && progress->isCancelled())
            return Error{Code::Cancelled, {}, {}};
        if (auto status = runStep(step); !status)
            return placed(std::move(status).error(), step);
        if (tap)
            TRY(tapStep(tap, step));
        for (const std::size_t tensor : step.frees)
            freeHeap(m_graph.tensors[tensor]);
    }
    return {};
}

Status PlannedInterpreter::runStep(Step& step) {
    switch (step.when) {
    case When::Ahead:
        return {};
    case When::Planned:
        return step.kernel->run({step.inputs, step.outputs, step.scratch, &m_environment.threads, step.states});
    case When::AtRun:
        break;
    }
    return runAtRun(step);
}

/// All inputs have their bytes now: the shape rule and the kernel may look at them.
Status PlannedInterpreter::runAtRun(Step& step) {
    showValues(step, true);
    auto status = settleAtRun(step);
    showValues(step, false);
    TRY(std::move(status));
    const std::size_t scratchBytes = step.kernel->scratchBytes();
    TRY(checkMemory(m_environment, memory().total(), scratchBytes, "scratch"));
    const AlignedBuffer scratch(scratchBytes);
    return step.kernel->run({step.inputs, step.outputs, scratch.span(), &m_environment.threads, step.states});
}

Status PlannedInterpreter::settleAtRun(Step& step) {
    TRY_ASSIGN(const auto shapes, step.definition->shapes(step.node));
    const auto& outputs = step.node.op->outputs;
    if (shapes.needsValues || shapes.outputs.size() != outputs.size())
        return Error{Code::BadOperator, step.node.place, "its output shapes cannot be told"};
    for (std::size_t k = 0; k < outputs.size(); ++k)
        if (outputs[k] >= 0)
            TRY(setShape(m_environment, state(outputs[k]), shapes.outputs[k]));
    TRY(placeOnHeap(step));
    TRY_ASSIGN(step.kernel, step.definition->prepare(step.node, m_environment.context()));
    fillInputs(m_graph, step);
    return {};
}

Status PlannedInterpreter::placeOnHeap(Step& step) {
    step.outputs.clear();
    for (const std::int32_t output : step.node.op->outputs) {
        if (output >= 0 && state(output).place == Place::Heap) {
            auto& target = state(output);
            freeHeap(target);
            TRY(checkMemory(m_environment, memory().total(), target.info.bytes(), target.info.name));
            target.own = AlignedBuffer(target.info.bytes());
            target.bytes = target.own.span();
            m_heapBytes += target.own.size();
        }
        step.outputs.push_back(output < 0 ? std::span<std::byte>() : state(output).bytes);
    }
    return {};
}

void PlannedInterpreter::showValues(const Step& step, bool isShown) {
    for (const std::int32_t input : step.node.op->inputs)
        if (input >= 0 && !state(input).isKnownAhead())
            state(input).info.values = isShown ? state(input).bytes : std::span<std::byte>();
}

void PlannedInterpreter::freeHeap(TensorState& state) {
    m_heapBytes -= state.own.size();
    state.own = {};
    state.bytes = {};
}

Status PlannedInterpreter::tapInputs(const Tap& tap) {
    const auto& inputs = subgraph().inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        if (std::find(inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(k), inputs[k]) ==
            inputs.begin() + static_cast<std::ptrdiff_t>(k))
            TRY(tapTensor(tap, -1, inputs[k]));
    return {};
}

/// What the operator wrote: its outputs, and the variables it may have changed.
Status PlannedInterpreter::tapStep(const Tap& tap, const Step& step) {
    const int op = static_cast<int>(&step - m_graph.steps.data());
    for (const std::int32_t output : step.node.op->outputs)
        if (output >= 0)
            TRY(tapTensor(tap, op, output));
    for (const std::int32_t input : step.node.op->inputs)
        if (input >= 0 && state(input).place == Place::Variable)
            TRY(tapTensor(tap, op, input));
    return {};
}

Status PlannedInterpreter::tapTensor(const Tap& tap, int op, std::int32_t tensor) {
    return tap({m_environment.subgraph, op, tensor}, state(tensor).info, state(tensor).view());
}

} // namespace

Status Interpreter::setInput(std::size_t input, std::span<const std::byte> bytes) {
    const auto target = this->input(input);
    if (target.size() != bytes.size())
        return Error{Code::ShapeMismatch, std::string(tensor(static_cast<std::size_t>(subgraph().inputs[input])).name),
            base::format("%zu bytes given, the tensor has %zu", bytes.size(), target.size())};
    std::copy(bytes.begin(), bytes.end(), target.begin());
    return {};
}

base::Result<std::unique_ptr<Interpreter>> Interpreter::create(std::shared_ptr<const model::Model> model,
    std::size_t subgraph, const Options& options, std::shared_ptr<ops::PackedWeights> packed) {
    if (subgraph >= model->subgraphs.size())
        return Error{
            Code::SubgraphIndexOutOfRange, {}, base::format("subgraph %zu of %zu", subgraph, model->subgraphs.size())};
    if (!packed)
        packed = std::make_shared<ops::PackedWeights>();
    auto interpreter = std::make_unique<PlannedInterpreter>(
        Environment{std::move(model), subgraph, options, std::move(packed), base::ThreadPool(options.threads)});
    // What cannot run is said at once. Other errors may go away with other input sizes: allocate() repeats them.
    if (auto status = interpreter->allocate(); !status && isUnsupported(status.error().code))
        return std::move(status).error();
    return std::unique_ptr<Interpreter>(std::move(interpreter));
}

} // namespace run
