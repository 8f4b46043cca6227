// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// Random numbers in place of data: good for sizes, speed and agreement of two engines, not for accuracy. Each value
// depends only on the seed, the sample, the input and its place, so they are the same on every machine and in every
// order.
//   floating point   uniform in the range that the file records for the input, else in [-1, 1)
//   quantized        every stored code equally likely (real value = scale · (code − zero point))
//   plain integers   0 or 1: an index that every table has
//   bool             false or true
// Dynamic dimensions are 1. With several signatures each gets the stated number of samples.
#include "data/arrays/array_samples.h"
#include "data/arrays/element.h"
#include "data/loaders/loader.h"

#include "base/text.h"

#include <algorithm>
#include <bit>

namespace data {
namespace {

using base::Code;
using base::Error;
using model::TensorType;

/// splitmix64: the k-th number of a stream follows from its start alone.
std::uint64_t scrambled(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

class Stream {
public:
    Stream(std::uint64_t seed, std::uint64_t sample, std::uint64_t input)
        : m_state(scrambled(scrambled(scrambled(seed) ^ sample) ^ input)) {}

    std::uint64_t next() { return scrambled(m_state++); }
    /// In [0, 1), with 24 bits: exact as float.
    double uniform() { return static_cast<double>(next() >> 40) * 0x1p-24; }
    /// In [lowest, highest]; the bias of the remainder is below 2^-31 for ranges of 32 bits.
    std::int64_t integer(std::int64_t lowest, std::int64_t highest) {
        const auto count = static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest) + 1;
        const auto offset = count == 0 ? next() : next() % count;
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(lowest) + offset);
    }

private:
    std::uint64_t m_state;
};

struct Range {
    double low = -1;
    double high = 1;
};

Range rangeOf(const InputSpec& input) {
    const auto& recorded = input.quantization;
    if (!recorded || recorded->min.size() != 1 || recorded->max.size() != 1)
        return {};
    const Range range{recorded->min.front(), recorded->max.front()};
    const bool isUsable = range.low < range.high && range.high - range.low < 1e30; // also false for NaN
    return isUsable ? range : Range();
}

bool isQuantized(const InputSpec& input) {
    return sampleType(input) == TensorType::Float32 && !model::isFloat(input.type);
}

bool isComplex(TensorType type) {
    return type == TensorType::Complex64 || type == TensorType::Complex128;
}

std::vector<double> reals(const InputSpec& input, std::size_t count, Stream stream) {
    const auto range = rangeOf(input);
    std::vector<double> values(count);
    for (auto& value : values)
        value = range.low + (range.high - range.low) * stream.uniform();
    return values;
}

std::vector<std::int64_t> integers(std::size_t count, model::IntegerRange range, Stream stream) {
    std::vector<std::int64_t> values(count);
    for (auto& value : values)
        value = stream.integer(range.lowest, range.highest);
    return values;
}

base::Result<Array> quantizedValues(const InputSpec& input, std::size_t count, Stream stream) {
    const auto codes = integers(count, *model::integerRange(input.type), stream);
    TRY_ASSIGN(const auto stored, fromNumbers(codes, input.type, input.name));
    TRY_ASSIGN(const auto values, decode(stored, input.type, input.shape, &*input.quantization));
    return Array{TensorType::Float32, input.shape, base::Bytes::copyOf<float>(values)};
}

base::Result<Array> randomArray(const InputSpec& input, Stream stream) {
    const auto type = sampleType(input);
    const auto count = *model::elementCount(input.shape);
    if (isQuantized(input))
        return quantizedValues(input, count, stream);
    if (isComplex(type)) {
        const auto part = type == TensorType::Complex64 ? TensorType::Float32 : TensorType::Float64;
        TRY_ASSIGN(auto parts, fromNumbers(reals(input, count * 2, stream), part, input.name));
        return Array{type, input.shape, base::Bytes::own(std::move(parts))};
    }
    const auto numbers =
        type == TensorType::Float32 ? Numbers(reals(input, count, stream)) : integers(count, {0, 1}, stream);
    TRY_ASSIGN(auto bytes, fromNumbers(numbers, type, input.name));
    return Array{type, input.shape, base::Bytes::own(std::move(bytes))};
}

class DummyDataset final : public Dataset {
public:
    DummyDataset(std::vector<InputGroup> groups, const OpenOptions& options)
        : m_groups(std::move(groups)), m_seed(options.seed), m_perGroup(options.dummySamples) {
        isDummy = true;
        description = base::format(
            "%zu random samples, seed %llu: not real data", size(), static_cast<unsigned long long>(options.seed));
    }

    std::size_t size() const override { return m_groups.size() * m_perGroup; }

    std::size_t subgraph(std::size_t index) const override { return m_groups[index / m_perGroup].subgraph; }

    base::Result<Sample> sample(std::size_t index) const override {
        const auto& group = m_groups[index / m_perGroup];
        Sample sample{group.subgraph, {}};
        for (std::size_t input = 0; input < group.inputs.size(); ++input) {
            TRY_ASSIGN(auto array, randomArray(group.inputs[input], Stream(m_seed, index, input)));
            sample.inputs.push_back(std::move(array));
        }
        return sample;
    }

    std::optional<int> label(std::size_t) const override { return std::nullopt; }
    std::string name(std::size_t index) const override { return "random #" + std::to_string(index); }
    std::filesystem::path imageFile(std::size_t) const override { return {}; }

private:
    std::vector<InputGroup> m_groups;
    std::uint64_t m_seed;
    std::size_t m_perGroup;
};

base::Status checkInput(const InputSpec& input) {
    constexpr std::size_t limit = std::size_t{4} << 30;
    const auto subject = "input " + input.name;
    if (model::bitWidth(input.type) == 0)
        return Error{Code::UnsupportedType, subject,
            "no random values for " + std::string(model::typeName(input.type)) + "; give real data"};
    const auto count = model::elementCount(input.shape);
    const auto size = count ? model::byteSize(TensorType::Complex128, *count) : std::nullopt;
    if (!size || *size > limit)
        return Error{Code::LimitExceeded, subject, base::shapeText(input.shape) + " is too large for random data"};
    return {};
}

bool acceptsDummy(const Source& source) {
    return source.text == "random";
}

base::Result<std::shared_ptr<Dataset>> openDummy(const Source& source) {
    for (const auto& input : source.inputs)
        TRY(checkInput(input));
    if (source.options.dummySamples == 0)
        return Error{Code::EmptyDataset, source.text, "0 samples"};
    return std::shared_ptr<Dataset>(std::make_shared<DummyDataset>(groupsOf(source.inputs), source.options));
}

} // namespace

Loader dummyLoader() {
    return {"the word random for seeded random numbers", acceptsDummy, openDummy};
}

} // namespace data
