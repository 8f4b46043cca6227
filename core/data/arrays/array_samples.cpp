// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/array_samples.h"

#include "data/arrays/element.h"
#include "data/arrays/npy.h"

#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace data {
namespace {

using base::Code;
using base::Error;
using model::Shape;
using model::TensorType;

bool fits(std::span<const std::int32_t> found, std::span<const std::int32_t> expected) {
    return std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
        [](auto size, auto wanted) { return wanted < 0 || size == wanted; });
}

/// "samples×49×10×1"; dynamic dimensions are "?".
std::string stackedText(std::span<const std::int32_t> shape) {
    std::string text = "samples";
    for (const auto dimension : shape)
        text += "×" + (dimension < 0 ? "?" : std::to_string(dimension));
    return text;
}

bool hasLeadingOne(const Shape& shape) {
    return !shape.empty() && (shape.front() == 1 || shape.front() < 0);
}

/// The shape of one sample in an array with the samples along the first axis, or nothing where it does not fit.
std::optional<Shape> sampleShape(const Shape& array, const Shape& expected) {
    if (array.empty())
        return std::nullopt;
    const auto rest = std::span(array).subspan(1);
    if (fits(rest, expected))
        return Shape(rest.begin(), rest.end());
    if (!hasLeadingOne(expected) || !fits(rest, std::span(expected).subspan(1)))
        return std::nullopt;
    Shape shape(array);
    shape.front() = 1;
    return shape;
}

Error shapeError(const Shape& found, const InputSpec& input, const std::string& place) {
    const bool hasBatch = hasLeadingOne(input.signatureShape);
    const auto expected = std::span(input.signatureShape).subspan(hasBatch ? 1 : 0);
    auto text = "input " + input.name + " expects " + stackedText(expected);
    if (hasBatch)
        text += ", also with an axis of 1 behind the samples";
    return {Code::ShapeMismatch, place, text + ", found " + base::shapeText(found)};
}

class ArrayDataset final : public Dataset {
public:
    ArrayDataset(std::vector<SampleGroup> groups, Labels labels)
        : m_groups(std::move(groups)), m_labels(std::move(labels)) {
        for (const auto& group : m_groups)
            m_size += group.size();
        hasLabels = !m_labels.empty();
    }

    std::size_t size() const override { return m_size; }

    std::size_t subgraph(std::size_t index) const override { return placeOf(index).group.subgraph; }

    base::Result<Sample> sample(std::size_t index) const override {
        const auto place = placeOf(index);
        Sample sample{place.group.subgraph, {}};
        for (const auto& input : place.group.inputs) {
            TRY_ASSIGN(auto array, input.at(place.index));
            sample.inputs.push_back(std::move(array));
        }
        return sample;
    }

    std::optional<int> label(std::size_t index) const override {
        return index < m_labels.size() ? m_labels[index] : std::nullopt;
    }

    std::string name(std::size_t index) const override { return "#" + std::to_string(index); }
    std::filesystem::path imageFile(std::size_t) const override { return {}; }

private:
    struct Place {
        const SampleGroup& group;
        std::size_t index; ///< in the group
    };
    Place placeOf(std::size_t index) const {
        auto group = m_groups.begin();
        for (; index >= group->size(); ++group)
            index -= group->size();
        return {*group, index};
    }

    std::vector<SampleGroup> m_groups;
    Labels m_labels;
    std::size_t m_size = 0;
};

} // namespace

TensorType sampleType(const InputSpec& input) {
    const bool isQuantized = input.quantization && input.quantization->isQuantized();
    const bool isReal = model::isFloat(input.type) || (isQuantized && model::integerRange(input.type));
    return isReal ? TensorType::Float32 : input.type;
}

base::Result<InputSamples> InputSamples::stacked(Array array, const InputSpec& input, std::string place) {
    auto shape = sampleShape(array.shape, input.signatureShape);
    if (!shape)
        return shapeError(array.shape, input, place);
    InputSamples samples;
    samples.m_type = sampleType(input);
    samples.m_place = std::move(place);
    samples.m_count = static_cast<std::size_t>(array.shape.front());
    samples.m_stacked = std::move(array);
    samples.m_sampleShape = *std::move(shape);
    return samples;
}

base::Result<InputSamples> InputSamples::separate(
    std::vector<Array> arrays, const InputSpec& input, std::string place) {
    for (auto& array : arrays) {
        // As if it were stacked with one sample: so both forms of a sample's shape are taken.
        Shape stackedShape(array.shape);
        stackedShape.insert(stackedShape.begin(), 1);
        const auto shape = sampleShape(stackedShape, input.signatureShape);
        if (!shape && !fits(array.shape, input.signatureShape))
            return shapeError(stackedShape, input, place);
        array.shape = shape.value_or(array.shape);
    }
    InputSamples samples;
    samples.m_type = sampleType(input);
    samples.m_place = std::move(place);
    samples.m_arrays = std::move(arrays);
    return samples;
}

base::Result<Array> InputSamples::at(std::size_t index) const {
    const auto subject = m_place + " #" + std::to_string(index);
    if (!m_arrays.empty())
        return converted(aligned(m_arrays[index]), m_type, subject);
    const auto length = m_stacked.bytes.size() / m_count;
    const auto bytes = m_stacked.bytes.slice(index * length, length);
    auto sample = aligned({m_stacked.type, m_sampleShape, bytes});
    if (sample.bytes.data() != bytes.data())
        base::releasePages(bytes);
    return converted(sample, m_type, subject);
}

std::vector<InputGroup> groupsOf(std::span<const InputSpec> inputs) {
    std::vector<InputGroup> groups;
    for (const auto& input : inputs) {
        if (groups.empty() || groups.back().subgraph != input.subgraph || groups.back().signature != input.signature)
            groups.push_back({input.subgraph, input.signature, {}});
        groups.back().inputs.push_back(input);
    }
    if (groups.empty())
        groups.emplace_back();
    return groups;
}

base::Status checkCounts(const SampleGroup& group) {
    for (const auto& input : group.inputs)
        if (input.size() != group.size())
            return Error{Code::ShapeMismatch, input.place(),
                std::to_string(input.size()) + " samples, but " + group.inputs.front().place() + " has " +
                    std::to_string(group.size())};
    return {};
}

std::shared_ptr<Dataset> arrayDataset(std::vector<SampleGroup> groups, Labels labels) {
    return std::make_shared<ArrayDataset>(std::move(groups), std::move(labels));
}

base::Result<std::shared_ptr<Dataset>> singleArrayDataset(
    Array array, const InputSpec& input, const std::string& source, const std::string& labelSource) {
    TRY_ASSIGN(auto samples, InputSamples::stacked(std::move(array), input, source));
    const auto count = samples.size();
    if (count == 0)
        return Error{Code::EmptyDataset, source, {}};
    const std::filesystem::path path(source);
    TRY_ASSIGN(auto classNames, readClassNames(path.parent_path()));
    Labels labels;
    if (!labelSource.empty()) {
        TRY_ASSIGN(labels, readLabels(labelSource, sampleNumbers(count), classNames));
    }
    auto dataset = arrayDataset({SampleGroup{input.subgraph, {std::move(samples)}}}, std::move(labels));
    dataset->classNames = std::move(classNames);
    dataset->description = samplesText(count) + " from " + path.filename().string();
    return dataset;
}

std::string samplesText(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " sample" : " samples");
}

std::vector<std::string> sampleNumbers(std::size_t count) {
    std::vector<std::string> names(count);
    for (std::size_t i = 0; i < count; ++i)
        names[i] = "#" + std::to_string(i);
    return names;
}

} // namespace data
