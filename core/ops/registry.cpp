// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/registry.h"

#include "ops/families.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ops {
namespace {

using Table = std::vector<const OpDefinition*>;

std::pair<model::BuiltinOperator, std::string_view> keyOf(const OpDefinition* definition) {
    return {definition->code, definition->customCode};
}

Table makeTable() {
    Table table;
    for (const auto family : families()) {
        for (const auto& definition : family())
            table.push_back(&definition);
    }
    std::ranges::sort(table, {}, keyOf);
    return table;
}

const Table& table() {
    static const Table made = makeTable();
    return made;
}

} // namespace

const OpDefinition* find(model::BuiltinOperator code, std::string_view customCode) {
    // A builtin operator has no name of its own; some files give it one.
    const std::pair key{code, code == model::BuiltinOperator::CUSTOM ? customCode : std::string_view()};
    const auto found = std::ranges::lower_bound(table(), key, {}, keyOf);
    return found != table().end() && keyOf(*found) == key ? *found : nullptr;
}

std::span<const OpDefinition* const> all() {
    return table();
}

} // namespace ops
