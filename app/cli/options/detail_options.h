// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include "model/model.h"

#include <string>

namespace cli {

/// One thing of a model in detail: a tensor's values, or the memory of a subgraph.
struct DetailChoices {
    std::string model; ///< for the check of outputs
    int tensor = -1;
    int subgraph = 0;
    int bins = 256;
    int top = 0; ///< so many extreme values in place of the statistics
    std::string order = "magnitude";
    int channel = -1;
    std::string exported;
    bool real = false;
    std::string memory;

    void addTo(CLI::App& app);
    bool isAsked() const { return tensor >= 0 || !memory.empty(); }
};

/// Errors: Usage for numbers that the model does not have; those of statistics and files.
base::Result<int> showDetail(const DetailChoices& choices, const model::Model& model, bool asJson,
    const std::string& output, Environment& environment);

} // namespace cli
