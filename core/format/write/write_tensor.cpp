// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/write/write_tensor.h"

namespace format {

namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;

/// A member of a union: its number and its table.
template<class Kind>
struct Member {
    Kind kind = Kind::NONE;
    Offset<void> table;
};

Member<schema::QuantizationDetails> writeDetails(
    FlatBufferBuilder& builder, const model::QuantizationDetails& details) {
    using Kind = schema::QuantizationDetails;
    if (const auto* custom = std::get_if<model::CustomQuantization>(&details))
        return {Kind::CustomQuantization,
            schema::CreateCustomQuantization(builder, writeAligned(builder, custom->custom)).Union()};
    if (const auto* block = std::get_if<model::BlockwiseQuantization>(&details))
        return {Kind::BlockwiseQuantization,
            schema::CreateBlockwiseQuantization(builder, block->scales, block->zeroPoints, block->blockSize).Union()};
    if (const auto* axes = std::get_if<model::MultiAxisQuantization>(&details)) {
        const auto dimensions = builder.CreateVector(axes->quantizedDimensions);
        return {Kind::MultiAxisQuantization,
            schema::CreateMultiAxisQuantization(builder, axes->scales, axes->zeroPoints, axes->blockSize, dimensions)
                .Union()};
    }
    return {};
}

Offset<schema::QuantizationParameters> writeQuantization(
    FlatBufferBuilder& builder, const std::optional<model::QuantizationParameters>& quantization) {
    if (!quantization)
        return 0;
    const auto min = writeUnlessEmpty(builder, quantization->min);
    const auto max = writeUnlessEmpty(builder, quantization->max);
    const auto scale = writeUnlessEmpty(builder, quantization->scale);
    const auto zeroPoint = writeUnlessEmpty(builder, quantization->zeroPoint);
    const auto details = writeDetails(builder, quantization->details);
    return schema::CreateQuantizationParameters(
        builder, min, max, scale, zeroPoint, details.kind, details.table, quantization->quantizedDimension);
}

template<class T>
Offset<flatbuffers::Vector<T>> writeNarrow(FlatBufferBuilder& builder, const std::vector<std::int32_t>& values) {
    builder.ForceVectorAlignment(values.size(), sizeof(T), 4);
    return builder.CreateVector(std::vector<T>(values.begin(), values.end()));
}

Member<schema::SparseIndexVector> writeIndices(FlatBufferBuilder& builder, const model::SparseIndices& indices) {
    using Kind = schema::SparseIndexVector;
    switch (indices.bits) {
    case 8:
        return {Kind::Uint8Vector,
            schema::CreateUint8Vector(builder, writeNarrow<std::uint8_t>(builder, indices.values)).Union()};
    case 16:
        return {Kind::Uint16Vector,
            schema::CreateUint16Vector(builder, writeNarrow<std::uint16_t>(builder, indices.values)).Union()};
    case 32:
        return {Kind::Int32Vector, schema::CreateInt32Vector(builder, builder.CreateVector(indices.values)).Union()};
    default:
        return {};
    }
}

Offset<schema::DimensionMetadata> writeDimension(
    FlatBufferBuilder& builder, const model::DimensionMetadata& dimension) {
    const auto segments = writeIndices(builder, dimension.segments);
    const auto indices = writeIndices(builder, dimension.indices);
    const auto kind = dimension.isSparse ? schema::DimensionType::SPARSE_CSR : schema::DimensionType::DENSE;
    return schema::CreateDimensionMetadata(
        builder, kind, dimension.denseSize, segments.kind, segments.table, indices.kind, indices.table);
}

Offset<schema::SparsityParameters> writeSparsity(
    FlatBufferBuilder& builder, const std::optional<model::Sparsity>& sparsity) {
    if (!sparsity)
        return 0;
    const auto order = builder.CreateVector(sparsity->traversalOrder);
    const auto blocks = writeUnlessEmpty(builder, sparsity->blockMap);
    std::vector<Offset<schema::DimensionMetadata>> dimensions;
    for (const model::DimensionMetadata& dimension : sparsity->dimensions)
        dimensions.push_back(writeDimension(builder, dimension));
    return schema::CreateSparsityParameters(builder, order, blocks, builder.CreateVector(dimensions));
}

schema::TensorType typeOf(model::TensorType type) {
    return static_cast<schema::TensorType>(type);
}

Offset<flatbuffers::Vector<Offset<schema::VariantSubType>>> writeVariantTensors(
    FlatBufferBuilder& builder, const std::vector<model::VariantSubType>& variants) {
    if (variants.empty())
        return 0;
    std::vector<Offset<schema::VariantSubType>> written;
    for (const model::VariantSubType& variant : variants)
        written.push_back(schema::CreateVariantSubType(
            builder, builder.CreateVector(variant.shape), typeOf(variant.type), variant.hasRank));
    return builder.CreateVector(written);
}

} // namespace

Offset<flatbuffers::Vector<std::uint8_t>> writeAligned(FlatBufferBuilder& builder, const base::Bytes& bytes) {
    if (!bytes.data())
        return 0;
    builder.ForceVectorAlignment(bytes.size(), 1, 16);
    return builder.CreateVector(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

Offset<schema::Tensor> writeTensor(FlatBufferBuilder& builder, const model::Tensor& tensor) {
    const auto shape = tensor.shape.empty() && !tensor.hasRank ? 0 : builder.CreateVector(tensor.shape);
    const auto name = builder.CreateString(tensor.name);
    const auto quantization = writeQuantization(builder, tensor.quantization);
    const auto sparsity = writeSparsity(builder, tensor.sparsity);
    const auto signature = tensor.shapeSignature ? builder.CreateVector(*tensor.shapeSignature) : 0;
    const auto variants = writeVariantTensors(builder, tensor.variantTensors);
    return schema::CreateTensor(builder, shape, typeOf(tensor.type), tensor.buffer, name, quantization,
        tensor.isVariable, sparsity, signature, tensor.hasRank, variants, tensor.externalBuffer);
}

} // namespace format
