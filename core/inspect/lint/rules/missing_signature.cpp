// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "base/error_text.h"

namespace inspect {

namespace {

void check(LintContext& context) {
    if (context.model().signatures.empty())
        context.remarkModel(base::phrase(CORE_TEXT(
            "base::Diagnostic", "It has no signature: inputs and outputs are known by their positions only.")));
}

} // namespace

const LintRule& missingSignatureRule() {
    static const LintRule rule{.id = "missing-signature",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "The model has no signature"),
        .why = CORE_TEXT("inspect::Lint",
            "Programs then have to find inputs and outputs by position, which changes from converter to converter."),
        .cure = CORE_TEXT("inspect::Lint", "Export with a signature (a SavedModel, or a current converter)."),
        .check = check};
    return rule;
}

} // namespace inspect
