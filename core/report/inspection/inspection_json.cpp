// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include "report/inspection/option_text.h"
#include "report/json_parts.h"

#include "inspect/breakdown.h"
#include "inspect/lint.h"

namespace report {

namespace {

Json valueJson(const model::Option& option) {
    struct Visitor {
        Json operator()(bool value) const { return value; }
        Json operator()(std::int64_t value) const { return value; }
        Json operator()(double value) const { return number(value); }
        Json operator()(const std::string& value) const { return value; }
        Json operator()(const base::Bytes& value) const { return {{"bytes", value.size()}}; }
        Json operator()(const std::vector<std::int64_t>& value) const { return value; }
        Json operator()(const std::vector<std::string>& value) const { return value; }
        Json operator()(const std::vector<double>& value) const {
            Json list = Json::array();
            for (const double entry : value)
                list.push_back(number(entry));
            return list;
        }
    };
    return option.label.empty() ? std::visit(Visitor(), option.value) : Json(option.label);
}

Json optionsJson(const model::Operator& op) {
    Json json = Json::object();
    for (const model::Options* options : {&op.options, &op.options2})
        for (const model::Option& option : options->values)
            json[option.name] = isAbsent(option) ? Json(nullptr) : valueJson(option);
    return json;
}

Json numbers(const std::vector<float>& values) {
    Json list = Json::array();
    for (const float value : values)
        list.push_back(number(static_cast<double>(value)));
    return list;
}

Json quantizationJson(const model::QuantizationParameters& quantization) {
    Json json{{"scales", numbers(quantization.scale)}, {"zero_points", quantization.zeroPoint},
        {"quantized_dimension", quantization.quantizedDimension}};
    if (!quantization.min.empty())
        json["min"] = numbers(quantization.min);
    if (!quantization.max.empty())
        json["max"] = numbers(quantization.max);
    if (const auto* blocks = std::get_if<model::BlockwiseQuantization>(&quantization.details))
        json["block_size"] = blocks->blockSize;
    if (const auto* axes = std::get_if<model::MultiAxisQuantization>(&quantization.details)) {
        json["block_size"] = axes->blockSize;
        json["quantized_dimensions"] = axes->quantizedDimensions;
    }
    return json;
}

Json sparsityJson(const model::Sparsity& sparsity) {
    Json dimensions = Json::array();
    for (const model::DimensionMetadata& dimension : sparsity.dimensions)
        if (dimension.isSparse)
            dimensions.push_back({{"format", 1}, {"array_segments", dimension.segments.values.size()},
                {"array_indices", dimension.indices.values.size()}});
        else
            dimensions.push_back({{"format", 0}, {"dense_size", dimension.denseSize}});
    return {{"traversal_order", sparsity.traversalOrder}, {"block_map", sparsity.blockMap},
        {"dim_metadata", std::move(dimensions)}};
}

Json tensorJson(const model::Model& model, const model::Tensor& tensor, std::size_t index) {
    Json json{
        {"index", index}, {"name", tensor.name}, {"dtype", model::typeName(tensor.type)}, {"shape", tensor.shape}};
    if (tensor.shapeSignature)
        json["shape_signature"] = *tensor.shapeSignature;
    if (model.isConstant(tensor)) {
        json["buffer"] = tensor.buffer;
        json["constant_bytes"] = model.dataOf(tensor).size();
    }
    if (tensor.isVariable)
        json["is_variable"] = true;
    if (tensor.sparsity)
        json["sparsity_parameters"] = sparsityJson(*tensor.sparsity);
    if (tensor.isQuantized() || (tensor.quantization && tensor.quantization->details.index() != 0))
        json["quantization_parameters"] = quantizationJson(*tensor.quantization);
    return json;
}

Json operatorJson(
    const model::Model& model, const model::Subgraph& graph, std::size_t index, const inspect::OperatorCost& cost) {
    const model::Operator& op = graph.operators[index];
    Json json{{"index", index}, {"name", model::nameOf(model.codeOf(op))}, {"version", model.codeOf(op).version},
        {"computes_in", inspect::computeKindName(inspect::computeKind(model, graph, op))}, {"inputs", op.inputs},
        {"outputs", op.outputs}, {"attributes", optionsJson(op)}, {"constant_bytes", cost.constantBytes},
        {"activation_bytes", cost.activationBytes}};
    json["macs"] = cost.isKnown ? Json(cost.cost.macs) : Json(nullptr);
    if (!op.intermediates.empty())
        json["intermediates"] = op.intermediates;
    if (!op.customOptions.empty())
        json["custom_options_bytes"] = op.customOptions.size();
    return json;
}

Json subgraphJson(const model::Model& model, std::size_t index, const inspect::SubgraphSummary& summary) {
    const model::Subgraph& graph = model.subgraphs[index];
    const inspect::MemoryReport memory = inspect::memoryReport(model, index);
    Json json{{"index", index}, {"name", graph.name}, {"inputs", graph.inputs}, {"outputs", graph.outputs},
        {"macs", summary.macs}, {"constant_bytes", summary.constantBytes},
        {"memory", {{"peak_bytes", memory.peakBytes}, {"peak_operator", memory.peakOperator},
                       {"arena_bytes", memory.arenaBytes}, {"variable_bytes", memory.variableBytes}}},
        {"operators", Json::array()}, {"tensors", Json::array()}};
    for (std::size_t i = 0; i < graph.operators.size(); ++i)
        json["operators"].push_back(operatorJson(model, graph, i, summary.costs[i]));
    for (std::size_t i = 0; i < graph.tensors.size(); ++i)
        json["tensors"].push_back(tensorJson(model, graph.tensors[i], i));
    return json;
}

Json signaturesJson(const model::Model& model) {
    const auto endpoints = [](const std::vector<model::SignatureTensor>& tensors) {
        Json json = Json::object();
        for (const model::SignatureTensor& tensor : tensors)
            json[tensor.name] = tensor.tensor;
        return json;
    };
    Json list = Json::array();
    for (const model::Signature& signature : model.signatures)
        list.push_back({{"key", signature.key}, {"subgraph", signature.subgraph},
            {"inputs", endpoints(signature.inputs)}, {"outputs", endpoints(signature.outputs)}});
    return list;
}

Json sharesJson(const std::vector<inspect::CostShare>& shares) {
    Json list = Json::array();
    for (const inspect::CostShare& share : shares)
        list.push_back({{"name", share.name}, {"operators", share.operators}, {"unknown_costs", share.unknownCosts},
            {"macs", share.macs}, {"constant_bytes", share.constantBytes},
            {"activation_bytes", share.activationBytes}});
    return list;
}

Json transitionsJson(const model::Model& model) {
    Json list = Json::array();
    for (const inspect::PrecisionTransition& entry : inspect::precisionTransitions(model))
        list.push_back({{"from", model::typeName(entry.from)}, {"to", model::typeName(entry.to)},
            {"operators", entry.operators}, {"bytes", entry.bytes}});
    return list;
}

Json buffersJson(const model::Model& model) {
    const inspect::BufferUse use = inspect::bufferUse(model);
    return {{"bytes", use.bytes}, {"zero_bytes", use.zeroBytes}, {"unused_bytes", use.unusedBytes},
        {"saved_by_sharing_bytes", use.savedBytes}};
}

} // namespace

std::string inspectionJson(const model::Loaded& loaded, const inspect::Summary& summary) {
    const model::Model& model = *loaded.model;
    Json json{{"schema", "halfstep-inspection-1"}, {"path", loaded.path}, {"file_bytes", summary.fileSize},
        {"constant_bytes", summary.constantBytes}, {"precision", summary.precision}, {"description", model.description},
        {"min_runtime_version", summary.minimumRuntime}, {"tensor_types", summary.tensorTypes},
        {"signatures", signaturesJson(model)}, {"metadata", Json::array()}, {"subgraphs", Json::array()}};
    for (const model::Metadata& metadata : model.metadata)
        json["metadata"].push_back({{"name", metadata.name}, {"bytes", model.buffers[metadata.buffer].size()}});
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i)
        json["subgraphs"].push_back(subgraphJson(model, i, summary.subgraphs[i]));
    json["operator_types"] = sharesJson(inspect::costByOperatorType(model, summary));
    json["precisions"] = sharesJson(inspect::costByPrecision(model, summary));
    json["precision_transitions"] = transitionsJson(model);
    json["buffers"] = buffersJson(model);
    json["problems"] = diagnosticsJson(loaded.diagnostics);
    for (const inspect::Finding& finding : inspect::findings(model)) {
        Json problem = diagnosticJson(finding.diagnostic);
        problem["rule"] = finding.rule->id;
        json["problems"].push_back(std::move(problem));
    }
    return dumped(json);
}

std::string modelsJson(const std::vector<model::ContainedModel>& models) {
    Json json = Json::array();
    for (std::size_t i = 0; i < models.size(); ++i)
        json.push_back({{"number", i + 1}, {"name", models[i].name}, {"bytes", models[i].size}});
    return dumped(json);
}

} // namespace report
