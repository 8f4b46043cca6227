// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/write/size_estimate.h"

#include "format/write/write_graph.h"

namespace format {

namespace {

/// More than any table, its vtable, its entry in a list, and what fills up to the alignment of its vectors.
constexpr std::uint64_t tableSize = 256;

template<class T>
std::uint64_t bytesOf(const std::vector<T>& values) {
    return values.size() * sizeof(T);
}

std::uint64_t bytesOf(const std::optional<model::QuantizationParameters>& parameters) {
    if (!parameters)
        return 0;
    std::uint64_t sum = 2 * tableSize + bytesOf(parameters->min) + bytesOf(parameters->max) +
                        bytesOf(parameters->scale) + bytesOf(parameters->zeroPoint);
    if (const auto* custom = std::get_if<model::CustomQuantization>(&parameters->details))
        sum += custom->custom.size();
    if (const auto* axes = std::get_if<model::MultiAxisQuantization>(&parameters->details))
        sum += bytesOf(axes->quantizedDimensions);
    return sum;
}

std::uint64_t bytesOf(const std::optional<model::Sparsity>& sparsity) {
    if (!sparsity)
        return 0;
    std::uint64_t sum = tableSize + bytesOf(sparsity->traversalOrder) + bytesOf(sparsity->blockMap);
    for (const model::DimensionMetadata& dimension : sparsity->dimensions)
        sum += tableSize + bytesOf(dimension.segments.values) + bytesOf(dimension.indices.values);
    return sum;
}

std::uint64_t bytesOf(const model::Tensor& tensor) {
    std::uint64_t sum = tableSize + tensor.name.size() + 2 * bytesOf(tensor.shape);
    for (const model::VariantSubType& variant : tensor.variantTensors)
        sum += tableSize + bytesOf(variant.shape);
    return sum + bytesOf(tensor.quantization) + bytesOf(tensor.sparsity);
}

std::uint64_t bytesOf(const model::Options& options) {
    std::uint64_t sum = tableSize;
    for (const model::Option& option : options.values) {
        sum += 2 * sizeof(std::int64_t);
        if (const auto* text = std::get_if<std::string>(&option.value))
            sum += text->size();
        else if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&option.value))
            sum += bytesOf(*integers);
        else if (const auto* reals = std::get_if<std::vector<double>>(&option.value))
            sum += bytesOf(*reals);
        else if (const auto* bytes = std::get_if<base::Bytes>(&option.value))
            sum += bytes->size();
    }
    return sum;
}

std::uint64_t bytesOf(const model::Operator& op) {
    const std::uint64_t custom = op.hasLargeCustomOptions ? 0 : op.customOptions.size();
    return tableSize + bytesOf(op.inputs) + bytesOf(op.outputs) + bytesOf(op.intermediates) + bytesOf(op.options) +
           bytesOf(op.options2) + custom + op.mutatingVariableInputs.size();
}

std::uint64_t bytesOf(const model::Subgraph& subgraph) {
    std::uint64_t sum = tableSize + subgraph.name.size() + bytesOf(subgraph.inputs) + bytesOf(subgraph.outputs);
    for (const model::Tensor& tensor : subgraph.tensors)
        sum += bytesOf(tensor);
    for (const model::Operator& op : subgraph.operators)
        sum += bytesOf(op);
    return sum;
}

std::uint64_t bytesOf(const model::Signature& signature) {
    std::uint64_t sum = tableSize + signature.key.size();
    for (const auto* tensors : {&signature.inputs, &signature.outputs})
        for (const model::SignatureTensor& tensor : *tensors)
            sum += tableSize + tensor.name.size();
    return sum;
}

std::uint64_t bytesOfLists(const model::Model& model) {
    std::uint64_t sum = tableSize + model.description.size() + bytesOf(model.metadataBuffer);
    for (const model::OperatorCode& code : model.operatorCodes)
        sum += tableSize + code.customCode.size();
    for (const model::Metadata& entry : model.metadata)
        sum += tableSize + entry.name.size();
    for (const model::ExternalBufferGroup& group : model.externalBufferGroups)
        sum += tableSize + group.name.size();
    for (const model::ExternalBuffer& buffer : model.externalBuffers)
        sum += tableSize + buffer.packing.size();
    return sum;
}

} // namespace

std::uint64_t tablesSizeBound(const model::Model& model, const Layout& layout) {
    std::uint64_t sum = bytesOfLists(model);
    for (std::size_t i = 0; i < model.buffers.size(); ++i)
        sum += tableSize + (layout.places[i] == Place::Inside ? model.buffers[i].size() : 0);
    for (const model::Subgraph& subgraph : model.subgraphs)
        sum += bytesOf(subgraph);
    for (const model::Signature& signature : model.signatures)
        sum += bytesOf(signature);
    return sum;
}

} // namespace format
