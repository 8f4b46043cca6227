// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/overlays/operator_names.h"

#include "base/text.h"

namespace report {

OperatorNames::OperatorNames(const model::Subgraph& graph) : m_count(graph.operators.size()) {
    for (std::size_t op = 0; op < m_count; ++op)
        for (const std::int32_t tensor : graph.operators[op].outputs)
            if (tensor >= 0)
                m_byOutput.emplace(graph.tensors[static_cast<std::size_t>(tensor)].name, static_cast<std::int32_t>(op));
}

std::optional<std::int32_t> OperatorNames::find(const std::string& key) const {
    if (const auto found = m_byOutput.find(key); found != m_byOutput.end())
        return found->second;
    return byNumber(key);
}

std::optional<std::int32_t> OperatorNames::byNumber(const std::string& key) const {
    std::int64_t index = -1;
    if (!base::parseNumber(key, index) || index < 0 || static_cast<std::size_t>(index) >= m_count)
        return {};
    return static_cast<std::int32_t>(index);
}

std::optional<double> numberOf(const Json& object, const char* key) {
    const auto field = object.find(key);
    if (field == object.end())
        return {};
    if (field->is_number())
        return field->get<double>();
    double value = 0;
    if (field->is_string() && base::parseNumber(field->get_ref<const std::string&>(), value))
        return value;
    return {};
}

std::string textOf(const Json& object, const char* key) {
    const auto field = object.find(key);
    return field != object.end() && field->is_string() ? field->get<std::string>() : std::string();
}

bool flagOf(const Json& object, const char* key) {
    const auto field = object.find(key);
    return field != object.end() && field->is_boolean() && field->get<bool>();
}

} // namespace report
