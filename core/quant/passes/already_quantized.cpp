// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/already_quantized.h"

#include "model/unusable_scale.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace quant {
namespace {

using model::BuiltinOperator;
using model::TensorType;

/// What one operator's operands say.
struct Facts {
    bool touchesFloat = false;
    bool touchesQuantized = false;
    std::int32_t reducedConstant = -1; ///< a constant stored with fewer bits than float32
};

Facts factsOf(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op) {
    Facts facts;
    const auto look = [&](std::int32_t index) {
        if (index < 0)
            return;
        const auto& tensor = subgraph.tensors[static_cast<std::size_t>(index)];
        const bool isReduced =
            tensor.isQuantized() || tensor.type == TensorType::Float16 || tensor.type == TensorType::Int4;
        facts.touchesFloat = facts.touchesFloat || tensor.type == TensorType::Float32;
        facts.touchesQuantized = facts.touchesQuantized || tensor.isQuantized();
        if (isReduced && model.isConstant(tensor))
            facts.reducedConstant = index;
    };
    std::ranges::for_each(op.inputs, look);
    std::ranges::for_each(op.outputs, look);
    return facts;
}

bool isCast(const model::Model& model, const model::Operator& op) {
    const auto code = model.codeOf(op).builtin;
    return code == BuiltinOperator::QUANTIZE || code == BuiltinOperator::DEQUANTIZE;
}

} // namespace

base::Status requireUsableScales(const model::Model& model) {
    for (std::size_t s = 0; s < model.subgraphs.size(); ++s) {
        const auto& tensors = model.subgraphs[s].tensors;
        for (std::size_t k = 0; k < tensors.size(); ++k)
            if (const auto scale = model::unusableScale(tensors[k]))
                return base::Error{std::isfinite(*scale) ? base::Code::ScaleNotPositive : base::Code::ScaleNotFinite,
                    model::placeOfTensor(model, s, k), base::format("a scale is %g", static_cast<double>(*scale))};
    }
    return {};
}

base::Status checkNotQuantized(const model::Model& model, base::Diagnostics& diagnostics) {
    bool hasFloat = false;
    bool hasQuantized = false;
    for (std::size_t s = 0; s < model.subgraphs.size(); ++s) {
        const auto& subgraph = model.subgraphs[s];
        for (std::size_t k = 0; k < subgraph.operators.size(); ++k) {
            const auto& op = subgraph.operators[k];
            const auto facts = factsOf(model, subgraph, op);
            if (facts.touchesFloat && facts.reducedConstant >= 0)
                return base::Error{base::Code::AlreadyQuantized, model::placeOf(model, s, k),
                    "its weights " + model::placeOfTensor(model, s, static_cast<std::size_t>(facts.reducedConstant)) +
                        " are stored as " +
                        std::string(
                            model::typeName(subgraph.tensors[static_cast<std::size_t>(facts.reducedConstant)].type))};
            hasFloat = hasFloat || (facts.touchesFloat && !isCast(model, op));
            hasQuantized = hasQuantized || facts.touchesQuantized;
        }
    }
    if (hasQuantized && !hasFloat)
        return base::Error{base::Code::AlreadyQuantized, {}, "every operator computes in integers"};
    if (hasQuantized)
        diagnostics.push_back({base::Severity::Note, "model",
            "Parts of the model are quantized already; they stay as they are, and its float parts are converted."});
    return {};
}

} // namespace quant
