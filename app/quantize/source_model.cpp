// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/source_model.h"

#include "inspect/summary.h"
#include "quant/dequantize.h"

namespace app {

bool hasFloatArithmetic(const model::Model& model) {
    for (const auto& subgraph : model.subgraphs)
        for (const auto& op : subgraph.operators)
            if (inspect::computeKind(model, subgraph, op) == inspect::ComputeKind::Float32)
                return true;
    return false;
}

base::Result<SourceModel> sourceOf(const OpenModel& open, base::Progress& progress) {
    SourceModel source(open);
    if (hasFloatArithmetic(*open.loaded->model))
        return source;
    auto restored = quant::dequantize(*open.loaded->model);
    if (progress.isCancelled())
        return base::Error{base::Code::Cancelled, {}, {}};
    if (!restored)
        return source;
    model::Loaded loaded = *open.loaded;
    loaded.diagnostics.clear();
    loaded.model = restored->model;
    source.toPlan = describe(std::move(loaded));
    source.ranges = std::move(restored->ranges);
    source.operators = std::move(restored->operators);
    source.origin = {open.loaded->model, std::move(restored->sourceOperators)};
    return source;
}

} // namespace app
