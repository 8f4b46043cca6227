// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/finish/finish.h"

#include "inspect/operator_node.h"
#include "ops/registry.h"

#include <algorithm>

namespace quant {

void raiseVersions(model::Model& model, const std::vector<Place>& changed) {
    for (const auto& place : changed) {
        const auto& subgraph = model.subgraphs[place.subgraph];
        const auto& op = subgraph.operators[place.op];
        auto& code = model.operatorCodes[op.code];
        if (place.version > 0) {
            code.version = std::max(code.version, static_cast<std::int32_t>(place.version));
            continue;
        }
        const auto* definition = ops::find(code);
        if (!definition || !definition->version)
            continue;
        const inspect::OperatorNode node(model, subgraph, op);
        code.version = std::max(code.version, static_cast<std::int32_t>(definition->version(node.node)));
    }
}

} // namespace quant
