// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// A recipe file is one JSON object; every key but "mode" may be left out (resources/schemas/recipe.schema.json):
//   {"mode": "int8", "per_channel": true, "io": "float32" | "int8" | "uint8" | "int16", "least_weight_elements": 1024,
//    "bias": "int32" | "int64", "beyond_upstream": false}
#include "quant/recipe.h"

#include "quant/mode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace quant {
namespace {

using Json = nlohmann::ordered_json;

class Reader {
public:
    Reader(Json json, std::string_view name) : m_json(std::move(json)), m_name(name) {}

    base::Result<Recipe> read() {
        if (!m_json.is_object())
            return bad("is no JSON object");
        Recipe recipe;
        for (const auto& [key, value] : m_json.items())
            TRY(readKey(recipe, key, value));
        if (!m_json.contains("mode"))
            return bad("has no \"mode\"");
        return recipe;
    }

private:
    base::Error bad(const std::string& detail) const { return {base::Code::BadRecipe, std::string(m_name), detail}; }

    base::Status readKey(Recipe& recipe, const std::string& key, const Json& value) const {
        if (key == "mode")
            return readMode(recipe, value);
        if (key == "io")
            return readIo(recipe, value);
        if (key == "per_channel") {
            if (!value.is_boolean())
                return bad("\"per_channel\" is neither true nor false");
            recipe.perChannel = value.get<bool>();
            return {};
        }
        if (key == "least_weight_elements") {
            if (!value.is_number_unsigned())
                return bad("\"least_weight_elements\" is no count");
            recipe.leastWeightElements = value.get<std::size_t>();
            return {};
        }
        if (key == "bias")
            return readBias(recipe, value);
        if (key == "beyond_upstream") {
            if (!value.is_boolean())
                return bad("\"beyond_upstream\" is neither true nor false");
            recipe.beyondUpstream = value.get<bool>();
            return {};
        }
        return bad("has the unknown key \"" + key + "\"");
    }

    base::Status readMode(Recipe& recipe, const Json& value) const {
        if (!value.is_string() || !modeOf(value.get<std::string>()))
            return bad("\"mode\" names no mode");
        recipe.mode = value.get<std::string>();
        return {};
    }

    base::Status readIo(Recipe& recipe, const Json& value) const {
        using model::TensorType;
        const auto type = value.is_string() ? model::typeFromName(value.get<std::string>()) : std::nullopt;
        constexpr std::array allowed = {TensorType::Float32, TensorType::Int8, TensorType::UInt8, TensorType::Int16};
        if (!type || std::ranges::find(allowed, *type) == allowed.end())
            return bad("\"io\" is none of float32, int8, uint8, int16");
        recipe.io = type;
        return {};
    }

    base::Status readBias(Recipe& recipe, const Json& value) const {
        using model::TensorType;
        const auto type = value.is_string() ? model::typeFromName(value.get<std::string>()) : std::nullopt;
        if (type != TensorType::Int32 && type != TensorType::Int64)
            return bad("\"bias\" is neither int32 nor int64");
        recipe.bias = type;
        return {};
    }

    Json m_json;
    std::string_view m_name;
};

} // namespace

std::string toJson(const Recipe& recipe) {
    Json json = {{"mode", recipe.mode}, {"per_channel", recipe.perChannel}};
    if (recipe.io)
        json["io"] = std::string(model::typeName(*recipe.io));
    json["least_weight_elements"] = recipe.leastWeightElements;
    if (recipe.bias)
        json["bias"] = std::string(model::typeName(*recipe.bias));
    if (recipe.beyondUpstream)
        json["beyond_upstream"] = true;
    return json.dump(2) + "\n";
}

base::Result<Recipe> recipeFromJson(std::string_view json, std::string_view name) {
    auto parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded())
        return base::Error{base::Code::BadRecipe, std::string(name), "is no JSON"};
    return Reader(std::move(parsed), name).read();
}

const Mode* modeOf(std::string_view id) {
    for (const auto* mode : allModes()) {
        if (mode->info.id == id)
            return mode;
    }
    return nullptr;
}

std::vector<ModeInfo> modes() {
    std::vector<ModeInfo> infos;
    for (const auto* mode : allModes())
        infos.push_back(mode->info);
    return infos;
}

std::optional<ModeInfo> findMode(std::string_view id) {
    const auto* mode = modeOf(id);
    return mode ? std::optional(mode->info) : std::nullopt;
}

} // namespace quant
