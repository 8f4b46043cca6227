// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tensor_text.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>
#include <limits>

namespace widgets {
namespace {

bool contains(const std::vector<std::int32_t>& list, std::size_t tensor) {
    return std::find(list.begin(), list.end(), static_cast<std::int32_t>(tensor)) != list.end();
}

} // namespace

TensorPart tensorPart(const model::Model& model, std::size_t subgraph, std::size_t tensor) {
    const auto& graph = model.subgraphs[subgraph];
    const auto& value = graph.tensors[tensor];
    if (contains(graph.inputs, tensor))
        return TensorPart::Input;
    if (contains(graph.outputs, tensor))
        return TensorPart::Output;
    if (value.isVariable)
        return TensorPart::Variable;
    return model.isConstant(value) ? TensorPart::Constant : TensorPart::Activation;
}

QString tensorPartText(TensorPart part) {
    switch (part) {
    case TensorPart::Input:
        return QCoreApplication::translate("widgets::TensorText", "input");
    case TensorPart::Output:
        return QCoreApplication::translate("widgets::TensorText", "output");
    case TensorPart::Constant:
        return QCoreApplication::translate("widgets::TensorText", "constant");
    case TensorPart::Variable:
        return QCoreApplication::translate("widgets::TensorText", "variable");
    case TensorPart::Activation:
        return QCoreApplication::translate("widgets::TensorText", "activation");
    }
    return {};
}

QString scaleRangeText(const model::Tensor& tensor, bool exact) {
    if (!tensor.isQuantized())
        return {};
    const auto number = [exact](float scale) { return exact ? exactText(double(scale)) : scaleText(double(scale)); };
    const auto& scales = tensor.quantization->scale;
    // A scale that is no number has no place in the order of the others.
    std::vector<float> numbers;
    std::copy_if(scales.begin(), scales.end(), std::back_inserter(numbers), [](float scale) { return scale == scale; });
    QStringList parts;
    if (!numbers.empty()) {
        const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
        parts.append(*least == *most ? number(*least) : number(*least) + QStringLiteral(" … ") + number(*most));
    }
    if (numbers.size() < scales.size())
        parts.append(number(std::numeric_limits<float>::quiet_NaN()));
    return parts.join(QStringLiteral(", "));
}

QString quantizationText(const model::Tensor& tensor) {
    const QString scale = scaleRangeText(tensor, false);
    if (scale.isEmpty())
        return {};
    const QString zero = zeroPointRangeText(tensor);
    return zero == u"0" ? scale : scale + QStringLiteral(" · ") + zero;
}

QString zeroPointRangeText(const model::Tensor& tensor) {
    if (!tensor.isQuantized())
        return {};
    const auto& points = tensor.quantization->zeroPoint;
    if (points.empty())
        return QStringLiteral("0");
    const auto [least, most] = std::minmax_element(points.begin(), points.end());
    const QString first = QString::number(*least);
    return *least == *most ? first : first + QStringLiteral(" … ") + QString::number(*most);
}

inspect::ComputeKind kindOfType(model::TensorType type) {
    using model::TensorType;
    switch (type) {
    case TensorType::Float32:
    case TensorType::Float64:
        return inspect::ComputeKind::Float32;
    case TensorType::Float16:
    case TensorType::BFloat16:
        return inspect::ComputeKind::Float16;
    case TensorType::Int16:
        return inspect::ComputeKind::Int16;
    case TensorType::Int8:
        return inspect::ComputeKind::Int8;
    case TensorType::UInt8:
        return inspect::ComputeKind::UInt8;
    case TensorType::Int4:
    case TensorType::UInt4:
    case TensorType::Int2:
        return inspect::ComputeKind::Int4;
    default:
        return inspect::ComputeKind::Other;
    }
}

QString kindText(inspect::ComputeKind kind) {
    switch (kind) {
    case inspect::ComputeKind::Hybrid:
        return QCoreApplication::translate("widgets::TensorText", "hybrid", "integer weights, float activations");
    case inspect::ComputeKind::Other:
        return QCoreApplication::translate("widgets::TensorText", "other", "neither float nor quantized");
    default:
        return toQt(inspect::computeKindName(kind));
    }
}

std::size_t bytesOf(const model::Model& model, const model::Tensor& tensor) {
    return model.isConstant(tensor) ? model.dataOf(tensor).size() : model::byteSize(tensor).value_or(0);
}

QString operandText(const model::Subgraph& subgraph, std::int32_t tensor) {
    if (tensor < 0)
        return QCoreApplication::translate("widgets::TensorText", "none", "an optional operand that is absent");
    return tensorText(tensor, toQt(subgraph.tensors[static_cast<std::size_t>(tensor)].name));
}

QString operatorTextOf(const model::Model& model, std::size_t subgraph, std::int32_t op) {
    const auto& value = model.subgraphs[subgraph].operators[static_cast<std::size_t>(op)];
    return operatorText(op, toQt(model::nameOf(model.codeOf(value))));
}

} // namespace widgets
