// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/finish/finish.h"

#include "base/quick_fingerprint.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace quant {
namespace {

/// Constants that something may write to, or hand out, keep their own buffer.
std::vector<bool> sharableTensors(const model::Subgraph& subgraph) {
    std::vector<bool> sharable(subgraph.tensors.size(), true);
    const auto keep = [&](std::int32_t tensor) {
        if (tensor >= 0)
            sharable[static_cast<std::size_t>(tensor)] = false;
    };
    std::ranges::for_each(subgraph.inputs, keep);
    std::ranges::for_each(subgraph.outputs, keep);
    for (const auto& op : subgraph.operators) {
        std::ranges::for_each(op.intermediates, keep);
        for (std::size_t k = 0; k < op.mutatingVariableInputs.size() && k < op.inputs.size(); ++k) {
            if (op.mutatingVariableInputs[k])
                keep(op.inputs[k]);
        }
    }
    return sharable;
}

/// Tells most contents apart; what it does not is compared.
std::uint64_t fingerprintOfEnds(std::span<const std::byte> bytes) {
    constexpr std::size_t enough = 4096;
    const std::size_t end = std::min(bytes.size(), enough);
    return base::quickFingerprint(bytes.last(end), base::quickFingerprint(bytes.first(end), 0));
}

} // namespace

void dedupBuffers(model::Model& model) {
    std::multimap<std::pair<std::uint64_t, std::size_t>, std::uint32_t> known;
    const auto first = [&](std::uint32_t buffer) {
        const auto& bytes = model.buffers[buffer];
        const std::pair key(fingerprintOfEnds(bytes.span()), bytes.size());
        const auto [begin, end] = known.equal_range(key);
        for (auto it = begin; it != end; ++it) {
            if (model.buffers[it->second] == bytes)
                return it->second;
        }
        known.emplace(key, buffer);
        return buffer;
    };
    for (auto& subgraph : model.subgraphs) {
        const auto sharable = sharableTensors(subgraph);
        for (std::size_t k = 0; k < subgraph.tensors.size(); ++k) {
            auto& tensor = subgraph.tensors[k];
            if (sharable[k] && model.isConstant(tensor))
                tensor.buffer = first(tensor.buffer);
        }
    }
}

} // namespace quant
