// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/run_inputs.h"

#include "data/arrays/npz.h"
#include "run/interpreter.h"

#include "base/result.h"
#include "base/spool.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// Collects what the runs give, for one .npz. Outputs wait in memory, tapped tensors on disk.
class RunOutputs {
public:
    explicit RunOutputs(const Entry& entry) : m_entry(entry), m_outputs(entry.outputs.size()) {}

    /// The outputs of the run that just ended.
    base::Status add(const run::Interpreter& interpreter);
    /// Keeps each tensor as it is written; the last state of a variable stays. `folder`: where there is room for them.
    base::Result<run::Tap> tap(const std::filesystem::path& folder);
    /// `out<k>` with the runs along the first axis, or `out<k>/run<i>` where shapes differ, and `t<index>` of tapped
    /// tensors, in other subgraphs `s<subgraph>/t<index>`. Made from what lies here.
    data::LazyArrays arrays() const;

private:
    struct Tapped {
        model::TensorType type = model::TensorType::Float32;
        model::Shape shape;
        base::Spool::Piece piece;
    };
    base::Status keep(const std::string& key, const data::Array& array);

    const Entry& m_entry;
    std::vector<std::vector<data::Array>> m_outputs; ///< by output, then by run
    std::optional<base::Spool> m_spool;
    std::map<std::string, Tapped> m_tensors;
};

} // namespace cli
