// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

/// The part of JSON Schema that our schemas use: type, const, enum, required, properties, additionalProperties, items,
/// $ref into $defs.
class JsonSchema {
public:
    explicit JsonSchema(nlohmann::json schema) : m_root(std::move(schema)) {}

    /// Empty, or the first place that does not fit and why.
    std::string check(const nlohmann::json& value) const { return check(value, m_root, "$"); }

private:
    using Json = nlohmann::json;

    static bool isType(const Json& value, const std::string& type) {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
               (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
               (type == "number" && value.is_number()) || (type == "boolean" && value.is_boolean()) ||
               (type == "null" && value.is_null());
    }
    static bool fitsType(const Json& value, const Json& types) {
        if (types.is_string())
            return isType(value, types);
        for (const Json& type : types)
            if (isType(value, type))
                return true;
        return false;
    }
    std::string check(const Json& value, const Json& schema, const std::string& place) const {
        if (schema.contains("$ref"))
            return check(value,
                m_root.at("$defs").at(schema["$ref"].get<std::string>().substr(std::string("#/$defs/").size())), place);
        if (schema.contains("type") && !fitsType(value, schema["type"]))
            return place + ": wrong type";
        if (schema.contains("const") && value != schema["const"])
            return place + ": not the constant";
        if (schema.contains("enum") &&
            std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
            return place + ": none of the values";
        if (value.is_object())
            return checkObject(value, schema, place);
        for (std::size_t i = 0; value.is_array() && schema.contains("items") && i < value.size(); ++i)
            if (auto wrong = check(value[i], schema["items"], place + "[" + std::to_string(i) + "]"); !wrong.empty())
                return wrong;
        return {};
    }
    std::string checkObject(const Json& value, const Json& schema, const std::string& place) const {
        for (const Json& key : schema.value("required", Json::array()))
            if (!value.contains(key.get<std::string>()))
                return place + ": no " + key.get<std::string>();
        const Json known = schema.value("properties", Json::object());
        const Json others = schema.value("additionalProperties", Json(true));
        for (const auto& [key, entry] : value.items()) {
            const bool isKnown = known.contains(key);
            if (!isKnown && others == Json(false))
                return place + ": " + key + " is not in the schema";
            if (const Json* rule = isKnown ? &known[key] : others.is_object() ? &others : nullptr)
                if (auto wrong = check(entry, *rule, place + "." + key); !wrong.empty())
                    return wrong;
        }
        return {};
    }

    Json m_root;
};
