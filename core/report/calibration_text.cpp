// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

#include "base/text.h"

#include <set>

namespace report {

std::string inputRangesText(const model::Model& model, const calib::Calibration& calibration) {
    std::string text;
    std::set<std::pair<std::size_t, std::size_t>> told; // two signatures may share a subgraph
    for (const auto& input : data::inputsOfAllSignatures(model)) {
        const auto& seen = calibration.tensors[input.subgraph][input.tensor];
        if (!calib::hasRange(seen) || !told.emplace(input.subgraph, input.tensor).second)
            continue;
        text += base::format("Input %s: values from %.4g to %.4g in %zu samples\n", input.name.c_str(),
            static_cast<double>(seen.min), static_cast<double>(seen.max), calibration.subgraphSamples[input.subgraph]);
    }
    return text;
}

} // namespace report
