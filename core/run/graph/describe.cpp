// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/prepared_graph.h"

#include "model/dense_values.h"

#include <algorithm>

namespace run {
namespace {

/// Constants that do not lie as their elements must are copied. No more: many files have theirs at any multiple of 4.
std::span<const std::byte> alignedValues(
    const Environment& environment, std::span<const std::byte> data, TensorState& state) {
    struct Copy {
        AlignedBuffer buffer;
        std::size_t bytes() const { return buffer.size(); }
    };
    const auto alignment = std::clamp<std::size_t>(
        static_cast<std::size_t>(model::bitWidth(state.info.type)) / 8, 1, alignof(std::int64_t));
    if (reinterpret_cast<std::uintptr_t>(data.data()) % alignment == 0)
        return data;
    auto copy = environment.packed->get<Copy>(data.data(), "aligned copy " + std::to_string(data.size()), [data] {
        Copy made{AlignedBuffer(data.size())};
        std::copy(data.begin(), data.end(), made.buffer.span().begin());
        return made;
    });
    const auto span = copy->buffer.span();
    state.shared = std::move(copy);
    return span;
}

/// Sparse constants become dense ones, for every operator, where memory is enough.
bool isDensified(const Environment& environment, const model::Tensor& tensor) {
    const auto bytes = model::byteSize(tensor);
    return tensor.sparsity && model::bitWidth(tensor.type) >= 8 && bytes && *bytes <= environment.options.limits.memory;
}

/// A sparse constant with its zeros, made once for all interpreters of the model.
std::span<const std::byte> denseValues(
    const Environment& environment, const model::Tensor& tensor, std::span<const std::byte> data, TensorState& state) {
    struct Dense {
        AlignedBuffer buffer;
        std::size_t bytes() const { return buffer.size(); }
    };
    auto dense = environment.packed->get<Dense>(&tensor, "dense values", [&] {
        Dense made{AlignedBuffer(model::byteSize(tensor).value_or(0))};
        model::fillDense(tensor, data, made.buffer.span());
        return made;
    });
    const auto span = dense->buffer.span();
    state.shared = std::move(dense);
    return span;
}

constexpr std::size_t largeConstant = std::size_t{1} << 16; ///< bytes

TensorState describe(const Environment& environment, const model::Tensor& tensor) {
    TensorState state;
    auto& info = state.info;
    info.name = tensor.name;
    info.type = tensor.type;
    info.shape = tensor.shape;
    info.quantization = tensor.quantization ? &*tensor.quantization : nullptr;
    info.isVariable = tensor.isVariable;
    if (tensor.isVariable) {
        state.place = model::byteSize(tensor) ? Place::Variable : Place::None;
    } else if (isDensified(environment, tensor)) {
        state.place = Place::Constant;
        info.isConstant = true;
        info.values = denseValues(environment, tensor, environment.model->dataOf(tensor).span(), state);
    } else if (environment.model->isConstant(tensor)) {
        state.place = Place::Constant;
        auto data = environment.model->dataOf(tensor).span();
        if (const auto bytes = model::byteSize(tensor); bytes && *bytes < data.size())
            data = data.first(*bytes);
        info.isConstant = !environment.options.isTrial || data.size() < largeConstant;
        info.values = info.isConstant ? alignedValues(environment, data, state) : data;
    } else if (tensor.externalBuffer == 0 && model::elementCount(tensor.shape) == std::size_t{0}) {
        state.place = Place::Constant; // without elements there are no bytes to give; a producer may change that
        info.isConstant = true;
    }
    return state;
}

void nameBlockScales(const PreparedGraph& graph, ops::TensorInfo& info) {
    const auto* blocks =
        info.quantization ? std::get_if<model::BlockwiseQuantization>(&info.quantization->details) : nullptr;
    if (!blocks || blocks->scales < 0 || static_cast<std::size_t>(blocks->scales) >= graph.tensors.size())
        return;
    const auto& scales = graph.tensors[static_cast<std::size_t>(blocks->scales)].info;
    if (scales.type == model::TensorType::Float16)
        info.blockScales = scales.values;
}

/// What an operator or the caller writes lies in the arena, also where the file gives it bytes to begin with.
void markWritten(TensorState& state) {
    if (state.place == Place::Variable || (!isFlexible(state.info.type) && !storedBytes(state.info)))
        return;
    state.place = isFlexible(state.info.type) ? Place::Heap : Place::Arena;
    state.info.isConstant = false;
    state.info.values = {};
}

Step makeStep(const Environment& environment, PreparedGraph& graph, std::size_t index) {
    const auto& op = graph.source->operators[index];
    const auto& code = environment.model->codeOf(op);
    Step step;
    step.definition = ops::find(code);
    step.node.op = &op;
    step.node.code = code.builtin;
    step.node.version = code.version;
    step.node.place = model::placeOf(*environment.model, graph.subgraph, index);
    const auto infoOf = [&graph](std::int32_t tensor) -> const ops::TensorInfo* {
        return tensor < 0 ? nullptr : &graph.tensors[static_cast<std::size_t>(tensor)].info;
    };
    for (const std::int32_t tensor : op.inputs)
        step.node.inputs.push_back(infoOf(tensor));
    for (const std::int32_t tensor : op.outputs)
        step.node.outputs.push_back(infoOf(tensor));
    for (const std::int32_t tensor : op.intermediates)
        step.node.intermediates.push_back(infoOf(tensor));
    return step;
}

/// Inputs and outputs of a subgraph that is called lie with the caller, where an operator can write them there at once.
void placeWithCaller(PreparedGraph& graph) {
    for (const std::int32_t output : graph.source->outputs)
        if (graph.state(output).place == Place::Arena)
            graph.state(output).place = Place::Caller;
    for (const std::int32_t input : graph.source->inputs) {
        auto& state = graph.state(input);
        state.isLent = true;
        if (state.place == Place::Arena)
            state.place = Place::Caller;
    }
}

} // namespace

std::optional<std::size_t> storedBytes(const ops::TensorInfo& info) {
    const auto elements = model::elementCount(info.shape);
    if (!elements)
        return std::nullopt;
    const bool isHandle = info.type == model::TensorType::Resource;
    return model::byteSize(isHandle ? model::TensorType::Int32 : info.type, *elements);
}

PreparedGraph describeGraph(
    const Environment& environment, std::size_t subgraph, std::span<const Form> inputs, bool isCalled) {
    PreparedGraph graph;
    graph.subgraph = subgraph;
    graph.source = &environment.model->subgraphs[subgraph];
    graph.isCalled = isCalled;
    graph.tensors.reserve(graph.source->tensors.size());
    for (const auto& tensor : graph.source->tensors)
        graph.tensors.push_back(describe(environment, tensor));
    for (auto& state : graph.tensors)
        nameBlockScales(graph, state.info);
    for (const std::int32_t input : graph.source->inputs)
        markWritten(graph.state(input));
    for (const auto& op : graph.source->operators)
        for (const std::int32_t output : op.outputs)
            if (output >= 0)
                markWritten(graph.state(output));
    if (isCalled)
        placeWithCaller(graph);
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        auto& state = graph.input(k);
        if (inputs[k].isDynamic && state.place != Place::None)
            state.place = Place::Heap;
        else if (!inputs[k].isDynamic)
            state.info.shape = inputs[k].shape;
    }
    graph.steps.reserve(graph.source->operators.size());
    for (std::size_t op = 0; op < graph.source->operators.size(); ++op)
        graph.steps.push_back(makeStep(environment, graph, op));
    return graph;
}

} // namespace run
