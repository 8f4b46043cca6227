// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"

#include <algorithm>
#include <utility>

namespace ops {
namespace {

using base::Code;
using base::Error;
using base::Status;

std::string named(const TensorInfo& tensor) {
    return "tensor '" + std::string(tensor.name) + "'";
}

std::string typesText(const std::vector<const TensorInfo*>& tensors) {
    std::string text;
    for (const auto* tensor : tensors) {
        text += text.empty() ? "" : ", ";
        text += tensor ? model::typeName(tensor->type) : "none";
    }
    return text;
}

} // namespace

Error badOperator(const Node& node, std::string detail) {
    return {Code::BadOperator, node.place, std::move(detail)};
}

Error shapeMismatch(const Node& node, std::string detail) {
    return {Code::ShapeMismatch, node.place, std::move(detail)};
}

Error unsupportedOptions(const Node& node, std::string detail) {
    return {Code::UnsupportedOptions, node.place, std::move(detail)};
}

Error valueOutOfRange(const Node& node, std::string detail) {
    return {Code::ValueOutOfRange, node.place, std::move(detail)};
}

Error unsupportedTypes(const Node& node) {
    return {
        Code::UnsupportedType, node.place, "inputs " + typesText(node.inputs) + "; outputs " + typesText(node.outputs)};
}

Status requireOperands(const Node& node, std::size_t least, std::size_t most, std::size_t outputs) {
    const auto count = node.inputs.size();
    if (count < least || count > most)
        return badOperator(node, std::to_string(count) + " inputs, " + std::to_string(least) +
                                     (most == least ? "" : " to " + std::to_string(most)) + " expected");
    for (std::size_t k = 0; k < least; ++k) {
        if (!node.inputs[k])
            return badOperator(node, "input " + std::to_string(k) + " is absent");
    }
    if (node.outputs.size() != outputs)
        return badOperator(
            node, std::to_string(node.outputs.size()) + " outputs, " + std::to_string(outputs) + " expected");
    return {};
}

Status requireRank(const Node& node, const TensorInfo& tensor, std::size_t rank) {
    return requireRankBetween(node, tensor, rank, rank);
}

Status requireRankBetween(const Node& node, const TensorInfo& tensor, std::size_t least, std::size_t most) {
    const auto rank = tensor.shape.size();
    if (rank >= least && rank <= most)
        return {};
    return badOperator(node, named(tensor) + " has rank " + std::to_string(rank) + ", expected is " +
                                 std::to_string(least) + (most == least ? "" : " to " + std::to_string(most)));
}

Status requireType(const Node& node, const TensorInfo& tensor, std::initializer_list<model::TensorType> types) {
    if (std::ranges::find(types, tensor.type) != types.end())
        return {};
    return Error{Code::UnsupportedType, node.place, named(tensor) + " is " + std::string(model::typeName(tensor.type))};
}

Status requireQuantized(const Node& node, const TensorInfo& tensor) {
    if (tensor.quantization && tensor.quantization->isQuantized())
        return {};
    return badOperator(node, named(tensor) + " has no scale");
}

Status requireZeroPoint(const Node& node, const TensorInfo& tensor, std::int32_t zeroPoint) {
    const auto channels = tensor.quantization ? tensor.quantization->zeroPoint.size() : 0;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        if (tensor.zeroPoint(channel) != zeroPoint)
            return badOperator(node, named(tensor) + " has zero point " + std::to_string(tensor.zeroPoint(channel)) +
                                         ", expected is " + std::to_string(zeroPoint));
    }
    return {};
}

Status requireCountable(const Node& node, const model::Shape& shape) {
    if (model::elementCount(shape))
        return {};
    return Error{Code::ShapeOverflow, node.place, shapeText(shape)};
}

std::string shapeText(const model::Shape& shape) {
    std::string text = "[";
    for (const auto size : shape) {
        if (text.size() > 1)
            text += ',';
        text += std::to_string(size);
    }
    text += ']';
    return text;
}

} // namespace ops
