// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "commands/run_inputs.h"

#include "data/arrays/element.h"

#include "base/text.h"

#include <algorithm>

namespace cli {
namespace {

using base::Code;
using base::Error;

std::vector<Endpoint> endpointsOf(const std::vector<std::int32_t>& tensors, const model::Signature* signature,
    const std::vector<model::SignatureTensor>& names) {
    std::vector<Endpoint> endpoints;
    for (const std::int32_t tensor : tensors) {
        Endpoint endpoint{signature ? signature->key : "", "", static_cast<std::size_t>(tensor)};
        for (const auto& named : names)
            if (named.tensor == endpoint.tensor)
                endpoint.name = named.name;
        endpoints.push_back(std::move(endpoint));
    }
    return endpoints;
}

/// In the order of the names, as the runtime's signature runners have them.
std::vector<Endpoint> endpointsByName(
    const model::Signature& signature, const std::vector<model::SignatureTensor>& tensors) {
    std::vector<Endpoint> endpoints;
    for (const auto& named : model::sortedByName(tensors))
        endpoints.push_back({signature.key, named.name, named.tensor});
    return endpoints;
}

Entry mainEntry(const model::Model& model) {
    const auto found = std::find_if(model.signatures.begin(), model.signatures.end(),
        [](const model::Signature& signature) { return signature.subgraph == 0; });
    const auto* signature = found == model.signatures.end() ? nullptr : &*found;
    const auto& graph = model.subgraphs.front();
    const std::vector<model::SignatureTensor> none;
    return {0, endpointsOf(graph.inputs, signature, signature ? signature->inputs : none),
        endpointsOf(graph.outputs, signature, signature ? signature->outputs : none)};
}

/// The keys that an input may have, the preferred one first.
std::vector<std::string> keysOf(const model::Subgraph& graph, const Endpoint& input, std::size_t position) {
    std::vector<std::string> keys;
    if (!input.name.empty()) {
        keys.push_back(input.signature + "/" + input.name);
        keys.push_back(input.name);
    }
    keys.push_back(graph.tensors[input.tensor].name);
    keys.push_back("in" + std::to_string(position));
    return keys;
}

/// The only array that can be meant where the model has one input.
const data::Array* onlyArray(const data::Arrays& arrays) {
    const data::Array* only = nullptr;
    for (const auto& [key, array] : arrays) {
        if (key == "label" || key == "labels")
            continue;
        if (only)
            return nullptr;
        only = &array;
    }
    return only;
}

base::Result<const data::Array*> findArray(
    const model::Subgraph& graph, const Entry& entry, std::size_t position, const data::Arrays& arrays) {
    const auto keys = keysOf(graph, entry.inputs[position], position);
    for (const auto& key : keys)
        if (const auto found = arrays.find(key); found != arrays.end())
            return &found->second;
    if (entry.inputs.size() == 1)
        if (const auto* array = onlyArray(arrays))
            return array;
    std::vector<std::string> present;
    for (const auto& [key, array] : arrays)
        present.push_back(key);
    return Error{Code::MissingInput, graph.tensors[entry.inputs[position].tensor].name,
        "looked for " + base::joined(keys, ", ") + "; there are: " + base::joined(present, ", ")};
}

base::Status checkShape(const model::Tensor& tensor, const model::Shape& given) {
    for (std::size_t d = 0; d < given.size(); ++d) {
        const bool isDynamic = tensor.shapeSignature && (*tensor.shapeSignature)[d] < 0;
        if (d > 0 && !isDynamic && given[d] != tensor.shape[d])
            return Error{Code::ShapeMismatch, tensor.name,
                base::shapeText(given) + " given, the model has " + base::shapeText(tensor.shape) + " and dimension " +
                    std::to_string(d) + " is fixed"};
    }
    return {};
}

/// The array with the tensor's element type. Types that .npy does not have are given as the next wider one.
base::Result<data::Array> asStored(const data::Array& array, const model::Tensor& tensor) {
    const bool isWhole = data::wholeByteType(tensor.type) == array.type;
    const bool isWidened = tensor.type == model::TensorType::BFloat16 && array.type == model::TensorType::Float32;
    if (isWhole || isWidened)
        return data::converted(array, tensor.type, tensor.name);
    return Error{Code::TypeMismatch, tensor.name,
        std::string(model::typeName(array.type)) + " given, the tensor holds " +
            std::string(model::typeName(tensor.type))};
}

struct Split {
    model::Shape shape;
    std::vector<base::Bytes> runs;
};

/// One array as the values of its runs.
base::Result<Split> splitRuns(const data::Array& array, const model::Tensor& tensor) {
    const std::size_t rank = tensor.shape.size();
    if (array.shape.size() != rank && array.shape.size() != rank + 1)
        return Error{Code::ShapeMismatch, tensor.name,
            base::shapeText(array.shape) + " given for " + base::shapeText(tensor.shape) +
                ": the rank must be the same, or one more for many runs"};
    const bool isMany = array.shape.size() == rank + 1;
    Split split{{array.shape.begin() + (isMany ? 1 : 0), array.shape.end()}, {}};
    TRY(checkShape(tensor, split.shape));
    const auto count = static_cast<std::size_t>(isMany ? array.shape[0] : 1);
    if (count == 0)
        return Error{Code::EmptyDataset, tensor.name, "no runs in " + base::shapeText(array.shape)};
    const std::size_t bytes = array.bytes.size() / count;
    for (std::size_t run = 0; run < count; ++run) {
        TRY_ASSIGN(auto stored, asStored({array.type, split.shape, array.bytes.slice(run * bytes, bytes)}, tensor));
        split.runs.push_back(std::move(stored.bytes));
    }
    return split;
}

} // namespace

base::Result<Entry> chooseEntry(const model::Model& model, const std::string& key) {
    if (key.empty())
        return mainEntry(model);
    const auto index = model::signatureOf(model, key);
    if (!index) {
        std::vector<std::string> keys;
        for (const auto& signature : model.signatures)
            keys.push_back(signature.key);
        return Error{Code::Usage, "--signature " + key,
            keys.empty() ? "the model has no signatures" : "the model has: " + base::joined(keys, ", ")};
    }
    const auto& signature = model.signatures[*index];
    Entry entry{signature.subgraph, endpointsByName(signature, signature.inputs),
        endpointsByName(signature, signature.outputs)};
    // Inputs of the subgraph that the signature does not name come behind those that it names.
    for (const std::int32_t tensor : model.subgraphs[entry.subgraph].inputs)
        if (std::none_of(entry.inputs.begin(), entry.inputs.end(),
                [tensor](const Endpoint& input) { return input.tensor == static_cast<std::size_t>(tensor); }))
            entry.inputs.push_back({signature.key, "", static_cast<std::size_t>(tensor)});
    return entry;
}

base::Result<RunInputs> RunInputs::fromArrays(
    const model::Model& model, const Entry& entry, const data::Arrays& arrays) {
    const auto& graph = model.subgraphs[entry.subgraph];
    RunInputs inputs;
    inputs.m_runs = entry.inputs.empty() ? 1 : 0;
    for (const std::int32_t tensor : graph.inputs) {
        const auto endpoint = std::find_if(entry.inputs.begin(), entry.inputs.end(),
            [tensor](const Endpoint& input) { return input.tensor == static_cast<std::size_t>(tensor); });
        const auto position = static_cast<std::size_t>(endpoint - entry.inputs.begin());
        const auto& target = graph.tensors[static_cast<std::size_t>(tensor)];
        TRY_ASSIGN(const auto* array, findArray(graph, entry, position, arrays));
        TRY_ASSIGN(auto split, splitRuns(*array, target));
        if (inputs.m_runs != 0 && inputs.m_runs != split.runs.size())
            return Error{Code::ShapeMismatch, target.name,
                base::format("%zu runs given, other inputs have %zu", split.runs.size(), inputs.m_runs)};
        inputs.m_runs = split.runs.size();
        inputs.m_inputs.push_back({std::move(split.shape), std::move(split.runs)});
    }
    return inputs;
}

std::vector<run::InputValue> RunInputs::values(std::size_t run) const {
    std::vector<run::InputValue> values;
    for (const auto& input : m_inputs)
        values.push_back({input.shape, input.runs[run].span()});
    return values;
}

} // namespace cli
