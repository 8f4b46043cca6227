// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/builtin_operator.h"
#include "model/options.h"
#include "model/tensor.h"

#include "base/bytes.h"
#include "base/error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The graph as plain values. A Model that `format::read` gives has every index inside its bounds, operators in an
/// order in which every operand is defined before it is used, and buffers as large as their tensors ask for; code
/// behind it indexes without checks.
namespace model {

struct OperatorCode {
    BuiltinOperator builtin = BuiltinOperator::ADD;
    std::string customCode; ///< for CUSTOM
    std::int32_t version = 1;
    bool operator==(const OperatorCode&) const = default;
};

struct Operator {
    std::uint32_t code = 0;           ///< index into Model::operatorCodes
    std::vector<std::int32_t> inputs; ///< tensor indices, -1: an optional operand that is absent
    std::vector<std::int32_t> outputs;
    std::vector<std::int32_t> intermediates;
    Options options;  ///< builtin_options
    Options options2; ///< builtin_options_2
    base::Bytes customOptions;
    bool hasLargeCustomOptions = false; ///< customOptions lie outside of the flatbuffer
    std::vector<bool> mutatingVariableInputs;
    std::int32_t debugMetadata = -1;
    bool operator==(const Operator&) const = default;
};

struct Subgraph {
    std::string name;
    std::vector<Tensor> tensors;
    std::vector<std::int32_t> inputs;
    std::vector<std::int32_t> outputs;
    std::vector<Operator> operators; ///< in execution order
    std::int32_t debugMetadata = -1;
    bool operator==(const Subgraph&) const = default;
};

struct SignatureTensor {
    std::string name;
    std::uint32_t tensor = 0;
    bool operator==(const SignatureTensor&) const = default;
};
struct Signature {
    std::string key;
    std::uint32_t subgraph = 0;
    std::vector<SignatureTensor> inputs; ///< in the order of the file
    std::vector<SignatureTensor> outputs;
    bool operator==(const Signature&) const = default;
};

struct Metadata {
    std::string name;
    std::uint32_t buffer = 0;
    bool operator==(const Metadata&) const = default;
};

struct ExternalBufferGroup {
    std::string name;
    bool operator==(const ExternalBufferGroup&) const = default;
};
struct ExternalBuffer {
    std::uint32_t id = 0;
    std::uint32_t group = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string packing;
    bool operator==(const ExternalBuffer&) const = default;
};

struct Model {
    std::string description;
    std::vector<OperatorCode> operatorCodes;
    std::vector<Subgraph> subgraphs;          ///< at least one; 0 is the main one
    std::vector<base::Bytes> buffers;         ///< 0 is empty by convention
    std::vector<std::int32_t> metadataBuffer; ///< obsolete list, kept
    std::vector<Metadata> metadata;
    std::vector<Signature> signatures;
    std::vector<ExternalBufferGroup> externalBufferGroups;
    std::vector<ExternalBuffer> externalBuffers;
    base::Bytes
        associatedFiles; ///< the ZIP archive behind the model (labels, vocabularies), offsets from its own start
    bool buffersOutside = false; ///< buffers lie behind the flatbuffer (the layout for more than 2 GB)

    const OperatorCode& codeOf(const Operator& op) const { return operatorCodes[op.code]; }
    const base::Bytes& dataOf(const Tensor& tensor) const { return buffers[tensor.buffer]; }
    /// Has the tensor values of its own (and is no variable)?
    bool isConstant(const Tensor& tensor) const { return !tensor.isVariable && !dataOf(tensor).empty(); }
    bool operator==(const Model&) const = default;
};

/// One of the models of a file that holds several.
struct ContainedModel {
    std::string name;     ///< of an archive's member, or what it is for in a bundle; may be empty
    std::size_t size = 0; ///< bytes
    bool operator==(const ContainedModel&) const = default;
};

/// A model as it came from a file, with what the reader remarked. `model` is never null.
struct Loaded {
    std::shared_ptr<const Model> model;
    base::Diagnostics diagnostics;
    std::string path;
    std::size_t fileSize = 0;
    std::uint64_t fingerprint = 0;        ///< tells files apart: of the whole file, of large ones of pieces
    std::vector<ContainedModel> siblings; ///< all models of its file, in their order; empty: it is the only one
    std::size_t sibling = 0;              ///< which of them it is
};

/// "CONV_2D", the custom code of a CUSTOM operator, or "UNKNOWN_231".
std::string nameOf(const OperatorCode& code);
/// "Op#7 CONV_2D"; with several subgraphs "subgraph 1 Op#7 CONV_2D".
std::string placeOf(const Model& model, std::size_t subgraph, std::size_t op);
/// "T#12 name"; with several subgraphs "subgraph 1 T#12 name".
std::string placeOfTensor(const Model& model, std::size_t subgraph, std::size_t tensor);
/// Index of the signature with this key, or nothing.
std::optional<std::size_t> signatureOf(const Model& model, std::string_view key);
/// The inputs (outputs) of a signature sorted by name: the order of the runtime's signature runners.
std::vector<SignatureTensor> sortedByName(std::vector<SignatureTensor> tensors);

/// Who makes and who reads each tensor of a subgraph, as indices of operators.
struct GraphIndex {
    explicit GraphIndex(const Subgraph& subgraph);
    std::vector<std::int32_t> producer;               ///< by tensor; -1: input, constant or variable
    std::vector<std::vector<std::int32_t>> consumers; ///< by tensor, ascending, each operator once
};

} // namespace model
