// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/rewrite.h"

#include "format/writer.h"

#include "base/text.h"

#include <algorithm>

namespace litert {
namespace {

std::vector<std::int32_t> eachOnce(const std::vector<std::int32_t>& tensors) {
    std::vector<std::int32_t> unique;
    for (const std::int32_t tensor : tensors)
        if (std::find(unique.begin(), unique.end(), tensor) == unique.end())
            unique.push_back(tensor);
    return unique;
}

/// Outputs of operators in the order in which they are written.
std::vector<std::int32_t> written(const model::Subgraph& graph) {
    std::vector<std::int32_t> tensors;
    for (const auto& op : graph.operators)
        for (const std::int32_t output : op.outputs)
            if (output >= 0 && !graph.tensors[static_cast<std::size_t>(output)].isVariable)
                tensors.push_back(output);
    return tensors;
}

std::vector<model::SignatureTensor> named(const std::vector<std::int32_t>& tensors, char letter) {
    std::vector<model::SignatureTensor> list;
    for (std::size_t k = 0; k < tensors.size(); ++k)
        list.push_back({base::format("%c%06zu", letter, k), static_cast<std::uint32_t>(tensors[k])});
    return list;
}

} // namespace

base::Result<Rewritten> rewrite(const model::Model& model, std::size_t subgraph, bool everyTensor) {
    Rewritten result;
    model::Model copy = model;
    auto& graph = copy.subgraphs[subgraph];
    const auto made = written(graph);
    result.inputs = eachOnce(graph.inputs);
    for (const std::int32_t tensor : everyTensor ? made : eachOnce(graph.outputs))
        if (std::find(made.begin(), made.end(), tensor) != made.end() &&
            model::bitWidth(graph.tensors[static_cast<std::size_t>(tensor)].type) > 0)
            result.outputs.push_back(tensor);
    if (result.outputs.empty())
        return base::Error{base::Code::RuntimeFailed, {}, "no output of the model is written by an operator"};
    if (result.inputs.size() > 999'999 || result.outputs.size() > 999'999)
        return base::Error{base::Code::LimitExceeded, {}, "a million inputs or outputs"};
    graph.inputs = result.inputs;
    graph.outputs = result.outputs;
    copy.associatedFiles = {};
    copy.signatures = {
        {"halfstep", static_cast<std::uint32_t>(subgraph), named(result.inputs, 'i'), named(result.outputs, 'o')}};
    TRY_ASSIGN(result.bytes, format::toBytes(copy));
    return result;
}

bool hasState(const model::Model& model) {
    const auto isState = [](const model::Tensor& tensor) {
        return tensor.isVariable || tensor.type == model::TensorType::Resource;
    };
    return std::any_of(model.subgraphs.begin(), model.subgraphs.end(),
        [&](const model::Subgraph& graph) { return std::any_of(graph.tensors.begin(), graph.tensors.end(), isState); });
}

} // namespace litert
