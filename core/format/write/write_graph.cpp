// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/write/write_graph.h"

#include "format/layout.h"
#include "format/options/options_schema.h"
#include "format/options/options_writer.h"
#include "format/write/write_tensor.h"

#include "base/text.h"

#include "schema_generated.h"

#include <algorithm>

namespace format {

namespace {

using base::Result;
using base::Status;
using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;

template<class Table>
using Tables = std::vector<Offset<Table>>;

template<class Table>
Offset<flatbuffers::Vector<Offset<Table>>> vectorUnlessEmpty(FlatBufferBuilder& builder, const Tables<Table>& tables) {
    return tables.empty() ? 0 : builder.CreateVector(tables);
}

/// Stands where an offset will be; readers take 0 and 1 for none.
constexpr std::uint64_t placeholder = 1;

Tables<schema::Buffer> writeBuffers(FlatBufferBuilder& builder, const model::Model& model, const Layout& layout) {
    Tables<schema::Buffer> written;
    Offset<flatbuffers::Vector<std::uint8_t>> standIn; // of the vectors behind the tables
    for (std::size_t i = 0; i < model.buffers.size(); ++i) {
        const base::Bytes& data = model.buffers[i];
        switch (layout.places[i]) {
        case Place::Inside:
            written.push_back(schema::CreateBuffer(builder, writeAligned(builder, data)));
            break;
        case Place::Behind:
            if (standIn.IsNull())
                standIn = builder.CreateVector(std::vector<std::uint8_t>());
            written.push_back(schema::CreateBuffer(builder, standIn));
            break;
        case Place::Outside:
            written.push_back(schema::CreateBuffer(builder, 0, placeholder, data.size()));
            break;
        }
    }
    return written;
}

Tables<schema::OperatorCode> writeOperatorCodes(FlatBufferBuilder& builder, const model::Model& model) {
    Tables<schema::OperatorCode> written;
    for (const model::OperatorCode& code : model.operatorCodes) {
        const bool hasName = code.builtin == model::BuiltinOperator::CUSTOM || !code.customCode.empty();
        const auto name = hasName ? builder.CreateString(code.customCode) : 0;
        const int number = static_cast<int>(code.builtin);
        written.push_back(schema::CreateOperatorCode(builder, static_cast<std::int8_t>(std::min(number, 127)), name,
            code.version, static_cast<schema::BuiltinOperator>(number)));
    }
    return written;
}

/// Vectors and options of an operator, written before its table.
struct OperatorParts {
    Offset<flatbuffers::Vector<std::int32_t>> inputs;
    Offset<flatbuffers::Vector<std::int32_t>> outputs;
    Offset<flatbuffers::Vector<std::int32_t>> intermediates;
    WrittenOptions options;
    WrittenOptions options2;
    Offset<flatbuffers::Vector<std::uint8_t>> custom;
    Offset<flatbuffers::Vector<std::uint8_t>> mutating;
};

Result<OperatorParts> writeParts(FlatBufferBuilder& builder, const model::Operator& op) {
    OperatorParts parts;
    parts.inputs = builder.CreateVector(op.inputs);
    parts.outputs = builder.CreateVector(op.outputs);
    parts.intermediates = writeUnlessEmpty(builder, op.intermediates);
    TRY_ASSIGN(parts.options, writeOptions(builder, builtinOptions(), op.options));
    TRY_ASSIGN(parts.options2, writeOptions(builder, builtinOptions2(), op.options2));
    if (!op.hasLargeCustomOptions)
        parts.custom = writeAligned(builder, op.customOptions);
    if (!op.mutatingVariableInputs.empty())
        parts.mutating = builder.CreateVector(op.mutatingVariableInputs);
    return parts;
}

Result<Offset<schema::Operator>> writeOperator(FlatBufferBuilder& builder, const model::Operator& op) {
    TRY_ASSIGN(const OperatorParts parts, writeParts(builder, op));
    schema::OperatorBuilder table(builder);
    table.add_opcode_index(op.code);
    table.add_inputs(parts.inputs);
    table.add_outputs(parts.outputs);
    table.add_builtin_options_type(static_cast<schema::BuiltinOptions>(parts.options.unionType));
    table.add_builtin_options(parts.options.table);
    table.add_custom_options(parts.custom);
    table.add_mutating_variable_inputs(parts.mutating);
    table.add_intermediates(parts.intermediates);
    if (op.hasLargeCustomOptions) {
        table.add_large_custom_options_offset(placeholder);
        table.add_large_custom_options_size(op.customOptions.size());
    }
    table.add_builtin_options_2_type(static_cast<schema::BuiltinOptions2>(parts.options2.unionType));
    table.add_builtin_options_2(parts.options2.table);
    table.add_debug_metadata_index(op.debugMetadata);
    return table.Finish();
}

Result<Offset<schema::SubGraph>> writeSubgraph(FlatBufferBuilder& builder, const model::Subgraph& subgraph) {
    Tables<schema::Tensor> tensors;
    for (const model::Tensor& tensor : subgraph.tensors)
        tensors.push_back(writeTensor(builder, tensor));
    Tables<schema::Operator> operators;
    for (const model::Operator& op : subgraph.operators) {
        TRY_ASSIGN(const auto written, writeOperator(builder, op));
        operators.push_back(written);
    }
    const auto tensorList = builder.CreateVector(tensors);
    const auto operatorList = builder.CreateVector(operators);
    const auto inputs = builder.CreateVector(subgraph.inputs);
    const auto outputs = builder.CreateVector(subgraph.outputs);
    const auto name = builder.CreateString(subgraph.name);
    return schema::CreateSubGraph(builder, tensorList, inputs, outputs, operatorList, name, subgraph.debugMetadata);
}

Result<Tables<schema::SubGraph>> writeSubgraphs(FlatBufferBuilder& builder, const model::Model& model) {
    Tables<schema::SubGraph> written;
    for (const model::Subgraph& subgraph : model.subgraphs) {
        TRY_ASSIGN(const auto one, writeSubgraph(builder, subgraph));
        written.push_back(one);
    }
    return written;
}

Offset<flatbuffers::Vector<Offset<schema::TensorMap>>> writeSignatureTensors(
    FlatBufferBuilder& builder, const std::vector<model::SignatureTensor>& tensors) {
    Tables<schema::TensorMap> written;
    for (const model::SignatureTensor& tensor : tensors)
        written.push_back(schema::CreateTensorMap(builder, builder.CreateString(tensor.name), tensor.tensor));
    return builder.CreateVector(written);
}

Tables<schema::SignatureDef> writeSignatures(FlatBufferBuilder& builder, const model::Model& model) {
    Tables<schema::SignatureDef> written;
    for (const model::Signature& signature : model.signatures) {
        const auto inputs = writeSignatureTensors(builder, signature.inputs);
        const auto outputs = writeSignatureTensors(builder, signature.outputs);
        const auto key = builder.CreateString(signature.key);
        written.push_back(schema::CreateSignatureDef(builder, inputs, outputs, key, signature.subgraph));
    }
    return written;
}

Tables<schema::Metadata> writeMetadata(FlatBufferBuilder& builder, const model::Model& model) {
    Tables<schema::Metadata> written;
    for (const model::Metadata& entry : model.metadata)
        written.push_back(schema::CreateMetadata(builder, builder.CreateString(entry.name), entry.buffer));
    return written;
}

Tables<schema::ExternalBufferGroup> writeExternalGroups(FlatBufferBuilder& builder, const model::Model& model) {
    Tables<schema::ExternalBufferGroup> written;
    for (const model::ExternalBufferGroup& group : model.externalBufferGroups)
        written.push_back(schema::CreateExternalBufferGroup(builder, builder.CreateString(group.name)));
    return written;
}

Tables<schema::ExternalBuffer> writeExternalBuffers(FlatBufferBuilder& builder, const model::Model& model) {
    Tables<schema::ExternalBuffer> written;
    for (const model::ExternalBuffer& buffer : model.externalBuffers)
        written.push_back(schema::CreateExternalBuffer(
            builder, buffer.id, buffer.group, buffer.offset, buffer.length, builder.CreateString(buffer.packing)));
    return written;
}

/// Hands out places one after the other.
class Places {
public:
    explicit Places(std::uint64_t end) : m_end(end) {}

    std::uint64_t next(const base::Bytes& bytes, bool isVector) {
        const std::uint64_t length = isVector ? sizeof(flatbuffers::uoffset_t) : 0;
        const std::uint64_t begin = (m_end + length + 15) / 16 * 16;
        m_end = begin + bytes.size();
        pieces.push_back({begin, isVector, bytes});
        return begin - length;
    }

    std::vector<Piece> pieces;

private:
    std::uint64_t m_end;
};

template<class Table>
void setOffset(const Table* table, flatbuffers::voffset_t field, std::uint64_t offset) {
    // The builder owns these bytes and nobody reads them yet.
    auto* writable = reinterpret_cast<flatbuffers::Table*>(const_cast<Table*>(table));
    writable->SetField<std::uint64_t>(field, offset, 0);
}

} // namespace

Status writeGraph(FlatBufferBuilder& builder, const model::Model& model, const Layout& layout) {
    const auto buffers = builder.CreateVector(writeBuffers(builder, model, layout));
    const auto codes = builder.CreateVector(writeOperatorCodes(builder, model));
    TRY_ASSIGN(const auto tables, writeSubgraphs(builder, model));
    const auto subgraphs = builder.CreateVector(tables);
    const auto description = builder.CreateString(model.description);
    const auto metadataBuffer = writeUnlessEmpty(builder, model.metadataBuffer);
    const auto metadata = vectorUnlessEmpty(builder, writeMetadata(builder, model));
    const auto signatures = vectorUnlessEmpty(builder, writeSignatures(builder, model));
    const auto groups = vectorUnlessEmpty(builder, writeExternalGroups(builder, model));
    const auto external = vectorUnlessEmpty(builder, writeExternalBuffers(builder, model));
    constexpr std::uint32_t schemaVersion = 3;
    schema::FinishModelBuffer(builder, schema::CreateModel(builder, schemaVersion, codes, subgraphs, description,
                                           buffers, metadataBuffer, metadata, signatures, groups, external));
    return {};
}

std::vector<Piece> placeBehind(FlatBufferBuilder& builder, const model::Model& model, const Layout& layout) {
    std::uint8_t* const start = builder.GetBufferPointer();
    const auto* buffers = schema::GetModel(start)->buffers();
    Places places(builder.GetSize());
    for (std::size_t i = 0; i < model.buffers.size(); ++i) {
        if (layout.places[i] != Place::Behind)
            continue;
        const auto* table =
            reinterpret_cast<const flatbuffers::Table*>(buffers->Get(static_cast<flatbuffers::uoffset_t>(i)));
        const auto* field =
            reinterpret_cast<const std::uint8_t*>(table) + table->GetOptionalFieldOffset(schema::Buffer::VT_DATA);
        const auto at = static_cast<std::uint64_t>(field - start);
        const std::uint64_t vector = places.next(model.buffers[i], true);
        // An offset counts from the field that holds it. The builder owns these bytes and nobody reads them yet.
        flatbuffers::WriteScalar(start + at, static_cast<flatbuffers::uoffset_t>(vector - at));
    }
    return std::move(places.pieces);
}

std::vector<Piece> placeOutside(
    FlatBufferBuilder& builder, const model::Model& model, const Layout& layout, std::uint64_t flatbufferEnd) {
    const schema::Model* written = schema::GetModel(builder.GetBufferPointer());
    Places places(flatbufferEnd);
    for (std::size_t i = 0; i < model.buffers.size(); ++i)
        if (layout.places[i] == Place::Outside)
            setOffset(written->buffers()->Get(static_cast<flatbuffers::uoffset_t>(i)), schema::Buffer::VT_OFFSET,
                places.next(model.buffers[i], false));
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph) {
        const auto* operators = written->subgraphs()->Get(static_cast<flatbuffers::uoffset_t>(graph))->operators();
        for (std::size_t i = 0; i < model.subgraphs[graph].operators.size(); ++i) {
            const model::Operator& op = model.subgraphs[graph].operators[i];
            if (op.hasLargeCustomOptions)
                setOffset(operators->Get(static_cast<flatbuffers::uoffset_t>(i)),
                    schema::Operator::VT_LARGE_CUSTOM_OPTIONS_OFFSET, places.next(op.customOptions, false));
        }
    }
    return std::move(places.pieces);
}

} // namespace format
