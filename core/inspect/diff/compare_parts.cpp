// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/diff/compare_parts.h"

#include "inspect/constant_values.h"

#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace inspect {

namespace {

using Changes = std::vector<FieldChange>;

void note(Changes& changes, std::string field, std::string before, std::string after) {
    if (before != after)
        changes.push_back({std::move(field), std::move(before), std::move(after)});
}

template<class T>
std::string listText(const std::vector<T>& values) {
    constexpr std::size_t shown = 8;
    std::string text = "[";
    for (std::size_t i = 0; i < std::min(values.size(), shown); ++i) {
        text += i ? ", " : "";
        if constexpr (std::is_same_v<T, std::string>)
            text += values[i];
        else
            text += base::numberText(static_cast<double>(values[i]), 9);
    }
    return text + (values.size() > shown ? base::format(", … %zu]", values.size()) : std::string("]"));
}

std::string optionText(const model::Option& option) {
    struct Visitor {
        std::string operator()(bool value) const { return value ? "true" : "false"; }
        std::string operator()(std::int64_t value) const { return std::to_string(value); }
        std::string operator()(double value) const { return base::numberText(value, 9); }
        std::string operator()(const std::string& value) const { return value; }
        std::string operator()(const base::Bytes& value) const { return base::format("%zu bytes", value.size()); }
        std::string operator()(const std::vector<std::int64_t>& value) const { return listText(value); }
        std::string operator()(const std::vector<double>& value) const { return listText(value); }
        std::string operator()(const std::vector<std::string>& value) const { return listText(value); }
    };
    return option.label.empty() ? std::visit(Visitor(), option.value) : option.label;
}

/// Texts of lists are cut, so values that differ behind the cut get a mark.
void noteOption(Changes& changes, const std::string& name, const model::Option* a, const model::Option* b) {
    if (a && b && a->value == b->value)
        return;
    std::string before = a ? optionText(*a) : std::string();
    std::string after = b ? optionText(*b) : std::string();
    if (before == after)
        after += " (other values)";
    note(changes, name, std::move(before), std::move(after));
}

void compareOptions(const model::Options& a, const model::Options& b, Changes& changes) {
    note(changes, "options", a.table, b.table);
    for (const model::Option& option : a.values)
        noteOption(changes, option.name, &option, b.find(option.name));
    for (const model::Option& option : b.values)
        if (!a.find(option.name))
            noteOption(changes, option.name, nullptr, &option);
}

std::string tensorText(const model::Subgraph& graph, std::int32_t tensor) {
    if (tensor < 0)
        return "none";
    return base::format("T#%d ", tensor) + graph.tensors[static_cast<std::size_t>(tensor)].name;
}

/// Is the operand of B the partner of A's?
bool isPartner(const ComparedGraphs& graphs, std::int32_t a, std::int32_t b) {
    return a < 0 || b < 0 ? a == b : graphs.match.tensors[static_cast<std::size_t>(a)] == b;
}

void compareOperands(const ComparedGraphs& graphs, const char* field, const std::vector<std::int32_t>& a,
    const std::vector<std::int32_t>& b, Changes& changes) {
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const std::int32_t before = i < a.size() ? a[i] : -1;
        const std::int32_t after = i < b.size() ? b[i] : -1;
        if (!isPartner(graphs, before, after))
            changes.push_back(
                {base::format("%s %zu", field, i), tensorText(graphs.a, before), tensorText(graphs.b, after)});
    }
}

void compareQuantization(const model::Tensor& a, const model::Tensor& b, Changes& changes) {
    static const model::QuantizationParameters none;
    const auto& before = a.quantization ? *a.quantization : none;
    const auto& after = b.quantization ? *b.quantization : none;
    const auto noteList = [&](const char* field, const auto& x, const auto& y) {
        if (x != y)
            changes.push_back(
                {field, listText(x), listText(y) + (listText(x) == listText(y) ? " (other values)" : "")});
    };
    const auto isSame = [](float x, float y) {
        return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
    };
    if (!std::ranges::equal(before.scale, after.scale, isSame)) // by bits: no number is equal to itself, too
        noteList("scale", before.scale, after.scale);
    noteList("zero_point", before.zeroPoint, after.zeroPoint);
    if (before.isPerAxis() || after.isPerAxis())
        note(changes, "quantized_dimension", std::to_string(before.quantizedDimension),
            std::to_string(after.quantizedDimension));
    if (before.details != after.details)
        changes.push_back({"quantization details", base::format("kind %zu", before.details.index()),
            base::format("kind %zu, other values", after.details.index())});
}

/// How far two constants are apart as real values.
void compareValues(const ComparedGraphs& graphs, const model::Tensor& a, const model::Tensor& b, Changes& changes) {
    const bool isA = graphs.modelA.isConstant(a);
    const bool isB = graphs.modelB.isConstant(b);
    if (isA != isB) {
        changes.push_back({"values", isA ? "constant" : "none", isB ? "constant" : "none"});
        return;
    }
    const bool isAlike = a.type == b.type && a.quantization == b.quantization;
    if (!isA || (isAlike && graphs.modelA.dataOf(a) == graphs.modelB.dataOf(b)))
        return;
    const auto before = constantValues(graphs.modelA, a, a.name);
    const auto after = constantValues(graphs.modelB, b, b.name);
    if (!before || !after || before->real.size() != after->real.size()) {
        changes.push_back({"values", base::bytesText(graphs.modelA.dataOf(a).size()),
            base::bytesText(graphs.modelB.dataOf(b).size()) + ", other bytes"});
        return;
    }
    std::size_t different = 0;
    double largest = 0;
    for (std::size_t i = 0; i < before->real.size(); ++i) {
        const double distance = std::abs(static_cast<double>(before->real[i]) - static_cast<double>(after->real[i]));
        const bool isSame = before->real[i] == after->real[i] || distance <= graphs.options.tolerance ||
                            (std::isnan(before->real[i]) && std::isnan(after->real[i]));
        different += isSame ? 0 : 1;
        largest = std::max(largest, isSame ? 0.0 : distance);
    }
    if (different > 0)
        changes.push_back({"values", base::format("%zu values", before->real.size()),
            base::format("%zu differ, by at most %s", different, base::numberText(largest, 4).c_str())});
}

std::string signatureText(const model::Signature& signature) {
    std::string text = base::format("subgraph %u:", signature.subgraph);
    for (const auto* ends : {&signature.inputs, &signature.outputs}) {
        for (const model::SignatureTensor& tensor : *ends)
            text += " " + tensor.name;
        text += ends == &signature.inputs ? " ->" : "";
    }
    return text;
}

} // namespace

void compareModels(const model::Model& a, const model::Model& b, Changes& changes) {
    note(changes, "description", a.description, b.description);
    const auto compareLists = [&](const std::string& what, const auto& x, const auto& y, auto key, auto text) {
        std::map<std::string, std::pair<std::string, std::string>> entries;
        for (const auto& entry : x)
            entries.try_emplace(key(entry), "none", "none").first->second.first = text(a, entry);
        for (const auto& entry : y)
            entries.try_emplace(key(entry), "none", "none").first->second.second = text(b, entry);
        for (const auto& [name, texts] : entries)
            note(changes, what + " " + name, texts.first, texts.second);
    };
    compareLists(
        "signature", a.signatures, b.signatures, [](const model::Signature& s) { return s.key; },
        [](const model::Model&, const model::Signature& s) { return signatureText(s); });
    compareLists(
        "metadata", a.metadata, b.metadata, [](const model::Metadata& m) { return m.name; },
        [](const model::Model& model, const model::Metadata& m) {
            const auto bytes = model.buffers[m.buffer].span();
            return base::format("%zu bytes, fingerprint %016llx", bytes.size(),
                static_cast<unsigned long long>(base::fingerprint(bytes)));
        });
}

void compareEnds(const ComparedGraphs& graphs, Changes& changes) {
    note(changes, "name", graphs.a.name, graphs.b.name);
    compareOperands(graphs, "input", graphs.a.inputs, graphs.b.inputs, changes);
    compareOperands(graphs, "output", graphs.a.outputs, graphs.b.outputs, changes);
}

void compareOperators(const ComparedGraphs& graphs, DiffPair& pair) {
    const model::Operator& a = graphs.a.operators[static_cast<std::size_t>(pair.a)];
    const model::Operator& b = graphs.b.operators[static_cast<std::size_t>(pair.b)];
    // A pin may join operators of two types.
    note(pair.changes, "type", model::nameOf(graphs.modelA.codeOf(a)), model::nameOf(graphs.modelB.codeOf(b)));
    note(pair.changes, "version", std::to_string(graphs.modelA.codeOf(a).version),
        std::to_string(graphs.modelB.codeOf(b).version));
    compareOptions(a.options, b.options, pair.changes);
    compareOptions(a.options2, b.options2, pair.changes);
    if (!(a.customOptions == b.customOptions))
        pair.changes.push_back({"custom_options", base::format("%zu bytes", a.customOptions.size()),
            base::format("%zu bytes, other content", b.customOptions.size())});
    compareOperands(graphs, "input", a.inputs, b.inputs, pair.changes);
    compareOperands(graphs, "output", a.outputs, b.outputs, pair.changes);
}

void compareTensors(const ComparedGraphs& graphs, DiffPair& pair) {
    const model::Tensor& a = graphs.a.tensors[static_cast<std::size_t>(pair.a)];
    const model::Tensor& b = graphs.b.tensors[static_cast<std::size_t>(pair.b)];
    if (graphs.options.compareNames)
        note(pair.changes, "name", a.name, b.name);
    note(pair.changes, "type", std::string(model::typeName(a.type)), std::string(model::typeName(b.type)));
    note(pair.changes, "shape", listText(a.shape), listText(b.shape));
    if (a.shapeSignature.value_or(a.shape) != b.shapeSignature.value_or(b.shape))
        note(pair.changes, "shape_signature", listText(a.shapeSignature.value_or(a.shape)),
            listText(b.shapeSignature.value_or(b.shape)));
    note(pair.changes, "is_variable", a.isVariable ? "true" : "false", b.isVariable ? "true" : "false");
    note(pair.changes, "sparsity", a.sparsity ? "sparse" : "dense", b.sparsity ? "sparse" : "dense");
    compareQuantization(a, b, pair.changes);
    if (graphs.options.compareValues)
        compareValues(graphs, a, b, pair.changes);
}

} // namespace inspect
