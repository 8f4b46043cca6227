// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model_mutator.h"

#include "fuzz_target.h"

#include "format/reader.h"
#include "format/writer.h"
#include "ops/registry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace fuzz {
namespace {

using model::BuiltinOperator;
using model::TensorType;

constexpr std::array<std::int64_t, 14> edgeNumbers = {0, 1, -1, 2, 3, 4, 7, -2, 100, 32767, 65536,
    std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::min(), std::int64_t{1} << 40};

std::int64_t randomNumber(RandomSource& random) {
    return random.oneIn(2) ? static_cast<std::int64_t>(random.below(9)) - 2
                           : random.of(std::span<const std::int64_t>(edgeNumbers));
}

/// "SPACE_TO_BATCH_ND" -> "SpaceToBatchNDOptions", where the schema follows its rule.
std::string tableOf(BuiltinOperator code) {
    switch (code) {
    case BuiltinOperator::AVERAGE_POOL_2D:
    case BuiltinOperator::MAX_POOL_2D:
    case BuiltinOperator::L2_POOL_2D:
        return "Pool2DOptions";
    case BuiltinOperator::MEAN:
    case BuiltinOperator::SUM:
    case BuiltinOperator::REDUCE_MAX:
    case BuiltinOperator::REDUCE_MIN:
    case BuiltinOperator::REDUCE_PROD:
    case BuiltinOperator::REDUCE_ANY:
    case BuiltinOperator::REDUCE_ALL:
        return "ReducerOptions";
    case BuiltinOperator::SPACE_TO_BATCH_ND:
        return "SpaceToBatchNDOptions";
    case BuiltinOperator::BATCH_TO_SPACE_ND:
        return "BatchToSpaceNDOptions";
    case BuiltinOperator::L2_NORMALIZATION:
        return "L2NormOptions";
    case BuiltinOperator::MINIMUM:
    case BuiltinOperator::MAXIMUM:
        return "MaximumMinimumOptions";
    default:
        break;
    }
    std::string table;
    bool isUpper = true;
    model::OperatorCode operatorCode;
    operatorCode.builtin = code;
    for (const char letter : model::nameOf(operatorCode)) {
        if (letter == '_') {
            isUpper = true;
            continue;
        }
        table += isUpper ? letter : static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
        isUpper = letter >= '0' && letter <= '9'; // "Conv2D"
    }
    return table + "Options";
}

void mutateOptions(model::Options& options, RandomSource& random) {
    if (options.values.empty())
        return;
    auto& value = options.values[random.below(options.values.size())].value;
    if (auto* flag = std::get_if<bool>(&value))
        *flag = !*flag;
    else if (auto* number = std::get_if<std::int64_t>(&value))
        *number = randomNumber(random);
    else if (auto* real = std::get_if<double>(&value))
        *real = random.oneIn(3) ? std::nan("") : static_cast<double>(randomNumber(random)) / 4;
    else if (auto* numbers = std::get_if<std::vector<std::int64_t>>(&value)) {
        numbers->resize(random.below(6));
        for (auto& entry : *numbers)
            entry = randomNumber(random);
    } else if (auto* text = std::get_if<std::string>(&value))
        *text = "changed";
}

/// A new piece of data of the tensor's size, or near it, with small numbers as indices would be.
void mutateData(model::Model& model, model::Tensor& tensor, RandomSource& random) {
    std::size_t size = std::min<std::size_t>(model::byteSize(tensor).value_or(16), 4096);
    if (random.oneIn(8))
        size = random.below(64);
    std::vector<std::byte> bytes(size);
    const bool isSmall = random.oneIn(2);
    for (std::size_t k = 0; k < size; ++k)
        bytes[k] = static_cast<std::byte>(isSmall ? (k % 4 == 0 ? random.below(5) : 0) : random.bits());
    if (size >= 4 && random.oneIn(3)) {
        const auto number = static_cast<std::int32_t>(randomNumber(random));
        std::memcpy(bytes.data() + 4 * random.below(size / 4), &number, sizeof number);
    }
    model.buffers.push_back(base::Bytes::own(std::move(bytes)));
    tensor.buffer = static_cast<std::uint32_t>(model.buffers.size() - 1);
}

void mutateShape(model::Tensor& tensor, RandomSource& random) {
    switch (random.below(6)) {
    case 0:
        tensor.shape.insert(tensor.shape.begin() + static_cast<std::ptrdiff_t>(random.below(tensor.shape.size() + 1)),
            randomDimension(random));
        break;
    case 1:
        if (!tensor.shape.empty())
            tensor.shape.erase(tensor.shape.begin() + static_cast<std::ptrdiff_t>(random.below(tensor.shape.size())));
        break;
    case 2:
        tensor.shapeSignature = tensor.shape;
        if (!tensor.shape.empty())
            (*tensor.shapeSignature)[random.below(tensor.shape.size())] = -1;
        return;
    default:
        if (!tensor.shape.empty())
            tensor.shape[random.below(tensor.shape.size())] = randomDimension(random);
    }
    tensor.shapeSignature.reset();
}

void mutateTensor(model::Model& model, model::Tensor& tensor, RandomSource& random) {
    switch (random.below(7)) {
    case 0:
        tensor.type = randomType(random);
        break;
    case 1:
    case 2:
        mutateShape(tensor, random);
        break;
    case 3:
        tensor.quantization = randomQuantization(tensor, random);
        break;
    case 4:
        if (random.oneIn(2))
            tensor.quantization.reset();
        else
            tensor.isVariable = !tensor.isVariable;
        break;
    case 5:
        mutateData(model, tensor, random);
        break;
    default:
        tensor.buffer = static_cast<std::uint32_t>(random.below(model.buffers.size()));
    }
}

void mutateCode(model::Model& model, model::Operator& op, RandomSource& random) {
    const auto all = ops::all();
    model::OperatorCode code = model.codeOf(op);
    if (random.oneIn(4)) {
        code.version = static_cast<std::int32_t>(random.below(12));
    } else {
        code.builtin = random.of(all)->code;
        code.customCode = random.of(all)->customCode;
        if (random.oneIn(2))
            op.options = randomOptions(code.builtin, random);
    }
    model.operatorCodes.push_back(code);
    op.code = static_cast<std::uint32_t>(model.operatorCodes.size() - 1);
}

void mutateOperands(const model::Subgraph& graph, std::vector<std::int32_t>& operands, RandomSource& random) {
    const auto any = static_cast<std::int32_t>(random.below(graph.tensors.size() + 1)) - 1;
    const std::size_t at = random.below(operands.size());
    switch (random.below(4)) {
    case 0:
        operands.push_back(any);
        break;
    case 1:
        if (!operands.empty())
            operands.erase(operands.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    default:
        if (!operands.empty())
            operands[at] = any;
    }
}

void mutateOperator(model::Model& model, model::Subgraph& graph, RandomSource& random) {
    if (graph.operators.empty())
        return;
    auto& op = graph.operators[random.below(graph.operators.size())];
    switch (random.below(8)) {
    case 0:
        mutateOperands(graph, op.inputs, random);
        break;
    case 1:
        mutateOperands(graph, op.outputs, random);
        break;
    case 2:
        mutateCode(model, op, random);
        break;
    case 3:
        op.options = randomOptions(random.of(ops::all())->code, random);
        break;
    case 4:
        std::swap(op, graph.operators[random.below(graph.operators.size())]);
        break;
    case 5:
        graph.operators.erase(graph.operators.begin() + (&op - graph.operators.data()));
        break;
    default:
        mutateOptions(op.options, random);
    }
}

void mutateRest(model::Model& model, model::Subgraph& graph, RandomSource& random) {
    switch (random.below(5)) {
    case 0:
        mutateOperands(graph, graph.inputs, random);
        break;
    case 1:
        mutateOperands(graph, graph.outputs, random);
        break;
    case 2:
        model.subgraphs.push_back(graph);
        break;
    case 3:
        if (!model.signatures.empty())
            model.signatures[random.below(model.signatures.size())].subgraph =
                static_cast<std::uint32_t>(random.below(model.subgraphs.size() + 1));
        break;
    default:
        if (!graph.tensors.empty())
            graph.tensors.push_back(graph.tensors[random.below(graph.tensors.size())]);
    }
}

} // namespace

TensorType randomType(RandomSource& random) {
    constexpr std::array usual = {TensorType::Float32, TensorType::Int8, TensorType::Int16, TensorType::UInt8,
        TensorType::Int32, TensorType::Int64, TensorType::Bool, TensorType::Float16, TensorType::Int4};
    return random.oneIn(6) ? static_cast<TensorType>(random.below(model::tensorTypeCount))
                           : random.of(std::span<const TensorType>(usual));
}

std::int32_t randomDimension(RandomSource& random) {
    if (random.oneIn(16))
        return static_cast<std::int32_t>(random.of(std::span<const std::int64_t>(edgeNumbers)));
    return static_cast<std::int32_t>(random.below(random.oneIn(4) ? 40 : 9));
}

model::QuantizationParameters randomQuantization(const model::Tensor& tensor, RandomSource& random) {
    model::QuantizationParameters parameters;
    std::size_t count = 1;
    if (!tensor.shape.empty() && random.oneIn(3)) {
        parameters.quantizedDimension = static_cast<std::int32_t>(random.below(tensor.shape.size()));
        count = static_cast<std::size_t>(
            std::clamp(tensor.shape[static_cast<std::size_t>(parameters.quantizedDimension)], 1, 100));
    }
    constexpr std::array<float, 8> scales = {0.1F, 1.0F, 0.0078125F, 1e-30F, 1e30F, 0.0F, 1e-45F, 3e38F};
    for (std::size_t k = 0; k < count; ++k) {
        parameters.scale.push_back(random.oneIn(4) ? random.of(std::span<const float>(scales))
                                                   : static_cast<float>(1 + random.below(100)) / 64);
        parameters.zeroPoint.push_back(random.oneIn(3) ? static_cast<std::int64_t>(random.below(256)) - 128 : 0);
    }
    if (random.oneIn(10))
        parameters.zeroPoint.resize(random.below(3));
    return parameters;
}

model::Options randomOptions(BuiltinOperator code, RandomSource& random) {
    model::Options options = format::defaultOptions(tableOf(code));
    for (auto changes = random.below(5); changes > 0; --changes)
        mutateOptions(options, random);
    return options;
}

void mutateModel(model::Model& model, RandomSource& random) {
    for (auto changes = 1 + random.below(4); changes > 0; --changes) {
        auto& graph = model.subgraphs[random.below(model.subgraphs.size())];
        switch (random.below(8)) {
        case 0:
            mutateRest(model, graph, random);
            break;
        case 1:
        case 2:
        case 3:
            mutateOperator(model, graph, random);
            break;
        default:
            if (!graph.tensors.empty())
                mutateTensor(model, graph.tensors[random.below(graph.tensors.size())], random);
        }
    }
}

} // namespace fuzz

/// Half of the time the model's fields change, else bytes.
extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed) {
    fuzz::RandomSource random(seed + 1);
    if (!random.oneIn(4)) {
        if (const auto loaded = format::readBytes(base::Bytes::copyOf<std::uint8_t>(std::span(data, size)), "fuzz")) {
            model::Model model = *loaded->model;
            if (model.operatorCodes.size() < 1000 && model.buffers.size() < 1000 && model.subgraphs.size() < 20)
                fuzz::mutateModel(model, random);
            const auto bytes = format::toBytes(model);
            if (bytes && bytes->size() <= maxSize) {
                std::memcpy(data, bytes->data(), bytes->size());
                return bytes->size();
            }
        }
    }
    return LLVMFuzzerMutate(data, size, maxSize);
}
