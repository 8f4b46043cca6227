// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// A recipe file is one JSON object; every key but "mode" may be left out (resources/schemas/recipe.schema.json):
//   {"mode": "int8", "per_channel": true, "io": "float32" | "int8" | "uint8" | "int16", "least_weight_elements": 1024,
//    "weight_bits": 8, "weight_block": 0 | 32 | 64 | 128 | 256, "symmetric_weights": true, "bias": "int32" | "int64",
//    "beyond_upstream": false, "flavour": "tflite-converter" | "litert-quantizer",
//    "range": {"method": "percentile", "percentile": 99.9, "decay": 0.95},
//    "operators": [{"type": "CONV_2D", "name": "glob", "regex": "…", "subgraph": 0, "index": 3 or [3, 4],
//                   "precision": "int16x8", "per_channel": true, "weight_bits": 4, "weight_block": 32,
//                   "symmetric_weights": true, "least_weight_elements": 0}],
//    "tensors": [{"name": "glob", "regex": "…", "subgraph": 0, "index": 3 or [3, 4],
//                 "range": [-1, 1] or as above}],
//    "fix_shapes": false, "shapes": [{"input": "name", "shape": [1, 49, 10, 1]}]}
#include "quant/recipe_json.h"

#include "quant/litert/litert_recipe.h"
#include "quant/mode.h"

#include "base/file.h"

#include <algorithm>
#include <array>

namespace quant {
namespace {

using model::TensorType;

constexpr std::array ioTypes = {TensorType::Float32, TensorType::Int8, TensorType::UInt8, TensorType::Int16};

std::vector<std::string> modeIds() {
    std::vector<std::string> ids;
    for (const auto& mode : modes())
        ids.emplace_back(mode.id);
    return ids;
}

std::vector<std::string> operatorNames() {
    std::vector<std::string> names;
    constexpr int pastLast = 512; // codes are dense, and about half of this
    for (int code = 0; code < pastLast; ++code) {
        if (const auto name = model::operatorName(static_cast<model::BuiltinOperator>(code)))
            names.emplace_back(*name);
    }
    return names;
}

void readMode(JsonObject& object, Recipe& recipe) {
    if (!object.find("mode"))
        return object.fail("has no \"mode\"");
    object.get("mode", recipe.mode);
    if (!modeOf(recipe.mode))
        object.fail("\"mode\" names no mode" + suggestion(recipe.mode, modeIds()));
}

void readIo(JsonObject& object, Recipe& recipe) {
    const auto* json = object.find("io");
    if (!json)
        return;
    const auto type = json->is_string() ? model::typeFromName(json->get<std::string>()) : std::nullopt;
    if (!type || std::ranges::find(ioTypes, *type) == ioTypes.end())
        return object.fail("\"io\" is none of float32, int8, uint8, int16");
    recipe.io = type;
}

void readBias(JsonObject& object, Recipe& recipe) {
    const auto* json = object.find("bias");
    if (!json)
        return;
    const auto type = json->is_string() ? model::typeFromName(json->get<std::string>()) : std::nullopt;
    if (type != TensorType::Int32 && type != TensorType::Int64)
        return object.fail("\"bias\" is neither int32 nor int64");
    recipe.bias = type;
}

void readFlavour(JsonObject& object, Recipe& recipe) {
    auto name = std::string(flavourName(recipe.flavour));
    object.get("flavour", name);
    for (const auto flavour : {Flavour::TfliteConverter, Flavour::LitertQuantizer}) {
        if (flavourName(flavour) == name) {
            recipe.flavour = flavour;
            return;
        }
    }
    object.fail("\"flavour\" is neither tflite-converter nor litert-quantizer");
}

std::optional<int> readBits(JsonObject& object) {
    const auto* json = object.find("weight_bits");
    if (!json)
        return std::nullopt;
    if (*json != 8 && *json != 4) {
        object.fail("\"weight_bits\" is neither 8 nor 4");
        return std::nullopt;
    }
    return json->get<int>();
}

std::optional<int> readBlock(JsonObject& object) {
    std::optional<std::int32_t> block;
    object.get("weight_block", block);
    if (block.value_or(0) != 0 && std::ranges::find(weightBlocks, *block) == weightBlocks.end())
        object.fail("\"weight_block\" is none of 0, 32, 64, 128, 256");
    return block;
}

/// "range": {"method": "percentile", "percentile": 99.9}
void readRange(JsonObject& object, std::string_view subject, calib::RangeChoice& choice) {
    const auto* json = object.find("range");
    if (!json)
        return;
    JsonObject range(*json, subject, "range");
    range.get("method", choice.method);
    range.get("percentile", choice.percentile);
    range.get("decay", choice.decay);
    std::vector<std::string> ids;
    for (const auto& method : calib::rangeMethods())
        ids.emplace_back(method.id);
    if (!calib::findRangeMethod(choice.method))
        range.fail("\"method\" names no range method" + suggestion(choice.method, ids));
    if (const auto status = calib::checkRangeChoice(choice); !status)
        range.fail(status.error().detail);
    if (const auto status = range.status(); !status)
        object.fail(status.error().detail);
}

Json rangeJson(const calib::RangeChoice& choice) {
    return {{"method", choice.method}, {"percentile", choice.percentile}, {"decay", choice.decay}};
}

void readSelector(JsonObject& object, Selector& which) {
    object.get("name", which.name);
    object.get("regex", which.regex);
    object.get("subgraph", which.subgraph);
    object.get("index", which.indices);
}

base::Status readOperatorRule(const Json& json, std::string_view subject, const std::string& place, Recipe& recipe) {
    JsonObject object(json, subject, place);
    OperatorRule rule;
    object.get("type", rule.which.type);
    if (!rule.which.type.empty() && !model::operatorFromName(rule.which.type))
        object.fail("\"type\" names no operator" + suggestion(rule.which.type, operatorNames()));
    readSelector(object, rule.which);
    std::string precision;
    object.get("precision", precision);
    rule.precision = precisionFromName(precision);
    if (!precision.empty() && !rule.precision)
        object.fail("\"precision\" names no precision" + suggestion(precision, precisionNames()));
    object.get("per_channel", rule.perChannel);
    rule.weightBits = readBits(object);
    rule.weightBlock = readBlock(object);
    object.get("symmetric_weights", rule.symmetricWeights);
    std::size_t least = 0;
    object.get("least_weight_elements", least);
    if (json.is_object() && json.contains("least_weight_elements"))
        rule.leastWeightElements = least;
    TRY(object.status());
    TRY(Matcher::make(rule.which, std::string(subject) + " " + place));
    recipe.operators.push_back(std::move(rule));
    return {};
}

base::Status readTensorRule(const Json& json, std::string_view subject, const std::string& place, Recipe& recipe) {
    JsonObject object(json, subject, place);
    TensorRule rule;
    readSelector(object, rule.which);
    const bool isMethod = json.is_object() && json.contains("range") && !json["range"].is_array();
    if (isMethod) {
        readRange(object, subject, rule.method.emplace());
    } else {
        object.get("range", rule.range.emplace());
    }
    TRY(object.status());
    TRY(Matcher::make(rule.which, std::string(subject) + " " + place));
    recipe.tensors.push_back(std::move(rule));
    return {};
}

base::Status readShape(const Json& json, std::string_view subject, const std::string& place, Recipe& recipe) {
    JsonObject object(json, subject, place);
    InputShape shape;
    object.get("input", shape.input);
    object.get("shape", shape.shape);
    if (shape.input.empty())
        object.fail("has no \"input\"");
    TRY(object.status());
    recipe.shapes.push_back(std::move(shape));
    recipe.fixesShapes = true; // the others' open dimensions, too
    return {};
}

void writeSelector(const Selector& which, Json& json) {
    if (!which.type.empty())
        json["type"] = which.type;
    if (!which.name.empty())
        json["name"] = which.name;
    if (!which.regex.empty())
        json["regex"] = which.regex;
    if (which.subgraph)
        json["subgraph"] = *which.subgraph;
    if (!which.indices.empty())
        json["index"] = which.indices;
}

Json operatorRuleJson(const OperatorRule& rule) {
    Json json = Json::object();
    writeSelector(rule.which, json);
    if (rule.precision)
        json["precision"] = precisionName(*rule.precision);
    if (rule.perChannel)
        json["per_channel"] = *rule.perChannel;
    if (rule.weightBits)
        json["weight_bits"] = *rule.weightBits;
    if (rule.weightBlock)
        json["weight_block"] = *rule.weightBlock;
    if (rule.symmetricWeights)
        json["symmetric_weights"] = *rule.symmetricWeights;
    if (rule.leastWeightElements)
        json["least_weight_elements"] = *rule.leastWeightElements;
    return json;
}

} // namespace

Json recipeJson(const Recipe& recipe) {
    Json json = {{"mode", recipe.mode}, {"per_channel", recipe.perChannel}};
    if (recipe.io)
        json["io"] = std::string(model::typeName(*recipe.io));
    json["least_weight_elements"] = recipe.leastWeightElements;
    json["weight_bits"] = recipe.weightBits;
    if (recipe.weightBlock != 0)
        json["weight_block"] = recipe.weightBlock;
    if (!recipe.symmetricWeights)
        json["symmetric_weights"] = false;
    if (recipe.bias)
        json["bias"] = std::string(model::typeName(*recipe.bias));
    if (recipe.beyondUpstream)
        json["beyond_upstream"] = true;
    json["flavour"] = flavourName(recipe.flavour);
    json["range"] = rangeJson(recipe.range);
    json["operators"] = Json::array();
    for (const auto& rule : recipe.operators)
        json["operators"].push_back(operatorRuleJson(rule));
    json["tensors"] = Json::array();
    for (const auto& rule : recipe.tensors) {
        Json tensor = Json::object();
        writeSelector(rule.which, tensor);
        if (rule.range)
            tensor["range"] = {rule.range->min, rule.range->max};
        else if (rule.method)
            tensor["range"] = rangeJson(*rule.method);
        json["tensors"].push_back(std::move(tensor));
    }
    if (recipe.fixesShapes)
        json["fix_shapes"] = true;
    for (const auto& shape : recipe.shapes)
        json["shapes"].push_back({{"input", shape.input}, {"shape", shape.shape}});
    return json;
}

base::Result<Recipe> readRecipeJson(const Json& json, std::string_view subject, const std::string& place) {
    JsonObject object(json, subject, place);
    Recipe recipe;
    readMode(object, recipe);
    readIo(object, recipe);
    readBias(object, recipe);
    readFlavour(object, recipe);
    object.get("beyond_upstream", recipe.beyondUpstream);
    object.get("per_channel", recipe.perChannel);
    object.get("least_weight_elements", recipe.leastWeightElements);
    recipe.weightBits = readBits(object).value_or(recipe.weightBits);
    recipe.weightBlock = readBlock(object).value_or(0);
    object.get("symmetric_weights", recipe.symmetricWeights);
    readRange(object, subject, recipe.range);
    object.forEach("operators",
        [&](const Json& rule, const std::string& where) { return readOperatorRule(rule, subject, where, recipe); });
    object.forEach("tensors",
        [&](const Json& rule, const std::string& where) { return readTensorRule(rule, subject, where, recipe); });
    object.get("fix_shapes", recipe.fixesShapes);
    object.forEach("shapes",
        [&](const Json& shape, const std::string& where) { return readShape(shape, subject, where, recipe); });
    TRY(object.status());
    return recipe;
}

std::string toJson(const Recipe& recipe) {
    return recipeJson(recipe).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<Recipe> recipeFromJson(std::string_view json, std::string_view name) {
    const auto parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded())
        return base::Error{base::Code::BadRecipe, std::string(name), "is no JSON"};
    return parsed.is_array() ? litert::recipeFromJson(parsed, name) : readRecipeJson(parsed, name, {});
}

base::Result<Recipe> readRecipe(const std::filesystem::path& path) {
    TRY_ASSIGN(const auto bytes, base::mapFile(path));
    const auto text = bytes.as<char>();
    return recipeFromJson({text.data(), text.size()}, path.string());
}

} // namespace quant
