// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "base/error_text.h"

#include <algorithm>

namespace inspect {

namespace {

void check(LintContext& context) {
    const auto& metadata = context.model().metadata;
    const auto isRuntime = [](const model::Metadata& entry) { return entry.name == "min_runtime_version"; };
    if (std::none_of(metadata.begin(), metadata.end(), isRuntime))
        context.remarkModel(base::phrase(
            CORE_TEXT("base::Diagnostic", "It does not say which runtime it needs at least (min_runtime_version).")));
}

} // namespace

const LintRule& minimumRuntimeRule() {
    static const LintRule rule{.id = "minimum-runtime",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "The model does not say which runtime it needs"),
        .why = CORE_TEXT("inspect::Lint",
            "Without min_runtime_version an old runtime fails in the middle of loading, and nobody sees why."),
        .cure = CORE_TEXT("inspect::Lint", "Write the metadata min_runtime_version."),
        .check = check};
    return rule;
}

} // namespace inspect
