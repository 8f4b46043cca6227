// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace model {

/// One attribute of an operator. Integers and enums of the schema become int64, booleans bool, float and double double
/// (a float's value exactly), vectors of numbers a vector.
using OptionValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>,
    std::vector<double>, std::vector<std::string>, base::Bytes>;

struct Option {
    std::string name; ///< the schema's field name: "stride_w"
    OptionValue value;
    std::string label; ///< the schema's name of an enum value ("SAME"), empty for other fields
    bool operator==(const Option&) const = default;
};

/// The builtin options of an operator, as the schema's reflection gives them: every scalar field, defaults included, in
/// the order of the schema. `table` empty: none.
struct Options {
    std::string table; ///< "Conv2DOptions"
    std::vector<Option> values;

    const Option* find(std::string_view name) const;
    /// The value of a field, or `otherwise` where it does not exist or has another kind.
    std::int64_t integer(std::string_view name, std::int64_t otherwise = 0) const;
    double real(std::string_view name, double otherwise = 0) const;
    bool flag(std::string_view name, bool otherwise = false) const;
    std::vector<std::int64_t> integers(std::string_view name) const;
    std::string_view text(std::string_view name) const;
    /// Sets a field, or adds it.
    void set(std::string_view name, OptionValue value, std::string label = {});

    bool operator==(const Options&) const = default;
};

/// Values of the schema's enum Padding.
enum class Padding : std::int8_t { Same = 0, Valid = 1 };
/// Values of the schema's enum ActivationFunctionType.
enum class Activation : std::int8_t { None = 0, Relu = 1, ReluN1To1 = 2, Relu6 = 3, Tanh = 4, SignBit = 5 };

inline Padding paddingOf(const Options& options) { return static_cast<Padding>(options.integer("padding")); }
inline Activation activationOf(const Options& options) {
    return static_cast<Activation>(options.integer("fused_activation_function"));
}

} // namespace model
