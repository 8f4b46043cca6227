// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

#include <algorithm>

namespace data {
namespace {

InputSpec specOf(const model::Model& model, std::size_t subgraph, std::size_t position) {
    const auto index = static_cast<std::size_t>(model.subgraphs[subgraph].inputs[position]);
    const auto& tensor = model.subgraphs[subgraph].tensors[index];
    InputSpec spec;
    spec.name = tensor.name;
    spec.tensorName = tensor.name;
    spec.subgraph = subgraph;
    spec.position = position;
    spec.tensor = index;
    spec.type = tensor.type;
    spec.shape = tensor.shape;
    spec.signatureShape = tensor.shapeSignature.value_or(tensor.shape);
    spec.quantization = tensor.quantization;
    return spec;
}

std::vector<InputSpec> inputsOfSubgraph(
    const model::Model& model, std::size_t subgraph, const model::Signature* signature) {
    std::vector<InputSpec> specs;
    for (std::size_t position = 0; position < model.subgraphs[subgraph].inputs.size(); ++position) {
        auto spec = specOf(model, subgraph, position);
        if (signature) {
            spec.signature = signature->key;
            const auto found = std::find_if(signature->inputs.begin(), signature->inputs.end(),
                [&](const auto& input) { return input.tensor == spec.tensor; });
            if (found != signature->inputs.end())
                spec.name = found->name;
        }
        specs.push_back(std::move(spec));
    }
    return specs;
}

} // namespace

std::vector<InputSpec> inputsOf(const model::Model& model) {
    const auto found = std::find_if(model.signatures.begin(), model.signatures.end(),
        [](const auto& signature) { return signature.subgraph == 0; });
    return inputsOfSubgraph(model, 0, found == model.signatures.end() ? nullptr : &*found);
}

std::vector<InputSpec> inputsOfAllSignatures(const model::Model& model) {
    if (model.signatures.empty())
        return inputsOf(model);
    std::vector<InputSpec> specs;
    for (const auto& signature : model.signatures) {
        auto inputs = inputsOfSubgraph(model, signature.subgraph, &signature);
        std::move(inputs.begin(), inputs.end(), std::back_inserter(specs));
    }
    return specs;
}

} // namespace data
