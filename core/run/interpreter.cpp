// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/interpreter.h"

#include "run/graph/environment.h"
#include "run/graph/graph_run.h"
#include "run/resources.h"

#include "ops/string_values.h"

#include "base/text.h"

#include <algorithm>

namespace run {
namespace {

using base::Code;
using base::Error;
using base::Status;

/// Lets the threads of an environment see a progress while a run lasts.
class Watch {
public:
    Watch(base::ThreadPool& threads, const base::Progress* progress) : m_threads(threads) { m_threads.watch(progress); }
    ~Watch() { m_threads.watch(nullptr); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    base::ThreadPool& m_threads;
};

class PlannedInterpreter final : public Interpreter {
public:
    PlannedInterpreter(std::shared_ptr<const model::Model> model, std::size_t subgraph, const Options& options,
        std::shared_ptr<ops::PackedWeights> packed)
        : m_environment(std::move(model), options, std::move(packed)), m_subgraph(subgraph) {
        for (const std::int32_t input : this->subgraph().inputs)
            m_inputShapes.push_back(this->subgraph().tensors[static_cast<std::size_t>(input)].shape);
        describe();
    }

    Status resizeInput(std::size_t input, const model::Shape& shape) override;
    Status allocate() override;
    Status setInput(std::size_t input, std::span<const std::byte> bytes) override;
    Status invoke(const Tap& tap, base::Progress* progress) override;
    void resetVariables() override;
    void resetResources() override { m_environment.resources->reset(); }
    bool hasResources() const override { return m_environment.resources->count() > 0; }

    std::span<std::byte> input(std::size_t input) override {
        auto& state = m_run->graph().input(input);
        return isFlexible(state.info.type) ? std::span<std::byte>() : state.bytes;
    }
    std::span<const std::byte> output(std::size_t output) const override {
        return m_run->graph().output(output).view();
    }
    const ops::TensorInfo& tensor(std::size_t index) const override { return m_run->graph().tensors[index].info; }
    const model::Subgraph& subgraph() const override { return m_environment.model->subgraphs[m_subgraph]; }
    const base::Diagnostics& diagnostics() const override { return m_environment.diagnostics; }
    MemoryUse memory() const override { return m_environment.memory(); }

private:
    void describe();
    Status prepare();
    Status fillStrings();

    Environment m_environment;
    std::size_t m_subgraph;
    std::vector<model::Shape> m_inputShapes;
    std::unique_ptr<GraphRun> m_run; ///< never null
    bool m_isAllocated = false;
};

/// The graph without kernels and memory.
void PlannedInterpreter::describe() {
    m_run.reset();
    m_environment.clear();
    std::vector<Form> forms;
    for (const auto& shape : m_inputShapes)
        forms.push_back({.isDynamic = false, .shape = shape});
    m_run = std::make_unique<GraphRun>(m_environment, m_subgraph, std::move(forms), false);
}

Status PlannedInterpreter::resizeInput(std::size_t input, const model::Shape& shape) {
    if (input >= m_inputShapes.size())
        return Error{Code::TensorIndexOutOfRange, {}, base::format("input %zu of %zu", input, m_inputShapes.size())};
    const std::int32_t tensor = subgraph().inputs[input];
    if (shape == m_inputShapes[input])
        return {};
    const std::string name(m_run->graph().input(input).info.name);
    if (shape.size() != m_inputShapes[input].size())
        return Error{Code::ShapeMismatch, name,
            base::shapeText(shape) + " for " + base::shapeText(m_inputShapes[input]) + ": the rank must stay"};
    if (!model::elementCount(shape))
        return Error{Code::ShapeOverflow, name, base::shapeText(shape)};
    for (std::size_t k = 0; k < m_inputShapes.size(); ++k)
        if (subgraph().inputs[k] == tensor)
            m_inputShapes[k] = shape;
    m_isAllocated = false;
    return {};
}

Status PlannedInterpreter::prepare() {
    TRY(m_environment.callees.prepare(*m_run, m_subgraph));
    TRY(m_environment.unsupported.status());
    return fillStrings();
}

Status PlannedInterpreter::allocate() {
    if (m_isAllocated)
        return {};
    describe();
    if (auto status = prepare(); !status) {
        describe();
        return status;
    }
    m_isAllocated = true;
    resetVariables();
    return {};
}

/// Inputs with strings begin with empty ones, or with those of the file.
Status PlannedInterpreter::fillStrings() {
    for (std::size_t k = 0; k < m_inputShapes.size(); ++k) {
        auto& state = m_run->graph().input(k);
        if (!isFlexible(state.info.type))
            continue;
        const auto count = state.info.elements();
        const auto bytes = ops::emptyStringBytes(count);
        if (!bytes)
            return Error{Code::ShapeOverflow, std::string(state.info.name), base::shapeText(state.info.shape)};
        TRY(placeOnHeap(m_environment, state, *bytes));
        ops::storeEmptyStrings(count, state.bytes);
    }
    return {};
}

Status PlannedInterpreter::setInput(std::size_t input, std::span<const std::byte> bytes) {
    auto& state = m_run->graph().input(input);
    if (!isFlexible(state.info.type))
        return Interpreter::setInput(input, bytes);
    if (!m_isAllocated)
        return Error{Code::NotAllocated, {}, {}};
    TRY_ASSIGN(const auto strings, ops::stringsIn(bytes));
    if (strings.size() != state.info.elements())
        return Error{Code::ShapeMismatch, std::string(state.info.name),
            base::format("%zu strings given, the tensor has %zu", strings.size(), state.info.elements())};
    TRY(placeOnHeap(m_environment, state, bytes.size()));
    std::ranges::copy(bytes, state.bytes.begin());
    return {};
}

void PlannedInterpreter::resetVariables() {
    m_run->resetVariables();
    m_environment.callees.forEach([](GraphRun& run) { run.resetVariables(); });
}

Status PlannedInterpreter::invoke(const Tap& tap, base::Progress* progress) {
    if (!m_isAllocated)
        return Error{Code::NotAllocated, {}, {}};
    const Watch watch(m_environment.threads, progress);
    RunState state{.tap = tap, .progress = progress};
    return m_run->run(state);
}

} // namespace

Status Interpreter::setInput(std::size_t input, std::span<const std::byte> bytes) {
    const auto target = this->input(input);
    if (target.size() != bytes.size())
        return Error{Code::ShapeMismatch, std::string(tensor(static_cast<std::size_t>(subgraph().inputs[input])).name),
            base::format("%zu bytes given, the tensor has %zu", bytes.size(), target.size())};
    std::ranges::copy(bytes, target.begin());
    return {};
}

base::Result<std::unique_ptr<Interpreter>> Interpreter::create(std::shared_ptr<const model::Model> model,
    std::size_t subgraph, const Options& options, std::shared_ptr<ops::PackedWeights> packed) {
    if (subgraph >= model->subgraphs.size())
        return Error{
            Code::SubgraphIndexOutOfRange, {}, base::format("subgraph %zu of %zu", subgraph, model->subgraphs.size())};
    if (!packed)
        packed = std::make_shared<ops::PackedWeights>();
    auto interpreter = std::make_unique<PlannedInterpreter>(std::move(model), subgraph, options, std::move(packed));
    // What cannot run is said at once. Other errors may go away with other input sizes: allocate() repeats them.
    if (auto status = interpreter->allocate(); !status && isUnsupported(status.error().code))
        return std::move(status).error();
    return std::unique_ptr<Interpreter>(std::move(interpreter));
}

} // namespace run
