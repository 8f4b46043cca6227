// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/operator_node.h"

namespace inspect {

namespace {

ops::TensorInfo infoOf(const model::Model& model, const model::Tensor& tensor) {
    ops::TensorInfo info;
    info.name = tensor.name;
    info.type = tensor.type;
    info.shape = tensor.shape;
    info.quantization = tensor.quantization ? &*tensor.quantization : nullptr;
    info.isConstant = model.isConstant(tensor);
    info.isVariable = tensor.isVariable;
    if (info.isConstant)
        info.values = model.dataOf(tensor).span();
    return info;
}

} // namespace

OperatorNode::OperatorNode(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op) {
    m_tensors.reserve(op.inputs.size() + op.outputs.size());
    const auto add = [&](std::int32_t tensor) -> const ops::TensorInfo* {
        if (tensor < 0)
            return nullptr;
        m_tensors.push_back(infoOf(model, subgraph.tensors[static_cast<std::size_t>(tensor)]));
        return &m_tensors.back();
    };
    node.op = &op;
    node.code = model.codeOf(op).builtin;
    node.version = model.codeOf(op).version;
    for (const std::int32_t tensor : op.inputs)
        node.inputs.push_back(add(tensor));
    for (const std::int32_t tensor : op.outputs)
        node.outputs.push_back(add(tensor));
}

} // namespace inspect
