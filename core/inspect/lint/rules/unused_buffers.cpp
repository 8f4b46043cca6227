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
        context.remarkModel("Buffers of " + base::bytesText(use.unusedBytes) + " belong to no tensor and no metadata.");
}

} // namespace

const LintRule& unusedBuffersRule() {
    static const LintRule rule{.id = "unused-buffers",
        .severity = base::Severity::Note,
        .title = "A buffer is used by nothing",
        .why = "It makes the file larger.",
        .cure = "Write the model again; buffers without a user are left out.",
        .check = check};
    return rule;
}

} // namespace inspect
