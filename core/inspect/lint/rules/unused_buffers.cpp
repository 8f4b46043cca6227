// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/breakdown.h"

#include "base/text.h"

namespace inspect {

namespace {

void check(LintContext& context) {
    const BufferUse use = bufferUse(context.model());
    if (use.unusedBytes > 0)
        context.remarkModel(
            base::phrase(CORE_TEXT("base::Diagnostic", "Buffers of %1 belong to no tensor and no metadata."),
                base::bytesText(use.unusedBytes)));
}

} // namespace

const LintRule& unusedBuffersRule() {
    static const LintRule rule{.id = "unused-buffers",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "A buffer is used by nothing"),
        .why = CORE_TEXT("inspect::Lint", "It makes the file larger."),
        .cure = CORE_TEXT("inspect::Lint", "Write the model again; buffers without a user are left out."),
        .check = check};
    return rule;
}

} // namespace inspect
