// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"

#include "compare/output_error.h"
#include "compare/sample_runner.h"

#include "data/feed.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace compare {

namespace {

/// How long each model is measured for its latency, in seconds.
constexpr double latencySeconds = 0.25;

base::Error mismatch(std::string detail) {
    return {base::Code::NothingToCompare, "compare", std::move(detail)};
}

base::Status checkInterfaces(const model::Subgraph& a, const model::Subgraph& b) {
    if (a.inputs.size() != b.inputs.size())
        return mismatch(base::format("model A has %zu inputs, model B %zu", a.inputs.size(), b.inputs.size()));
    if (a.outputs.empty() || a.outputs.size() != b.outputs.size())
        return mismatch(base::format("model A has %zu outputs, model B %zu", a.outputs.size(), b.outputs.size()));
    for (std::size_t k = 0; k < a.outputs.size(); ++k) {
        const model::Shape& shapeA = a.tensors[static_cast<std::size_t>(a.outputs[k])].shape;
        const model::Shape& shapeB = b.tensors[static_cast<std::size_t>(b.outputs[k])].shape;
        if (shapeA != shapeB)
            return mismatch(base::format("output %zu has shape %s in model A and %s in model B", k,
                base::shapeText(shapeA).c_str(), base::shapeText(shapeB).c_str()));
    }
    return {};
}

/// Takes what the samples gave in any order and adds it in the order of the samples, so that sums come out the same.
class Collector {
public:
    Collector(Comparison& comparison, const data::Dataset& dataset, std::size_t keptValues)
        : m_comparison(comparison), m_dataset(dataset), m_keptValues(keptValues) {}

    void add(std::size_t sample, SampleErrors errors) {
        const std::scoped_lock lock(m_mutex);
        m_waiting.emplace(sample, std::move(errors));
        for (auto next = m_waiting.begin(); next != m_waiting.end() && next->first == m_next;
             next = m_waiting.begin()) {
            take(next->first, next->second);
            m_waiting.erase(next);
            ++m_next;
        }
    }

private:
    void take(std::size_t sample, SampleErrors& errors) {
        for (std::size_t layer = 0; layer < errors.layers.size(); ++layer) {
            m_comparison.layers[layer].sums.merge(errors.layers[layer]);
            m_comparison.layers[layer].clipped += errors.clipped[layer];
            m_comparison.layers[layer].codesB.merge(errors.codesB[layer]);
        }
        m_comparison.inputs.resize(errors.inputs.size());
        for (std::size_t k = 0; k < errors.inputs.size(); ++k) {
            m_comparison.inputs[k].values += errors.inputs[k].values;
            m_comparison.inputs[k].lost += errors.inputs[k].lost;
        }
        SampleAnswer& answer = m_comparison.answers[sample];
        for (std::size_t k = 0; k < errors.outputsA.size(); ++k)
            addSample(errors.outputsA[k], errors.outputsB[k], m_dataset.label(sample), m_comparison.outputs[k]);
        metrics::ErrorSums sums;
        sums.add(errors.outputsA[0], errors.outputsB[0]);
        answer.sqnr = sums.sqnr();
        for (auto* outputs : {&errors.outputsA, &errors.outputsB})
            for (auto& values : *outputs)
                if (values.size() > m_keptValues)
                    values.clear();
        answer.outputsA = std::move(errors.outputsA);
        answer.outputsB = std::move(errors.outputsB);
    }

    Comparison& m_comparison;
    const data::Dataset& m_dataset;
    std::size_t m_keptValues;
    std::mutex m_mutex;
    std::size_t m_next = 0;
    std::map<std::size_t, SampleErrors> m_waiting;
};

void describeLayers(const model::Model& a, const model::Model& b, std::size_t subgraph, Comparison& comparison) {
    for (const TensorPair& pair : comparison.matching.pairs) {
        const model::Subgraph& graph = a.subgraphs[subgraph];
        LayerError layer;
        layer.tensors = pair;
        layer.name = graph.tensors[static_cast<std::size_t>(pair.tensorA)].name;
        layer.operatorName =
            pair.opA < 0 ? "INPUT" : model::nameOf(a.codeOf(graph.operators[static_cast<std::size_t>(pair.opA)]));
        layer.typeB = b.subgraphs[subgraph].tensors[static_cast<std::size_t>(pair.tensorB)].type;
        comparison.layers.push_back(std::move(layer));
    }
}

void describeOutputs(const model::Model& a, std::size_t subgraph, Comparison& comparison) {
    const model::Subgraph& graph = a.subgraphs[subgraph];
    for (std::size_t k = 0; k < graph.outputs.size(); ++k) {
        OutputError output;
        output.name = graph.tensors[static_cast<std::size_t>(graph.outputs[k])].name;
        output.output = k;
        output.isClassification = isClassification(a, subgraph, k, comparison.hasLabels);
        if (output.isClassification)
            output.classes =
                static_cast<std::size_t>(graph.tensors[static_cast<std::size_t>(graph.outputs[k])].shape.back());
        if (output.isClassification && comparison.hasLabels) {
            output.accuracyA.emplace();
            output.accuracyB.emplace();
        }
        comparison.outputs.push_back(std::move(output));
    }
}

base::Status measureLatency(const model::Loaded& a, const model::Loaded& b, std::size_t subgraph,
    const Options& options, base::Progress& progress, Comparison& comparison) {
    const run::BenchOptions bench{options.run, latencySeconds, 5, options.backend};
    TRY_ASSIGN(comparison.latencyA, run::bench(a.model, subgraph, bench, progress));
    TRY_ASSIGN(comparison.latencyB, run::bench(b.model, subgraph, bench, progress));
    return {};
}

/// The one subgraph that the samples feed.
base::Result<std::size_t> subgraphOf(const data::Dataset& dataset, const model::Model& a, const model::Model& b) {
    if (dataset.size() == 0)
        return base::Error{base::Code::EmptyDataset, dataset.description, {}};
    const std::size_t subgraph = dataset.subgraph(0);
    for (std::size_t i = 1; i < dataset.size(); ++i)
        if (dataset.subgraph(i) != subgraph)
            return base::Error{
                base::Code::Usage, dataset.description, "the samples feed several signatures; compare one at a time"};
    if (subgraph >= a.subgraphs.size() || subgraph >= b.subgraphs.size())
        return mismatch("the models do not have the same subgraphs");
    return subgraph;
}

} // namespace

double LayerError::clippedShare() const {
    return sums.count == 0 ? 0 : static_cast<double>(clipped) / static_cast<double>(sums.count);
}

base::Result<Comparison> compare(const model::Loaded& a, const model::Loaded& b, const data::Dataset& dataset,
    const Options& options, base::Progress& progress) {
    TRY_ASSIGN(const std::size_t subgraph, subgraphOf(dataset, *a.model, *b.model));
    TRY(checkInterfaces(a.model->subgraphs[subgraph], b.model->subgraphs[subgraph]));
    Comparison comparison;
    comparison.samples = dataset.size();
    comparison.isDummy = dataset.isDummy;
    comparison.hasLabels = dataset.hasLabels;
    comparison.data = dataset.description;
    comparison.numerics = options.backend.numerics;
    comparison.sizeA = a.fileSize;
    comparison.sizeB = b.fileSize;
    comparison.answers.resize(dataset.size());
    if (options.layers)
        comparison.matching = match(*a.model, *b.model, subgraph);
    describeLayers(*a.model, *b.model, subgraph, comparison);
    describeOutputs(*a.model, subgraph, comparison);

    SampleRunner runner(a.model, b.model, subgraph, comparison.matching.pairs, options);
    Collector collector(comparison, dataset, options.keptValues);
    std::mutex mutex;
    std::map<std::size_t, data::Sample> fed; // a sample is read once for both models
    const run::SampleSteps steps{
        .feed = [&](std::size_t i, run::Interpreter& interpreter) -> base::Status {
            TRY_ASSIGN(data::Sample sample, dataset.sample(i));
            TRY(data::feed(sample, interpreter));
            const std::scoped_lock lock(mutex);
            fed.emplace(i, std::move(sample));
            return {};
        },
        .tap = [&](std::size_t i) { return options.layers ? runner.tapA(i) : run::Tap(); },
        .collect = [&](std::size_t i, run::Interpreter& interpreter) -> base::Status {
            data::Sample sample;
            {
                const std::scoped_lock lock(mutex);
                sample = std::move(fed.extract(i).mapped());
            }
            TRY_ASSIGN(SampleErrors errors, runner.compareWithB(i, sample, interpreter, progress));
            collector.add(i, std::move(errors));
            return {};
        },
    };
    const run::SampleLoop loop{
        a.model, subgraph, options.run, options.workers, CORE_TEXT("base::Progress", "Comparing"), options.backend};
    TRY(run::forEachSample(loop, dataset.size(), steps, progress));
    for (OutputError& output : comparison.outputs)
        finish(output);
    if (options.latency)
        TRY(measureLatency(a, b, subgraph, options, progress, comparison));
    return comparison;
}

} // namespace compare
