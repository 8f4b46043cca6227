// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/calibration.h"
#include "format/writer.h"
#include "quant/plan.h"
#include "support/data_support.h"
#include "support/graph_builder.h"

#include <map>
#include <string>
#include <utility>

/// What the tests of quant share.
namespace support {

/// A calibration in which the listed tensors of the main subgraph had these ranges, and no other had a value.
inline calib::Calibration calibrationOf(
    const model::Model& model, const std::map<std::int32_t, std::pair<float, float>>& ranges) {
    calib::Calibration calibration;
    calibration.modelFingerprint = calib::fingerprintOf(model);
    calibration.samples = 1;
    for (const auto& subgraph : model.subgraphs)
        calibration.tensors.emplace_back(subgraph.tensors.size());
    for (const auto& [tensor, range] : ranges) {
        auto& statistics = calibration.tensors[0][static_cast<std::size_t>(tensor)];
        statistics.min = range.first;
        statistics.max = range.second;
        statistics.count = 1;
    }
    return calibration;
}

/// An operator with the schema's default options.
inline void addOp(GraphBuilder& graph, model::BuiltinOperator code, std::vector<std::int32_t> inputs,
    std::vector<std::int32_t> outputs, const char* options) {
    graph.op(code, std::move(inputs), std::move(outputs), format::defaultOptions(options));
}

inline std::int32_t floats(GraphBuilder& graph, model::Shape shape, const std::vector<float>& values) {
    return graph.constant<float>(std::move(shape), model::TensorType::Float32, values);
}

inline quant::Recipe recipeOf(std::string mode, std::optional<model::TensorType> io = {}) {
    quant::Recipe recipe;
    recipe.mode = std::move(mode);
    recipe.io = io;
    return recipe;
}

/// The operators' names in order: "QUANTIZE ADD DEQUANTIZE".
inline std::string operatorsOf(const model::Model& model, std::size_t subgraph = 0) {
    std::string names;
    for (const auto& op : model.subgraphs[subgraph].operators)
        names += (names.empty() ? "" : " ") + model::nameOf(model.codeOf(op));
    return names;
}

inline const model::Tensor& tensorOf(const model::Model& model, std::int32_t index) {
    return model.subgraphs[0].tensors[static_cast<std::size_t>(index)];
}
inline const model::Operator& opOf(const model::Model& model, std::size_t index) {
    return model.subgraphs[0].operators[index];
}
inline const model::Tensor& inputOf(const model::Model& model, std::size_t op, std::size_t operand) {
    return tensorOf(model, opOf(model, op).inputs[operand]);
}
inline const model::Tensor& outputOf(const model::Model& model, std::size_t op, std::size_t result = 0) {
    return tensorOf(model, opOf(model, op).outputs[result]);
}

/// Plans and applies.
inline base::Result<std::shared_ptr<const model::Model>> convert(
    const model::Model& model, const quant::Recipe& recipe, const calib::Calibration* calibration) {
    base::Progress progress;
    TRY_ASSIGN(const auto plan, quant::plan(model, recipe, calibration, progress));
    return quant::apply(model, plan, progress);
}

} // namespace support
