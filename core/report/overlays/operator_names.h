// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"
#include "report/json_parts.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// What the readers of other viewers' files have in common.
namespace report {

/// Operators of one subgraph by the names that files use for them: the name of an output, or a number.
class OperatorNames {
public:
    explicit OperatorNames(const model::Subgraph& graph);
    std::optional<std::int32_t> find(const std::string& key) const;
    std::optional<std::int32_t> byNumber(const std::string& key) const;

private:
    std::size_t m_count;
    std::map<std::string, std::int32_t, std::less<>> m_byOutput;
};

/// The number of a field, also where it is text ("0.5"), as some tools write it.
std::optional<double> numberOf(const Json& object, const char* key);
/// The text of a field; empty where it has none.
std::string textOf(const Json& object, const char* key);
bool flagOf(const Json& object, const char* key);

} // namespace report
