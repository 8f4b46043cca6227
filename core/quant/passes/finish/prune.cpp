// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/finish/finish.h"

#include <algorithm>
#include <utility>

namespace quant {
namespace {

/// Calls `visit` with every place of a subgraph that holds the index of a tensor.
template<class Visit>
void forEachReference(model::Model& model, std::size_t number, Visit visit) {
    auto& subgraph = model.subgraphs[number];
    std::ranges::for_each(subgraph.inputs, visit);
    std::ranges::for_each(subgraph.outputs, visit);
    for (auto& op : subgraph.operators) {
        std::ranges::for_each(op.inputs, visit);
        std::ranges::for_each(op.outputs, visit);
        std::ranges::for_each(op.intermediates, visit);
    }
    for (auto& signature : model.signatures) {
        if (signature.subgraph != number)
            continue;
        for (auto* tensors : {&signature.inputs, &signature.outputs}) {
            for (auto& entry : *tensors) {
                auto index = static_cast<std::int32_t>(entry.tensor);
                visit(index);
                entry.tensor = static_cast<std::uint32_t>(index);
            }
        }
    }
    // Scales and zero points of blockwise quantization are tensors.
    for (auto& tensor : subgraph.tensors) {
        if (!tensor.quantization)
            continue;
        const auto visitDetails = [&](auto& details) {
            if constexpr (requires { details.scales; }) {
                visit(details.scales);
                visit(details.zeroPoints);
            }
        };
        std::visit(visitDetails, tensor.quantization->details);
    }
}

void pruneTensors(model::Model& model, std::size_t number) {
    auto& tensors = model.subgraphs[number].tensors;
    std::vector<std::int32_t> newIndex(tensors.size(), -1);
    forEachReference(model, number, [&](std::int32_t& index) {
        if (index >= 0)
            newIndex[static_cast<std::size_t>(index)] = 0;
    });
    std::vector<model::Tensor> kept;
    for (std::size_t k = 0; k < tensors.size(); ++k) {
        if (newIndex[k] < 0)
            continue;
        newIndex[k] = static_cast<std::int32_t>(kept.size());
        kept.push_back(std::move(tensors[k]));
    }
    tensors = std::move(kept);
    forEachReference(model, number, [&](std::int32_t& index) {
        if (index >= 0)
            index = newIndex[static_cast<std::size_t>(index)];
    });
}

template<class Visit>
void forEachBuffer(model::Model& model, Visit visit) {
    for (auto& subgraph : model.subgraphs) {
        for (auto& tensor : subgraph.tensors)
            visit(tensor.buffer);
    }
    for (auto& metadata : model.metadata)
        visit(metadata.buffer);
    for (auto& entry : model.metadataBuffer) {
        auto index = static_cast<std::uint32_t>(entry);
        if (entry < 0 || index >= model.buffers.size())
            continue;
        visit(index);
        entry = static_cast<std::int32_t>(index);
    }
}

void pruneBuffers(model::Model& model) {
    std::vector<bool> isUsed(model.buffers.size(), false);
    if (!isUsed.empty())
        isUsed[0] = true;
    forEachBuffer(model, [&](std::uint32_t& index) { isUsed[index] = true; });
    std::vector<std::uint32_t> newIndex(model.buffers.size(), 0);
    std::vector<base::Bytes> kept;
    for (std::size_t k = 0; k < isUsed.size(); ++k) {
        newIndex[k] = static_cast<std::uint32_t>(kept.size());
        if (isUsed[k])
            kept.push_back(model.buffers[k]);
    }
    forEachBuffer(model, [&](std::uint32_t& index) { index = newIndex[index]; });
    model.buffers = std::move(kept);
}

} // namespace

void prune(model::Model& model) {
    for (std::size_t number = 0; number < model.subgraphs.size(); ++number)
        pruneTensors(model, number);
    pruneBuffers(model);
}

} // namespace quant
