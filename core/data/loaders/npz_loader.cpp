// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/array_samples.h"
#include "data/arrays/keys.h"
#include "data/arrays/npy.h"
#include "data/loaders/loader.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace data {
namespace {

using base::Code;
using base::Error;

bool acceptsNpz(const Source& source) {
    return source.start.starts_with("PK\3\4") || source.start.starts_with("PK\5\6");
}

/// What is read, and the keys that fed inputs.
struct Content {
    const Source& source;
    Arrays arrays;
    std::set<std::string> used;

    std::string place(const std::string& key) const { return source.text + ":" + key; }
};

base::Result<InputSamples> samplesAt(Content& content, const std::string& key, const InputSpec& input) {
    if (const auto found = content.arrays.find(key); found != content.arrays.end()) {
        content.used.insert(key);
        return InputSamples::stacked(found->second, input, content.place(key));
    }
    std::vector<Array> runs;
    for (auto found = content.arrays.find(runKey(key, 0)); found != content.arrays.end();
         found = content.arrays.find(runKey(key, runs.size()))) {
        content.used.insert(found->first);
        runs.push_back(found->second);
    }
    return InputSamples::separate(std::move(runs), input, content.place(key));
}

std::string wantedKeys(const InputSpec& input) {
    std::vector<std::string> keys;
    if (!input.signature.empty())
        keys.push_back(input.signature + "/" + input.name);
    for (const auto& key : std::array{input.name, input.tensorName, "in" + std::to_string(input.position)})
        if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
            keys.push_back(key);
    return base::joined(keys, ", ");
}

base::Result<SampleGroup> groupFrom(Content& content, const InputGroup& group) {
    SampleGroup samples{group.subgraph, {}};
    for (const auto& input : group.inputs) {
        const auto key = findKey(content.arrays, input, input.position, group.inputs.size() == 1);
        if (!key)
            return Error{Code::MissingInput, content.source.text,
                "input " + input.name + " needs one of the keys " + wantedKeys(input) +
                    "; the keys there are: " + keysText(content.arrays)};
        TRY_ASSIGN(auto one, samplesAt(content, *key, input));
        samples.inputs.push_back(std::move(one));
    }
    TRY(checkCounts(samples));
    return samples;
}

bool hasSignatureKeys(const Content& content, const InputGroup& group) {
    return std::any_of(group.inputs.begin(), group.inputs.end(),
        [&](const auto& input) { return findSignatureKey(content.arrays, input).has_value(); });
}

/// With keys `<signature>/<input>` those signatures that have them; else the first one, which is the main one.
base::Result<std::vector<SampleGroup>> groupsFrom(Content& content) {
    const auto groups = groupsOf(content.source.inputs);
    std::vector<SampleGroup> samples;
    for (const auto& group : groups) {
        if (!hasSignatureKeys(content, group))
            continue;
        TRY_ASSIGN(auto one, groupFrom(content, group));
        samples.push_back(std::move(one));
    }
    if (samples.empty()) {
        const auto main =
            std::find_if(groups.begin(), groups.end(), [](const auto& group) { return group.subgraph == 0; });
        TRY_ASSIGN(auto one, groupFrom(content, main == groups.end() ? groups.front() : *main));
        samples.push_back(std::move(one));
    }
    return samples;
}

base::Result<Labels> labelsFrom(const Content& content, std::size_t count, const ClassNames& classNames) {
    if (!content.source.options.labels.empty())
        return readLabels(content.source.options.labels, sampleNumbers(count), classNames);
    for (const std::string key : {"label", "labels"})
        if (const auto found = content.arrays.find(key); found != content.arrays.end() && !content.used.contains(key))
            return labelsFromArray(aligned(found->second), count, classNames, content.place(key));
    return Labels();
}

base::Result<std::shared_ptr<Dataset>> openNpz(const Source& source) {
    if (source.inputs.empty())
        return Error{Code::ShapeMismatch, source.text, "the model has no inputs; use random"};
    TRY_ASSIGN(auto arrays, mapNpz(source.path));
    Content content{source, std::move(arrays), {}};
    TRY_ASSIGN(auto groups, groupsFrom(content));
    std::size_t count = 0;
    for (const auto& group : groups)
        count += group.size();
    if (count == 0)
        return Error{Code::EmptyDataset, source.text, {}};
    TRY_ASSIGN(auto classNames, readClassNames(source.path.parent_path()));
    TRY_ASSIGN(auto labels, labelsFrom(content, count, classNames));
    auto dataset = arrayDataset(std::move(groups), std::move(labels));
    dataset->classNames = std::move(classNames);
    dataset->description = samplesText(count) + " from " + source.path.filename().string();
    return dataset;
}

} // namespace

Loader npzLoader() {
    return {"a .npz archive of arrays", acceptsNpz, openNpz};
}

} // namespace data
