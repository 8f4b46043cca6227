// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include "base/error.h"

#include <cstdint>
#include <span>
#include <string>
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

enum class FindingKind {
    NotFinite,  ///< `count` values that are NaN or infinite
    Constant,   ///< `low` everywhere
    FarOutside, ///< values from `low` to `high`, of which more than half lies outside of what a quantized input holds
    Outlier,    ///< its largest absolute value `high` is more than ten times that of the middle sample, `heldHigh`
    Duplicate,  ///< the values of the sample `earlier`
};
/// One remark for all samples of which the same is to be said.
struct Finding {
    FindingKind kind = FindingKind::NotFinite;
    std::string input = {}; ///< its name; empty: all inputs
    std::uint64_t count = 0;
    double low = 0;
    double high = 0;
    double heldLow = 0;
    double heldHigh = 0;
    std::size_t earlier = 0;
    std::vector<std::size_t> samples = {}; ///< of the dataset, in its order
};
/// `facts` by sample of the dataset, from `first` on; `inputs` as inputsOfAllSignatures() gives them. In the order of
/// the first samples.
std::vector<Finding> remarks(
    std::size_t first, const Dataset& dataset, std::span<const SampleFacts> facts, std::span<const InputSpec> inputs);
/// In words, without the samples.
std::string findingText(const Finding& finding, const Dataset& dataset);

/// The remarks as warnings, each with the name and number of its first sample and how many follow. At most 20 of a
/// kind; one more says how many others there are.
base::Diagnostics findings(
    const Dataset& dataset, std::size_t first, std::span<const SampleFacts> facts, std::span<const InputSpec> inputs);

/// "cat.png (sample 12)": what an error or a finding is about. Counts from 1, as people do.
std::string sampleName(const Dataset& dataset, std::size_t index);

} // namespace data
