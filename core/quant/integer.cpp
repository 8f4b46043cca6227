// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

namespace quant {

void planIntegers(const IntegerScheme& scheme, Draft& draft) {
    findCandidates(draft, scheme);
    // What stays float takes its neighbours' ties with it, so the assignment starts anew until all candidates have
    // parameters.
    auto values = assignParameters(draft, scheme);
    while (dropUnassigned(draft, scheme, values))
        values = assignParameters(draft, scheme);
    assignBiases(draft, scheme, values);
    placeCasts(draft, scheme, values);
}

} // namespace quant
