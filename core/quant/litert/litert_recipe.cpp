// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// litert-quantizer's recipe (0.11) is a list; later entries win, and an entry that it does not support for an operator
// does not count for that one. Entries with one regular expression stand where the first of them stood; one for all
// operators takes the place of all of them, a second one for an operator that of the first:
//   [{"regex": ".*", "operation": "*", "algorithm_key": "min_max_uniform_quantize",
//     "op_config": {"activation_tensor_config": {"num_bits": 8, "symmetric": false, "granularity": "TENSORWISE",
//                                                "dtype": "INT"},
//                   "weight_tensor_config": {"num_bits": 8, "symmetric": true, "granularity": "CHANNELWISE",
//                                            "dtype": "INT"},
//                   "compute_precision": "INTEGER", "explicit_dequantize": false, "skip_checks": false,
//                   "min_weight_elements": 0}}]
#include "quant/litert/litert_recipe.h"

#include "quant/mode.h"

#include <algorithm>
#include <array>

namespace quant::litert {
namespace {

using model::BuiltinOperator;
using model::TensorType;
using enum model::BuiltinOperator;

// Its default policy (default_policy.py of 0.11): which operators each kind of configuration is for.
constexpr std::array staticBoth = {ADD, AVERAGE_POOL_2D, BATCH_MATMUL, CONCATENATION, CONV_2D, TRANSPOSE_CONV,
    DEPTHWISE_CONV_2D, FULLY_CONNECTED, GELU, LOGISTIC, MEAN, MUL, RESHAPE, RSQRT, SOFTMAX, SPLIT, STRIDED_SLICE, SUB,
    TANH, TRANSPOSE, SLICE, SUM, SELECT, SELECT_V2, DYNAMIC_UPDATE_SLICE, PAD, MAX_POOL_2D, RESIZE_BILINEAR,
    RESIZE_NEAREST_NEIGHBOR, GATHER_ND, PACK, UNPACK, DIV, BROADCAST_TO, SQRT, GATHER, MAXIMUM, PADV2, REDUCE_MIN,
    EQUAL, NOT_EQUAL, MIRROR_PAD, RELU, STABLEHLO_COMPOSITE};
constexpr std::array staticInt8 = {SQUARED_DIFFERENCE, HARD_SWISH, SPACE_TO_DEPTH};
constexpr std::array staticInt4 = {FULLY_CONNECTED, CONV_2D};
constexpr std::array floatInt8 = {
    BATCH_MATMUL, CONV_2D, TRANSPOSE_CONV, DEPTHWISE_CONV_2D, EMBEDDING_LOOKUP, FULLY_CONNECTED};
constexpr std::array dynamicInt4 = {FULLY_CONNECTED, EMBEDDING_LOOKUP, CONV_2D};
constexpr std::array dynamicBlocks = {FULLY_CONNECTED, EMBEDDING_LOOKUP};
constexpr std::array weightOnlyInt4 = {BATCH_MATMUL, FULLY_CONNECTED, EMBEDDING_LOOKUP, CONV_2D};

template<std::size_t Count>
bool holds(const std::array<BuiltinOperator, Count>& list, BuiltinOperator code) {
    return std::ranges::find(list, code) != list.end();
}

/// Its operators that have other names than the format's.
constexpr std::pair<std::string_view, std::string_view> renamed[] = {{"CONV_2D_TRANSPOSE", "TRANSPOSE_CONV"}};

std::string ourName(const std::string& theirs) {
    for (const auto& [name, ours] : renamed) {
        if (name == theirs)
            return std::string(ours);
    }
    return theirs;
}

std::string theirName(const std::string& ours) {
    for (const auto& [name, known] : renamed) {
        if (known == ours)
            return std::string(name);
    }
    return ours;
}

struct TensorConfig {
    std::size_t bits = 8;
    bool isSymmetric = true;
    bool perChannel = false;
    bool isFloat = false;
    int block = 0; ///< values that share a scale
};

constexpr std::string_view blockwise = "BLOCKWISE_";

/// The block of a granularity like "BLOCKWISE_32", or 0.
int blockOf(std::string_view granularity) {
    if (!granularity.starts_with(blockwise))
        return 0;
    const auto text = granularity.substr(blockwise.size());
    const auto isNamed = [text](int block) { return std::to_string(block) == text; };
    const auto* found = std::ranges::find_if(weightBlocks, isNamed);
    return found == weightBlocks.end() ? 0 : *found;
}

class Entry {
public:
    Entry(const Json& json, std::string_view subject, std::string place)
        : m_json(&json), m_subject(subject), m_place(std::move(place)) {}

    base::Status read() {
        JsonObject object(*m_json, m_subject, m_place);
        std::string algorithm;
        object.get("regex", m_rule.which.regex);
        object.get("operation", m_operation);
        object.get("algorithm_key", algorithm);
        const auto* config = object.find("op_config");
        TRY(object.status());
        if (algorithm == "no_quantize")
            m_rule.precision = Precision::Float32;
        else if (algorithm == "min_max_uniform_quantize" || algorithm == "float_casting")
            TRY(readConfig(config ? *config : Json::object()));
        else
            return bad("asks for the algorithm \"" + algorithm + "\", which this program does not have");
        return {};
    }

    bool isForAll() const { return m_operation == "*"; }
    bool isOfScope(const Entry& other) const { return m_rule.which.regex == other.m_rule.which.regex; }
    bool takesPlaceOf(const Entry& other) const {
        return isOfScope(other) && (isForAll() || m_operation == other.m_operation);
    }

    /// INPUT and OUTPUT are operators there; here they are the recipe's `io`.
    base::Status addTo(Recipe& recipe) {
        const bool isEdge = m_operation == "INPUT" || m_operation == "OUTPUT";
        if ((isEdge || isForAll()) && (m_rule.which.regex.empty() || m_rule.which.regex == ".*")) {
            if (m_rule.precision == Precision::Int8)
                recipe.io = TensorType::Int8;
            else if (m_rule.precision == Precision::Int16x8)
                recipe.io = TensorType::Int16;
            else if (isEdge && m_rule.precision == Precision::Float32)
                recipe.io = TensorType::Float32;
        }
        if (isEdge)
            return {};
        if (!isForAll())
            m_rule.which.type = ourName(m_operation);
        const auto code = model::operatorFromName(m_rule.which.type);
        if (!m_rule.which.type.empty() && !code)
            return bad("names no operator: \"" + m_operation + '"');
        if (m_hasOddBlocks && !isForAll())
            return bad("asks for blocks in other weights than symmetric int4 with float activations");
        if (m_rule.which.regex == ".*")
            m_rule.which.regex.clear();
        TRY(Matcher::make(m_rule.which, std::string(m_subject) + " " + m_place));
        recipe.operators.push_back(m_rule);
        return {};
    }

private:
    base::Error bad(const std::string& detail) const {
        return {base::Code::BadRecipe, std::string(m_subject), m_place + " " + detail};
    }

    base::Status readTensor(const Json& json, TensorConfig& config) const {
        JsonObject object(json, m_subject, m_place);
        std::string granularity = "TENSORWISE";
        std::string type = "INT";
        object.get("num_bits", config.bits);
        object.get("symmetric", config.isSymmetric);
        object.get("granularity", granularity);
        object.get("dtype", type);
        object.find("algorithm_params");
        std::size_t oldBlock = 0; // recipes of older versions
        object.get("block_size", oldBlock);
        TRY(object.status());
        if (oldBlock != 0)
            granularity = std::string(blockwise) + std::to_string(oldBlock);
        config.block = blockOf(granularity);
        if (granularity != "TENSORWISE" && granularity != "CHANNELWISE" && config.block == 0)
            return bad("asks for " + granularity + " weights, which this program does not write");
        if (type != "INT" && type != "FLOAT")
            return bad("asks for the type " + type + ", which this program does not write");
        config.perChannel = granularity == "CHANNELWISE";
        config.isFloat = type == "FLOAT";
        return {};
    }

    base::Status readConfig(const Json& json) {
        JsonObject object(json, m_subject, m_place);
        std::string compute = "INTEGER";
        std::size_t least = 0;
        bool explicitDequantize = false;
        object.get("compute_precision", compute);
        object.get("explicit_dequantize", explicitDequantize);
        object.get("min_weight_elements", least);
        object.find("skip_checks");
        const auto* activations = object.find("activation_tensor_config");
        const auto* weights = object.find("weight_tensor_config");
        TRY(object.status());
        TensorConfig weight = {.perChannel = true};
        TensorConfig activation;
        if (weights)
            TRY(readTensor(*weights, weight));
        if (activations)
            TRY(readTensor(*activations, activation));
        m_hasOddBlocks =
            weight.block != 0 && (activations || compute != "INTEGER" || weight.bits != 4 || !weight.isSymmetric);
        if (!weight.isSymmetric && (activations || compute == "INTEGER"))
            return bad("asks for asymmetric weights with integer arithmetic, which no kernel has");
        m_rule.symmetricWeights = weight.isSymmetric;
        m_rule.leastWeightElements = least;
        m_rule.perChannel = weight.perChannel;
        m_rule.weightBlock = weight.block;
        if (weight.isFloat)
            m_rule.precision = Precision::Float16;
        else if (activations)
            m_rule.precision = activation.bits == 16 ? Precision::Int16x8 : Precision::Int8;
        else
            m_rule.precision = compute == "INTEGER" ? Precision::DynamicRange : Precision::WeightOnly;
        if (!weight.isFloat && weight.bits != 8 && weight.bits != 4)
            return bad("asks for weights of other sizes than 8 and 4 bits");
        m_rule.weightBits = weight.bits == 4 ? 4 : 8;
        return {};
    }

    const Json* m_json;
    std::string_view m_subject;
    std::string m_place;
    std::string m_operation;
    OperatorRule m_rule;
    bool m_hasOddBlocks = false; ///< it has them for no operator, so that such an entry for all of them does not count
};

/// The entries that count, in the package's order.
base::Result<std::vector<Entry>> readEntries(const Json& json, std::string_view subject) {
    std::vector<Entry> entries;
    for (std::size_t k = 0; k < json.size(); ++k) {
        Entry entry(json[k], subject, "[" + std::to_string(k) + "]");
        TRY(entry.read());
        const auto takesPlace = [&](const Entry& other) { return entry.takesPlaceOf(other); };
        const auto isOfScope = [&](const Entry& other) { return entry.isOfScope(other); };
        auto place = std::ranges::find_if(entries, takesPlace);
        if (place != entries.end()) {
            *place = entry;
            entries.erase(std::remove_if(place + 1, entries.end(), takesPlace), entries.end());
            continue;
        }
        place = std::find_if(entries.rbegin(), entries.rend(), isOfScope).base();
        entries.insert(place == entries.begin() ? entries.end() : place, std::move(entry));
    }
    return entries;
}

Json tensorConfig(int bits, bool symmetric, const std::string& granularity, const char* type) {
    return {{"num_bits", bits}, {"symmetric", symmetric}, {"granularity", granularity}, {"dtype", type}};
}

std::string granularityOf(const OperatorChoice& choice) {
    if (choice.weightBlock > 0)
        return std::string(blockwise) + std::to_string(choice.weightBlock);
    return choice.perChannel ? "CHANNELWISE" : "TENSORWISE";
}

Json configOf(const OperatorChoice& choice) {
    Json config = Json::object();
    const auto precision = choice.precision;
    if (precision == Precision::Int8)
        config["activation_tensor_config"] = tensorConfig(8, false, "TENSORWISE", "INT");
    if (precision == Precision::Int16x8)
        config["activation_tensor_config"] = tensorConfig(16, true, "TENSORWISE", "INT");
    const bool isHalf = precision == Precision::Float16;
    const bool isFloat = isHalf || precision == Precision::WeightOnly;
    const bool isSymmetric = choice.symmetricWeights || precision != Precision::WeightOnly;
    config["weight_tensor_config"] = isHalf
                                         ? tensorConfig(16, isSymmetric, "TENSORWISE", "FLOAT")
                                         : tensorConfig(choice.weightBits, isSymmetric, granularityOf(choice), "INT");
    config["compute_precision"] = isFloat ? "FLOAT" : "INTEGER";
    config["explicit_dequantize"] = isFloat;
    config["skip_checks"] = false;
    config["min_weight_elements"] = choice.leastWeightElements;
    return config;
}

/// The rule, and the recipe where that says nothing.
OperatorChoice choiceOf(const Recipe& recipe, const OperatorRule& rule, Precision otherwise) {
    return {.precision = rule.precision.value_or(otherwise),
        .perChannel = rule.perChannel.value_or(recipe.perChannel),
        .weightBits = rule.weightBits.value_or(recipe.weightBits),
        .weightBlock = litert::weightBlock(recipe, rule, rule.precision.value_or(otherwise)),
        .symmetricWeights = rule.symmetricWeights.value_or(recipe.symmetricWeights),
        .leastWeightElements = rule.leastWeightElements.value_or(recipe.leastWeightElements)};
}

Json entryJson(const Recipe& recipe, const OperatorRule& rule, Precision otherwise) {
    const auto choice = choiceOf(recipe, rule, otherwise);
    Json entry = {{"regex", rule.which.regex.empty() ? ".*" : rule.which.regex},
        {"operation", rule.which.type.empty() ? "*" : theirName(rule.which.type)}};
    entry["algorithm_key"] = choice.precision == Precision::Float32   ? "no_quantize"
                             : choice.precision == Precision::Float16 ? "float_casting"
                                                                      : "min_max_uniform_quantize";
    entry["op_config"] = choice.precision == Precision::Float32 ? Json::object() : configOf(choice);
    return entry;
}

} // namespace

int weightBlock(const Recipe& recipe, const OperatorRule& rule, Precision precision) {
    const bool isForBlocks = precision == Precision::DynamicRange && rule.weightBits.value_or(recipe.weightBits) == 4;
    return rule.weightBlock.value_or(isForBlocks ? recipe.weightBlock : 0);
}

bool supports(BuiltinOperator code, Precision precision, int weightBits, int weightBlock) {
    const bool hasInt4 = weightBits == 4 && holds(floatInt8, code);
    const bool hasWeights = precision != Precision::Float32 && precision != Precision::Float16;
    if (weightBlock > 0 && hasWeights && (weightBits != 4 || precision != Precision::DynamicRange))
        return false;
    switch (precision) {
    case Precision::Int8:
        return hasInt4 ? holds(staticInt4, code) : holds(staticBoth, code) || holds(staticInt8, code);
    case Precision::Int16x8:
        return hasInt4 ? holds(staticInt4, code) : holds(staticBoth, code);
    case Precision::DynamicRange:
        if (weightBlock > 0)
            return holds(dynamicBlocks, code);
        return weightBits == 4 ? holds(dynamicInt4, code) : holds(floatInt8, code);
    case Precision::WeightOnly:
        return weightBits == 4 ? holds(weightOnlyInt4, code) : holds(floatInt8, code);
    default:
        return true;
    }
}

base::Result<Recipe> recipeFromJson(const Json& json, std::string_view subject) {
    Recipe recipe;
    recipe.mode = "mixed";
    recipe.flavour = Flavour::LitertQuantizer;
    recipe.leastWeightElements = 0;
    if (json.empty())
        return base::Error{base::Code::BadRecipe, std::string(subject), "is an empty list"};
    if (calib::findRangeMethod("moving-average"))
        recipe.range.method = "moving-average"; // with its decay
    TRY_ASSIGN(auto entries, readEntries(json, subject));
    for (auto& entry : entries)
        TRY(entry.addTo(recipe));
    return recipe;
}

std::string toJson(const Recipe& recipe) {
    const auto* mode = modeOf(recipe.mode);
    const auto otherwise = mode ? mode->info.precision : Precision::Float32;
    Json list = Json::array();
    if (otherwise != Precision::Float32)
        list.push_back(entryJson(recipe, {}, otherwise));
    for (const auto& rule : recipe.operators) {
        if (rule.which.name.empty() && rule.which.indices.empty() && !rule.which.subgraph)
            list.push_back(entryJson(recipe, rule, otherwise));
    }
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace quant::litert
