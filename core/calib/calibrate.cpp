// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"

#include "data/feed.h"
#include "run/samples.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>

namespace calib {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

/// Statistics of the tensors of all subgraphs, one subgraph behind the other, that one sample at a time adds to.
/// Merging is exact in any order.
using Accumulator = std::vector<TensorStatistics>;

struct Range {
    float min = infinity;
    float max = -infinity;
};

/// Range of the finite values; counts the others and takes them out of `values` when there are any.
Range takeFinite(std::span<const float>& values, std::vector<float>& finite, TensorStatistics& statistics) {
    Range range;
    std::size_t notFinite = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) {
            ++notFinite;
            ++(std::isnan(value) ? statistics.nanCount : statistics.infiniteCount);
            continue;
        }
        range.min = std::min(range.min, value);
        range.max = std::max(range.max, value);
    }
    if (notFinite > 0) {
        finite.clear();
        std::copy_if(
            values.begin(), values.end(), std::back_inserter(finite), [](float v) { return std::isfinite(v); });
        values = finite;
    }
    return range;
}

void widen(TensorStatistics& statistics, const Range& range, std::size_t count) {
    if (count == 0)
        return;
    statistics.min = statistics.count == 0 ? range.min : std::min(statistics.min, range.min);
    statistics.max = statistics.count == 0 ? range.max : std::max(statistics.max, range.max);
    statistics.count += count;
}

void merge(TensorStatistics& into, const TensorStatistics& from) {
    widen(into, {from.min, from.max}, from.count);
    into.nanCount += from.nanCount;
    into.infiniteCount += from.infiniteCount;
    into.histogram.merge(from.histogram);
}

/// Calibrates one subgraph with the samples that feed it, and the subgraphs that it calls.
class SubgraphCalibration {
public:
    SubgraphCalibration(const model::Model& model, const data::Dataset& dataset, std::vector<std::size_t> samples,
        const Options& options)
        : m_dataset(dataset), m_samples(std::move(samples)), m_options(options) {
        std::size_t count = 0;
        for (const auto& graph : model.subgraphs) {
            m_begins.push_back(count);
            count += graph.tensors.size();
        }
        m_begins.push_back(count);
        m_result.resize(count);
        if (options.perSample)
            m_ranges.resize(count, std::vector<Range>(m_samples.size()));
    }

    base::Status run(const run::SampleLoop& loop, base::Progress& progress) {
        const run::SampleSteps steps{
            .feed = [this](std::size_t i, run::Interpreter& interpreter) { return feed(i, interpreter); },
            .tap = [this](std::size_t i) { return tap(i); },
            .collect = [this](std::size_t i, run::Interpreter&) { return release(i); },
        };
        return run::forEachSample(loop, m_samples.size(), steps, progress);
    }

    /// By subgraph, then by tensor.
    std::vector<std::vector<TensorStatistics>> result() && {
        for (const auto& accumulator : m_all)
            for (std::size_t tensor = 0; tensor < m_result.size(); ++tensor)
                merge(m_result[tensor], (*accumulator)[tensor]);
        for (std::size_t tensor = 0; tensor < m_ranges.size(); ++tensor)
            if (hasRange(m_result[tensor]))
                for (const Range& range : m_ranges[tensor]) {
                    m_result[tensor].sampleMin.push_back(range.min);
                    m_result[tensor].sampleMax.push_back(range.max);
                }
        std::vector<std::vector<TensorStatistics>> bySubgraph;
        for (std::size_t subgraph = 0; subgraph + 1 < m_begins.size(); ++subgraph)
            bySubgraph.emplace_back(std::make_move_iterator(m_result.begin() + offset(subgraph)),
                std::make_move_iterator(m_result.begin() + offset(subgraph + 1)));
        return bySubgraph;
    }

private:
    std::ptrdiff_t offset(std::size_t subgraph) const { return static_cast<std::ptrdiff_t>(m_begins[subgraph]); }

    base::Status feed(std::size_t i, run::Interpreter& interpreter) {
        TRY_ASSIGN(const data::Sample sample, m_dataset.sample(m_samples[i]));
        TRY(data::feed(sample, interpreter));
        const std::scoped_lock lock(m_mutex);
        if (m_free.empty()) {
            m_all.push_back(std::make_unique<Accumulator>(m_result.size()));
            m_free.push_back(m_all.back().get());
        }
        m_busy[i] = m_free.back();
        m_free.pop_back();
        return {};
    }

    base::Status release(std::size_t i) {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(m_busy[i]);
        m_busy.erase(i);
        return {};
    }

    run::Tap tap(std::size_t i) {
        Accumulator* accumulator = nullptr;
        {
            const std::scoped_lock lock(m_mutex);
            accumulator = m_busy[i];
        }
        return [this, i, accumulator, finite = std::vector<float>()](const run::TapPoint& at,
                   const ops::TensorInfo& info, std::span<const std::byte> bytes) mutable -> base::Status {
            const auto tensor = m_begins[at.subgraph] + static_cast<std::size_t>(at.tensor);
            if (info.type == model::TensorType::Float32 && !info.isConstant)
                record(i, tensor, bytes, (*accumulator)[tensor], finite);
            return {};
        };
    }

    void record(std::size_t i, std::size_t tensor, std::span<const std::byte> bytes, TensorStatistics& statistics,
        std::vector<float>& finite) {
        std::span<const float> values(reinterpret_cast<const float*>(bytes.data()), bytes.size() / sizeof(float));
        const Range range = takeFinite(values, finite, statistics);
        widen(statistics, range, values.size());
        if (m_options.histograms)
            statistics.histogram.add(values);
        if (m_options.perSample) {
            Range& all = m_ranges[tensor][i];
            all = {std::min(all.min, range.min), std::max(all.max, range.max)};
        }
    }

    const data::Dataset& m_dataset;
    std::vector<std::size_t> m_samples;
    const Options& m_options;
    std::vector<std::size_t> m_begins; ///< of each subgraph's tensors, and the end of the last
    Accumulator m_result;
    std::vector<std::vector<Range>> m_ranges; ///< by tensor and sample
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Accumulator>> m_all;
    std::vector<Accumulator*> m_free;
    std::map<std::size_t, Accumulator*> m_busy;
};

std::map<std::size_t, std::vector<std::size_t>> samplesBySubgraph(const data::Dataset& dataset) {
    std::map<std::size_t, std::vector<std::size_t>> samples;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        samples[dataset.subgraph(i)].push_back(i);
    return samples;
}

/// Adds what `samples` more samples gave to the statistics of a subgraph that `before` samples reached already. All
/// tensors of a subgraph have a range for the same samples.
void append(std::vector<TensorStatistics>& into, const std::vector<TensorStatistics>& from, std::size_t before,
    std::size_t samples, bool perSample) {
    for (std::size_t tensor = 0; tensor < into.size(); ++tensor) {
        auto& target = into[tensor];
        const auto& source = from[tensor];
        merge(target, source);
        if (!perSample || !hasRange(target))
            continue;
        target.sampleMin.resize(before, infinity);
        target.sampleMax.resize(before, -infinity);
        target.sampleMin.insert(target.sampleMin.end(), source.sampleMin.begin(), source.sampleMin.end());
        target.sampleMax.insert(target.sampleMax.end(), source.sampleMax.begin(), source.sampleMax.end());
        target.sampleMin.resize(before + samples, infinity);
        target.sampleMax.resize(before + samples, -infinity);
    }
}

bool isReached(const std::vector<TensorStatistics>& tensors) {
    return std::ranges::any_of(tensors, [](const TensorStatistics& statistics) {
        return hasRange(statistics) || statistics.nanCount > 0 || statistics.infiniteCount > 0;
    });
}

/// Remarks on tensors with values that no range can hold, and on tensors that never had one.
void remark(const model::Model& model, std::size_t subgraph, const std::vector<TensorStatistics>& tensors,
    base::Diagnostics& diagnostics) {
    const auto add = [&](std::size_t tensor, std::string text) {
        diagnostics.push_back({base::Severity::Warning, model::placeOfTensor(model, subgraph, tensor), std::move(text),
            static_cast<int>(subgraph), -1, static_cast<int>(tensor)});
    };
    for (const model::Operator& op : model.subgraphs[subgraph].operators)
        for (const std::int32_t output : op.outputs) {
            const auto tensor = static_cast<std::size_t>(output);
            const TensorStatistics& statistics = tensors[tensor];
            if (statistics.nanCount > 0 || statistics.infiniteCount > 0)
                add(tensor, base::format("%llu NaN and %llu infinite values were left out of its range.",
                                static_cast<unsigned long long>(statistics.nanCount),
                                static_cast<unsigned long long>(statistics.infiniteCount)));
            else if (statistics.count == 0 &&
                     model.subgraphs[subgraph].tensors[tensor].type == model::TensorType::Float32)
                add(tensor, "It had no value during calibration; its operators cannot become integer.");
        }
}

} // namespace

base::Result<Calibration> calibrate(const std::shared_ptr<const model::Model>& model, const data::Dataset& dataset,
    const Options& options, base::Progress& progress) {
    if (dataset.size() == 0)
        return base::Error{base::Code::EmptyDataset, dataset.description, {}};
    Calibration calibration{
        .modelFingerprint = fingerprintOf(*model),
        .samples = dataset.size(),
        .data = dataset.description,
        .isDummy = dataset.isDummy,
        .tensors = {},
        .diagnostics = {},
    };
    for (const model::Subgraph& subgraph : model->subgraphs)
        calibration.tensors.emplace_back(subgraph.tensors.size());
    std::vector<std::size_t> reached(model->subgraphs.size(), 0); // by how many samples
    for (const auto& [subgraph, samples] : samplesBySubgraph(dataset)) {
        SubgraphCalibration work(*model, dataset, samples, options);
        const run::SampleLoop loop{
            model, subgraph, options.run, options.workers, CORE_TEXT("base::Progress", "Calibrating")};
        TRY(work.run(loop, progress));
        const auto result = std::move(work).result();
        for (std::size_t graph = 0; graph < result.size(); ++graph) {
            if (graph != subgraph && !isReached(result[graph]))
                continue;
            append(calibration.tensors[graph], result[graph], reached[graph], samples.size(), options.perSample);
            reached[graph] += samples.size();
        }
    }
    for (std::size_t graph = 0; graph < reached.size(); ++graph)
        if (reached[graph] > 0)
            remark(*model, graph, calibration.tensors[graph], calibration.diagnostics);
    return calibration;
}

} // namespace calib
