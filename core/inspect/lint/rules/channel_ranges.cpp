// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/lint/channel_values.h"

#include "base/text.h"

#include <algorithm>

namespace inspect {

namespace {

constexpr double remarkableRatio = 64; ///< leaves the smallest channel about 2 bits

void check(LintContext& context) {
    const model::Model& model = context.model();
    for (const Weight& weight : weightsOf(model)) {
        const model::Tensor& tensor = model.subgraphs[weight.subgraph].tensors[weight.tensor];
        if (tensor.isQuantized() && tensor.quantization->isPerAxis())
            continue;
        const auto channels = channelValues(model, tensor, weight.axis);
        if (!channels)
            continue;
        double least = 0;
        double most = 0;
        for (const ChannelSummary& channel : channels->summaries()) {
            if (channel.bound == 0)
                continue;
            least = least == 0 ? channel.bound : std::min(least, channel.bound);
            most = std::max(most, channel.bound);
        }
        if (least > 0 && most / least > remarkableRatio)
            context.remarkTensor(weight.subgraph, weight.tensor,
                base::phrase(CORE_TEXT("base::Diagnostic", "Its channels' ranges differ by a factor of %1: one scale "
                                                           "for all leaves the smallest only few of 256 steps."),
                    base::format("%.0f", most / least)));
    }
}

} // namespace

const LintRule& channelRangesRule() {
    static const LintRule rule{.id = "channel-ranges",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "Channels of weights with one scale differ widely"),
        .why = CORE_TEXT(
            "inspect::Lint", "The channels with small weights keep few of the 256 steps, so their outputs are coarse."),
        .cure = CORE_TEXT("inspect::Lint", "Quantize per axis, or equalize the channels before."),
        .check = check};
    return rule;
}

} // namespace inspect
