// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/options/options_reader.h"

#include "format/options/options_schema.h"
#include "format/read/read_context.h"
#include "format/writer.h"

#include "base/text.h"

#include <array>
#include <cstring>

namespace format {

namespace {

using flatbuffers::Table;
using flatbuffers::VectorOfAny;
using model::OptionValue;

/// The field's value in `stored`, or its default.
OptionValue readScalar(const OptionField& field, const Table* stored) {
    if (flatbuffers::IsFloat(field.type())) {
        const double value = stored ? flatbuffers::GetAnyFieldF(*stored, *field.field) : field.field->default_real();
        return field.type() == reflection::Float ? static_cast<double>(static_cast<float>(value)) : value;
    }
    const std::int64_t value =
        stored ? flatbuffers::GetAnyFieldI(*stored, *field.field) : field.field->default_integer();
    if (field.type() == reflection::Bool)
        return value != 0;
    return value;
}

/// `valueOf` makes a number of the bytes of one element. The verifier lets elements of 8 bytes begin at any multiple
/// of 4.
template<class T>
std::vector<T> readElements(
    const VectorOfAny& stored, reflection::BaseType type, T (*valueOf)(reflection::BaseType, const std::uint8_t*)) {
    const std::size_t size = flatbuffers::GetTypeSize(type);
    std::vector<T> values(stored.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        alignas(std::int64_t) std::array<std::uint8_t, sizeof(std::int64_t)> element{};
        std::memcpy(element.data(), stored.Data() + i * size, size);
        values[i] = valueOf(type, element.data());
    }
    return values;
}

OptionValue readVector(ReadContext& context, const OptionField& field, const VectorOfAny& stored) {
    if (field.element() == reflection::UByte)
        return context.slice(reinterpret_cast<const flatbuffers::Vector<std::uint8_t>*>(&stored));
    if (!context.charge(stored.size() * sizeof(std::int64_t)))
        return std::vector<std::int64_t>();
    if (flatbuffers::IsFloat(field.element()))
        return readElements<double>(stored, field.element(), flatbuffers::GetAnyValueF);
    return readElements<std::int64_t>(stored, field.element(), flatbuffers::GetAnyValueI);
}

void addField(ReadContext& context, const OptionField& field, const Table* stored, model::Options& options) {
    if (flatbuffers::IsScalar(field.type())) {
        auto value = readScalar(field, stored);
        const auto* number = std::get_if<std::int64_t>(&value);
        auto label = number ? labelOf(field, *number) : std::string();
        options.values.push_back({field.name, std::move(value), std::move(label)});
        return;
    }
    if (!stored || !stored->CheckField(field.field->offset()))
        return;
    if (field.type() == reflection::String)
        options.values.push_back({field.name, context.copy(flatbuffers::GetFieldS(*stored, *field.field)), {}});
    else
        options.values.push_back(
            {field.name, readVector(context, field, *flatbuffers::GetFieldAnyV(*stored, *field.field)), {}});
}

} // namespace

base::Result<model::Options> readOptions(
    ReadContext& context, const OptionUnion& options, std::uint8_t unionType, const Table* stored) {
    if (unionType == 0)
        return model::Options();
    const OptionTable* table = options.find(unionType);
    if (!table)
        return context.error(base::Code::UnknownOptions, base::format("options of type %d", unionType));
    model::Options read{table->name, {}};
    read.values.reserve(table->fields.size());
    for (const OptionField& field : table->fields)
        addField(context, field, stored, read);
    return read;
}

model::Options defaultOptions(std::string_view name) {
    const OptionTable* table = builtinOptions().find(name);
    if (!table)
        table = builtinOptions2().find(name);
    if (!table)
        return {};
    ReadContext nothing({}, {});
    model::Options options{table->name, {}};
    for (const OptionField& field : table->fields)
        addField(nothing, field, nullptr, options);
    return options;
}

} // namespace format
