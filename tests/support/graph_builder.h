// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Makes small models in memory, tensor by tensor.
class GraphBuilder {
public:
    GraphBuilder() {
        m_model.buffers.emplace_back();
        m_model.subgraphs.emplace_back();
    }

    std::int32_t tensor(model::Shape shape, model::TensorType type = model::TensorType::Float32) {
        model::Tensor tensor;
        tensor.name = "t" + std::to_string(graph().tensors.size());
        tensor.type = type;
        tensor.shape = std::move(shape);
        graph().tensors.push_back(std::move(tensor));
        return static_cast<std::int32_t>(graph().tensors.size()) - 1;
    }
    std::int32_t quantized(model::Shape shape, float scale, std::int64_t zeroPoint) {
        const auto index = tensor(std::move(shape), model::TensorType::Int8);
        model::QuantizationParameters parameters;
        parameters.scale = {scale};
        parameters.zeroPoint = {zeroPoint};
        at(index).quantization = parameters;
        return index;
    }
    template<class T>
    std::int32_t constant(model::Shape shape, model::TensorType type, const std::vector<T>& values) {
        const auto index = tensor(std::move(shape), type);
        m_model.buffers.push_back(base::Bytes::copyOf(std::span<const T>(values)));
        at(index).buffer = static_cast<std::uint32_t>(m_model.buffers.size() - 1);
        return index;
    }
    std::int32_t input(model::Shape shape, model::TensorType type = model::TensorType::Float32) {
        const auto index = tensor(std::move(shape), type);
        graph().inputs.push_back(index);
        return index;
    }
    void op(model::BuiltinOperator code, std::vector<std::int32_t> inputs, std::vector<std::int32_t> outputs,
        model::Options options = {}) {
        model::OperatorCode operatorCode;
        operatorCode.builtin = code;
        m_model.operatorCodes.push_back(operatorCode);
        model::Operator op;
        op.code = static_cast<std::uint32_t>(m_model.operatorCodes.size() - 1);
        op.inputs = std::move(inputs);
        op.outputs = std::move(outputs);
        op.options = std::move(options);
        graph().operators.push_back(std::move(op));
    }
    /// y = max(x, 0): an ADD of 0 with a fused activation. The 0 is a new tensor.
    void relu(std::int32_t x, std::int32_t y) {
        const auto zero = constant<float>({1}, model::TensorType::Float32, {0});
        model::Options options;
        options.table = "AddOptions";
        options.set("fused_activation_function", std::int64_t{1}, "RELU");
        op(model::BuiltinOperator::ADD, {x, zero}, {y}, options);
    }
    /// Appends another builder's graph as a further subgraph; gives its index.
    std::size_t add(const GraphBuilder& part) {
        auto graph = part.m_model.subgraphs.front();
        const auto firstBuffer = static_cast<std::uint32_t>(m_model.buffers.size()) - 1; // both have an empty one
        const auto firstCode = static_cast<std::uint32_t>(m_model.operatorCodes.size());
        for (auto& tensor : graph.tensors)
            tensor.buffer += tensor.buffer == 0 ? 0 : firstBuffer;
        for (auto& op : graph.operators)
            op.code += firstCode;
        m_model.buffers.insert(m_model.buffers.end(), part.m_model.buffers.begin() + 1, part.m_model.buffers.end());
        m_model.operatorCodes.insert(
            m_model.operatorCodes.end(), part.m_model.operatorCodes.begin(), part.m_model.operatorCodes.end());
        m_model.subgraphs.push_back(std::move(graph));
        return m_model.subgraphs.size() - 1;
    }
    /// An operator that calls subgraphs: options by name.
    void call(model::BuiltinOperator code, std::vector<std::int32_t> inputs, std::vector<std::int32_t> outputs,
        const std::vector<std::pair<std::string, std::size_t>>& subgraphs) {
        model::Options options;
        options.table = "Calls";
        for (const auto& [name, index] : subgraphs)
            options.set(name, static_cast<std::int64_t>(index));
        op(code, std::move(inputs), std::move(outputs), options);
    }
    void outputs(std::vector<std::int32_t> tensors) { graph().outputs = std::move(tensors); }

    model::Model& model() { return m_model; }
    model::Subgraph& graph() { return m_model.subgraphs.front(); }
    model::Tensor& at(std::int32_t tensor) { return graph().tensors[static_cast<std::size_t>(tensor)]; }
    std::shared_ptr<const model::Model> build() const { return std::make_shared<model::Model>(m_model); }

private:
    model::Model m_model;
};
