// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/loaders/labels.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace data {

/// The samples of one input: an array with the samples along its first axis, or an array for each sample.
class InputSamples {
public:
    /// `place` names the array in messages. Errors: ShapeMismatch (with what is expected and what was found).
    static base::Result<InputSamples> stacked(Array array, const InputSpec& input, std::string place);
    static base::Result<InputSamples> separate(std::vector<Array> arrays, const InputSpec& input, std::string place);

    std::size_t size() const { return m_arrays.empty() ? m_count : m_arrays.size(); }
    const std::string& place() const { return m_place; }
    /// Real values in the shape of the input. Errors: ValueOutOfRange, TypeMismatch.
    base::Result<Array> at(std::size_t index) const;

private:
    model::TensorType m_type = model::TensorType::Float32;
    std::string m_place;
    std::size_t m_count = 0;
    Array m_stacked;
    model::Shape m_sampleShape;
    std::vector<Array> m_arrays;
};

/// The element type of real values for an input: its own for plain integers, else float32.
model::TensorType sampleType(const InputSpec& input);

/// Inputs of one subgraph, in its order.
struct InputGroup {
    std::size_t subgraph = 0;
    std::string signature;
    std::vector<InputSpec> inputs;
};
/// Neighbours of the same signature and subgraph together. At least one group, which may have no inputs.
std::vector<InputGroup> groupsOf(std::span<const InputSpec> inputs);

/// Samples of one subgraph; every input has equally many.
struct SampleGroup {
    std::size_t subgraph = 0;
    std::vector<InputSamples> inputs;

    std::size_t size() const { return inputs.front().size(); }
};
/// Errors: ShapeMismatch where the inputs differ in their number of samples.
base::Status checkCounts(const SampleGroup& group);

/// Samples from arrays in memory or in mapped files: the groups one behind the other.
std::shared_ptr<Dataset> arrayDataset(std::vector<SampleGroup> groups, Labels labels);
/// Samples of the only input, from one array of the file `source`; labels from `labelSource` where it is not empty.
base::Result<std::shared_ptr<Dataset>> singleArrayDataset(
    Array array, const InputSpec& input, const std::string& source, const std::string& labelSource);
/// "#0", "#1", …: the names of samples in arrays.
std::vector<std::string> sampleNumbers(std::size_t count);

/// "1 sample", "12 samples"
std::string samplesText(std::size_t count);

} // namespace data
