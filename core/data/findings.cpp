// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/findings.h"

#include "base/extremes.h"
#include "base/quick_fingerprint.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <type_traits>

namespace data {

namespace {

constexpr std::size_t mostOfAKind = 20;

template<class T>
InputFacts factsOfValues(std::span<const T> values) {
    if constexpr (std::is_same_v<T, float>) {
        if (const auto extremes = base::extremesOfFinite(values))
            return {extremes->min, extremes->max, values.size(), 0};
    }
    InputFacts facts{std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(), values.size(), 0};
    for (const T value : values) {
        const auto real = static_cast<float>(value);
        if (!std::isfinite(real)) {
            ++facts.notFinite;
            continue;
        }
        facts.min = std::min(facts.min, real);
        facts.max = std::max(facts.max, real);
    }
    return facts;
}

InputFacts factsOfArray(const Array& array) {
    using model::TensorType;
    switch (array.type) {
    case TensorType::Float32:
        return factsOfValues(array.bytes.as<float>());
    case TensorType::Int8:
        return factsOfValues(array.bytes.as<std::int8_t>());
    case TensorType::UInt8:
        return factsOfValues(array.bytes.as<std::uint8_t>());
    case TensorType::Int16:
        return factsOfValues(array.bytes.as<std::int16_t>());
    case TensorType::Int32:
        return factsOfValues(array.bytes.as<std::int32_t>());
    case TensorType::Int64:
        return factsOfValues(array.bytes.as<std::int64_t>());
    default:
        return {};
    }
}

/// The real values that a quantized input can hold, or nothing where it is not quantized with one scale.
std::optional<std::pair<double, double>> holds(const InputSpec& input) {
    if (!input.quantization || input.quantization->scale.size() != 1)
        return {};
    const auto scale = static_cast<double>(input.quantization->scale[0]);
    const auto zero =
        input.quantization->zeroPoint.empty() ? 0.0 : static_cast<double>(input.quantization->zeroPoint[0]);
    switch (input.type) {
    case model::TensorType::Int8:
        return std::pair(scale * (-128 - zero), scale * (127 - zero));
    case model::TensorType::UInt8:
        return std::pair(scale * (0 - zero), scale * (255 - zero));
    case model::TensorType::Int16:
        return std::pair(scale * (-32768 - zero), scale * (32767 - zero));
    default:
        return {};
    }
}

bool isFarOutside(const InputFacts& facts, std::pair<double, double> held) {
    const double low = static_cast<double>(facts.min);
    const double high = static_cast<double>(facts.max);
    const double inside = std::min(high, held.second) - std::max(low, held.first);
    return low < high ? inside < (high - low) / 2 : inside < 0;
}

/// Samples of which the same is to be said share a finding.
class Collected {
public:
    void add(Finding finding, std::size_t sample) {
        const auto key = std::tuple(finding.kind, finding.input, finding.count, finding.low, finding.high,
            finding.earlier); // what is held follows from the input
        const auto [place, isNew] = m_places.emplace(key, m_all.size());
        if (isNew)
            m_all.push_back(std::move(finding));
        m_all[place->second].samples.push_back(sample);
    }
    std::vector<Finding> take() && { return std::move(m_all); }

private:
    std::map<std::tuple<FindingKind, std::string, std::uint64_t, double, double, std::size_t>, std::size_t> m_places;
    std::vector<Finding> m_all;
};

double largest(const InputFacts& facts) {
    return std::max(std::abs(static_cast<double>(facts.min)), std::abs(static_cast<double>(facts.max)));
}

bool hasFinite(const InputFacts& facts) {
    return facts.notFinite < facts.elements;
}

void lookAtInput(const InputFacts& facts, const InputSpec& input, std::size_t sample, Collected& all) {
    const auto low = static_cast<double>(facts.min);
    const auto high = static_cast<double>(facts.max);
    if (facts.notFinite > 0)
        all.add({.kind = FindingKind::NotFinite, .input = input.name, .count = facts.notFinite}, sample);
    if (!hasFinite(facts))
        return;
    if (facts.elements > 1 && facts.notFinite == 0 && low == high)
        all.add({.kind = FindingKind::Constant, .input = input.name, .low = low, .high = low}, sample);
    if (const auto held = holds(input); held && isFarOutside(facts, *held))
        all.add({.kind = FindingKind::FarOutside,
                    .input = input.name,
                    .low = low,
                    .high = high,
                    .heldLow = held->first,
                    .heldHigh = held->second},
            sample);
}

/// One sample that is far beyond the others stretches the range of all.
void lookForOutliers(std::size_t first, const Dataset& dataset, std::span<const SampleFacts> facts,
    const InputSpec& input, Collected& all) {
    constexpr std::size_t fewest = 8;
    constexpr double far = 10;
    std::vector<std::pair<double, std::size_t>> sizes;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (dataset.subgraph(first + i) == input.subgraph && input.position < facts[i].inputs.size() &&
            hasFinite(facts[i].inputs[input.position]))
            sizes.emplace_back(largest(facts[i].inputs[input.position]), first + i);
    if (sizes.size() < fewest)
        return;
    auto ordered = sizes;
    const auto middle = ordered.begin() + static_cast<std::ptrdiff_t>(ordered.size() / 2);
    std::nth_element(ordered.begin(), middle, ordered.end());
    for (const auto& [size, sample] : sizes)
        if (middle->first > 0 && size > far * middle->first)
            all.add(
                {.kind = FindingKind::Outlier, .input = input.name, .high = size, .heldHigh = middle->first}, sample);
}

/// What diagnostics call samples of a kind.
const char* kindText(FindingKind kind) {
    switch (kind) {
    case FindingKind::NotFinite:
        return "values that are no numbers";
    case FindingKind::Constant:
        return "an input of equal values";
    case FindingKind::FarOutside:
        return "values far outside of what the quantized input can hold";
    case FindingKind::Outlier:
        return "values far beyond those of the others";
    case FindingKind::Duplicate:
        return "the values of an earlier one";
    }
    return "";
}

} // namespace

std::string sampleName(const Dataset& dataset, std::size_t index) {
    return dataset.name(index) + base::format(" (sample %zu)", index + 1);
}

SampleFacts factsOf(const Sample& sample) {
    SampleFacts facts;
    facts.fingerprint = sample.subgraph + 1;
    for (const Array& array : sample.inputs) {
        facts.fingerprint = base::wideFingerprint(array.bytes.span(), facts.fingerprint);
        facts.inputs.push_back(factsOfArray(array));
    }
    return facts;
}

std::vector<Finding> remarks(
    std::size_t first, const Dataset& dataset, std::span<const SampleFacts> facts, std::span<const InputSpec> inputs) {
    Collected all;
    std::map<std::uint64_t, std::size_t> seen;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        std::set<std::size_t> looked;
        for (const InputSpec& input : inputs)
            if (input.subgraph == dataset.subgraph(first + i) && input.position < facts[i].inputs.size() &&
                looked.insert(input.position).second)
                lookAtInput(facts[i].inputs[input.position], input, first + i, all);
        const auto [earlier, isNew] = seen.emplace(facts[i].fingerprint, first + i);
        if (!isNew)
            all.add({.kind = FindingKind::Duplicate, .earlier = earlier->second}, first + i);
    }
    std::set<std::pair<std::size_t, std::size_t>> looked;
    for (const InputSpec& input : inputs)
        if (looked.insert({input.subgraph, input.position}).second)
            lookForOutliers(first, dataset, facts, input, all);
    return std::move(all).take();
}

std::string findingText(const Finding& finding, const Dataset& dataset) {
    const std::string name = "Input " + finding.input;
    switch (finding.kind) {
    case FindingKind::NotFinite:
        return name + base::format(
                          " has %llu values that are NaN or infinite.", static_cast<unsigned long long>(finding.count));
    case FindingKind::Constant:
        return name + base::format(" has %g everywhere.", finding.low);
    case FindingKind::FarOutside:
        return name +
               base::format(" has values from %g to %g; the quantized input holds %g to %g. Are they prepared as "
                            "the model expects?",
                   finding.low, finding.high, finding.heldLow, finding.heldHigh);
    case FindingKind::Outlier:
        return name +
               base::format(" reaches %g; the middle one of all samples reaches %g. Ranges by minimum and maximum "
                            "follow the largest.",
                   finding.high, finding.heldHigh);
    case FindingKind::Duplicate:
        return "It has the same values as " + sampleName(dataset, finding.earlier) + ".";
    }
    return {};
}

base::Diagnostics findings(
    const Dataset& dataset, std::size_t first, std::span<const SampleFacts> facts, std::span<const InputSpec> inputs) {
    base::Diagnostics diagnostics;
    std::map<FindingKind, std::size_t> counts;
    std::map<FindingKind, std::size_t> others; // samples that are not listed
    for (const Finding& finding : remarks(first, dataset, facts, inputs)) {
        if (++counts[finding.kind] > mostOfAKind) {
            others[finding.kind] += finding.samples.size();
            continue;
        }
        std::string subject = sampleName(dataset, finding.samples.front());
        if (finding.samples.size() > 1)
            subject += base::format(" and %zu more", finding.samples.size() - 1);
        diagnostics.push_back({base::Severity::Warning, std::move(subject), findingText(finding, dataset)});
    }
    for (const auto& [kind, count] : others)
        diagnostics.push_back({base::Severity::Warning, dataset.description,
            base::format("%zu more samples have %s.", count, kindText(kind))});
    return diagnostics;
}

} // namespace data
