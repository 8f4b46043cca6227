// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include "model/model.h"

#include <string>
#include <vector>

namespace cli {

/// --lint and what goes with it.
struct LintChoices {
    bool lint = false;
    bool listRules = false;
    std::string failIf;
    std::string target = "any";
    std::vector<std::string> muted;

    void addTo(CLI::App& app);
    /// Any of the other options asks for it too.
    bool isAsked() const { return lint || listRules || !failIf.empty() || target != "any" || !muted.empty(); }
};

/// Prints the findings; exitCheckFailed where one is as bad as --fail-if says.
base::Result<int> lintModel(
    const LintChoices& choices, const model::Model& model, bool asJson, Environment& environment);

} // namespace cli
