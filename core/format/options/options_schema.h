// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <flatbuffers/reflection.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The schema's own description of the options tables, arranged for reading and writing them. Only for sources of
/// `format`: it shows flatbuffers.
namespace format {

/// One field of an options table; pointers live as long as the program.
struct OptionField {
    std::string name;
    const reflection::Field* field = nullptr;
    const reflection::Enum* labels = nullptr; ///< the enum whose value it is, or null

    reflection::BaseType type() const { return field->type()->base_type(); }
    reflection::BaseType element() const { return field->type()->element(); }
};

/// One options table: "Conv2DOptions", its number in the union and its fields in the order of the schema.
struct OptionTable {
    std::string name;
    std::uint8_t unionType = 0;
    std::vector<OptionField> fields;

    const OptionField* find(std::string_view field) const;
};

/// The tables of one union of options.
class OptionUnion {
public:
    explicit OptionUnion(const char* unionName);
    const OptionTable* find(std::uint8_t unionType) const;
    const OptionTable* find(std::string_view table) const;

private:
    std::vector<OptionTable> m_tables;
};

/// The union of Operator.builtin_options.
const OptionUnion& builtinOptions();
/// The union of Operator.builtin_options_2.
const OptionUnion& builtinOptions2();
/// The schema's name of a value of this field's enum; empty where it has none.
std::string labelOf(const OptionField& field, std::int64_t value);

} // namespace format
