// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/json_object.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quant {
namespace {

/// Insertions, deletions and exchanges that turn one text into the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto exchanged = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({exchanged, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::optional<std::int32_t> indexOf(const Json& json) {
    if (!json.is_number_unsigned() || json.get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max())
        return std::nullopt;
    return json.get<std::int32_t>();
}

} // namespace

std::optional<std::string> nearestOf(std::string_view text, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 64;
    if (text.size() > longest)
        return std::nullopt;
    const auto wanted = base::lowerCase(text);
    std::optional<std::string> nearest;
    std::size_t least = wanted.size() / 2 + 1; // half of it may be wrong
    for (const auto& candidate : candidates) {
        const auto steps = distance(wanted, base::lowerCase(candidate));
        if (steps >= least)
            continue;
        least = steps;
        nearest = candidate;
    }
    return nearest;
}

std::string suggestion(std::string_view text, const std::vector<std::string>& candidates) {
    const auto nearest = nearestOf(text, candidates);
    return nearest ? "; did you mean \"" + *nearest + "\"?" : std::string();
}

JsonObject::JsonObject(const Json& json, std::string_view subject, std::string place)
    : m_json(json), m_subject(subject), m_place(std::move(place)) {
    if (!json.is_object())
        fail("is no JSON object");
}

void JsonObject::fail(const std::string& detail) {
    if (!m_error)
        m_error = base::Error{base::Code::BadRecipe, m_subject, (m_place.empty() ? "" : m_place + " ") + detail};
}

const Json* JsonObject::find(const char* key) {
    m_known.emplace_back(key);
    if (m_error || !m_json.contains(key))
        return nullptr;
    return &m_json[key];
}

void JsonObject::get(const char* key, bool& value) {
    std::optional<bool> read;
    get(key, read);
    value = read.value_or(value);
}

void JsonObject::get(const char* key, std::optional<bool>& value) {
    const auto* json = find(key);
    if (!json)
        return;
    if (!json->is_boolean())
        return fail(quoted(key) + " is neither true nor false");
    value = json->get<bool>();
}

void JsonObject::get(const char* key, std::string& value) {
    const auto* json = find(key);
    if (!json)
        return;
    if (!json->is_string())
        return fail(quoted(key) + " is no text");
    value = json->get<std::string>();
}

void JsonObject::get(const char* key, double& value) {
    const auto* json = find(key);
    if (!json)
        return;
    if (!json->is_number())
        return fail(quoted(key) + " is no number");
    value = json->get<double>();
}

void JsonObject::get(const char* key, std::size_t& value, std::size_t most) {
    const auto* json = find(key);
    if (!json)
        return;
    if (!json->is_number_unsigned() || json->get<std::uint64_t>() > most)
        return fail(quoted(key) + " is no count");
    value = json->get<std::size_t>();
}

void JsonObject::get(const char* key, std::optional<std::int32_t>& value) {
    const auto* json = find(key);
    if (!json)
        return;
    value = indexOf(*json);
    if (!value)
        fail(quoted(key) + " is no index");
}

void JsonObject::get(const char* key, std::vector<std::int32_t>& values) {
    const auto* json = find(key);
    if (!json)
        return;
    const Json list = json->is_array() ? *json : Json::array({*json});
    for (const auto& element : list) {
        const auto index = indexOf(element);
        if (!index)
            return fail(quoted(key) + " is no index and no list of them");
        values.push_back(*index);
    }
    if (values.empty())
        fail(quoted(key) + " is an empty list");
}

void JsonObject::get(const char* key, GivenRange& range) {
    const auto* json = find(key);
    const auto isBound = [](const Json& bound) { return bound.is_number() && std::isfinite(bound.get<float>()); };
    if (!json || !json->is_array() || json->size() != 2 || !std::ranges::all_of(*json, isBound))
        return fail("has no " + quoted(key) + " of two numbers");
    range = {(*json)[0].get<float>(), (*json)[1].get<float>()};
    if (range.min > range.max)
        fail(quoted(key) + " ends before it begins");
}

base::Status JsonObject::status() {
    if (!m_error) {
        for (const auto& [key, value] : m_json.items()) {
            if (std::ranges::find(m_known, key) == m_known.end()) {
                fail("has the unknown key " + quoted(key) + suggestion(key, m_known));
                break;
            }
        }
    }
    if (m_error)
        return *m_error;
    return {};
}

} // namespace quant
