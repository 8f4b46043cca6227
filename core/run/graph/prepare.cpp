// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/arena_planner.h"
#include "run/graph/prepared_graph.h"
#include "run/graph/unsupported.h"

#include "model/unusable_scale.h"

#include "base/checked.h"
#include "base/text.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>
#include <span>

namespace run {
namespace {

using base::Code;
using base::Error;
using base::Status;

/// What several interpreters of a model share of a tensor that depends on constants alone.
struct AheadValues {
    AlignedBuffer buffer;
    std::size_t bytes() const { return buffer.size(); }
};

std::string aheadKind(std::size_t output) {
    return "computed ahead " + std::to_string(output);
}

/// Goes through the operators in order and settles shapes, what is computed ahead, and kernels.
class Preparation {
public:
    Preparation(Environment& environment, PreparedGraph& graph)
        : m_environment(environment), m_graph(graph), m_unsupported(environment.unsupported) {}

    Status run() {
        nameMissing();
        for (const std::int32_t input : m_graph.source->inputs)
            TRY(setShape(m_environment, state(input), state(input).info.shape));
        for (auto& step : m_graph.steps)
            TRY(settle(step));
        auto status = checkPeak();
        if (status)
            status = prepareKernels(); // also where something cannot run: to name all of it
        return m_unsupported.empty() ? status : Status();
    }

private:
    const model::Model& model() const { return *m_environment.model; }
    TensorState& state(std::int32_t tensor) { return m_graph.tensors[static_cast<std::size_t>(tensor)]; }
    static bool canRun(const Step& step) { return step.definition && step.definition->canRun(); }

    void nameMissing();
    Status settle(Step& step);
    Status settleRule(Step& step, bool& isDynamic);
    Status settleShapes(Step& step, bool& isKnown);
    Status keepFileShapes(Step& step);
    void makeDynamic(Step& step);
    void compareWithFile(const Step& step);
    bool canRunAhead(const Step& step);
    static bool isLeftOut(const TensorState& state);
    Status runAhead(Step& step);
    bool takeShared(Step& step);
    Status computeAhead(Step& step);
    Status checkPeak() const;
    Status prepareKernels();
    Status prepareKernel(Step& step, std::mutex& mutex);
    int preparingThreads(std::span<Step* const> steps) const;
    base::Result<std::unique_ptr<ops::Kernel>> kernelFor(Step& step);

    Environment& m_environment;
    PreparedGraph& m_graph;
    Unsupported& m_unsupported;
};

/// Scales of other types are not looked at.
std::optional<float> badScale(const model::Tensor& tensor) {
    return model::integerRange(tensor.type) ? model::unusableScale(tensor) : std::nullopt;
}

/// What no kernel here can work with: an input that is sparse and not made dense, or whose bytes are not in the file;
/// scales that are no numbers.
std::optional<std::string> unreadable(const model::Subgraph& graph, const PreparedGraph& prepared, const Step& step) {
    for (const std::int32_t index : step.node.op->inputs) {
        if (index < 0)
            continue;
        const auto tensor = static_cast<std::size_t>(index);
        if (graph.tensors[tensor].sparsity &&
            prepared.tensors[tensor].info.values.size() != prepared.tensors[tensor].info.bytes())
            return "tensor " + std::to_string(index) + " is sparse";
        if (prepared.tensors[tensor].place == Place::None)
            return "tensor " + std::to_string(index) + " has no bytes in this file";
    }
    for (const auto* operands : {&step.node.op->inputs, &step.node.op->outputs, &step.node.op->intermediates})
        for (const std::int32_t index : *operands)
            if (const auto scale = index < 0 ? std::nullopt : badScale(graph.tensors[static_cast<std::size_t>(index)]))
                return base::format("tensor %d has the scale %g", index, static_cast<double>(*scale));
    return std::nullopt;
}

/// An operator whose shapes are known only while running, as it could be: with the file's shapes, and in the place of
/// integers that are not known with the output's shape or all the same number.
class Guess {
public:
    explicit Guess(const ops::Node& node) : m_node(node) {
        for (auto* operands : {&m_node.inputs, &m_node.outputs})
            for (auto& operand : *operands)
                if (operand)
                    operand = &m_infos.emplace_back(*operand);
    }

    /// Does the operator refuse the types of its operands? Nothing where no guess fits its shape rule.
    std::optional<Error> refusal(const ops::OpDefinition& definition, const ops::PrepareContext& context) {
        for (const std::optional<std::int32_t> fill : {std::optional<std::int32_t>(), {0}, {1}}) {
            guessValues(fill);
            const auto shapes = definition.shapes(m_node);
            if (!shapes && shapes.error().code == Code::UnsupportedType)
                return shapes.error();
            if (!shapes || shapes->needsValues || shapes->outputs.size() != m_node.outputs.size())
                continue;
            for (std::size_t k = 0; k < m_node.outputs.size(); ++k)
                if (m_node.outputs[k])
                    infoOf(m_node.outputs[k]).shape = shapes->outputs[k];
            const auto kernel = definition.prepare(m_node, context);
            return !kernel && kernel.error().code == Code::UnsupportedType ? std::optional(kernel.error())
                                                                           : std::nullopt;
        }
        return std::nullopt;
    }

private:
    ops::TensorInfo& infoOf(const ops::TensorInfo* info) {
        return *std::ranges::find_if(m_infos, [info](const ops::TensorInfo& other) { return &other == info; });
    }
    static constexpr std::size_t mostGuessed = 4096; ///< shapes, axes and sizes are fewer; indices may be any number

    /// `fill` nothing: the first output's shape.
    void guessValues(std::optional<std::int32_t> fill) {
        m_values.clear();
        for (const auto* input : m_node.inputs) {
            if (!input || input->isConstant || input->type != model::TensorType::Int32 || m_node.outputs.empty() ||
                input->elements() > mostGuessed)
                continue;
            auto& info = infoOf(input);
            auto& values = m_values.emplace_back(info.elements(), fill.value_or(1));
            const auto* output = m_node.outputs.front();
            if (!fill && output && output->shape.size() == values.size())
                values.assign(output->shape.begin(), output->shape.end());
            info.values = std::as_bytes(std::span(values));
        }
    }

    ops::Node m_node;
    std::deque<ops::TensorInfo> m_infos;
    std::deque<std::vector<std::int32_t>> m_values;
};

void Preparation::nameMissing() {
    for (auto& step : m_graph.steps) {
        if (!canRun(step)) {
            m_unsupported.add(model(), step.node, Code::UnsupportedOperator);
        } else if (const auto why = unreadable(*m_graph.source, m_graph, step)) {
            m_unsupported.add(model(), step.node, Code::UnsupportedType, *why);
            step.definition = nullptr; // neither its rule nor its kernel may look at such operands
        }
    }
}

Status Preparation::settle(Step& step) {
    if (!canRun(step))
        return keepFileShapes(step);
    bool isDynamic = false;
    if (step.flow() != ops::Flow::None)
        TRY(settleFlow(m_environment, m_graph, step, isDynamic));
    else
        TRY(settleRule(step, isDynamic));
    if (!canRun(step))
        return {};
    if (isDynamic) {
        makeDynamic(step);
        return {};
    }
    compareWithFile(step);
    return canRunAhead(step) ? runAhead(step) : Status();
}

/// Shapes by the operator's rule, where all that it needs is known.
Status Preparation::settleRule(Step& step, bool& isDynamic) {
    const auto isOnHeap = [this](std::int32_t tensor) { return tensor >= 0 && state(tensor).place == Place::Heap; };
    const auto& op = *step.node.op;
    isDynamic = std::ranges::any_of(op.inputs, isOnHeap) || std::ranges::any_of(op.outputs, isOnHeap);
    if (isDynamic)
        return {};
    bool isKnown = true;
    TRY(settleShapes(step, isKnown));
    isDynamic = !isKnown;
    return {};
}

Status Preparation::settleShapes(Step& step, bool& isKnown) {
    auto shapes = step.definition->shapes(step.node);
    if (!shapes) {
        if (!isUnsupported(shapes.error().code) && m_unsupported.empty())
            return std::move(shapes).error();
        // Go on with the file's shapes, to name whatever else cannot run. Behind a missing operator they may be all
        // there is.
        if (isUnsupported(shapes.error().code))
            m_unsupported.add(model(), step.node, shapes.error().code, shapes.error().detail);
        step.definition = nullptr; // its kernel relies on what the rule checks
        return keepFileShapes(step);
    }
    isKnown = !shapes->needsValues;
    if (!isKnown)
        return {};
    const auto& outputs = step.node.op->outputs;
    if (shapes->outputs.size() != outputs.size())
        return Error{Code::BadOperator, step.node.place,
            base::format("%zu outputs, the operator gives %zu", outputs.size(), shapes->outputs.size())};
    for (std::size_t k = 0; k < outputs.size(); ++k)
        if (outputs[k] >= 0)
            TRY(setShape(m_environment, state(outputs[k]), shapes->outputs[k]));
    return {};
}

Status Preparation::keepFileShapes(Step& step) {
    for (const std::int32_t output : step.node.op->outputs)
        if (output >= 0)
            TRY(setShape(m_environment, state(output), state(output).info.shape));
    return {};
}

void Preparation::makeDynamic(Step& step) {
    step.when = When::AtRun;
    if (step.flow() == ops::Flow::None) // its types are known now, although its shapes are not
        if (const auto refusal = Guess(step.node).refusal(*step.definition, m_environment.context()))
            m_unsupported.add(model(), step.node, refusal->code, refusal->detail);
    for (const std::int32_t output : step.node.op->outputs)
        if (output >= 0 && state(output).place != Place::Variable)
            state(output).place = Place::Heap;
}

void Preparation::compareWithFile(const Step& step) {
    constexpr std::size_t enough = 100;
    for (const std::int32_t output : step.node.op->outputs) {
        if (output < 0 || m_environment.diagnostics.size() >= enough)
            continue;
        const auto& tensor = m_graph.source->tensors[static_cast<std::size_t>(output)];
        const auto& shape = state(output).info.shape;
        if (tensor.shapeSignature || tensor.shape == shape || (tensor.shape.empty() && !tensor.hasRank))
            continue;
        m_environment.diagnostics.push_back({base::Severity::Warning, step.node.place,
            "gives a tensor of " + base::shapeText(shape) + ", the file says " + base::shapeText(tensor.shape),
            static_cast<int>(m_graph.subgraph), static_cast<int>(&step - m_graph.steps.data()), output});
    }
}

bool Preparation::canRunAhead(const Step& step) {
    const auto& node = step.node;
    const auto isFree = [this](std::int32_t output) { return output < 0 || state(output).place == Place::Arena; };
    if (!step.definition->isPure || step.flow() != ops::Flow::None || node.inputs.empty() ||
        !std::all_of(node.op->outputs.begin(), node.op->outputs.end(), isFree))
        return false;
    return step.definition->readsShapesOnly ||
           std::all_of(node.op->inputs.begin(), node.op->inputs.end(), [this](std::int32_t input) {
               return input < 0 || (state(input).isKnownAhead() && !isLeftOut(state(input)));
           });
}

/// Options::isTrial has constants that nobody is to work with.
bool Preparation::isLeftOut(const TensorState& state) {
    return state.place == Place::Constant && !state.info.isConstant;
}

Status Preparation::runAhead(Step& step) {
    step.when = When::Ahead;
    // What depends on constants alone is a constant to those who read it, and is shared by the model's interpreters.
    const bool isFixed = std::all_of(step.node.inputs.begin(), step.node.inputs.end(),
        [](const ops::TensorInfo* input) { return !input || input->isConstant; });
    if (!isFixed)
        return computeAhead(step);
    if (takeShared(step))
        return {};
    TRY(computeAhead(step));
    if (step.when != When::Ahead)
        return {};
    for (std::size_t k = 0; k < step.node.op->outputs.size(); ++k) {
        if (step.node.op->outputs[k] < 0)
            continue;
        auto& output = state(step.node.op->outputs[k]);
        m_graph.aheadBytes -= output.own.size();
        m_environment.planned.packed -= output.own.size();
        m_environment.packed->get<AheadValues>(
            step.node.op, aheadKind(k), [&output] { return AheadValues{std::move(output.own)}; });
    }
    takeShared(step);
    return {};
}

bool Preparation::takeShared(Step& step) {
    const auto& outputs = step.node.op->outputs;
    for (std::size_t k = 0; k < outputs.size(); ++k) {
        if (outputs[k] < 0)
            continue;
        auto values = m_environment.packed->find<AheadValues>(step.node.op, aheadKind(k));
        if (!values)
            return false;
        auto& output = state(outputs[k]);
        output.place = Place::Ahead;
        output.info.values = values->buffer.span();
        output.info.isConstant = true;
        output.shared = std::move(values);
    }
    return true;
}

Status Preparation::computeAhead(Step& step) {
    auto kernel = kernelFor(step);
    if (!kernel) {
        step.when = When::Planned; // its types are not supported: collected, nothing will run
        return isUnsupported(kernel.error().code) ? Status() : std::move(kernel).error();
    }
    for (const std::int32_t index : step.node.op->outputs) {
        if (index < 0) {
            step.outputs.emplace_back();
            continue;
        }
        auto& output = state(index);
        TRY(checkMemory(m_environment, output.info.bytes(), "tensors that are computed while preparing"));
        output.own = AlignedBuffer(output.info.bytes());
        m_graph.aheadBytes += output.own.size();
        m_environment.planned.packed += output.own.size();
        step.outputs.push_back(output.own.span());
    }
    for (const auto* input : step.node.inputs)
        step.inputs.push_back(input ? input->values : std::span<const std::byte>());
    const AlignedBuffer scratch((*kernel)->scratchBytes());
    TRY((*kernel)->run({step.inputs, step.outputs, scratch.span(), &m_environment.threads}));
    for (const std::int32_t index : step.node.op->outputs) {
        if (index < 0)
            continue;
        state(index).place = Place::Ahead;
        state(index).info.values = state(index).own.span();
    }
    return {};
}

base::Result<std::unique_ptr<ops::Kernel>> Preparation::kernelFor(Step& step) {
    auto kernel = step.definition->prepare(step.node, m_environment.context());
    if (!kernel && isUnsupported(kernel.error().code))
        m_unsupported.add(model(), step.node, kernel.error().code, kernel.error().detail);
    return kernel;
}

/// Before any kernel allocates: can the tensors fit at all?
Status Preparation::checkPeak() const {
    std::vector<ArenaItem> items;
    for (const auto& step : m_graph.steps) {
        const auto op = static_cast<std::int32_t>(&step - m_graph.steps.data());
        for (const auto& tensors : {step.node.op->inputs, step.node.op->outputs})
            for (const std::int32_t tensor : tensors)
                if (tensor >= 0 && m_graph.tensors[static_cast<std::size_t>(tensor)].place == Place::Arena)
                    items.push_back({m_graph.tensors[static_cast<std::size_t>(tensor)].info.bytes(), op, op});
    }
    // A tensor that is listed twice counts twice: halve, to stay below the true need.
    return checkMemory(m_environment, peakBytes(items) / 2, "tensors of one operator");
}

Status Preparation::prepareKernels() {
    std::vector<Step*> steps;
    for (auto& step : m_graph.steps)
        if (step.when == When::Planned && canRun(step) && step.flow() == ops::Flow::None)
            steps.push_back(&step);
    std::vector<Status> prepared(steps.size());
    std::mutex mutex;
    const auto status = base::parallelFor(steps.size(), preparingThreads(steps), [&](std::size_t index, int) -> Status {
        prepared[index] = prepareKernel(*steps[index], mutex);
        return prepared[index] || isUnsupported(prepared[index].error().code) ? Status() : prepared[index];
    });
    for (std::size_t k = 0; k < steps.size(); ++k) {
        if (prepared[k])
            continue;
        if (!isUnsupported(prepared[k].error().code))
            return std::move(prepared[k]);
        m_unsupported.add(model(), steps[k]->node, prepared[k].error().code, prepared[k].error().detail);
    }
    return status;
}

Status Preparation::prepareKernel(Step& step, std::mutex& mutex) {
    TRY_ASSIGN(step.kernel, step.definition->prepare(step.node, m_environment.context()));
    const std::scoped_lock lock(mutex);
    m_graph.privateBytes += step.kernel->privateBytes();
    m_environment.planned.packed += step.kernel->privateBytes();
    return checkMemory(m_environment, 0, "packed weights");
}

/// To pack a few weights is quicker than to start a thread.
int Preparation::preparingThreads(std::span<Step* const> steps) const {
    constexpr std::size_t many = std::size_t{1} << 20; // bytes
    std::size_t constants = 0;
    for (const auto* step : steps)
        for (const auto* input : step->node.inputs)
            constants += input && input->isConstant ? input->values.size() : 0;
    return constants < many ? 1 : std::max(m_environment.threads.threads(), m_environment.options.preparingThreads);
}

} // namespace

Status setShape(const Environment& environment, TensorState& state, const model::Shape& shape) {
    const auto elements = model::elementCount(shape);
    if (!elements)
        return Error{Code::ShapeOverflow, std::string(state.info.name), base::shapeText(shape)};
    const bool isSized = state.info.type == model::TensorType::Resource || model::bitWidth(state.info.type) > 0;
    auto shaped = state.info;
    shaped.shape = shape;
    const auto bytes = isSized ? storedBytes(shaped) : std::size_t{0};
    if (!bytes)
        return Error{Code::ShapeOverflow, std::string(state.info.name), base::shapeText(shape)};
    if (state.place == Place::Variable && shape != state.info.shape)
        return Error{Code::ShapeMismatch, std::string(state.info.name),
            "a variable of " + base::shapeText(state.info.shape) + " cannot take " + base::shapeText(shape)};
    TRY(checkMemory(environment, *bytes, std::string(state.info.name) + " of " + base::shapeText(shape)));
    state.info.shape = shape;
    return {};
}

Status prepareGraph(Environment& environment, PreparedGraph& graph) {
    return Preparation(environment, graph).run();
}

} // namespace run
