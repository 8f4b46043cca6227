// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "small_model.h"

#include "format/writer.h"

#include <cstdint>
#include <cstdlib>
#include <span>

namespace support {

namespace {

using model::BuiltinOperator;
using model::Tensor;
using model::TensorType;

template<class T>
base::Bytes bytesOfNumbers(const std::vector<T>& values) {
    return base::Bytes::copyOf(std::span<const T>(values));
}

Tensor tensor(const char* name, TensorType type, model::Shape shape, std::uint32_t buffer = 0) {
    Tensor made;
    made.name = name;
    made.type = type;
    made.shape = std::move(shape);
    made.buffer = buffer;
    made.hasRank = true;
    return made;
}

Tensor quantized(Tensor made, std::vector<float> scale, std::vector<std::int64_t> zeroPoint) {
    made.quantization.emplace();
    made.quantization->scale = std::move(scale);
    made.quantization->zeroPoint = std::move(zeroPoint);
    return made;
}

std::vector<Tensor> tensors() {
    std::vector<Tensor> made = {
        quantized(tensor("input", TensorType::Int8, {1, 4}), {0.5F}, {3}),
        quantized(tensor("weights", TensorType::Int8, {2, 4}, 1), {0.25F, 0.125F}, {0, 0}),
        quantized(tensor("bias", TensorType::Int32, {2}, 2), {0.125F, 0.0625F}, {0, 0}),
        quantized(tensor("logits", TensorType::Int8, {1, 2}), {0.75F}, {-4}),
        quantized(tensor("probabilities", TensorType::Int8, {1, 2}), {1.0F / 256}, {-128}),
        tensor("state", TensorType::Float32, {1, 2}),
        tensor("words", TensorType::String, {2}, 4),
    };
    for (const std::size_t open : {0, 3, 4})
        made[open].shapeSignature = model::Shape{-1, made[open].shape[1]};
    made[0].quantization->min = {-65.5F};
    made[0].quantization->max = {62.0F};
    made[5].isVariable = true;
    return made;
}

model::Operator op(
    std::uint32_t code, std::vector<std::int32_t> inputs, std::vector<std::int32_t> outputs, const char* options) {
    model::Operator made;
    made.code = code;
    made.inputs = std::move(inputs);
    made.outputs = std::move(outputs);
    made.options = format::defaultOptions(options);
    return made;
}

model::Subgraph mainSubgraph() {
    model::Subgraph made;
    made.name = "main";
    made.tensors = tensors();
    made.inputs = {0};
    made.outputs = {4};
    made.operators = {op(0, {}, {}, "CallOnceOptions"), op(1, {0, 1, 2}, {3}, "FullyConnectedOptions"),
        op(2, {3}, {4}, "SoftmaxOptions")};
    made.operators[0].options.set("init_subgraph_index", std::int64_t{1});
    made.operators[2].options.set("beta", 1.0);
    return made;
}

/// Two rows of the order "number, where each begins, where the last ends, characters".
base::Bytes words() {
    std::vector<std::byte> bytes;
    for (const std::int32_t number : {2, 16, 18, 21})
        for (const std::byte byte : std::as_bytes(std::span(&number, 1)))
            bytes.push_back(byte);
    for (const char letter : std::string_view("upone"))
        bytes.push_back(static_cast<std::byte>(letter));
    return base::Bytes::own(bytes);
}

Tensor sparseTensor() {
    Tensor made = tensor("sparse", TensorType::Float32, {4, 4}, 5);
    model::DimensionMetadata rows;
    rows.denseSize = 4;
    model::DimensionMetadata columns;
    columns.isSparse = true;
    columns.segments = {8, {0, 2, 2, 3, 3}};
    columns.indices = {16, {0, 3, 1}};
    made.sparsity = model::Sparsity{{0, 1}, {}, {rows, columns}};
    return made;
}

Tensor blockTensor() {
    Tensor made = tensor("blocks", TensorType::Int4, {2, 8}, 6);
    made.quantization.emplace();
    made.quantization->details = model::BlockwiseQuantization{9, -1, 4};
    return made;
}

} // namespace

base::Bytes bytesOf(std::string_view text) {
    return base::Bytes::copyOf(std::span<const char>(text));
}

model::Model smallModel() {
    model::Model made;
    made.description = "small";
    made.operatorCodes = {{BuiltinOperator::CALL_ONCE, {}, 1}, {BuiltinOperator::FULLY_CONNECTED, {}, 4},
        {BuiltinOperator::SOFTMAX, {}, 2}};
    made.buffers = {{}, bytesOfNumbers<std::int8_t>({1, -2, 3, -4, 5, -6, 7, -8}),
        bytesOfNumbers<std::int32_t>({100, -200}), bytesOf(std::string("1.14.0\0\0\0\0\0\0\0\0\0\0", 16)), words()};
    made.subgraphs = {mainSubgraph(), {}};
    made.subgraphs[1].name = "init";
    made.metadata = {{"min_runtime_version", 3}};
    made.signatures = {{"serving_default", 0, {{"features", 0}}, {{"probabilities", 4}}}};
    return made;
}

model::Model richModel() {
    model::Model made = smallModel();
    made.buffers.push_back(bytesOfNumbers<float>({1, 2, 3}));
    made.buffers.push_back(base::Bytes::own(std::vector<std::byte>(8, std::byte{0x21})));
    made.buffers.push_back(bytesOfNumbers<std::uint16_t>({0x3c00, 0x3800, 0x3400, 0x3000}));
    auto& all = made.subgraphs[0].tensors;
    all.push_back(sparseTensor());
    all.push_back(blockTensor());
    all.push_back(tensor("scales", TensorType::Float16, {2, 2}, 7));
    auto& pad = made.subgraphs[0].operators[2].options2;
    pad = format::defaultOptions("StablehloPadOptions");
    pad.set("edge_padding_low", std::vector<std::int64_t>{1, -2, 3});
    pad.set("interior_padding", std::vector<std::int64_t>{4});
    return made;
}

base::Bytes written(const model::Model& model) {
    auto bytes = format::toBytes(model);
    if (!bytes)
        std::abort(); // the tests of the writer say why
    return base::Bytes::own(*std::move(bytes));
}

} // namespace support
