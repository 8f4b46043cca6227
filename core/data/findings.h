// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include "base/error.h"

#include <cstdint>
#include <span>
#include <vector>

namespace data {

/// What can be odd about the values of one sample, kept small so that all samples' facts fit in memory.
struct InputFacts {
    float min = 0; ///< of the finite values
    float max = 0;
    std::uint64_t elements = 0;
    std::uint64_t notFinite = 0; ///< NaN and infinite values
};
struct SampleFacts {
    std::uint64_t fingerprint = 0; ///< of the values of all inputs
    std::vector<InputFacts> inputs;
};
SampleFacts factsOf(const Sample& sample);

/// Warnings, each with the sample's name and number: NaN and infinite values, inputs whose elements are all equal,
/// samples that were there before, values of which more than half of the range lies outside of what a quantized input
/// can hold. `facts` by sample of the dataset, from `first` on; `inputs` as inputsOfAllSignatures() gives them. At most
/// 20 of a kind; one more says how many others there are.
base::Diagnostics findings(
    const Dataset& dataset, std::size_t first, std::span<const SampleFacts> facts, std::span<const InputSpec> inputs);

/// "cat.png (sample 12)": what an error or a finding is about. Counts from 1, as people do.
std::string sampleName(const Dataset& dataset, std::size_t index);

} // namespace data
