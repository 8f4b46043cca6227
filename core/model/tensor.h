// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tensor_type.h"

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace model {

using Shape = std::vector<std::int32_t>;

/// Parameters that an experimental scheme keeps as bytes.
struct CustomQuantization {
    base::Bytes custom;
    bool operator==(const CustomQuantization&) const = default;
};
/// Scales per block along the last dimension; `scales` and `zeroPoints` are tensors of the same subgraph, zeroPoints -1: 0.
struct BlockwiseQuantization {
    std::int32_t scales = 0;
    std::int32_t zeroPoints = -1;
    std::int32_t blockSize = 0;
    bool operator==(const BlockwiseQuantization&) const = default;
};
struct MultiAxisQuantization {
    std::int32_t scales = 0;
    std::int32_t zeroPoints = -1;
    std::int32_t blockSize = 0;
    std::vector<std::int32_t> quantizedDimensions;
    bool operator==(const MultiAxisQuantization&) const = default;
};
using QuantizationDetails =
    std::variant<std::monostate, CustomQuantization, BlockwiseQuantization, MultiAxisQuantization>;

/// real = scale · (stored − zero point). One scale: per tensor. Several: per axis along `quantizedDimension`, whose size
/// is their number. `zeroPoint` is as long as `scale`, or shorter where some files leave zeros out.
struct QuantizationParameters {
    std::vector<float> min; ///< recorded range, informative
    std::vector<float> max;
    std::vector<float> scale;
    std::vector<std::int64_t> zeroPoint;
    std::int32_t quantizedDimension = 0;
    QuantizationDetails details;

    bool isQuantized() const { return !scale.empty(); }
    bool isPerAxis() const { return scale.size() > 1; }
    /// Zero point of a channel (0 when per tensor); 0 where the file has none.
    std::int64_t zeroPointOf(std::size_t channel = 0) const {
        return zeroPoint.empty() ? 0 : zeroPoint[channel < zeroPoint.size() ? channel : 0];
    }
    bool operator==(const QuantizationParameters&) const = default;
};

/// Index metadata of a sparse dimension, with the width the file stores (0: absent, else 8, 16 or 32 bits).
struct SparseIndices {
    int bits = 0;
    std::vector<std::int32_t> values;
    bool operator==(const SparseIndices&) const = default;
};
struct DimensionMetadata {
    bool isSparse = false; ///< false: dense, true: CSR
    std::int32_t denseSize = 0;
    SparseIndices segments;
    SparseIndices indices;
    bool operator==(const DimensionMetadata&) const = default;
};
/// TACO-like sparse encoding of a constant.
struct Sparsity {
    std::vector<std::int32_t> traversalOrder;
    std::vector<std::int32_t> blockMap;
    std::vector<DimensionMetadata> dimensions;
    bool operator==(const Sparsity&) const = default;
};

struct VariantSubType {
    Shape shape;
    TensorType type = TensorType::Float32;
    bool hasRank = false;
    bool operator==(const VariantSubType&) const = default;
};

struct Tensor {
    std::string name;
    TensorType type = TensorType::Float32;
    Shape shape;                         ///< no dimension is negative; 1 stands for a dynamic one
    std::optional<Shape> shapeSignature; ///< -1 for dynamic dimensions; absent: static
    bool hasRank = false;
    bool isVariable = false;
    std::uint32_t buffer = 0; ///< index into Model::buffers; an empty buffer: no constant data
    std::optional<QuantizationParameters> quantization;
    std::optional<Sparsity> sparsity;
    std::vector<VariantSubType> variantTensors;
    std::uint32_t externalBuffer = 0; ///< id of an ExternalBuffer, 0: none

    bool isQuantized() const { return quantization && quantization->isQuantized(); }
    bool operator==(const Tensor&) const = default;
};

/// Product of the dimensions (1 for a scalar), or nothing on overflow or a negative dimension.
std::optional<std::size_t> elementCount(const Shape& shape);
/// Bytes of a dense tensor of this type and shape, or nothing (overflow, elements without fixed size).
std::optional<std::size_t> byteSize(const Tensor& tensor);

} // namespace model
