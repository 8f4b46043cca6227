// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/read/read_tensor.h"

#include "format/read/read_context.h"

#include "base/text.h"

#include "schema_generated.h"

namespace format {

namespace {

using base::Code;
using base::Result;

bool isKnown(schema::TensorType type) {
    return type >= schema::TensorType::MIN && type <= schema::TensorType::MAX;
}

Result<model::TensorType> readType(ReadContext& context, schema::TensorType stored, const std::string& place) {
    if (!isKnown(stored))
        return context.error(
            Code::UnknownTensorType, base::format("%s: element type %d", place.c_str(), static_cast<int>(stored)));
    return static_cast<model::TensorType>(stored);
}

Result<model::QuantizationDetails> readDetails(
    ReadContext& context, const schema::QuantizationParameters& stored, const std::string& place) {
    if (const auto* custom = stored.details_as_CustomQuantization())
        return model::QuantizationDetails(model::CustomQuantization{context.slice(custom->custom())});
    if (const auto* blockwise = stored.details_as_BlockwiseQuantization())
        return model::QuantizationDetails(
            model::BlockwiseQuantization{blockwise->scales(), blockwise->zero_points(), blockwise->block_size()});
    if (const auto* axes = stored.details_as_MultiAxisQuantization())
        return model::QuantizationDetails(model::MultiAxisQuantization{
            axes->scales(), axes->zero_points(), axes->block_size(), context.copy(axes->quantized_dimensions())});
    if (stored.details_type() == schema::QuantizationDetails::NONE)
        return model::QuantizationDetails();
    return context.error(Code::BadBlockwiseQuantization, base::format("%s: details of type %d are unknown or absent",
                                                             place.c_str(), static_cast<int>(stored.details_type())));
}

Result<std::optional<model::QuantizationParameters>> readQuantization(
    ReadContext& context, const schema::QuantizationParameters* stored, const std::string& place) {
    if (!stored)
        return std::optional<model::QuantizationParameters>();
    model::QuantizationParameters read;
    read.min = context.copy(stored->min());
    read.max = context.copy(stored->max());
    read.scale = context.copy(stored->scale());
    read.zeroPoint = context.copy(stored->zero_point());
    read.quantizedDimension = stored->quantized_dimension();
    TRY_ASSIGN(read.details, readDetails(context, *stored, place));
    return std::optional(std::move(read));
}

Result<model::SparseIndices> readIndices(
    ReadContext& context, schema::SparseIndexVector type, const void* stored, const std::string& place) {
    using Kind = schema::SparseIndexVector;
    if (type == Kind::NONE || !stored)
        return model::SparseIndices();
    if (type == Kind::Int32Vector)
        return model::SparseIndices{32, context.copy(static_cast<const schema::Int32Vector*>(stored)->values())};
    if (type == Kind::Uint16Vector)
        return model::SparseIndices{
            16, context.copy<std::int32_t>(static_cast<const schema::Uint16Vector*>(stored)->values())};
    if (type == Kind::Uint8Vector)
        return model::SparseIndices{
            8, context.copy<std::int32_t>(static_cast<const schema::Uint8Vector*>(stored)->values())};
    return context.error(
        Code::BadSparsity, base::format("%s: indices of type %d", place.c_str(), static_cast<int>(type)));
}

Result<model::DimensionMetadata> readDimension(
    ReadContext& context, const schema::DimensionMetadata& stored, const std::string& place) {
    if (stored.format() != schema::DimensionType::DENSE && stored.format() != schema::DimensionType::SPARSE_CSR)
        return context.error(Code::BadSparsity,
            base::format("%s: dimension of format %d", place.c_str(), static_cast<int>(stored.format())));
    model::DimensionMetadata read;
    read.isSparse = stored.format() == schema::DimensionType::SPARSE_CSR;
    read.denseSize = stored.dense_size();
    TRY_ASSIGN(read.segments, readIndices(context, stored.array_segments_type(), stored.array_segments(), place));
    TRY_ASSIGN(read.indices, readIndices(context, stored.array_indices_type(), stored.array_indices(), place));
    return read;
}

Result<std::optional<model::Sparsity>> readSparsity(
    ReadContext& context, const schema::SparsityParameters* stored, const std::string& place) {
    if (!stored)
        return std::optional<model::Sparsity>();
    model::Sparsity read;
    read.traversalOrder = context.copy(stored->traversal_order());
    read.blockMap = context.copy(stored->block_map());
    if (const auto* dimensions = stored->dim_metadata())
        for (const auto* dimension : *dimensions) {
            context.charge(sizeof(flatbuffers::uoffset_t));
            TRY_ASSIGN(auto one, readDimension(context, *dimension, place));
            read.dimensions.push_back(std::move(one));
            TRY(context.withinAllowance());
        }
    return std::optional(std::move(read));
}

Result<std::vector<model::VariantSubType>> readVariantTensors(
    ReadContext& context, const schema::Tensor& stored, const std::string& place) {
    std::vector<model::VariantSubType> read;
    if (!stored.variant_tensors())
        return read;
    for (const auto* variant : *stored.variant_tensors()) {
        TRY_ASSIGN(const auto type, readType(context, variant->type(), place));
        read.push_back({context.copy(variant->shape()), type, variant->has_rank()});
        context.charge(sizeof(model::VariantSubType));
        TRY(context.withinAllowance());
    }
    return read;
}

} // namespace

Result<model::Tensor> readTensor(ReadContext& context, const schema::Tensor& stored, const std::string& place) {
    model::Tensor read;
    read.name = context.copy(stored.name());
    TRY_ASSIGN(read.type, readType(context, stored.type(), place));
    read.shape = context.copy(stored.shape());
    if (stored.shape_signature())
        read.shapeSignature = context.copy(stored.shape_signature());
    read.hasRank = stored.has_rank();
    read.isVariable = stored.is_variable();
    read.buffer = stored.buffer();
    TRY_ASSIGN(read.quantization, readQuantization(context, stored.quantization(), place));
    TRY_ASSIGN(read.sparsity, readSparsity(context, stored.sparsity(), place));
    TRY_ASSIGN(read.variantTensors, readVariantTensors(context, stored, place));
    read.externalBuffer = stored.external_buffer();
    return read;
}

} // namespace format
