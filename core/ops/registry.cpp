// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/registry.h"

#include "ops/families.h"

#include <algorithm>
#include <vector>

namespace ops {
namespace {

using Table = std::vector<const OpDefinition*>;

Table makeTable() {
    Table table;
    for (const auto family : families()) {
        for (const auto& definition : family())
            table.push_back(&definition);
    }
    std::ranges::sort(table, {}, &OpDefinition::code);
    return table;
}

const Table& table() {
    static const Table made = makeTable();
    return made;
}

} // namespace

const OpDefinition* find(model::BuiltinOperator code) {
    const auto found = std::ranges::lower_bound(table(), code, {}, &OpDefinition::code);
    return found != table().end() && (*found)->code == code ? *found : nullptr;
}

std::span<const OpDefinition* const> all() {
    return table();
}

} // namespace ops
