// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"
#include "calib/inner_values.h"
#include "calib/observe.h"

#include "data/feed.h"
#include "data/findings.h"
#include "run/samples.h"

#include "base/error_text.h"
#include "base/file.h"
#include "base/text.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace calib {

namespace {

/// Statistics of all subgraphs that one sample at a time adds to. Adding them up is exact in any order.
struct Accumulator {
    std::vector<std::vector<TensorStatistics>> tensors; ///< by subgraph
    std::vector<float> scratch;
    std::vector<float> real; ///< of a quantized tensor
};

/// One scale for all of an integer activation.
bool hasCodes(model::TensorType type, const model::QuantizationParameters* quantization) {
    const bool isCode =
        type == model::TensorType::Int8 || type == model::TensorType::UInt8 || type == model::TensorType::Int16;
    return isCode && quantization && quantization->scale.size() == 1;
}

template<class Code>
void toReal(std::span<const std::byte> bytes, const ops::TensorInfo& info, std::vector<float>& real) {
    const std::span codes(reinterpret_cast<const Code*>(bytes.data()), bytes.size() / sizeof(Code));
    real.resize(codes.size());
    std::transform(codes.begin(), codes.end(), real.begin(),
        [scale = info.scale(), zeroPoint = info.zeroPoint()](Code code) { return scale * float(code - zeroPoint); });
}

/// The real values of a tensor with codes.
std::span<const float> realValues(
    std::span<const std::byte> bytes, const ops::TensorInfo& info, std::vector<float>& real) {
    if (info.type == model::TensorType::Int8)
        toReal<std::int8_t>(bytes, info, real);
    else if (info.type == model::TensorType::UInt8)
        toReal<std::uint8_t>(bytes, info, real);
    else
        toReal<std::int16_t>(bytes, info, real);
    return real;
}

std::vector<std::vector<TensorStatistics>> emptyStatistics(const model::Model& model) {
    std::vector<std::vector<TensorStatistics>> tensors;
    while (tensors.size() < model.subgraphs.size())
        tensors.emplace_back(InnerValues(model, tensors.size()).size());
    return tensors;
}

/// Calibrates with the samples that feed one subgraph; its bodies are seen too.
class SubgraphCalibration {
public:
    SubgraphCalibration(const model::Model& model, std::size_t subgraph, const data::Dataset& dataset,
        std::vector<std::size_t> samples, const Options& options, std::vector<data::SampleFacts>& facts,
        std::size_t firstFact)
        : m_model(model), m_subgraph(subgraph), m_dataset(dataset), m_samples(std::move(samples)), m_options(options),
          m_facts(facts), m_firstFact(firstFact) {
        for (std::size_t s = 0; s < model.subgraphs.size(); ++s)
            m_inner.emplace_back(model, s);
        for (std::size_t s = 0; options.perSample && s < model.subgraphs.size(); ++s) {
            const model::Subgraph& graph = model.subgraphs[s];
            auto& ranges = m_ranges.emplace_back(m_inner[s].size());
            for (std::size_t inner = graph.tensors.size(); inner < ranges.size(); ++inner)
                ranges[inner].resize(m_samples.size());
            for (std::size_t tensor = 0; tensor < graph.tensors.size(); ++tensor)
                if (isSeen(graph.tensors[tensor]))
                    ranges[tensor].resize(m_samples.size());
        }
    }

    base::Status run(const run::SampleLoop& loop, base::Progress& progress) {
        const run::SampleSteps steps{
            .feed = [this](std::size_t i, run::Interpreter& interpreter) { return feed(i, interpreter); },
            .tap = [this](std::size_t i) { return tap(i); },
            .collect = [this](std::size_t i, run::Interpreter&) { return release(i); },
        };
        return run::forEachSample(loop, m_samples.size(), steps, progress);
    }

    /// Adds what was seen behind what the calibration has of samples before.
    void addTo(Calibration& calibration) && {
        auto sums = emptyStatistics(m_model);
        for (const auto& accumulator : m_all)
            for (std::size_t s = 0; s < sums.size(); ++s)
                for (std::size_t t = 0; t < sums[s].size(); ++t)
                    addCounts(sums[s][t], accumulator->tensors[s][t]);
        for (std::size_t s = 0; s < sums.size(); ++s) {
            if (s != m_subgraph && !wasRun(sums[s]))
                continue;
            std::size_t& before = calibration.subgraphSamples[s];
            for (std::size_t t = 0; t < sums[s].size(); ++t) {
                if (m_options.perSample && hasRange(sums[s][t]))
                    takeRanges(m_ranges[s][t], sums[s][t]);
                addLater(calibration.tensors[s][t], before, sums[s][t], m_samples.size());
            }
            before += m_samples.size();
        }
    }

private:
    bool isSeen(const model::Tensor& tensor) const {
        const auto* quantization = tensor.quantization ? &*tensor.quantization : nullptr;
        return !m_model.isConstant(tensor) && (tensor.type == model::TensorType::Float32 ||
                                                  (m_options.quantizedToo && hasCodes(tensor.type, quantization)));
    }

    static bool wasRun(const std::vector<TensorStatistics>& tensors) {
        return std::any_of(tensors.begin(), tensors.end(),
            [](const TensorStatistics& t) { return t.count + t.nanCount + t.infiniteCount > 0; });
    }

    static void takeRanges(const std::vector<Extremes>& ranges, TensorStatistics& statistics) {
        for (const Extremes& range : ranges) {
            statistics.sampleMin.push_back(range.min);
            statistics.sampleMax.push_back(range.max);
        }
    }

    base::Status feed(std::size_t i, run::Interpreter& interpreter) {
        auto status = feedSample(i, interpreter);
        if (!status) {
            base::Error error = std::move(status).error();
            const auto cause = std::make_shared<const base::Error>(error);
            return base::Error{error.code, data::sampleName(m_dataset, m_samples[i]), {}, cause};
        }
        const std::scoped_lock lock(m_mutex);
        if (m_free.empty()) {
            m_all.push_back(std::make_unique<Accumulator>(Accumulator{emptyStatistics(m_model), {}, {}}));
            m_free.push_back(m_all.back().get());
        }
        m_busy[i] = m_free.back();
        m_free.pop_back();
        return {};
    }

    base::Status feedSample(std::size_t i, run::Interpreter& interpreter) {
        TRY_ASSIGN(const data::Sample sample, m_dataset.sample(m_samples[i]));
        m_facts[m_samples[i] - m_firstFact] = data::factsOf(sample);
        TRY(data::feed(sample, interpreter));
        for (const data::Array& array : sample.inputs)
            base::releasePages(array.bytes);
        return {};
    }

    base::Status release(std::size_t i) {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(m_busy[i]);
        m_busy.erase(i);
        return {};
    }

    run::Tap tap(std::size_t i) {
        const std::scoped_lock lock(m_mutex);
        Accumulator* accumulator = m_busy[i];
        return [this, i, accumulator](const run::TapPoint& at, const ops::TensorInfo& info,
                   std::span<const std::byte> bytes) -> base::Status {
            if (info.isConstant)
                return {};
            if (m_options.quantizedToo && at.inner < 0 && hasCodes(info.type, info.quantization)) {
                record(i, at.subgraph, static_cast<std::size_t>(at.tensor), realValues(bytes, info, accumulator->real),
                    *accumulator);
                return {};
            }
            if (info.type != model::TensorType::Float32)
                return {};
            const std::span values(reinterpret_cast<const float*>(bytes.data()), bytes.size() / sizeof(float));
            if (at.inner < 0)
                record(i, at.subgraph, static_cast<std::size_t>(at.tensor), values, *accumulator);
            else if (const auto first = m_inner[at.subgraph].of(static_cast<std::size_t>(at.op)))
                record(i, at.subgraph, *first + static_cast<std::size_t>(at.inner), values, *accumulator);
            return {};
        };
    }

    void record(std::size_t i, std::size_t subgraph, std::size_t tensor, std::span<const float> values,
        Accumulator& accumulator) {
        const Extremes extremes =
            observe(values, m_options.histograms, accumulator.tensors[subgraph][tensor], accumulator.scratch);
        if (m_options.perSample && !m_ranges[subgraph][tensor].empty()) {
            Extremes& all = m_ranges[subgraph][tensor][i];
            all = {std::min(all.min, extremes.min), std::max(all.max, extremes.max)};
        }
    }

    const model::Model& m_model;
    std::size_t m_subgraph;
    const data::Dataset& m_dataset;
    std::vector<std::size_t> m_samples;
    const Options& m_options;
    std::vector<data::SampleFacts>& m_facts; ///< by sample of the dataset from m_firstFact on
    std::size_t m_firstFact;
    std::vector<InnerValues> m_inner;                         ///< by subgraph
    std::vector<std::vector<std::vector<Extremes>>> m_ranges; ///< by subgraph, tensor and sample
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Accumulator>> m_all;
    std::vector<Accumulator*> m_free;
    std::map<std::size_t, Accumulator*> m_busy;
};

/// Remarks on tensors with values that no range can hold, and on tensors that never had one.
void remark(
    const model::Model& model, std::size_t subgraph, const Calibration& calibration, base::Diagnostics& diagnostics) {
    const auto add = [&](std::size_t tensor, std::string text) {
        diagnostics.push_back({base::Severity::Warning, model::placeOfTensor(model, subgraph, tensor), std::move(text),
            static_cast<int>(subgraph), -1, static_cast<int>(tensor)});
    };
    for (const model::Operator& op : model.subgraphs[subgraph].operators)
        for (const std::int32_t output : op.outputs) {
            if (output < 0)
                continue;
            const auto tensor = static_cast<std::size_t>(output);
            const TensorStatistics& statistics = calibration.tensors[subgraph][tensor];
            if (statistics.nanCount > 0 || statistics.infiniteCount > 0)
                add(tensor, base::format("%llu NaN and %llu infinite values were left out of its range.",
                                static_cast<unsigned long long>(statistics.nanCount),
                                static_cast<unsigned long long>(statistics.infiniteCount)));
            else if (statistics.count == 0 &&
                     model.subgraphs[subgraph].tensors[tensor].type == model::TensorType::Float32)
                add(tensor, "It had no value during calibration; its operators cannot become integer.");
        }
}

/// Which samples the shard has.
base::Result<Part> partOf(const Shard& shard, std::size_t samples, bool keepsStates) {
    const auto refuse = [](std::string detail) { return base::Error{base::Code::Usage, "shard", std::move(detail)}; };
    if (shard.count == 0 || shard.index >= shard.count)
        return refuse(base::format("%zu of %zu does not exist", shard.index + 1, shard.count));
    if (shard.count > 1 && keepsStates)
        return refuse(
            "a sample of this model sees what the ones before left in its states; reset them before each one");
    if (shard.count > samples)
        return refuse(base::format("%zu shards of %zu samples", shard.count, samples));
    const std::size_t first = samples * shard.index / shard.count;
    return Part{first, samples * (shard.index + 1) / shard.count - first, samples};
}

} // namespace

bool hasStates(const model::Model& model) {
    for (const model::Subgraph& subgraph : model.subgraphs) {
        if (std::any_of(subgraph.tensors.begin(), subgraph.tensors.end(),
                [](const model::Tensor& tensor) { return tensor.isVariable; }))
            return true;
        if (std::any_of(subgraph.operators.begin(), subgraph.operators.end(), [&model](const model::Operator& op) {
                return model.codeOf(op).builtin == model::BuiltinOperator::VAR_HANDLE;
            }))
            return true;
    }
    return false;
}

base::Result<Calibration> calibrate(const std::shared_ptr<const model::Model>& model, const data::Dataset& dataset,
    const Options& options, base::Progress& progress) {
    if (dataset.size() == 0)
        return base::Error{base::Code::EmptyDataset, dataset.description, {}};
    const bool keepsStates = options.states == States::KeptBetweenSamples && hasStates(*model);
    TRY_ASSIGN(const Part shard, partOf(options.shard, dataset.size(), keepsStates));
    const Part part = options.part.value_or(shard);
    if (part.count == 0 || part.first > dataset.size() || part.count > dataset.size() - part.first)
        return base::Error{base::Code::Usage, "part", "there are no such samples"};
    Calibration calibration;
    calibration.madeWith = model;
    calibration.samples = part.count;
    calibration.data = dataset.description;
    calibration.isDummy = dataset.isDummy;
    calibration.tensors = emptyStatistics(*model);
    calibration.subgraphSamples.resize(model->subgraphs.size());
    if (part.count < dataset.size())
        calibration.part = part;
    std::map<std::size_t, std::vector<std::size_t>> bySubgraph;
    for (std::size_t i = part.first; i < part.first + part.count; ++i)
        bySubgraph[dataset.subgraph(i)].push_back(i);
    std::vector<data::SampleFacts> facts(part.count);
    const auto runAll = [&]() -> base::Status {
        for (const auto& [subgraph, samples] : bySubgraph) {
            SubgraphCalibration work(*model, subgraph, dataset, samples, options, facts, part.first);
            auto runOptions = options.run;
            runOptions.tapsInnerValues = true;
            run::SampleLoop loop{
                model, subgraph, runOptions, options.workers, CORE_TEXT("base::Progress", "Calibrating")};
            loop.keepsStates = keepsStates;
            loop.resetsResources = !keepsStates;
            TRY(work.run(loop, progress));
            std::move(work).addTo(calibration);
        }
        return {};
    };
    // The fingerprint reads all constants, while the first interpreter packs them.
    const int threads = options.workers == 1 || !options.identifiesModel ? 1 : 2;
    TRY(base::parallelFor(2, threads, [&](std::size_t task, int) -> base::Status {
        if (task == 1)
            return runAll();
        if (options.identifiesModel)
            calibration.modelFingerprint = fingerprintOf(*model);
        return {};
    }));
    calibration.diagnostics = data::findings(
        dataset, part.first, facts, options.inputs.empty() ? data::inputsOfAllSignatures(*model) : options.inputs);
    for (std::size_t s = 0; s < calibration.subgraphSamples.size(); ++s)
        if (calibration.subgraphSamples[s] > 0)
            remark(*model, s, calibration, calibration.diagnostics);
    return calibration;
}

} // namespace calib
