// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/model.h"

namespace model {

GraphIndex::GraphIndex(const Subgraph& subgraph)
    : producer(subgraph.tensors.size(), -1), consumers(subgraph.tensors.size()) {
    for (std::size_t i = 0; i < subgraph.operators.size(); ++i) {
        const auto index = static_cast<std::int32_t>(i);
        for (const std::int32_t output : subgraph.operators[i].outputs)
            if (output >= 0)
                producer[static_cast<std::size_t>(output)] = index;
        for (const std::int32_t input : subgraph.operators[i].inputs) {
            if (input < 0)
                continue;
            auto& readers = consumers[static_cast<std::size_t>(input)];
            if (readers.empty() || readers.back() != index)
                readers.push_back(index);
        }
    }
}

} // namespace model
