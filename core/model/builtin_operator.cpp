// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/builtin_operator.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

struct NamedOperator {
    std::int32_t code;
    std::string_view name;
};

/// Ascending by code.
constexpr auto operators = std::to_array<NamedOperator>({
#define HALFSTEP_OPERATOR(name, code) {code, #name},
#include "model/builtin_operator.def"
#undef HALFSTEP_OPERATOR
});

constexpr bool codesAreConsecutive() {
    for (std::size_t i = 0; i < operators.size(); ++i)
        if (operators[i].code != static_cast<std::int32_t>(i))
            return false;
    return true;
}
static_assert(codesAreConsecutive(), "operatorName uses the code as an index");

} // namespace

std::optional<std::string_view> operatorName(BuiltinOperator code) {
    const auto index = static_cast<std::int32_t>(code);
    if (index < 0 || static_cast<std::size_t>(index) >= operators.size())
        return std::nullopt;
    return operators[static_cast<std::size_t>(index)].name;
}

std::optional<BuiltinOperator> operatorFromName(std::string_view name) {
    const auto found = std::find_if(
        operators.begin(), operators.end(), [&](const NamedOperator& candidate) { return candidate.name == name; });
    if (found == operators.end())
        return std::nullopt;
    return static_cast<BuiltinOperator>(found->code);
}

} // namespace model
