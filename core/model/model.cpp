// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/model.h"

#include <algorithm>

namespace model {

namespace {

std::string subgraphPrefix(const Model& model, std::size_t subgraph) {
    return model.subgraphs.size() > 1 ? "subgraph " + std::to_string(subgraph) + " " : std::string();
}

} // namespace

std::string nameOf(const OperatorCode& code) {
    if (code.builtin == BuiltinOperator::CUSTOM && !code.customCode.empty())
        return code.customCode;
    if (const auto name = operatorName(code.builtin))
        return std::string(*name);
    return "UNKNOWN_" + std::to_string(static_cast<std::int32_t>(code.builtin));
}

std::string placeOf(const Model& model, std::size_t subgraph, std::size_t op) {
    const Operator& placed = model.subgraphs[subgraph].operators[op];
    return subgraphPrefix(model, subgraph) + "Op#" + std::to_string(op) + " " + nameOf(model.codeOf(placed));
}

std::string placeOfTensor(const Model& model, std::size_t subgraph, std::size_t tensor) {
    const std::string& name = model.subgraphs[subgraph].tensors[tensor].name;
    return subgraphPrefix(model, subgraph) + "T#" + std::to_string(tensor) + (name.empty() ? "" : " " + name);
}

std::optional<std::size_t> signatureOf(const Model& model, std::string_view key) {
    const auto found = std::find_if(model.signatures.begin(), model.signatures.end(),
        [&](const Signature& signature) { return signature.key == key; });
    if (found == model.signatures.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - model.signatures.begin());
}

std::vector<SignatureTensor> sortedByName(std::vector<SignatureTensor> tensors) {
    std::stable_sort(tensors.begin(), tensors.end(),
        [](const SignatureTensor& a, const SignatureTensor& b) { return a.name < b.name; });
    return tensors;
}

} // namespace model
