// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/checks/check_parts.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace format {

namespace {

using base::Code;
using base::Severity;
using base::Status;
using model::Tensor;

Status checkShape(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const Tensor& tensor = context.model.subgraphs[subgraph].tensors[index];
    for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis)
        if (tensor.shape[axis] < 0)
            return context.tensorError(Code::NegativeDimension, subgraph, index,
                base::format("dimension %zu is %d", axis, tensor.shape[axis]));
    const bool hasSize = model::bitWidth(tensor.type) > 0;
    if (!model::elementCount(tensor.shape) || (hasSize && !model::byteSize(tensor)))
        return context.tensorError(Code::ShapeOverflow, subgraph, index, base::shapeText(tensor.shape));
    return {};
}

/// The first axis at which shape and signature contradict each other, or the rank of the shape.
std::size_t contradiction(const model::Shape& shape, const model::Shape& signature) {
    std::size_t axis = 0;
    while (axis < shape.size() && (signature[axis] == -1 || signature[axis] == shape[axis]))
        ++axis;
    return axis;
}

Status checkShapeSignature(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const Tensor& tensor = context.model.subgraphs[subgraph].tensors[index];
    if (!tensor.shapeSignature)
        return {};
    const model::Shape& signature = *tensor.shapeSignature;
    if (signature.size() != tensor.shape.size())
        return context.tensorError(Code::ShapeSignatureMismatch, subgraph, index,
            base::format("rank %zu and signature of rank %zu", tensor.shape.size(), signature.size()));
    const std::size_t axis = contradiction(tensor.shape, signature);
    if (axis < signature.size())
        return context.tensorError(Code::ShapeSignatureMismatch, subgraph, index,
            base::format("dimension %zu is %d, its signature %d", axis, tensor.shape[axis], signature[axis]));
    return {};
}

std::int32_t int32At(const base::Bytes& bytes, std::size_t index) {
    std::int32_t value{};
    std::memcpy(&value, bytes.data() + index * sizeof(value), sizeof(value));
    return value;
}

/// A buffer of strings: their number, then where each begins, then where the last ends, then the characters.
bool isStringBuffer(const base::Bytes& data) {
    constexpr std::size_t word = sizeof(std::int32_t);
    if (data.size() < word)
        return false;
    const std::int64_t count = int32At(data, 0);
    if (count < 0 || static_cast<std::size_t>(count) + 2 > data.size() / word)
        return false;
    std::int64_t last = (count + 2) * static_cast<std::int64_t>(word);
    for (std::int64_t i = 0; i <= count; ++i) {
        const std::int64_t offset = int32At(data, static_cast<std::size_t>(i + 1));
        if (offset < last || static_cast<std::size_t>(offset) > data.size())
            return false;
        last = offset;
    }
    return true;
}

Status checkStrings(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const Tensor& tensor = context.model.subgraphs[subgraph].tensors[index];
    const base::Bytes& data = context.model.dataOf(tensor);
    if (isStringBuffer(data))
        return {};
    return context.tensorError(
        Code::BufferTooSmall, subgraph, index, base::format("the %zu bytes are no list of strings", data.size()));
}

Status checkDenseData(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const Tensor& tensor = context.model.subgraphs[subgraph].tensors[index];
    const std::size_t has = context.model.dataOf(tensor).size();
    const auto needs = model::byteSize(tensor);
    if (!needs)
        return {}; // resources and variants have no bytes of their own
    if (has < *needs)
        return context.tensorError(Code::BufferTooSmall, subgraph, index,
            base::format("%s %s needs %zu bytes, buffer %u has %zu", base::shapeText(tensor.shape).c_str(),
                std::string(model::typeName(tensor.type)).c_str(), *needs, tensor.buffer, has));
    if (has > *needs)
        context.remarkTensor(Severity::Warning, subgraph, index,
            base::format("The buffer has %zu bytes, the tensor needs only %zu.", has, *needs));
    return {};
}

Status checkData(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const Tensor& tensor = context.model.subgraphs[subgraph].tensors[index];
    const bool hasData = !context.model.dataOf(tensor).empty();
    if (tensor.isVariable && (hasData || tensor.externalBuffer != 0))
        return context.tensorError(Code::VariableWithData, subgraph, index,
            base::format("buffer %u has %zu bytes", tensor.buffer, context.model.dataOf(tensor).size()));
    if (tensor.sparsity)
        return checkSparsity(context, subgraph, index);
    if (!hasData)
        return {};
    return tensor.type == model::TensorType::String ? checkStrings(context, subgraph, index)
                                                    : checkDenseData(context, subgraph, index);
}

Status checkExternalBuffer(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const std::uint32_t id = context.model.subgraphs[subgraph].tensors[index].externalBuffer;
    if (id == 0)
        return {};
    const auto& buffers = context.model.externalBuffers;
    if (std::none_of(buffers.begin(), buffers.end(), [&](const auto& buffer) { return buffer.id == id; }))
        return context.tensorError(
            Code::BufferIndexOutOfRange, subgraph, index, base::format("no external buffer has the id %u", id));
    context.remarkTensor(Severity::Warning, subgraph, index,
        CORE_TEXT("base::Diagnostic", "Its data lie in another file, so that the model can be kept, but not run."));
    return {};
}

} // namespace

Status checkTensors(const CheckContext& context) {
    for (std::size_t subgraph = 0; subgraph < context.model.subgraphs.size(); ++subgraph)
        for (std::size_t tensor = 0; tensor < context.model.subgraphs[subgraph].tensors.size(); ++tensor) {
            TRY(checkShape(context, subgraph, tensor));
            TRY(checkShapeSignature(context, subgraph, tensor));
            TRY(checkExternalBuffer(context, subgraph, tensor));
            TRY(checkData(context, subgraph, tensor));
        }
    return {};
}

} // namespace format
