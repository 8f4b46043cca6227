// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "broken_models.h"

#include "patched_model.h"
#include "small_model.h"

namespace support {

namespace {

using base::Code;
using mutable_schema::ModelT;

BrokenModel patch(const char* name, Code code, const char* place, Patch change) {
    return {name, code, place, [change] { return patched(written(richModel()), change); }};
}

mutable_schema::SparsityParametersT& sparsityOf(ModelT& model) {
    return *tensorOf(model, 7).sparsity;
}

mutable_schema::DimensionMetadataT& columnsOf(ModelT& model) {
    return *sparsityOf(model).dim_metadata[1];
}

mutable_schema::BlockwiseQuantizationT& blocksOf(ModelT& model) {
    return *quantizationOf(model, 8).details.AsBlockwiseQuantization();
}

void setAxes(ModelT& model, std::vector<std::int32_t> axes) {
    mutable_schema::MultiAxisQuantizationT details;
    details.scales = 9;
    details.zero_points = -1;
    details.quantized_dimensions = std::move(axes);
    quantizationOf(model, 8).details.Set(std::move(details));
}

std::vector<BrokenModel> brokenParameters() {
    return {
        patch("ZeroPointTooLarge", Code::ZeroPointOutOfRange, "T#3 logits: zero point 0 is 128, int8 has -128 to 127",
            [](ModelT& model) { quantizationOf(model, 3).zero_point[0] = 128; }),
        patch("ZeroPointTooSmall", Code::ZeroPointOutOfRange, "T#1 weights: zero point 1 is -129",
            [](ModelT& model) { quantizationOf(model, 1).zero_point[1] = -129; }),
        patch("ZeroPointOf32Bits", Code::ZeroPointOutOfRange, "T#2 bias: zero point 0 is 4294967296",
            [](ModelT& model) { quantizationOf(model, 2).zero_point[0] = 4294967296; }),
        patch("TooManyScales", Code::ScaleCountMismatch, "T#1 weights: 3 scales, dimension 0 has size 2",
            [](ModelT& model) {
                quantizationOf(model, 1).scale.push_back(1.0F);
                quantizationOf(model, 1).zero_point.push_back(0);
            }),
        patch("FewZeroPoints", Code::ScaleCountMismatch, "T#1 weights: 2 scales and 1 zero points",
            [](ModelT& model) { quantizationOf(model, 1).zero_point.pop_back(); }),
        patch("WrongAxis", Code::ScaleCountMismatch, "T#1 weights: 2 scales, dimension 1 has size 4",
            [](ModelT& model) { quantizationOf(model, 1).quantized_dimension = 1; }),
        patch("AxisBeyondRank", Code::QuantizedDimensionOutOfRange, "T#1 weights: dimension 2 of 2",
            [](ModelT& model) { quantizationOf(model, 1).quantized_dimension = 2; }),
        patch("AxisNegative", Code::QuantizedDimensionOutOfRange, "T#1 weights: dimension -1 of 2",
            [](ModelT& model) { quantizationOf(model, 1).quantized_dimension = -1; }),
        patch("BlockScales", Code::BadBlockwiseQuantization, "T#8 blocks: scales in tensor 10",
            [](ModelT& model) { blocksOf(model).scales = 10; }),
        patch("BlockZeroPoints", Code::BadBlockwiseQuantization,
            "T#8 blocks: scales in tensor 9, zero points in tensor -2",
            [](ModelT& model) { blocksOf(model).zero_points = -2; }),
        patch("BlockSize", Code::BadBlockwiseQuantization, "T#8 blocks: the size of a block",
            [](ModelT& model) { blocksOf(model).block_size = 0; }),
        patch("DetailsAbsent", Code::BadBlockwiseQuantization, "subgraph 0 T#8: details of type 9",
            [](ModelT& model) {
                quantizationOf(model, 8).details.Reset();
                quantizationOf(model, 8).details.type = static_cast<mutable_schema::QuantizationDetails>(9);
            }),
        patch("AxesBeyondRank", Code::QuantizedDimensionOutOfRange, "T#8 blocks: 2 quantized dimensions",
            [](ModelT& model) {
                setAxes(model, {0, 2});
            }),
        patch("NoAxes", Code::QuantizedDimensionOutOfRange, "T#8 blocks: 0 quantized dimensions",
            [](ModelT& model) { setAxes(model, {}); }),
    };
}

std::vector<BrokenModel> brokenSparsities() {
    return {
        patch("SparseOrder", Code::BadSparsity, "T#7 sparse: the order",
            [](ModelT& model) {
                sparsityOf(model).traversal_order = {0, 0};
            }),
        patch("SparseLevels", Code::BadSparsity, "T#7 sparse: 1 levels",
            [](ModelT& model) { sparsityOf(model).traversal_order = {0}; }),
        patch("SparseBlockMap", Code::BadSparsity, "T#7 sparse",
            [](ModelT& model) {
                sparsityOf(model).block_map = {7};
                sparsityOf(model).traversal_order = {0, 1, 2};
                sparsityOf(model).dim_metadata.push_back(std::make_unique<mutable_schema::DimensionMetadataT>());
            }),
        patch("SparseDenseSize", Code::BadSparsity, "T#7 sparse: sizes",
            [](ModelT& model) { sparsityOf(model).dim_metadata[0]->dense_size = 5; }),
        patch("SparseSegments", Code::BadSparsity, "T#7 sparse: sizes",
            [](ModelT& model) { columnsOf(model).array_segments.AsUint8Vector()->values[1] = 9; }),
        patch("SparseIndex", Code::BadSparsity, "T#7 sparse: sizes",
            [](ModelT& model) { columnsOf(model).array_indices.AsUint16Vector()->values[0] = 4; }),
        patch("SparseWithoutIndices", Code::BadSparsity, "T#7 sparse: sizes",
            [](ModelT& model) { columnsOf(model).array_indices.Reset(); }),
        patch("SparseFormat", Code::BadSparsity, "subgraph 0 T#7: dimension of format 5",
            [](ModelT& model) { columnsOf(model).format = static_cast<mutable_schema::DimensionType>(5); }),
        patch("SparseData", Code::BufferTooSmall, "T#7 sparse: 3 stored elements",
            [](ModelT& model) { model.buffers[5]->data.resize(8); }),
    };
}

} // namespace

std::vector<BrokenModel> brokenQuantizations() {
    auto all = brokenParameters();
    const auto sparsities = brokenSparsities();
    all.insert(all.end(), sparsities.begin(), sparsities.end());
    return all;
}

} // namespace support
