// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/findings.h"

#include "data/fingerprint.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace data {

namespace {

constexpr std::size_t mostOfAKind = 20;

template<class T>
InputFacts factsOfValues(std::span<const T> values) {
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

/// Collects warnings and stops naming samples when there are many of a kind.
class Findings {
public:
    void add(const char* kind, std::string subject, std::string text) {
        if (++m_counts[kind] <= mostOfAKind)
            m_all.push_back({base::Severity::Warning, std::move(subject), std::move(text)});
    }

    base::Diagnostics take(const std::string& dataset) && {
        for (const auto& [kind, count] : m_counts)
            if (count > mostOfAKind)
                m_all.push_back({base::Severity::Warning, dataset,
                    base::format("%zu more samples have %s.", count - mostOfAKind, kind)});
        return std::move(m_all);
    }

private:
    std::map<const char*, std::size_t> m_counts;
    base::Diagnostics m_all;
};

void lookAtInput(const InputFacts& facts, const InputSpec& input, const std::string& subject, Findings& findings) {
    const auto real = [](float value) { return static_cast<double>(value); };
    const std::string name = "Input " + input.name;
    if (facts.notFinite > 0)
        findings.add("values that are no numbers", subject,
            name +
                base::format(" has %zu values that are NaN or infinite.", static_cast<std::size_t>(facts.notFinite)));
    if (facts.notFinite == facts.elements)
        return;
    if (facts.elements > 1 && facts.notFinite == 0 && facts.min == facts.max)
        findings.add("an input of equal values", subject, name + base::format(" has %g everywhere.", real(facts.min)));
    if (const auto held = holds(input); held && isFarOutside(facts, *held))
        findings.add("values far outside of what the quantized input can hold", subject,
            name +
                base::format(" has values from %g to %g; the quantized input holds %g to %g. Are they prepared as the "
                             "model expects?",
                    real(facts.min), real(facts.max), held->first, held->second));
}

} // namespace

std::string sampleName(const Dataset& dataset, std::size_t index) {
    return dataset.name(index) + base::format(" (sample %zu)", index + 1);
}

SampleFacts factsOf(const Sample& sample) {
    SampleFacts facts;
    facts.fingerprint = sample.subgraph + 1;
    for (const Array& array : sample.inputs) {
        facts.fingerprint = quickFingerprint(array.bytes.span(), facts.fingerprint);
        facts.inputs.push_back(factsOfArray(array));
    }
    return facts;
}

base::Diagnostics findings(
    const Dataset& dataset, std::size_t first, std::span<const SampleFacts> facts, std::span<const InputSpec> inputs) {
    Findings found;
    std::map<std::uint64_t, std::size_t> seen;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const std::string subject = sampleName(dataset, first + i);
        std::set<std::size_t> looked;
        for (const InputSpec& input : inputs)
            if (input.subgraph == dataset.subgraph(first + i) && input.position < facts[i].inputs.size() &&
                looked.insert(input.position).second)
                lookAtInput(facts[i].inputs[input.position], input, subject, found);
        const auto [earlier, isNew] = seen.emplace(facts[i].fingerprint, i);
        if (!isNew)
            found.add("the values of an earlier one", subject,
                "It has the same values as " + sampleName(dataset, first + earlier->second) + ".");
    }
    return std::move(found).take(dataset.description);
}

} // namespace data
