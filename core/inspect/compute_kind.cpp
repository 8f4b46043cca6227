// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/summary.h"

#include <array>

namespace inspect {

namespace {

using model::TensorType;

/// Types of the data that an operator reads and writes.
struct Types {
    bool hasFloatActivation = false;
    bool hasIntegerWeight = false;
    bool hasHalf = false;
    std::optional<TensorType> quantizedActivation;
    bool hasFourBit = false;
};

bool isQuantizedType(TensorType type) {
    return type == TensorType::Int8 || type == TensorType::UInt8 || type == TensorType::Int16;
}

void look(const model::Model& model, const model::Tensor& tensor, Types& types) {
    const bool isConstant = model.isConstant(tensor);
    if (tensor.type == TensorType::Int4 || tensor.type == TensorType::UInt4 || tensor.type == TensorType::Int2)
        types.hasFourBit = true;
    if (tensor.type == TensorType::Float16)
        types.hasHalf = true;
    if (tensor.type == TensorType::Float32 && !isConstant)
        types.hasFloatActivation = true;
    if (!tensor.isQuantized() || !isQuantizedType(tensor.type))
        return;
    if (isConstant)
        types.hasIntegerWeight = true;
    else if (!types.quantizedActivation || tensor.type == TensorType::Int16)
        types.quantizedActivation = tensor.type;
}

} // namespace

ComputeKind computeKind(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op) {
    Types types;
    const auto lookAll = [&](const std::vector<std::int32_t>& operands) {
        for (const std::int32_t tensor : operands)
            if (tensor >= 0)
                look(model, subgraph.tensors[static_cast<std::size_t>(tensor)], types);
    };
    lookAll(op.inputs);
    lookAll(op.outputs);
    if (types.quantizedActivation) {
        if (types.hasFourBit)
            return ComputeKind::Int4;
        if (*types.quantizedActivation == TensorType::Int16)
            return ComputeKind::Int16;
        return *types.quantizedActivation == TensorType::Int8 ? ComputeKind::Int8 : ComputeKind::UInt8;
    }
    if (types.hasFloatActivation && (types.hasIntegerWeight || types.hasFourBit))
        return ComputeKind::Hybrid;
    if (types.hasHalf)
        return ComputeKind::Float16;
    return types.hasFloatActivation ? ComputeKind::Float32 : ComputeKind::Other;
}

std::string_view computeKindName(ComputeKind kind) {
    constexpr std::array names{"float32", "float16", "int16x8", "int8", "uint8", "int4", "hybrid", "other"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace inspect
