// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/read/read_graph.h"

#include "format/layout.h"
#include "format/options/options_reader.h"
#include "format/options/options_schema.h"
#include "format/read/read_context.h"
#include "format/read/read_tensor.h"

#include "base/text.h"

#include "schema_generated.h"

#include <algorithm>

namespace format {

namespace {

using base::Code;
using base::Result;
using base::Status;

/// Least bytes of a file that a table takes when nothing of it is shared: bounds how many a small file may have.
constexpr std::size_t smallestTable = 8;

/// Calls `body(element, index)` for every table of a vector that may be absent, until one fails.
template<class Table, class Body>
Status forEachTable(ReadContext& context, const flatbuffers::Vector<flatbuffers::Offset<Table>>* tables, Body body) {
    if (!tables)
        return {};
    for (flatbuffers::uoffset_t i = 0; i < tables->size(); ++i) {
        context.charge(smallestTable);
        TRY(body(*tables->Get(i), i));
        TRY(context.withinAllowance());
    }
    return {};
}

/// A piece of the file behind the flatbuffer.
Result<base::Bytes> outsideBytes(
    ReadContext& context, std::uint64_t offset, std::uint64_t size, const std::string& place) {
    if (offset > context.file().size() || size > context.file().size() - offset)
        return context.error(Code::BufferOutOfFile,
            base::format("%s: bytes %llu to %llu of %zu", place.c_str(), static_cast<unsigned long long>(offset),
                static_cast<unsigned long long>(offset + size), context.file().size()));
    return context.file().slice(offset, size);
}

Status readBuffer(ReadContext& context, const schema::Buffer& stored, std::size_t index, model::Model& read) {
    // An offset of 0 is none, and 1 a placeholder of writers that did not finish.
    const bool isOutside = stored.offset() > 1;
    read.buffersOutside = read.buffersOutside || isOutside;
    if (!isOutside || stored.data()) {
        read.buffers.push_back(context.slice(stored.data()));
        return {};
    }
    TRY_ASSIGN(auto bytes, outsideBytes(context, stored.offset(), stored.size(), base::format("buffer %zu", index)));
    read.buffers.push_back(std::move(bytes));
    return {};
}

Status readBuffers(ReadContext& context, const schema::Model& stored, model::Model& read) {
    return forEachTable(context, stored.buffers(),
        [&](const schema::Buffer& buffer, std::size_t index) { return readBuffer(context, buffer, index, read); });
}

Status readOperatorCodes(ReadContext& context, const schema::Model& stored, model::Model& read) {
    return forEachTable(context, stored.operator_codes(), [&](const schema::OperatorCode& code, std::size_t) {
        // Files from before 2020 have only the first, 8-bit field.
        const auto number =
            std::max<std::int32_t>(code.deprecated_builtin_code(), static_cast<int>(code.builtin_code()));
        read.operatorCodes.push_back(
            {static_cast<model::BuiltinOperator>(number), context.copy(code.custom_code()), code.version()});
        return Status();
    });
}

Status readCustomOptions(
    ReadContext& context, const schema::Operator& stored, const std::string& place, model::Operator& read) {
    read.hasLargeCustomOptions = stored.large_custom_options_offset() > 1;
    if (!read.hasLargeCustomOptions || stored.custom_options()) {
        read.hasLargeCustomOptions = false;
        read.customOptions = context.slice(stored.custom_options());
        return {};
    }
    TRY_ASSIGN(read.customOptions,
        outsideBytes(context, stored.large_custom_options_offset(), stored.large_custom_options_size(), place));
    return {};
}

template<class Union>
Result<model::Options> readUnion(
    ReadContext& context, const OptionUnion& options, Union type, const void* stored, const std::string& place) {
    auto read =
        readOptions(context, options, static_cast<std::uint8_t>(type), static_cast<const flatbuffers::Table*>(stored));
    if (read)
        return read;
    return context.error(read.error().code, place + ": " + read.error().detail);
}

Result<model::Operator> readOperator(ReadContext& context, const schema::Operator& stored, const std::string& place) {
    model::Operator read;
    read.code = stored.opcode_index();
    read.inputs = context.copy(stored.inputs());
    read.outputs = context.copy(stored.outputs());
    read.intermediates = context.copy(stored.intermediates());
    TRY_ASSIGN(read.options,
        readUnion(context, builtinOptions(), stored.builtin_options_type(), stored.builtin_options(), place));
    TRY_ASSIGN(read.options2,
        readUnion(context, builtinOptions2(), stored.builtin_options_2_type(), stored.builtin_options_2(), place));
    TRY(readCustomOptions(context, stored, place, read));
    if (const auto* mutating = stored.mutating_variable_inputs())
        read.mutatingVariableInputs = context.copy<bool>(mutating);
    read.debugMetadata = stored.debug_metadata_index();
    return read;
}

Status readSubgraph(ReadContext& context, const schema::SubGraph& stored, std::size_t index, model::Model& model) {
    model::Subgraph read;
    read.name = context.copy(stored.name());
    const std::string graph = base::format("subgraph %zu", index);
    TRY(forEachTable(context, stored.tensors(), [&](const schema::Tensor& tensor, std::size_t i) -> Status {
        TRY_ASSIGN(auto one, readTensor(context, tensor, base::format("%s T#%zu", graph.c_str(), i)));
        read.tensors.push_back(std::move(one));
        return {};
    }));
    read.inputs = context.copy(stored.inputs());
    read.outputs = context.copy(stored.outputs());
    TRY(forEachTable(context, stored.operators(), [&](const schema::Operator& op, std::size_t i) -> Status {
        TRY_ASSIGN(auto one, readOperator(context, op, base::format("%s Op#%zu", graph.c_str(), i)));
        read.operators.push_back(std::move(one));
        return {};
    }));
    read.debugMetadata = stored.debug_metadata_index();
    model.subgraphs.push_back(std::move(read));
    return {};
}

Status readSubgraphs(ReadContext& context, const schema::Model& stored, model::Model& read) {
    return forEachTable(context, stored.subgraphs(), [&](const schema::SubGraph& subgraph, std::size_t index) {
        return readSubgraph(context, subgraph, index, read);
    });
}

using TensorMaps = flatbuffers::Vector<flatbuffers::Offset<schema::TensorMap>>;

Status readSignatureTensors(ReadContext& context, const TensorMaps* stored, std::vector<model::SignatureTensor>& read) {
    return forEachTable(context, stored, [&](const schema::TensorMap& map, std::size_t) {
        read.push_back({context.copy(map.name()), map.tensor_index()});
        return Status();
    });
}

Status readSignatures(ReadContext& context, const schema::Model& stored, model::Model& read) {
    return forEachTable(context, stored.signature_defs(), [&](const schema::SignatureDef& one, std::size_t) -> Status {
        model::Signature signature;
        signature.key = context.copy(one.signature_key());
        signature.subgraph = one.subgraph_index();
        TRY(readSignatureTensors(context, one.inputs(), signature.inputs));
        TRY(readSignatureTensors(context, one.outputs(), signature.outputs));
        read.signatures.push_back(std::move(signature));
        return {};
    });
}

Status readMetadata(ReadContext& context, const schema::Model& stored, model::Model& read) {
    read.metadataBuffer = context.copy(stored.metadata_buffer());
    TRY(forEachTable(context, stored.metadata(), [&](const schema::Metadata& entry, std::size_t) {
        read.metadata.push_back({context.copy(entry.name()), entry.buffer()});
        return Status();
    }));
    const bool saysOutside = std::any_of(read.metadata.begin(), read.metadata.end(),
        [](const model::Metadata& entry) { return entry.name == bufferLocationName; });
    read.buffersOutside = read.buffersOutside || saysOutside;
    return {};
}

Status readExternalBuffers(ReadContext& context, const schema::Model& stored, model::Model& read) {
    TRY(forEachTable(
        context, stored.external_buffer_groups(), [&](const schema::ExternalBufferGroup& group, std::size_t) {
            read.externalBufferGroups.push_back({context.copy(group.name())});
            return Status();
        }));
    return forEachTable(context, stored.external_buffers(), [&](const schema::ExternalBuffer& buffer, std::size_t) {
        read.externalBuffers.push_back(
            {buffer.id(), buffer.group(), buffer.offset(), buffer.length(), context.copy(buffer.packing())});
        return Status();
    });
}

} // namespace

Status readGraph(ReadContext& context, const schema::Model& stored, model::Model& read) {
    read.description = context.copy(stored.description());
    TRY(readBuffers(context, stored, read));
    TRY(readOperatorCodes(context, stored, read));
    TRY(readSubgraphs(context, stored, read));
    TRY(readSignatures(context, stored, read));
    TRY(readMetadata(context, stored, read));
    return readExternalBuffers(context, stored, read);
}

} // namespace format
