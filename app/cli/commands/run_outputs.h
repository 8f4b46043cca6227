// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/run_inputs.h"

#include "data/arrays/npz.h"
#include "run/interpreter.h"

#include "base/result.h"

#include <cstddef>
#include <vector>

namespace cli {

/// Collects what the runs give, for one .npz.
class RunOutputs {
public:
    explicit RunOutputs(const Entry& entry) : m_entry(entry), m_outputs(entry.outputs.size()) {}

    /// The outputs of the run that just ended.
    base::Status add(const run::Interpreter& interpreter);
    /// Keeps each tensor as it is written; the last state of a variable stays.
    run::Tap tap();
    /// `out<k>` with the runs along the first axis, or `out<k>/run<i>` where shapes differ, and `t<index>` of tapped
    /// tensors, in other subgraphs `s<subgraph>/t<index>`.
    data::Arrays arrays() const;

private:
    const Entry& m_entry;
    std::vector<std::vector<data::Array>> m_outputs; ///< by output, then by run
    data::Arrays m_tensors;
};

} // namespace cli
