// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/rules.h"

#include "base/error.h"
#include "base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quant {

using Json = nlohmann::ordered_json;

/// Reads one JSON object key by key and remembers which keys there are, so that others can be refused. The first
/// mistake is kept; status() tells it. Getters leave the value alone where the key is absent.
class JsonObject {
public:
    /// `subject` names the file, `place` the object in it ("operators[2]"; empty for the outermost). `json` must live
    /// longer.
    JsonObject(const Json& json, std::string_view subject, std::string place);

    const Json* find(const char* key); ///< null where absent
    void get(const char* key, bool& value);
    void get(const char* key, std::optional<bool>& value);
    void get(const char* key, std::string& value);
    void get(const char* key, double& value);
    /// A count from `least`, with a bound that keeps memory small.
    void get(const char* key, std::size_t& value, std::size_t most = std::numeric_limits<std::uint32_t>::max());
    void get(const char* key, std::optional<std::int32_t>& value); ///< not negative
    void get(const char* key, std::vector<std::int32_t>& values);  ///< an index or a list of them
    void get(const char* key, GivenRange& range);                  ///< [min, max]; must be there
    /// Calls `read(element, place)` for each element of an array; stops at the first error.
    template<class Read>
    void forEach(const char* key, Read read) {
        const auto* array = find(key);
        if (!array)
            return;
        if (!array->is_array())
            return fail(quoted(key) + " is no list");
        for (std::size_t k = 0; k < array->size() && !m_error; ++k) {
            if (auto status = read((*array)[k], std::string(key) + "[" + std::to_string(k) + "]"); !status)
                m_error = status.error();
        }
    }
    void fail(const std::string& detail);
    /// The first mistake; a key that nobody asked for is one, and the error names the key that is most like it.
    base::Status status();

    static std::string quoted(std::string_view key) { return '"' + std::string(key) + '"'; }

private:
    const Json& m_json;
    std::string m_subject;
    std::string m_place;
    std::vector<std::string> m_known;
    std::optional<base::Error> m_error;
};

/// The candidate that is most like the text, or nothing where none is alike.
std::optional<std::string> nearestOf(std::string_view text, const std::vector<std::string>& candidates);
/// ". Did you mean "…"?" or nothing.
std::string suggestion(std::string_view text, const std::vector<std::string>& candidates);

} // namespace quant
