// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace model {

/// Operator codes of the file format (schema: BuiltinOperator); the names and numbers are the schema's.
enum class BuiltinOperator : std::int32_t {
#define HALFSTEP_OPERATOR(name, code) name = code,
#include "model/builtin_operator.def"
#undef HALFSTEP_OPERATOR
};

/// "CONV_2D"; nothing for a number the schema does not have.
std::optional<std::string_view> operatorName(BuiltinOperator code);
std::optional<BuiltinOperator> operatorFromName(std::string_view name);

} // namespace model
