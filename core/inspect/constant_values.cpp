// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/constant_values.h"

#include <Eigen/Core>

#include <algorithm>
#include <cstring>

namespace inspect {

namespace {

using model::TensorType;

template<class T>
void widen(const base::Bytes& data, std::size_t count, ConstantValues& values) {
    const auto* stored = reinterpret_cast<const T*>(data.data());
    if constexpr (std::is_integral_v<T>)
        values.codes.assign(stored, stored + count);
    else
        for (std::size_t i = 0; i < count; ++i)
            values.real.push_back(static_cast<float>(stored[i]));
}

/// Elements narrower than a byte: the first lies in the lowest bits.
void unpack(const base::Bytes& data, std::size_t count, int bits, bool isSigned, ConstantValues& values) {
    const auto bytes = data.as<std::uint8_t>();
    const int perByte = 8 / bits;
    const int mask = (1 << bits) - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const int code = (bytes[i / static_cast<std::size_t>(perByte)] >>
                             (bits * static_cast<int>(i % static_cast<std::size_t>(perByte)))) &
                         mask;
        values.codes.push_back(isSigned && code > mask / 2 ? code - mask - 1 : code);
    }
}

} // namespace

base::Status unpackStored(
    const base::Bytes& data, TensorType type, std::size_t count, const std::string& place, ConstantValues& values) {
    switch (type) {
    case TensorType::Float32:
        widen<float>(data, count, values);
        return {};
    case TensorType::Float64:
        widen<double>(data, count, values);
        return {};
    case TensorType::Float16:
        widen<Eigen::half>(data, count, values);
        return {};
    case TensorType::BFloat16:
        widen<Eigen::bfloat16>(data, count, values);
        return {};
    case TensorType::Int8:
        widen<std::int8_t>(data, count, values);
        return {};
    case TensorType::UInt8:
        widen<std::uint8_t>(data, count, values);
        return {};
    case TensorType::Bool:
        widen<std::uint8_t>(data, count, values);
        return {};
    case TensorType::Int16:
        widen<std::int16_t>(data, count, values);
        return {};
    case TensorType::UInt16:
        widen<std::uint16_t>(data, count, values);
        return {};
    case TensorType::Int32:
        widen<std::int32_t>(data, count, values);
        return {};
    case TensorType::UInt32:
        widen<std::uint32_t>(data, count, values);
        return {};
    case TensorType::Int64:
        widen<std::int64_t>(data, count, values);
        return {};
    case TensorType::Int4:
        unpack(data, count, 4, true, values);
        return {};
    case TensorType::UInt4:
        unpack(data, count, 4, false, values);
        return {};
    case TensorType::Int2:
        unpack(data, count, 2, true, values);
        return {};
    default:
        return base::Error{
            base::Code::UnsupportedType, place, std::string(model::typeName(type)) + " has no single numbers"};
    }
}

namespace {

/// real = scale · (code − zero point), by channel.
void dequantize(const model::Tensor& tensor, ConstantValues& values) {
    const bool isQuantized = tensor.isQuantized();
    const bool isPerAxis = isQuantized && tensor.quantization->isPerAxis();
    const std::size_t inner =
        isPerAxis ? innerSize(tensor.shape, static_cast<std::size_t>(tensor.quantization->quantizedDimension)) : 1;
    const std::size_t channels = isPerAxis ? tensor.quantization->scale.size() : 1;
    for (std::size_t i = 0; i < values.codes.size(); ++i) {
        const std::size_t channel = isPerAxis ? i / inner % channels : 0;
        const double scale = isQuantized ? static_cast<double>(tensor.quantization->scale[channel]) : 1.0;
        const std::int64_t zeroPoint = isQuantized ? tensor.quantization->zeroPointOf(channel) : 0;
        values.real.push_back(static_cast<float>(scale * static_cast<double>(values.codes[i] - zeroPoint)));
    }
}

} // namespace

std::size_t innerSize(const model::Shape& shape, std::size_t axis) {
    std::size_t inner = 1;
    for (std::size_t k = axis + 1; k < shape.size(); ++k)
        inner *= static_cast<std::size_t>(shape[k]);
    return inner;
}

std::vector<double> firstStoredValues(const model::Model& model, const model::Tensor& tensor, std::size_t most) {
    const auto count = model::elementCount(tensor.shape);
    const auto bytes = model::byteSize(tensor);
    if (!model.isConstant(tensor) || tensor.sparsity || !count || !bytes || *bytes > model.dataOf(tensor).size())
        return {};
    ConstantValues values;
    if (!unpackStored(model.dataOf(tensor), tensor.type, std::min(most, *count), {}, values))
        return {};
    return values.codes.empty() ? std::vector<double>(values.real.begin(), values.real.end())
                                : std::vector<double>(values.codes.begin(), values.codes.end());
}

base::Result<std::size_t> unpackableCount(
    const model::Model& model, const model::Tensor& tensor, const std::string& place) {
    if (!model.isConstant(tensor))
        return base::Error{
            base::Code::MissingInput, place, "it is no constant: its values are known only while it runs"};
    if (tensor.sparsity)
        return base::Error{base::Code::UnsupportedType, place, "sparse constants are not unpacked"};
    const auto count = model::elementCount(tensor.shape);
    const auto bytes = model::byteSize(tensor);
    if (!count || !bytes || *bytes > model.dataOf(tensor).size())
        return base::Error{base::Code::UnsupportedType, place, std::string(model::typeName(tensor.type))};
    return *count;
}

base::Result<ConstantValues> constantValues(
    const model::Model& model, const model::Tensor& tensor, const std::string& place) {
    TRY_ASSIGN(const auto count, unpackableCount(model, tensor, place));
    ConstantValues values;
    TRY(unpackStored(model.dataOf(tensor), tensor.type, count, place, values));
    if (!values.codes.empty())
        dequantize(tensor, values);
    return values;
}

} // namespace inspect
