// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/diff_report.h"

#include "report/json_parts.h"

#include "base/text.h"

namespace report {

namespace {

using inspect::DiffPair;
using inspect::SubgraphDiff;

std::string operatorName(const model::Model& model, std::int32_t subgraph, std::int32_t op) {
    return model::placeOf(model, static_cast<std::size_t>(subgraph), static_cast<std::size_t>(op));
}
std::string tensorName(const model::Model& model, std::int32_t subgraph, std::int32_t tensor) {
    return model::placeOfTensor(model, static_cast<std::size_t>(subgraph), static_cast<std::size_t>(tensor));
}

std::string changesText(const std::vector<inspect::FieldChange>& changes, const char* indent) {
    std::string text;
    for (const inspect::FieldChange& change : changes)
        text += indent + change.field + ": " + (change.before.empty() ? "none" : change.before) + " -> " +
                (change.after.empty() ? "none" : change.after) + "\n";
    return text;
}

std::string countsText(const char* what, const inspect::DiffCounts& counts) {
    return base::format("%s: %zu the same, %zu changed, %zu added, %zu removed\n", what, counts.same, counts.changed,
        counts.added, counts.removed);
}

template<class NameOf>
std::string pairsText(const model::Model& a, const model::Model& b, const SubgraphDiff& subgraph,
    const std::vector<DiffPair>& pairs, NameOf nameOf) {
    std::string text;
    for (const DiffPair& pair : pairs) {
        if (pair.isAdded())
            text += "  + " + nameOf(b, subgraph.b, pair.b) + "\n";
        else if (pair.isRemoved())
            text += "  - " + nameOf(a, subgraph.a, pair.a) + "\n";
        else if (!pair.isSame())
            text += "  ~ " + nameOf(a, subgraph.a, pair.a) + " | " + nameOf(b, subgraph.b, pair.b) + "\n" +
                    changesText(pair.changes, "      ");
    }
    return text;
}

Json indexOrNull(std::int32_t index) {
    return index < 0 ? Json(nullptr) : Json(index);
}

Json changesJson(const std::vector<inspect::FieldChange>& changes) {
    Json list = Json::array();
    for (const inspect::FieldChange& change : changes)
        list.push_back({{"field", change.field}, {"before", change.before}, {"after", change.after}});
    return list;
}

Json countsJson(const inspect::DiffCounts& counts) {
    return {{"same", counts.same}, {"changed", counts.changed}, {"added", counts.added}, {"removed", counts.removed}};
}

template<class NameOf>
Json pairsJson(const model::Model& a, const model::Model& b, const SubgraphDiff& subgraph,
    const std::vector<DiffPair>& pairs, NameOf nameOf) {
    Json list = Json::array();
    for (const DiffPair& pair : pairs) {
        const char* state = pair.isAdded()     ? "added"
                            : pair.isRemoved() ? "removed"
                            : pair.isSame()    ? "same"
                                               : "changed";
        Json entry{{"state", state}, {"a", indexOrNull(pair.a)}, {"b", indexOrNull(pair.b)},
            {"name", pair.a >= 0 ? nameOf(a, subgraph.a, pair.a) : nameOf(b, subgraph.b, pair.b)}};
        if (!pair.changes.empty())
            entry["changes"] = changesJson(pair.changes);
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace

std::string diffText(const model::Model& a, const model::Model& b, const inspect::ModelDiff& diff) {
    if (diff.isSame())
        return "The models are the same.\n";
    std::string text = countsText("Operators", diff.operators()) + countsText("Tensors", diff.tensors());
    if (!diff.changes.empty())
        text += "\nModel\n" + changesText(diff.changes, "  ");
    for (const SubgraphDiff& subgraph : diff.subgraphs) {
        const std::string operators = pairsText(a, b, subgraph, subgraph.operators, operatorName);
        const std::string tensors = pairsText(a, b, subgraph, subgraph.tensors, tensorName);
        const bool isWhole = subgraph.a >= 0 && subgraph.b >= 0;
        if (isWhole && operators.empty() && tensors.empty() && subgraph.changes.empty())
            continue;
        text += base::format("\nSubgraph %d%s\n", subgraph.a >= 0 ? subgraph.a : subgraph.b,
            isWhole ? "" : (subgraph.a >= 0 ? ", removed" : ", added"));
        text += changesText(subgraph.changes, "  ");
        text += (operators.empty() ? "" : " Operators\n") + operators + (tensors.empty() ? "" : " Tensors\n") + tensors;
    }
    return text;
}

std::string diffJson(const model::Model& a, const model::Model& b, const inspect::ModelDiff& diff) {
    Json json{{"schema", "halfstep-diff-1"}, {"same", diff.isSame()}, {"operators", countsJson(diff.operators())},
        {"tensors", countsJson(diff.tensors())}, {"changes", changesJson(diff.changes)}, {"subgraphs", Json::array()}};
    for (const SubgraphDiff& subgraph : diff.subgraphs)
        json["subgraphs"].push_back(
            {{"a", indexOrNull(subgraph.a)}, {"b", indexOrNull(subgraph.b)}, {"changes", changesJson(subgraph.changes)},
                {"operators", pairsJson(a, b, subgraph, subgraph.operators, operatorName)},
                {"tensors", pairsJson(a, b, subgraph, subgraph.tensors, tensorName)}});
    return dumped(json);
}

} // namespace report
