// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/lint/channel_values.h"

#include <set>

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    for (const Weight& weight : weightsOf(model)) {
        const auto channels =
            channelValues(model, model.subgraphs[weight.subgraph].tensors[weight.tensor], weight.axis);
        if (!channels || channels->perChannel() < 4) // a few numbers are equal by chance
            continue;
        std::set<std::uint64_t> seen;
        std::size_t duplicates = 0;
        for (const ChannelSummary& channel : channels->summaries())
            duplicates += channel.bound > 0 && !seen.insert(channel.fingerprint).second ? 1 : 0;
        if (duplicates > 0)
            context.remarkTensor(weight.subgraph, weight.tensor,
                base::phrase(CORE_TEXT("base::Diagnostic", "%1 of its %2 channels repeat another one."), duplicates,
                    channels->count()));
    }
}

} // namespace

const LintRule& duplicateChannelsRule() {
    static const LintRule rule{.id = "duplicate-channels",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "Channels of weights are equal"),
        .why = CORE_TEXT("inspect::Lint",
            "Equal channels compute the same twice; often a sign of a dead or badly initialized layer."),
        .cure = CORE_TEXT("inspect::Lint", "Merge the channels and add the weights that read them."),
        .check = check};
    return rule;
}

} // namespace inspect
