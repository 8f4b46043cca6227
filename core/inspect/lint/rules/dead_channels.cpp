// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/lint/channel_values.h"

#include <algorithm>

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    for (const Weight& weight : weightsOf(model)) {
        const auto channels =
            channelValues(model, model.subgraphs[weight.subgraph].tensors[weight.tensor], weight.axis);
        if (!channels)
            continue;
        const auto summaries = channels->summaries();
        const auto dead = std::count_if(summaries.begin(), summaries.end(),
            [](const ChannelSummary& channel) { return channel.bound == 0 && !channel.hasNonFinite; });
        if (dead > 0)
            context.remarkTensor(weight.subgraph, weight.tensor,
                base::phrase(
                    CORE_TEXT("base::Diagnostic", "%1 of its %2 channels are all zero."), dead, summaries.size()));
    }
}

} // namespace

const LintRule& deadChannelsRule() {
    static const LintRule rule{.id = "dead-channels",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "Channels of weights are all zero"),
        .why = CORE_TEXT("inspect::Lint", "They cost memory and time and add nothing but their bias."),
        .cure = CORE_TEXT("inspect::Lint", "Prune the channels, or train with less regularization."),
        .check = check};
    return rule;
}

} // namespace inspect
