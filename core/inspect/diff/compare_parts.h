// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/diff/diff.h"
#include "inspect/diff/match.h"

namespace inspect {

/// Two matched subgraphs, for the functions that compare their parts.
struct ComparedGraphs {
    const model::Model& modelA;
    const model::Subgraph& a;
    const model::Model& modelB;
    const model::Subgraph& b;
    const GraphMatch& match;
    const DiffOptions& options;
};

/// Each appends what differs.
void compareModels(const model::Model& a, const model::Model& b, std::vector<FieldChange>& changes);
void compareEnds(const ComparedGraphs& graphs, std::vector<FieldChange>& changes);
void compareOperators(const ComparedGraphs& graphs, DiffPair& pair);
void compareTensors(const ComparedGraphs& graphs, DiffPair& pair);

} // namespace inspect
