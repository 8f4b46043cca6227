// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/arrays/npz.h"
#include "model/model.h"
#include "run/samples.h"

#include "base/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cli {

/// An input or output of what is run, as the user may call it.
struct Endpoint {
    std::string signature; ///< key, may be empty
    std::string name;      ///< the signature's, may be empty
    std::size_t tensor = 0;
};
/// What `--signature` chose: a subgraph, and its inputs and outputs in the order of in<k> and out<k>.
struct Entry {
    std::size_t subgraph = 0;
    std::vector<Endpoint> inputs;
    std::vector<Endpoint> outputs;
};
/// The main subgraph's inputs and outputs; with a signature, that one's, sorted by name. Errors: Usage (no such
/// signature).
base::Result<Entry> chooseEntry(const model::Model& model, const std::string& signature);

/// The values of all runs.
class RunInputs {
public:
    /// Takes each input's array: the first key that fits. Errors: MissingInput, TypeMismatch, ShapeMismatch (also where
    /// inputs have different numbers of runs), EmptyDataset.
    static base::Result<RunInputs> fromArrays(
        const model::Model& model, const Entry& entry, const data::Arrays& arrays);

    std::size_t runs() const { return m_runs; }
    /// For each input of the subgraph, in its order. Views: valid as long as this.
    std::vector<run::InputValue> values(std::size_t run) const;

private:
    struct Input {
        model::Shape shape;            ///< of one run
        std::vector<base::Bytes> runs; ///< stored bytes
    };
    std::size_t m_runs = 0;
    std::vector<Input> m_inputs;
};

} // namespace cli
