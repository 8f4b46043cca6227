// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/graph_run.h"
#include "run/resources.h"

#include "ops/control/called_subgraphs.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

/// Prepares the operators that call subgraphs or touch resource variables.
namespace run {
namespace {

using base::Code;
using base::Error;
using base::Status;

Error bad(const Step& step, std::string detail) {
    return {Code::BadOperator, step.node.place, std::move(detail)};
}

Form formOf(const TensorState& state) {
    return state.place == Place::Heap ? Form{.isDynamic = true} : Form{.isDynamic = false, .shape = state.info.shape};
}

std::vector<Form> formsOf(const PreparedGraph& graph, std::span<const std::int32_t> tensors) {
    std::vector<Form> forms;
    for (const std::int32_t tensor : tensors)
        forms.push_back(formOf(graph.state(tensor)));
    return forms;
}

/// Kernels may read a little behind the end of what is no constant to them, and inside a subgraph that is called
/// nothing that comes from outside is one: constants go there as copies with room behind them.
void padConstant(const Environment& environment, TensorState& state) {
    struct Padded {
        AlignedBuffer buffer;
        std::size_t bytes() const { return buffer.size(); }
    };
    if (state.place != Place::Constant || state.info.values.empty() || state.shared)
        return; // what is shared is a copy already
    const auto values = state.info.values;
    auto padded = environment.packed->get<Padded>(values.data(), "padded " + std::to_string(values.size()), [values] {
        Padded made{AlignedBuffer(values.size())};
        std::ranges::copy(values, made.buffer.span().begin());
        return made;
    });
    state.info.values = padded->buffer.span();
    state.shared = std::move(padded);
}

/// Settles one operator with a Flow.
class FlowPreparation {
public:
    FlowPreparation(Environment& environment, PreparedGraph& graph, Step& step)
        : m_environment(environment), m_graph(graph), m_step(step), m_op(*step.node.op) {}

    Status settle();
    bool isDynamic() const { return m_isDynamic; }

private:
    Status checkOperands() const;
    Status checkMatch(
        std::size_t subgraph, std::span<const std::int32_t> inputs, std::span<const std::int32_t> outputs) const;
    Status checkTypes(const model::Subgraph& called, std::span<const std::int32_t> ours,
        std::span<const std::int32_t> theirs, const char* role) const;
    Status checkTruth(const TensorState& state) const;
    base::Result<GraphRun*> graphFor(std::size_t subgraph, std::vector<Form> forms) {
        return m_environment.callees.get(subgraph, std::move(forms), m_step.node.place);
    }
    Status take(const std::vector<Form>& outputs);
    Status settleBranches(std::span<const std::size_t> subgraphs, std::span<const std::int32_t> inputs);
    Status settleLoop(std::size_t condition, std::size_t body);
    base::Result<GraphRun*> loopBody(std::size_t body, std::vector<Form>& forms);
    void planLoopBuffers();
    Status settleHandle();
    Status settleRead();

    Environment& m_environment;
    PreparedGraph& m_graph;
    Step& m_step;
    const model::Operator& m_op;
    bool m_isDynamic = false;
};

Status FlowPreparation::settle() {
    TRY(checkOperands());
    TRY(m_step.definition->shapes(m_step.node)); // for its checks of operands
    TRY_ASSIGN(const auto called, ops::calledSubgraphs(m_step.node));
    for (const std::size_t subgraph : called)
        if (subgraph >= m_environment.model->subgraphs.size())
            return Error{Code::SubgraphIndexOutOfRange, m_step.node.place,
                base::format("subgraph %zu of %zu", subgraph, m_environment.model->subgraphs.size())};
    switch (m_step.flow()) {
    case ops::Flow::If:
        TRY(checkTruth(m_graph.state(m_op.inputs[0])));
        return settleBranches(called, std::span(m_op.inputs).subspan(1));
    case ops::Flow::Composite:
        return settleBranches(called, m_op.inputs);
    case ops::Flow::CallOnce:
        return settleBranches(called, {});
    case ops::Flow::While:
        return settleLoop(called[0], called[1]);
    case ops::Flow::VarHandle:
        return settleHandle();
    case ops::Flow::ReadVariable:
        return settleRead();
    case ops::Flow::AssignVariable:
        m_isDynamic = m_graph.state(m_op.inputs[1]).place == Place::Heap;
        return {};
    case ops::Flow::None:
        break;
    }
    return {};
}

/// Called subgraphs have no optional operands, and nobody could say what an absent one is.
Status FlowPreparation::checkOperands() const {
    for (const auto& tensors : {m_op.inputs, m_op.outputs})
        for (const std::int32_t tensor : tensors) {
            if (tensor < 0)
                return bad(m_step, "an operand is absent");
            if (m_graph.state(tensor).place == Place::None)
                return Error{Code::UnsupportedType, m_step.node.place,
                    base::format("tensor %d is %s", tensor,
                        std::string(model::typeName(m_graph.state(tensor).info.type)).c_str())};
        }
    return {};
}

Status FlowPreparation::checkMatch(
    std::size_t subgraph, std::span<const std::int32_t> inputs, std::span<const std::int32_t> outputs) const {
    const auto& called = m_environment.model->subgraphs[subgraph];
    if (called.inputs.size() != inputs.size() || called.outputs.size() != outputs.size())
        return bad(m_step, base::format("subgraph %zu has %zu inputs and %zu outputs, the operator needs %zu and %zu",
                               subgraph, called.inputs.size(), called.outputs.size(), inputs.size(), outputs.size()));
    TRY(checkTypes(called, inputs, called.inputs, "input"));
    return checkTypes(called, outputs, called.outputs, "output");
}

Status FlowPreparation::checkTypes(const model::Subgraph& called, std::span<const std::int32_t> ours,
    std::span<const std::int32_t> theirs, const char* role) const {
    for (std::size_t k = 0; k < ours.size(); ++k) {
        const auto type = m_graph.state(ours[k]).info.type;
        const auto wanted = called.tensors[static_cast<std::size_t>(theirs[k])].type;
        if (type != wanted)
            return bad(
                m_step, base::format("%s %zu is %s, the subgraph has %s", role, k,
                            std::string(model::typeName(type)).c_str(), std::string(model::typeName(wanted)).c_str()));
    }
    return {};
}

Status FlowPreparation::checkTruth(const TensorState& state) const {
    if (state.info.type != model::TensorType::Bool)
        return bad(m_step, "the condition is " + std::string(model::typeName(state.info.type)) + ", bool is expected");
    if (state.place != Place::Heap && state.info.elements() != 1)
        return bad(m_step, "the condition has " + base::shapeText(state.info.shape) + ", one value is expected");
    return {};
}

/// The operator's outputs get these forms.
Status FlowPreparation::take(const std::vector<Form>& outputs) {
    m_isDynamic = std::ranges::any_of(outputs, [](const Form& form) { return form.isDynamic; });
    for (std::size_t k = 0; k < outputs.size() && !m_isDynamic; ++k)
        TRY(setShape(m_environment, m_graph.state(m_op.outputs[k]), outputs[k].shape));
    return {};
}

/// One of these runs; where they do not agree on a shape it is known only then.
Status FlowPreparation::settleBranches(std::span<const std::size_t> subgraphs, std::span<const std::int32_t> inputs) {
    std::vector<Form> outputs;
    for (const std::int32_t input : inputs)
        padConstant(m_environment, m_graph.state(input));
    for (const std::size_t subgraph : subgraphs) {
        TRY(checkMatch(subgraph, inputs, m_op.outputs));
        TRY_ASSIGN(auto* callee, graphFor(subgraph, formsOf(m_graph, inputs)));
        m_step.calls.push_back(callee);
        for (std::size_t k = 0; k < m_op.outputs.size(); ++k) {
            const auto form = callee->outputForm(k);
            if (m_step.calls.size() == 1)
                outputs.push_back(form);
            else if (outputs[k] != form)
                outputs[k] = {.isDynamic = true};
        }
    }
    return take(outputs);
}

Status FlowPreparation::settleLoop(std::size_t condition, std::size_t body) {
    TRY(checkMatch(body, m_op.inputs, m_op.outputs));
    const auto& conditionGraph = m_environment.model->subgraphs[condition];
    if (conditionGraph.inputs.size() != m_op.inputs.size() || conditionGraph.outputs.size() != 1)
        return bad(m_step, base::format("the condition, subgraph %zu, has %zu inputs and %zu outputs", condition,
                               conditionGraph.inputs.size(), conditionGraph.outputs.size()));
    TRY(checkTypes(conditionGraph, m_op.inputs, conditionGraph.inputs, "input"));
    for (const std::int32_t input : m_op.inputs)
        padConstant(m_environment, m_graph.state(input));
    auto forms = formsOf(m_graph, m_op.inputs);
    TRY_ASSIGN(auto* bodyRun, loopBody(body, forms));
    TRY_ASSIGN(auto* conditionRun, graphFor(condition, forms));
    m_step.calls = {conditionRun, bodyRun};
    if (m_environment.unsupported.empty())
        TRY(checkTruth(conditionRun->graph().output(0)));
    TRY(take(forms));
    planLoopBuffers();
    return {};
}

/// The body for shapes that stay from turn to turn. What comes out with another shape than it went in is not known
/// before the loop runs, and neither may be what depends on it: until nothing changes.
base::Result<GraphRun*> FlowPreparation::loopBody(std::size_t body, std::vector<Form>& forms) {
    constexpr int mostRounds = 4;
    const auto& graph = m_environment.model->subgraphs[body];
    for (int round = 0;; ++round) {
        TRY_ASSIGN(auto* made, graphFor(body, forms));
        bool isStable = true;
        for (std::size_t k = 0; k < forms.size(); ++k) {
            const bool isKept = graph.inputs[k] == graph.outputs[k];
            if (forms[k].isDynamic || isKept || (made->outputForm(k) == forms[k] && round < mostRounds))
                continue;
            forms[k] = {.isDynamic = true};
            isStable = false;
        }
        if (isStable || !m_environment.unsupported.empty())
            return made;
        m_environment.callees.release(made);
    }
}

/// A second buffer for each value that changes and whose size is known; the operator's output is the first.
void FlowPreparation::planLoopBuffers() {
    m_step.loopBytes = 0;
    m_step.loopOffsets.clear();
    const auto& body = *m_step.calls[1]->graph().source;
    for (std::size_t k = 0; k < m_op.outputs.size(); ++k) {
        m_step.loopOffsets.push_back(m_step.loopBytes);
        if (m_isDynamic || body.inputs[k] == body.outputs[k])
            continue;
        constexpr std::size_t step = AlignedBuffer::alignment;
        const auto bytes = storedBytes(m_graph.state(m_op.outputs[k]).info).value_or(0);
        m_step.loopBytes += (bytes + step - 1) / step * step;
    }
}

/// The handle is known now.
Status FlowPreparation::settleHandle() {
    auto& output = m_graph.state(m_op.outputs[0]);
    const auto size = storedBytes(output.info);
    if (output.info.type != model::TensorType::Resource || output.place != Place::Arena || size != sizeof(std::int32_t))
        return bad(m_step, "the output is " + std::string(model::typeName(output.info.type)) + " " +
                               base::shapeText(output.info.shape) + ", one handle is expected");
    const auto& options = m_step.node.options();
    const std::int32_t handle =
        m_environment.resources->handleOf(options.text("container"), options.text("shared_name"));
    output.own = AlignedBuffer(sizeof handle);
    std::memcpy(output.own.span().data(), &handle, sizeof handle);
    output.place = Place::Ahead;
    output.info.values = output.own.span();
    m_graph.aheadBytes += sizeof handle;
    m_environment.planned.packed += sizeof handle;
    m_step.when = When::Ahead;
    return {};
}

/// The file says the shape, but for scalars: there it may stand for any.
Status FlowPreparation::settleRead() {
    const auto& tensor = m_graph.source->tensors[static_cast<std::size_t>(m_op.outputs[0])];
    m_isDynamic = m_graph.state(m_op.outputs[0]).place == Place::Heap || tensor.shapeSignature.has_value() ||
                  (tensor.shape.empty() && !tensor.hasRank);
    return m_isDynamic ? Status() : setShape(m_environment, m_graph.state(m_op.outputs[0]), tensor.shape);
}

} // namespace

Status settleFlow(Environment& environment, PreparedGraph& graph, Step& step, bool& isDynamic) {
    FlowPreparation work(environment, graph, step);
    TRY(work.settle());
    isDynamic = work.isDynamic();
    return {};
}

} // namespace run
