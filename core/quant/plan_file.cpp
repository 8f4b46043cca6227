// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// A plan file is one JSON object (resources/schemas/plan.schema.json). What planning reads from it:
//   {"schema": "halfstep-plan-1", "model": "fingerprint, 16 hexadecimal digits", "recipe": {…},
//    "ranges": [{"subgraph": 0, "tensor": 3, "range": [-1, 1]}],
//    "operators": [{"subgraph": 0, "index": 0, "name": "CONV_2D", "precision": "int8"}]}
// What it tells besides (sizes, reasons, casts) is made anew.
#include "quant/plan_file.h"

#include "quant/recipe_json.h"

#include "calib/inner_values.h"

#include "base/file.h"
#include "base/text.h"

#include <algorithm>

namespace quant {
namespace {

constexpr const char* schemaName = "halfstep-plan-1";

std::string fingerprintText(const model::Model& model) {
    return base::format("%016llx", static_cast<unsigned long long>(calib::fingerprintOf(model)));
}

std::size_t storedBytes(const model::Tensor& tensor, model::TensorType type) {
    auto stored = tensor;
    stored.type = type;
    return model::byteSize(stored).value_or(0);
}

/// A tensor of the new graph: type, and the old tensor whose value it has.
struct NewTensor {
    std::int32_t old = -1;
    model::TensorType type = model::TensorType::Float32;
    std::int32_t block = 0; ///< values that share a float16 scale, where there are such
};

NewTensor newTensor(const model::Subgraph& subgraph, const SubgraphPlan& plan, std::int32_t id) {
    const auto slot = static_cast<std::size_t>(id);
    if (slot < plan.tensors.size())
        return {id, plan.tensors[slot].type.value_or(subgraph.tensors[slot].type), plan.tensors[slot].block};
    const auto& added = plan.added[slot - plan.tensors.size()];
    return {added.tensor, added.plan.type.value_or(subgraph.tensors[static_cast<std::size_t>(added.tensor)].type),
        added.plan.block};
}

Json castJson(std::size_t subgraph, const Cast& cast) {
    return {{"kind", cast.isQuantize ? "QUANTIZE" : "DEQUANTIZE"}, {"subgraph", subgraph}, {"tensor", cast.tensor},
        {"before", cast.before}, {"from", model::typeName(cast.from)}, {"to", model::typeName(cast.to)}};
}

Json operatorJson(const model::Model& model, const Plan& plan, std::size_t s, std::size_t k) {
    const auto& op = plan.subgraphs[s].operators[k];
    const auto bytes = bytesOf(model, plan, s, k);
    return {{"subgraph", s}, {"index", k}, {"name", model::nameOf(model.codeOf(model.subgraphs[s].operators[k]))},
        {"precision", precisionName(op.precision)}, {"reason", op.reason}, {"cure", op.cure},
        {"bytes_before", bytes.before}, {"bytes_after", bytes.after}, {"casts", bytes.casts}};
}

Json rangesJson(const Plan& plan) {
    Json ranges = Json::array();
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s) {
        const auto& known = plan.subgraphs[s].ranges;
        for (std::size_t k = 0; k < known.size(); ++k) {
            if (known[k])
                ranges.push_back({{"subgraph", s}, {"tensor", k}, {"range", {known[k]->min, known[k]->max}}});
        }
    }
    return ranges;
}

/// Where an operator of the file stands, and its precision there.
struct Wanted {
    std::size_t subgraph = 0;
    std::size_t op = 0;
    Precision precision = Precision::Unchanged;
};

class PlanReader {
public:
    PlanReader(const model::Model& model, std::string_view name) : m_model(model), m_name(name) {}

    base::Result<Plan> read(const Json& json, base::Progress& progress) {
        TRY(readParts(json));
        TRY_ASSIGN(auto plan, quant::plan(m_model, m_recipe, nullptr, progress));
        auto recipe = m_recipe;
        for (const auto& wanted : m_wanted) {
            const auto& planned = plan.subgraphs[wanted.subgraph].operators[wanted.op];
            if (planned.precision != wanted.precision)
                recipe = withPrecision(std::move(recipe), wanted.subgraph, wanted.op, wanted.precision);
        }
        return recipe == m_recipe ? base::Result<Plan>(std::move(plan))
                                  : quant::plan(m_model, recipe, nullptr, progress);
    }

private:
    base::Status readParts(const Json& json) {
        JsonObject object(json, m_name, {});
        std::string schema;
        std::string fingerprint;
        object.get("schema", schema);
        object.get("model", fingerprint);
        if (schema != schemaName)
            object.fail("is no plan of this program");
        else if (fingerprint != fingerprintText(m_model))
            object.fail("is the plan of another model");
        const auto* recipe = object.find("recipe");
        if (!recipe)
            object.fail("has no \"recipe\"");
        // Told, not read.
        for (const auto* key : {"size_before", "size_after", "quantized_operators", "float_operators", "casts",
                 "changes_nothing", "inserted", "diagnostics"})
            object.find(key);
        if (recipe) {
            TRY_ASSIGN(m_recipe, readRecipeJson(*recipe, m_name, "recipe"));
        }
        object.forEach(
            "ranges", [this](const Json& range, const std::string& place) { return readRange(range, place); });
        object.forEach(
            "operators", [this](const Json& op, const std::string& place) { return readOperator(op, place); });
        return object.status();
    }

    /// The subgraph's number; an error where the model has no such one.
    std::size_t subgraphOf(JsonObject& object) const {
        std::optional<std::int32_t> number;
        object.get("subgraph", number);
        if (!number || static_cast<std::size_t>(*number) >= m_model.subgraphs.size()) {
            object.fail("names no subgraph");
            return 0;
        }
        return static_cast<std::size_t>(*number);
    }

    base::Status readRange(const Json& json, const std::string& place) {
        JsonObject object(json, m_name, place);
        TensorRule rule;
        const auto subgraph = subgraphOf(object);
        rule.which.subgraph = static_cast<std::int32_t>(subgraph);
        object.get("tensor", rule.which.indices);
        if (rule.which.indices.size() != 1 ||
            static_cast<std::size_t>(rule.which.indices[0]) >= calib::InnerValues(m_model, subgraph).size())
            object.fail("names no tensor");
        rule.range.emplace();
        object.get("range", *rule.range);
        TRY(object.status());
        m_recipe.tensors.push_back(std::move(rule));
        return {};
    }

    base::Status readOperator(const Json& json, const std::string& place) {
        JsonObject object(json, m_name, place);
        Wanted wanted;
        wanted.subgraph = subgraphOf(object);
        std::optional<std::int32_t> index;
        std::string precision;
        std::string name;
        object.get("index", index);
        object.get("precision", precision);
        object.get("name", name);
        for (const auto* key : {"reason", "cure", "precision_before", "bytes_before", "bytes_after", "casts"})
            object.find(key);
        const auto& operators = m_model.subgraphs[wanted.subgraph].operators;
        if (!index || static_cast<std::size_t>(*index) >= operators.size())
            object.fail("names no operator");
        const bool isUnchanged = precision == precisionName(Precision::Unchanged);
        const auto known = precisionFromName(precision);
        if (!known && !isUnchanged)
            object.fail("\"precision\" names no precision" + suggestion(precision, precisionNames()));
        TRY(object.status());
        wanted.op = static_cast<std::size_t>(*index);
        wanted.precision = known.value_or(Precision::Unchanged);
        if (!isUnchanged)
            m_wanted.push_back(wanted);
        return {};
    }

    const model::Model& m_model;
    std::string_view m_name;
    Recipe m_recipe;
    std::vector<Wanted> m_wanted;
};

} // namespace

OperatorBytes bytesOf(const model::Model& model, const Plan& plan, std::size_t subgraph, std::size_t op) {
    const auto& graph = model.subgraphs[subgraph];
    const auto& changes = plan.subgraphs[subgraph];
    OperatorBytes bytes;
    for (const auto tensor : graph.operators[op].inputs) {
        if (tensor < 0 || !model.isConstant(graph.tensors[static_cast<std::size_t>(tensor)]))
            continue;
        bytes.before += model.dataOf(graph.tensors[static_cast<std::size_t>(tensor)]).size();
    }
    for (auto id : changes.operators[op].inputs) {
        if (id < 0)
            continue;
        const auto cast = std::ranges::find(changes.casts, id, &Cast::result);
        if (cast != changes.casts.end()) {
            ++bytes.casts;
            id = cast->source;
        }
        const auto tensor = newTensor(graph, changes, id);
        const auto& old = graph.tensors[static_cast<std::size_t>(tensor.old)];
        if (!model.isConstant(old))
            continue;
        bytes.after += tensor.type == old.type ? model.dataOf(old).size() : storedBytes(old, tensor.type);
        if (tensor.block > 0)
            bytes.after += model::elementCount(old.shape).value_or(0) / static_cast<std::size_t>(tensor.block) * 2;
    }
    return bytes;
}

Recipe withPrecision(Recipe recipe, std::size_t subgraph, std::size_t op, Precision precision) {
    OperatorRule rule;
    rule.which.subgraph = static_cast<std::int32_t>(subgraph);
    rule.which.indices = {static_cast<std::int32_t>(op)};
    std::erase_if(recipe.operators, [&](const OperatorRule& old) {
        auto plain = rule;
        plain.precision = old.precision;
        return old == plain;
    });
    rule.precision = precision;
    recipe.operators.push_back(std::move(rule));
    return recipe;
}

std::string toJson(const model::Model& model, const Plan& plan) {
    Json json = {{"schema", schemaName}, {"model", fingerprintText(model)}, {"recipe", recipeJson(plan.recipe)},
        {"size_before", plan.sizeBefore}, {"size_after", plan.sizeAfter},
        {"quantized_operators", plan.quantizedOperators}, {"float_operators", plan.floatOperators},
        {"casts", plan.castCount()}, {"changes_nothing", plan.changesNothing}, {"operators", Json::array()},
        {"inserted", Json::array()}, {"ranges", rangesJson(plan)}};
    for (std::size_t s = 0; s < plan.subgraphs.size(); ++s) {
        for (std::size_t k = 0; k < plan.subgraphs[s].operators.size(); ++k)
            json["operators"].push_back(operatorJson(model, plan, s, k));
        for (const auto& cast : plan.subgraphs[s].casts)
            json["inserted"].push_back(castJson(s, cast));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<Plan> planFromJson(
    const model::Model& model, std::string_view json, std::string_view name, base::Progress& progress) {
    const auto parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded())
        return base::Error{base::Code::BadRecipe, std::string(name), "is no JSON"};
    return PlanReader(model, name).read(parsed, progress);
}

base::Result<Plan> readPlan(const model::Model& model, const std::filesystem::path& path, base::Progress& progress) {
    TRY_ASSIGN(const auto bytes, base::mapFile(path));
    const auto text = bytes.as<char>();
    return planFromJson(model, {text.data(), text.size()}, path.string(), progress);
}

} // namespace quant
