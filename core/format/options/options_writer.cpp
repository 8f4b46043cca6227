// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/options/options_writer.h"

#include "format/options/options_schema.h"

#include "base/text.h"

#include <optional>
#include <utility>

namespace format {

namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::uoffset_t;
using model::Option;

/// A field with its option, and where its vector or string stands in the builder (0: it is a number).
struct Written {
    const OptionField* field;
    const Option* option;
    uoffset_t offset = 0;
};

base::Error unfit(const model::Options& options, const Option& option, const char* what) {
    return {base::Code::ValueOutOfRange, options.table,
        base::format("the value of %s does not fit: %s", option.name.c_str(), what)};
}

/// Calls `body` with a null pointer of the C++ type of an integer of the schema.
template<class Body>
bool withIntegerType(reflection::BaseType type, Body body) {
    switch (type) {
    case reflection::Bool:
    case reflection::UByte:
        return body(static_cast<std::uint8_t*>(nullptr));
    case reflection::Byte:
        return body(static_cast<std::int8_t*>(nullptr));
    case reflection::Short:
        return body(static_cast<std::int16_t*>(nullptr));
    case reflection::UShort:
        return body(static_cast<std::uint16_t*>(nullptr));
    case reflection::Int:
        return body(static_cast<std::int32_t*>(nullptr));
    case reflection::UInt:
        return body(static_cast<std::uint32_t*>(nullptr));
    case reflection::Long:
        return body(static_cast<std::int64_t*>(nullptr));
    case reflection::ULong:
        return body(static_cast<std::uint64_t*>(nullptr));
    default:
        return false;
    }
}

template<class T>
bool fits(std::int64_t value) {
    // 64-bit numbers travel as they are, unsigned ones with their sign bit.
    return sizeof(T) == sizeof(std::int64_t) || std::in_range<T>(value);
}

std::optional<std::int64_t> integerOf(const model::OptionValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? 1 : 0;
    return std::nullopt;
}

std::optional<double> realOf(const model::OptionValue& value) {
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*number);
    return std::nullopt;
}

bool writeInteger(FlatBufferBuilder& builder, const OptionField& field, std::int64_t value) {
    return withIntegerType(field.type(), [&]<class T>(T*) {
        if (!fits<T>(value))
            return false;
        builder.AddElement<T>(
            field.field->offset(), static_cast<T>(value), static_cast<T>(field.field->default_integer()));
        return true;
    });
}

bool writeReal(FlatBufferBuilder& builder, const OptionField& field, double value) {
    const auto offset = field.field->offset();
    if (field.type() == reflection::Float)
        builder.AddElement<float>(offset, static_cast<float>(value), static_cast<float>(field.field->default_real()));
    else
        builder.AddElement<double>(offset, value, field.field->default_real());
    return true;
}

bool writeNumber(FlatBufferBuilder& builder, const OptionField& field, const model::OptionValue& value) {
    if (flatbuffers::IsFloat(field.type())) {
        const auto number = realOf(value);
        return number && writeReal(builder, field, *number);
    }
    const auto number = integerOf(value);
    return number && writeInteger(builder, field, *number);
}

uoffset_t writeIntegers(
    FlatBufferBuilder& builder, reflection::BaseType element, const std::vector<std::int64_t>& values) {
    uoffset_t offset = 0;
    withIntegerType(element, [&]<class T>(T*) {
        std::vector<T> narrow;
        for (const std::int64_t value : values)
            if (fits<T>(value))
                narrow.push_back(static_cast<T>(value));
        if (narrow.size() == values.size())
            offset = builder.CreateVector(narrow).o;
        return true;
    });
    return offset;
}

uoffset_t writeReals(FlatBufferBuilder& builder, reflection::BaseType element, const std::vector<double>& values) {
    if (element == reflection::Double)
        return builder.CreateVector(values).o;
    return element == reflection::Float ? builder.CreateVector(std::vector<float>(values.begin(), values.end())).o : 0;
}

uoffset_t writeBytes(FlatBufferBuilder& builder, const base::Bytes& bytes) {
    return builder.CreateVector(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()).o;
}

/// Where the string or vector begins in the builder; 0 where the value is of another kind than the field.
uoffset_t writeObject(FlatBufferBuilder& builder, const OptionField& field, const model::OptionValue& value) {
    if (field.type() == reflection::String) {
        const auto* text = std::get_if<std::string>(&value);
        return text ? builder.CreateString(*text).o : 0;
    }
    if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&value))
        return writeIntegers(builder, field.element(), *integers);
    if (const auto* reals = std::get_if<std::vector<double>>(&value))
        return writeReals(builder, field.element(), *reals);
    const auto* bytes = std::get_if<base::Bytes>(&value);
    return bytes && field.element() == reflection::UByte ? writeBytes(builder, *bytes) : 0;
}

/// Flatbuffers wants everything that a table points at before the table.
base::Result<std::vector<Written>> writeObjects(
    FlatBufferBuilder& builder, const OptionTable& table, const model::Options& options) {
    std::vector<Written> written;
    for (const Option& option : options.values) {
        const OptionField* field = table.find(option.name);
        if (!field)
            return base::Error{base::Code::UnknownOptions, options.table, "no field " + option.name};
        written.push_back({field, &option});
        if (flatbuffers::IsScalar(field->type()))
            continue;
        written.back().offset = writeObject(builder, *field, option.value);
        if (written.back().offset == 0)
            return unfit(options, option, "another kind, or an element out of range");
    }
    return written;
}

} // namespace

base::Result<WrittenOptions> writeOptions(
    FlatBufferBuilder& builder, const OptionUnion& tables, const model::Options& options) {
    if (options.table.empty())
        return WrittenOptions();
    const OptionTable* table = tables.find(options.table);
    if (!table)
        return base::Error{base::Code::UnknownOptions, options.table, "the schema has no such options"};
    TRY_ASSIGN(const auto fields, writeObjects(builder, *table, options));
    const uoffset_t start = builder.StartTable();
    for (const Written& written : fields) {
        if (written.offset != 0)
            builder.AddOffset(written.field->field->offset(), flatbuffers::Offset<void>(written.offset));
        else if (!writeNumber(builder, *written.field, written.option->value))
            return unfit(options, *written.option, "another kind, or out of range");
    }
    return WrittenOptions{table->unionType, flatbuffers::Offset<void>(builder.EndTable(start))};
}

} // namespace format
