// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "broken_models.h"

#include "patched_model.h"
#include "small_model.h"

#include <cstring>
#include <limits>

namespace support {

namespace {

using base::Bytes;
using base::Code;
using mutable_schema::ModelT;

Bytes fromSmall(const Patch& patch) {
    return patched(written(smallModel()), patch);
}

Bytes withByte(const Bytes& file, std::size_t at, int value) {
    std::vector<std::byte> bytes(file.span().begin(), file.span().end());
    bytes[at] = static_cast<std::byte>(value);
    return Bytes::own(std::move(bytes));
}

Bytes firstBytes(const Bytes& file, std::size_t count) {
    return file.slice(0, count);
}

/// The list of buffers claims to have 0x7fffffff entries.
Bytes withHugeCount() {
    const Bytes file = written(smallModel());
    std::vector<std::byte> bytes(file.span().begin(), file.span().end());
    const auto* buffers = mutable_schema::GetModel(bytes.data())->buffers();
    const auto at = reinterpret_cast<const std::byte*>(buffers) - bytes.data();
    const std::uint32_t huge = 0x7fffffff;
    std::memcpy(bytes.data() + at, &huge, sizeof(huge));
    return Bytes::own(std::move(bytes));
}

/// Operator 0 calls subgraph 1, which calls subgraph 0.
void callEachOther(ModelT& model) {
    auto call = std::make_unique<mutable_schema::OperatorT>(operatorOf(model, 0));
    call->builtin_options.AsCallOnceOptions()->init_subgraph_index = 0;
    model.subgraphs[1]->operators.push_back(std::move(call));
}

void chainOfCalls(ModelT& model) {
    for (int i = 2; i < 200; ++i) {
        auto call = std::make_unique<mutable_schema::OperatorT>(operatorOf(model, 0));
        call->builtin_options.AsCallOnceOptions()->init_subgraph_index = i;
        model.subgraphs.back()->operators.push_back(std::move(call));
        model.subgraphs.push_back(std::make_unique<mutable_schema::SubGraphT>());
    }
}

/// Operators 1 and 2 wait for each other.
void cycle(ModelT& model) {
    operatorOf(model, 1).inputs[0] = 4;
}

void setOptionsType(ModelT& model, int type) {
    auto& options = operatorOf(model, 2).builtin_options;
    options.Reset();
    options.type = static_cast<mutable_schema::BuiltinOptions>(type);
}

/// Operator 2 becomes an IF whose branches are subgraph 1, which takes and gives nothing.
void branchWithoutEnds(ModelT& model) {
    model.operator_codes[2]->deprecated_builtin_code = 118;
    model.operator_codes[2]->builtin_code = mutable_schema::BuiltinOperator::IF;
    mutable_schema::IfOptionsT options;
    options.then_subgraph_index = 1;
    options.else_subgraph_index = 1;
    operatorOf(model, 2).builtin_options.Set(options);
}

void loopWithoutEnds(ModelT& model) {
    model.operator_codes[2]->deprecated_builtin_code = 119;
    model.operator_codes[2]->builtin_code = mutable_schema::BuiltinOperator::WHILE;
    mutable_schema::WhileOptionsT options;
    options.cond_subgraph_index = 1;
    options.body_subgraph_index = 1;
    operatorOf(model, 2).builtin_options.Set(options);
}

BrokenModel patch(const char* name, Code code, const char* place, Patch change) {
    return {name, code, place, [change] { return fromSmall(change); }};
}

std::vector<BrokenModel> brokenContainers() {
    return {
        {"Empty", Code::NotAModel, "0 bytes", [] { return Bytes(); }},
        {"SevenBytes", Code::NotAModel, "7 bytes", [] { return firstBytes(written(smallModel()), 7); }},
        {"Identifier", Code::NotAModel, "TFL3", [] { return withByte(written(smallModel()), 7, '2'); }},
        {"Text", Code::NotAModel, "TFL3", [] { return bytesOf("label,file\ncat,1.png\n"); }},
        {"CutInHeader", Code::Truncated, "bytes", [] { return firstBytes(written(smallModel()), 40); }},
        {"CutInHalf", Code::Truncated, "bytes",
            [] {
                const Bytes file = written(smallModel());
                return firstBytes(file, file.size() / 2);
            }},
        {"CutInData", Code::Truncated, "bytes",
            [] {
                const Bytes file = written(smallModel());
                return firstBytes(file, file.size() - 20);
            }},
        {"HugeCount", Code::Truncated, "its data go to", withHugeCount},
        {"RootOutside", Code::Truncated, "its data go to", [] { return withByte(written(smallModel()), 2, 0x7f); }},
        {"RootInHeader", Code::CorruptFlatbuffer, "tables", [] { return withByte(written(smallModel()), 0, 2); }},
        patch("Version", Code::UnsupportedSchemaVersion, "version 2", [](ModelT& model) { model.version = 2; }),
    };
}

std::vector<BrokenModel> brokenIndices() {
    return {
        patch("NoSubgraph", Code::MissingSubgraph, "subgraphs", [](ModelT& model) { model.subgraphs.clear(); }),
        patch("OperatorInput", Code::TensorIndexOutOfRange, "Op#1 FULLY_CONNECTED: input 1 is tensor 99",
            [](ModelT& model) { operatorOf(model, 1).inputs[1] = 99; }),
        patch("OperatorInputNegative", Code::TensorIndexOutOfRange, "Op#1 FULLY_CONNECTED: input 1 is tensor -2",
            [](ModelT& model) { operatorOf(model, 1).inputs[1] = -2; }),
        patch("OperatorOutput", Code::TensorIndexOutOfRange, "Op#2 SOFTMAX: output 0 is tensor 7",
            [](ModelT& model) { operatorOf(model, 2).outputs[0] = 7; }),
        patch("OperatorOutputAbsent", Code::TensorIndexOutOfRange, "Op#2 SOFTMAX: output 0 is tensor -1",
            [](ModelT& model) { operatorOf(model, 2).outputs[0] = -1; }),
        patch("Intermediate", Code::TensorIndexOutOfRange, "Op#1 FULLY_CONNECTED: intermediate 0",
            [](ModelT& model) { operatorOf(model, 1).intermediates = {50}; }),
        patch("SubgraphInput", Code::TensorIndexOutOfRange, "subgraph 0 input 0: tensor -1",
            [](ModelT& model) { model.subgraphs[0]->inputs = {-1}; }),
        patch("SubgraphOutput", Code::TensorIndexOutOfRange, "subgraph 0 output 0: tensor 7",
            [](ModelT& model) { model.subgraphs[0]->outputs = {7}; }),
        patch("TensorBuffer", Code::BufferIndexOutOfRange, "T#1 weights: buffer 77 of 5",
            [](ModelT& model) { tensorOf(model, 1).buffer = 77; }),
        patch("MetadataBuffer", Code::BufferIndexOutOfRange, "metadata min_runtime_version: buffer 5 of 5",
            [](ModelT& model) { model.metadata[0]->buffer = 5; }),
        patch("ExternalBuffer", Code::BufferIndexOutOfRange, "T#3 logits: no external buffer has the id 4",
            [](ModelT& model) { tensorOf(model, 3).external_buffer = 4; }),
        patch("OperatorCode", Code::OperatorCodeOutOfRange, "subgraph 0 Op#2: operator code 3 of 3",
            [](ModelT& model) { operatorOf(model, 2).opcode_index = 3; }),
        patch("OperatorCodeNegative", Code::OperatorCodeOutOfRange, "operator code 0 is number -3",
            [](ModelT& model) {
                model.operator_codes[0]->deprecated_builtin_code = -3;
                model.operator_codes[0]->builtin_code = static_cast<mutable_schema::BuiltinOperator>(-3);
            }),
        patch("CalledSubgraph", Code::SubgraphIndexOutOfRange, "Op#0 CALL_ONCE: subgraph 2 of 2",
            [](ModelT& model) { operatorOf(model, 0).builtin_options.AsCallOnceOptions()->init_subgraph_index = 2; }),
        patch("Options", Code::UnknownOptions, "subgraph 0 Op#2: options of type 200",
            [](ModelT& model) { setOptionsType(model, 200); }),
        patch("MutatingInputs", Code::MutatingInputsMismatch, "Op#1 FULLY_CONNECTED: 2 marks for 3 inputs",
            [](ModelT& model) {
                operatorOf(model, 1).mutating_variable_inputs = {false, true};
            }),
    };
}

std::vector<BrokenModel> brokenTensors() {
    return {
        patch("TensorType", Code::UnknownTensorType, "subgraph 0 T#3: element type 90",
            [](ModelT& model) { tensorOf(model, 3).type = static_cast<mutable_schema::TensorType>(90); }),
        patch("TensorTypeNegative", Code::UnknownTensorType, "subgraph 0 T#3: element type -1",
            [](ModelT& model) { tensorOf(model, 3).type = static_cast<mutable_schema::TensorType>(-1); }),
        patch("NegativeDimension", Code::NegativeDimension, "T#3 logits: dimension 1 is -2",
            [](ModelT& model) { tensorOf(model, 3).shape[1] = -2; }),
        patch("ShapeOverflow", Code::ShapeOverflow, "T#5 state: 2147483647",
            [](ModelT& model) { tensorOf(model, 5).shape.assign(4, std::numeric_limits<std::int32_t>::max()); }),
        patch("ShapeOverflowInBytes", Code::ShapeOverflow, "T#5 state",
            [](ModelT& model) {
                tensorOf(model, 5).shape = {1 << 30, 1 << 30, 8};
            }),
        patch("BufferTooSmall", Code::BufferTooSmall, "T#1 weights: 2×4 int8 needs 8 bytes, buffer 1 has 7",
            [](ModelT& model) { model.buffers[1]->data.pop_back(); }),
        patch("Strings", Code::BufferTooSmall, "T#6 words: the 21 bytes are no list of strings",
            [](ModelT& model) { model.buffers[4]->data[8] = 0xff; }),
        patch(
            "StringCount", Code::BufferTooSmall, "T#6 words", [](ModelT& model) { model.buffers[4]->data[3] = 0x7f; }),
        patch("BufferOutside", Code::BufferOutOfFile, "buffer 2: bytes 64 to 1000000064",
            [](ModelT& model) {
                model.buffers[2]->data.clear();
                model.buffers[2]->offset = 64;
                model.buffers[2]->size = 1'000'000'000;
            }),
        patch("BufferOutsideWraps", Code::BufferOutOfFile, "buffer 2",
            [](ModelT& model) {
                model.buffers[2]->data.clear();
                model.buffers[2]->offset = 64;
                model.buffers[2]->size = std::numeric_limits<std::uint64_t>::max() - 8;
            }),
        patch("CustomOptionsOutside", Code::BufferOutOfFile, "subgraph 0 Op#1",
            [](ModelT& model) { operatorOf(model, 1).large_custom_options_offset = 1'000'000; }),
        patch("SignatureRank", Code::ShapeSignatureMismatch, "T#3 logits: rank 2 and signature of rank 1",
            [](ModelT& model) { tensorOf(model, 3).shape_signature = {-1}; }),
        patch("SignatureDimension", Code::ShapeSignatureMismatch, "T#3 logits: dimension 1 is 2, its signature 5",
            [](ModelT& model) {
                tensorOf(model, 3).shape_signature = {-1, 5};
            }),
        patch("VariableWithData", Code::VariableWithData, "T#5 state: buffer 1 has 8 bytes",
            [](ModelT& model) { tensorOf(model, 5).buffer = 1; }),
    };
}

std::vector<BrokenModel> brokenGraphs() {
    return {
        patch("Cycle", Code::UseBeforeDefinition, "Op#1 FULLY_CONNECTED: reads subgraph 0 T#4 probabilities", cycle),
        patch("Order", Code::UseBeforeDefinition, "Op#1 SOFTMAX: reads subgraph 0 T#3 logits",
            [](ModelT& model) { std::swap(model.subgraphs[0]->operators[1], model.subgraphs[0]->operators[2]); }),
        patch("OwnOutput", Code::UseBeforeDefinition, "Op#2 SOFTMAX",
            [](ModelT& model) { operatorOf(model, 2).inputs[0] = 4; }),
        patch("WeightsWithoutData", Code::UseBeforeDefinition, "Op#1 FULLY_CONNECTED: reads subgraph 0 T#1 weights",
            [](ModelT& model) { tensorOf(model, 1).buffer = 0; }),
        patch("OutputOfNobody", Code::UseBeforeDefinition, "its output subgraph 0 T#4 probabilities",
            [](ModelT& model) { model.subgraphs[0]->operators.pop_back(); }),
        patch("WrittenTwice", Code::TensorWrittenTwice, "Op#2 SOFTMAX: writes subgraph 0 T#3 logits",
            [](ModelT& model) { operatorOf(model, 2).outputs[0] = 3; }),
        patch("WrittenInput", Code::TensorWrittenTwice, "Op#2 SOFTMAX: writes subgraph 0 T#0 input",
            [](ModelT& model) { operatorOf(model, 2).outputs[0] = 0; }),
        patch("WrittenConstant", Code::TensorWrittenTwice, "Op#2 SOFTMAX: writes subgraph 0 T#2 bias",
            [](ModelT& model) { operatorOf(model, 2).outputs[0] = 2; }),
        patch("Recursion", Code::SubgraphRecursion, "subgraph", callEachOther),
        patch("DeepCalls", Code::SubgraphRecursion, "deeper than", chainOfCalls),
        patch("Branches", Code::BadOperator, "Op#2 IF: subgraph 1 has 0 inputs and 0 outputs", branchWithoutEnds),
        patch("Loop", Code::BadOperator, "Op#2 WHILE: subgraph 1 has 0 inputs and 0 outputs", loopWithoutEnds),
        patch("LoopWithoutOptions", Code::BadOperator, "Op#2 WHILE: no condition",
            [](ModelT& model) {
                model.operator_codes[2]->deprecated_builtin_code = 119;
                model.operator_codes[2]->builtin_code = mutable_schema::BuiltinOperator::WHILE;
            }),
        patch("SignatureTensor", Code::SignatureUnknownTensor,
            "signature serving_default output probabilities: tensor 7",
            [](ModelT& model) { model.signature_defs[0]->outputs[0]->tensor_index = 7; }),
        patch("SignatureSubgraph", Code::SubgraphIndexOutOfRange, "signature serving_default: subgraph 2 of 2",
            [](ModelT& model) { model.signature_defs[0]->subgraph_index = 2; }),
        patch("SignatureName", Code::SignatureDuplicateName, "signature serving_default input features",
            [](ModelT& model) {
                auto& inputs = model.signature_defs[0]->inputs;
                inputs.push_back(std::make_unique<mutable_schema::TensorMapT>(*inputs[0]));
            }),
        patch("SignatureKey", Code::SignatureDuplicateName, "serving_default",
            [](ModelT& model) {
                auto& all = model.signature_defs;
                all.push_back(std::make_unique<mutable_schema::SignatureDefT>(*all[0]));
            }),
    };
}

} // namespace

std::vector<BrokenModel> brokenStructures() {
    std::vector<BrokenModel> all;
    for (const auto& part : {brokenContainers(), brokenIndices(), brokenTensors(), brokenGraphs()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace support
