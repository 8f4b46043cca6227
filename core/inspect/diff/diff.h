// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/diff/match.h"
#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inspect {

struct DiffOptions {
    double tolerance = 0;      ///< constants are equal where no real values differ by more
    bool compareNames = true;  ///< names of tensors that belong together
    bool compareValues = true; ///< constants
    /// Of the main subgraphs: these belong together, whatever they are.
    std::vector<OperatorPin> pins = {};
    bool matchesOthers = true; ///< operators of the main subgraphs that no pin names; else they have no partner
};

/// One fact that differs, as text; `field` is a name of the file format ("stride_w", "shape", "scale").
struct FieldChange {
    std::string field;
    std::string before;
    std::string after;
};

/// Operators (tensors) that belong together, or one that has no partner: then the other index is -1.
struct DiffPair {
    std::int32_t a = -1;
    std::int32_t b = -1;
    std::vector<FieldChange> changes;

    bool isAdded() const { return a < 0; }
    bool isRemoved() const { return b < 0; }
    bool isSame() const { return a >= 0 && b >= 0 && changes.empty(); }
};

struct SubgraphDiff {
    std::int32_t a = -1; ///< subgraph; -1: added
    std::int32_t b = -1; ///< -1: removed
    std::vector<FieldChange> changes;
    std::vector<DiffPair>
        operators; ///< every operator once: those of A in their order, added ones before what they precede
    std::vector<DiffPair> tensors;
};

struct DiffCounts {
    std::size_t same = 0;
    std::size_t changed = 0;
    std::size_t added = 0;
    std::size_t removed = 0;
};

struct ModelDiff {
    std::vector<FieldChange> changes; ///< of the model: description, signatures, metadata
    std::vector<SubgraphDiff> subgraphs;

    DiffCounts operators() const;
    DiffCounts tensors() const;
    bool isSame() const;
};

/// What differs in structure and constants. Operators are matched by the names of what they make, by the fingerprints
/// of their constants, by their place in the graph, and what is left between two matched ones by type and shape in
/// order; a renamed or quantized copy of a model is thus matched whole. Time grows about linearly with operators, and
/// with the bytes of constants that differ. Errors: Cancelled.
base::Result<ModelDiff> diffModels(
    const model::Model& a, const model::Model& b, const DiffOptions& options, base::Progress& progress);

} // namespace inspect
