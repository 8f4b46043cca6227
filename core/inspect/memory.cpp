// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/summary.h"

#include "run/graph/arena_planner.h"

#include <algorithm>

namespace inspect {

MemoryReport memoryReport(const model::Model& model, std::size_t subgraphIndex) {
    const model::Subgraph& subgraph = model.subgraphs[subgraphIndex];
    MemoryReport report;
    const auto operators = static_cast<std::int32_t>(subgraph.operators.size());
    std::vector<run::ArenaItem> items(subgraph.tensors.size());
    std::vector<bool> isLive(items.size(), false);
    const auto use = [&](std::int32_t tensor, std::int32_t op) {
        const auto index = static_cast<std::size_t>(tensor);
        if (tensor < 0 || model.isConstant(subgraph.tensors[index]) || subgraph.tensors[index].isVariable)
            return;
        run::ArenaItem& item = items[index];
        if (!isLive[index])
            item = {model::byteSize(subgraph.tensors[index]).value_or(0), op, op};
        isLive[index] = true;
        item.last = std::max(item.last, op);
    };
    for (const std::int32_t tensor : subgraph.inputs)
        use(tensor, 0), use(tensor, run::ArenaItem::end);
    for (std::int32_t op = 0; op < operators; ++op)
        for (const auto* operands : {&subgraph.operators[static_cast<std::size_t>(op)].inputs,
                 &subgraph.operators[static_cast<std::size_t>(op)].outputs})
            for (const std::int32_t tensor : *operands)
                use(tensor, op);
    for (const std::int32_t tensor : subgraph.outputs)
        use(tensor, run::ArenaItem::end);
    for (const model::Tensor& tensor : subgraph.tensors)
        if (tensor.isVariable)
            report.variableBytes += model::byteSize(tensor).value_or(0);

    // Differences at the operators where a tensor begins and stops to live, then their running sum.
    std::vector<std::size_t> begins(subgraph.operators.size() + 1, 0);
    std::vector<std::size_t> ends(subgraph.operators.size() + 1, 0);
    for (const run::ArenaItem& item : items) {
        begins[static_cast<std::size_t>(std::min(item.first, operators))] += item.bytes;
        ends[static_cast<std::size_t>(std::min(item.last, operators))] += item.bytes;
    }
    std::size_t live = 0;
    for (std::size_t op = 0; op < subgraph.operators.size(); ++op) {
        live += begins[op];
        report.liveBytes.push_back(live);
        if (live > report.peakBytes) {
            report.peakBytes = live;
            report.peakOperator = op;
        }
        live -= ends[op];
    }
    std::erase_if(items, [](const run::ArenaItem& item) { return item.bytes == 0; });
    if (const auto plan = run::planArena(items))
        report.arenaBytes = plan->size;
    return report;
}

} // namespace inspect
