// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/options/options_schema.h"

#include "schema_bfbs_generated.h"

#include <algorithm>

namespace format {

namespace {

const reflection::Schema& schemaDescription() {
    return *reflection::GetSchema(schema::ModelBinarySchema::data());
}

const reflection::Enum& enumNamed(std::string_view name) {
    const auto& enums = *schemaDescription().enums();
    return **std::find_if(
        enums.begin(), enums.end(), [&](const reflection::Enum* one) { return one->name()->string_view() == name; });
}

/// "Conv2DOptions" of "format.schema.Conv2DOptions".
std::string shortName(const flatbuffers::String& fullName) {
    const std::string_view text = fullName.string_view();
    return std::string(text.substr(text.rfind('.') + 1));
}

/// An index into the enums stands at numbers (and vectors of numbers) that have names.
const reflection::Enum* labelsOf(const reflection::Type& type) {
    const bool isNumber = flatbuffers::IsScalar(type.base_type()) ||
                          (type.base_type() == reflection::Vector && flatbuffers::IsScalar(type.element()));
    return isNumber && type.index() >= 0
               ? schemaDescription().enums()->Get(static_cast<flatbuffers::uoffset_t>(type.index()))
               : nullptr;
}

OptionTable describe(const reflection::Object& object, std::int64_t unionType) {
    OptionTable table{shortName(*object.name()), static_cast<std::uint8_t>(unionType), {}};
    for (const reflection::Field* field : *object.fields())
        if (!field->deprecated())
            table.fields.push_back({field->name()->str(), field, labelsOf(*field->type())});
    std::sort(table.fields.begin(), table.fields.end(),
        [](const OptionField& a, const OptionField& b) { return a.field->id() < b.field->id(); });
    return table;
}

} // namespace

const OptionField* OptionTable::find(std::string_view name) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const OptionField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

OptionUnion::OptionUnion(const char* unionName) {
    const auto& schema = schemaDescription();
    for (const reflection::EnumVal* member : *enumNamed(unionName).values()) {
        const auto index = member->union_type()->index();
        if (member->value() > 0 && index >= 0)
            m_tables.push_back(
                describe(*schema.objects()->Get(static_cast<flatbuffers::uoffset_t>(index)), member->value()));
    }
}

const OptionTable* OptionUnion::find(std::uint8_t unionType) const {
    const auto found = std::find_if(
        m_tables.begin(), m_tables.end(), [&](const OptionTable& table) { return table.unionType == unionType; });
    return found == m_tables.end() ? nullptr : &*found;
}

const OptionTable* OptionUnion::find(std::string_view name) const {
    const auto found =
        std::find_if(m_tables.begin(), m_tables.end(), [&](const OptionTable& table) { return table.name == name; });
    return found == m_tables.end() ? nullptr : &*found;
}

const OptionUnion& builtinOptions() {
    static const OptionUnion options("format.schema.BuiltinOptions");
    return options;
}

const OptionUnion& builtinOptions2() {
    static const OptionUnion options("format.schema.BuiltinOptions2");
    return options;
}

std::string labelOf(const OptionField& field, std::int64_t value) {
    const reflection::EnumVal* named = field.labels ? field.labels->values()->LookupByKey(value) : nullptr;
    return named ? named->name()->str() : std::string();
}

} // namespace format
