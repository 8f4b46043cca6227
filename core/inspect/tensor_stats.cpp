// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/tensor_stats.h"

#include "inspect/channel_bins.h"
#include "inspect/tensor_blocks.h"
#include "inspect/tensor_moments.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inspect {

namespace {

constexpr std::size_t blockSize = 1 << 16;
/// Sums are made part by part and added up in order, so that the number of threads changes nothing.
constexpr std::size_t partCount = 8;
constexpr std::size_t fineBins = 4096;
constexpr std::size_t mostSortedCodes = 1'000'000;
constexpr double percents[] = {0.1, 1, 5, 25, 50, 75, 95, 99, 99.9};
constexpr double largestCode = 127; ///< of the imagined int8 weights

/// What a part finds in the first pass.
struct Ranges {
    std::vector<ValueSums> channels; ///< at least one
    std::vector<std::uint64_t> codes;
};
/// … and, with the means known, in the second.
struct Shapes {
    PowerSums all;
    std::vector<PowerSums> channels;
    std::vector<std::uint64_t> bins;
};
struct Losses {
    double signal = 0;
    double perTensor = 0;
    double perAxis = 0;
};

double roundingError(double value, double scale) {
    if (scale == 0)
        return 0;
    const double code = std::clamp(std::nearbyint(value / scale), -largestCode, largestCode);
    return (value - code * scale) * (value - code * scale);
}

double decibels(double signal, double noise) {
    return noise == 0 ? std::numeric_limits<double>::infinity() : 10 * std::log10(signal / noise);
}

class Measurement {
public:
    Measurement(const model::Tensor& tensor, const TensorBlocks& blocks, const TensorStatsOptions& options,
        base::Progress& progress)
        : m_tensor(tensor), m_blocks(blocks), m_options(options), m_progress(progress) {
        m_stats.count = blocks.count();
        m_stats.channelAxis = channelAxis(tensor);
        if (m_stats.channelAxis >= 0 && blocks.count() > 0) {
            m_channels = static_cast<std::size_t>(tensor.shape[static_cast<std::size_t>(m_stats.channelAxis)]);
            m_inner = innerSize(tensor.shape, static_cast<std::size_t>(m_stats.channelAxis));
        } else {
            m_inner = std::max<std::size_t>(blocks.count(), 1);
        }
    }

    base::Result<TensorStats> run() {
        std::vector<Ranges> ranges(partCount);
        TRY(forEachBlock(
            [&](std::size_t part, std::size_t first, std::span<const float> values,
                const std::vector<std::int64_t>& codes) { addRanges(ranges[part], first, values, codes); }));
        takeRanges(ranges);
        std::vector<Shapes> shapes(partCount);
        TRY(forEachBlock([&](std::size_t part, std::size_t first, std::span<const float> values,
                             const std::vector<std::int64_t>&) { addShapes(shapes[part], first, values); }));
        takeShapes(shapes);
        TRY(countWideCodes());
        if (m_options.perAxisGain && !m_stats.channels.empty())
            TRY(measureGain());
        return std::move(m_stats);
    }

private:
    std::size_t channelCount() const { return std::max<std::size_t>(m_channels, 1); }

    /// Calls `body(part, first, values, codes)` for all blocks; those of one part in order on one thread.
    template<class Body>
    base::Status forEachBlock(Body body) const {
        const std::size_t blocks = (m_blocks.count() + blockSize - 1) / blockSize;
        const std::size_t perPart = (blocks + partCount - 1) / partCount;
        const bool isSmall = blocks < 2;
        const int threads = isSmall ? 1 : m_options.threads > 0 ? m_options.threads : base::coreCount();
        return base::parallelFor(partCount, threads, [&](std::size_t part, int) -> base::Status {
            ConstantValues scratch;
            for (std::size_t block = part * perPart; block < std::min((part + 1) * perPart, blocks); ++block) {
                if (m_progress.isCancelled())
                    return base::Error{base::Code::Cancelled, m_tensor.name, {}};
                const std::size_t first = block * blockSize;
                const auto values = m_blocks.read(first, std::min(blockSize, m_blocks.count() - first), scratch);
                body(part, first, values, scratch.codes);
            }
            return {};
        });
    }

    /// Calls `visit(channel, values)` for each run of values that belong to one channel.
    template<class Visit>
    void forEachRun(std::size_t first, std::span<const float> values, Visit visit) const {
        std::size_t channel = first / m_inner % channelCount();
        std::size_t room = m_inner - first % m_inner;
        for (std::size_t done = 0; done < values.size();) {
            const std::size_t length = std::min(room, values.size() - done);
            visit(channel, values.subspan(done, length));
            done += length;
            channel = channel + 1 == channelCount() ? 0 : channel + 1;
            room = m_inner;
        }
    }

    void addRanges(Ranges& ranges, std::size_t first, std::span<const float> values,
        const std::vector<std::int64_t>& codes) const {
        ranges.channels.resize(channelCount());
        if (m_inner == 1)
            forEachRun(first, values,
                [&](std::size_t channel, std::span<const float> run) { ranges.channels[channel].add(run[0]); });
        else
            forEachRun(first, values,
                [&](std::size_t channel, std::span<const float> run) { ranges.channels[channel].add(run); });
        const auto range = model::integerRange(m_tensor.type);
        if (!range || model::bitWidth(m_tensor.type) > 16 || codes.empty())
            return;
        ranges.codes.resize(static_cast<std::size_t>(range->highest - range->lowest) + 1);
        for (const std::int64_t code : codes)
            ++ranges.codes[static_cast<std::size_t>(code - range->lowest)];
    }

    void takeRanges(const std::vector<Ranges>& parts) {
        m_sums.resize(channelCount());
        for (const Ranges& part : parts) {
            for (std::size_t i = 0; i < part.channels.size(); ++i)
                m_sums[i].add(part.channels[i]);
            m_codes.resize(std::max(m_codes.size(), part.codes.size()));
            for (std::size_t i = 0; i < part.codes.size(); ++i)
                m_codes[i] += part.codes[i];
        }
        ValueSums all;
        for (const ValueSums& sums : m_sums)
            all.add(sums);
        m_stats.zeros = all.zeros;
        m_stats.nanCount = all.nan;
        m_stats.infiniteCount = all.infinite;
        m_stats.mean = all.mean();
        m_finite = all.finite;
        if (all.finite > 0) {
            m_stats.min = all.min;
            m_stats.max = all.max;
        }
        m_stats.binLow = static_cast<double>(m_stats.min);
        m_stats.binHigh = static_cast<double>(m_stats.max);
        if (m_stats.binLow == m_stats.binHigh) {
            m_stats.binLow -= 0.5;
            m_stats.binHigh += 0.5;
        }
        takeCodes();
    }

    void takeCodes() {
        if (m_codes.empty())
            return;
        m_stats.distinctCodes = static_cast<std::size_t>(
            std::count_if(m_codes.begin(), m_codes.end(), [](std::uint64_t count) { return count > 0; }));
        const auto count = static_cast<double>(m_stats.count);
        m_stats.lowEndShare = static_cast<double>(m_codes.front()) / count;
        m_stats.highEndShare = static_cast<double>(m_codes.back()) / count;
    }

    std::size_t binCount() const { return static_cast<std::size_t>(std::max(1, m_options.bins)); }
    /// Fine bins that make one of the wanted ones.
    std::size_t binSteps() const { return (fineBins + binCount() - 1) / binCount(); }

    void addShapes(Shapes& shapes, std::size_t first, std::span<const float> values) const {
        shapes.channels.resize(channelCount());
        shapes.bins.resize(binCount() * binSteps());
        shapes.all.add(values, m_stats.mean);
        addToBins(values, m_stats.binLow, static_cast<double>(shapes.bins.size()) / (m_stats.binHigh - m_stats.binLow),
            shapes.bins);
        if (m_channels > 0)
            forEachRun(first, values, [&](std::size_t channel, std::span<const float> run) {
                shapes.channels[channel].add(run, m_sums[channel].mean());
            });
    }

    void takeShapes(const std::vector<Shapes>& parts) {
        PowerSums all;
        std::vector<PowerSums> channels(channelCount());
        m_stats.bins.assign(binCount(), 0);
        std::vector<std::uint64_t> fine(binCount() * binSteps(), 0);
        for (const Shapes& part : parts) {
            all.add(part.all);
            for (std::size_t i = 0; i < part.channels.size(); ++i)
                channels[i].add(part.channels[i]);
            for (std::size_t i = 0; i < part.bins.size(); ++i) {
                fine[i] += part.bins[i];
                m_stats.bins[i / binSteps()] += part.bins[i];
            }
        }
        const auto finite = static_cast<double>(m_finite);
        if (m_finite > 0)
            m_stats.deviation = std::sqrt(all.second / finite);
        if (all.second > 0)
            m_stats.kurtosis = all.fourth * finite / (all.second * all.second) - 3;
        takeChannels(channels);
        takePercentiles(fine);
    }

    void takeChannels(const std::vector<PowerSums>& powers) {
        if (m_channels == 0)
            return;
        for (std::size_t i = 0; i < m_channels; ++i) {
            const ValueSums& sums = m_sums[i];
            ChannelRange channel;
            channel.isDead = sums.zeros == sums.finite;
            channel.zeros = sums.zeros;
            channel.notFinite = sums.nan + sums.infinite;
            if (sums.finite > 0) {
                channel.min = sums.min;
                channel.max = sums.max;
                channel.mean = sums.mean();
                channel.deviation = std::sqrt(powers[i].second / static_cast<double>(sums.finite));
            }
            m_stats.channels.push_back(channel);
        }
    }

    void takePercentiles(const std::vector<std::uint64_t>& fine) {
        if (m_finite == 0)
            return;
        const bool isPerAxis = m_tensor.isQuantized() && m_tensor.quantization->isPerAxis();
        const bool isExact = !m_codes.empty() && !isPerAxis;
        for (const double percent : percents)
            m_stats.percentiles.push_back(
                {percent, isExact ? codePercentile(percent / 100) : binPercentile(fine, percent / 100)});
    }

    /// The smallest value that has this share of all at or below it.
    float codePercentile(double share) const {
        const auto wanted = std::max<std::uint64_t>(
            1, static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_stats.count))));
        std::uint64_t seen = 0;
        std::size_t code = 0;
        while (code + 1 < m_codes.size() && (seen += m_codes[code]) < wanted)
            ++code;
        const std::int64_t stored = model::integerRange(m_tensor.type)->lowest + static_cast<std::int64_t>(code);
        if (!m_tensor.isQuantized())
            return static_cast<float>(stored);
        return static_cast<float>(static_cast<double>(m_tensor.quantization->scale[0]) *
                                  static_cast<double>(stored - m_tensor.quantization->zeroPointOf()));
    }

    /// Inside of a bin, the values count as evenly spread.
    float binPercentile(const std::vector<std::uint64_t>& fine, double share) const {
        const double wanted = share * static_cast<double>(m_finite);
        const double width = (m_stats.binHigh - m_stats.binLow) / static_cast<double>(fine.size());
        double seen = 0;
        for (std::size_t bin = 0; bin < fine.size(); ++bin) {
            const auto here = static_cast<double>(fine[bin]);
            if (here > 0 && seen + here >= wanted) {
                const double value = m_stats.binLow + (static_cast<double>(bin) + (wanted - seen) / here) * width;
                return std::clamp(static_cast<float>(value), m_stats.min, m_stats.max);
            }
            seen += here;
        }
        return m_stats.max;
    }

    /// Wide integers are mostly biases: short lists.
    base::Status countWideCodes() {
        const bool isWide = model::integerRange(m_tensor.type) && model::bitWidth(m_tensor.type) > 16;
        if (!isWide || m_stats.count > mostSortedCodes)
            return {};
        std::vector<std::vector<std::int64_t>> parts(partCount);
        TRY(forEachBlock(
            [&](std::size_t part, std::size_t, std::span<const float>, const std::vector<std::int64_t>& codes) {
                parts[part].insert(parts[part].end(), codes.begin(), codes.end());
            }));
        std::vector<std::int64_t> all;
        for (const auto& part : parts)
            all.insert(all.end(), part.begin(), part.end());
        std::sort(all.begin(), all.end());
        m_stats.distinctCodes = static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
        return {};
    }

    base::Status measureGain() {
        const auto scaleOf = [](float low, float high) {
            return static_cast<double>(std::max(std::abs(low), std::abs(high))) / largestCode;
        };
        const double common = scaleOf(m_stats.min, m_stats.max);
        std::vector<Losses> parts(partCount);
        TRY(forEachBlock(
            [&](std::size_t part, std::size_t first, std::span<const float> values, const std::vector<std::int64_t>&) {
                forEachRun(first, values, [&](std::size_t channel, std::span<const float> run) {
                    const double scale = scaleOf(m_stats.channels[channel].min, m_stats.channels[channel].max);
                    for (const float value : run) {
                        if (!std::isfinite(value))
                            continue;
                        const auto real = static_cast<double>(value);
                        parts[part].signal += real * real;
                        parts[part].perTensor += roundingError(real, common);
                        parts[part].perAxis += roundingError(real, scale);
                    }
                });
            }));
        Losses all;
        for (const Losses& part : parts) {
            all.signal += part.signal;
            all.perTensor += part.perTensor;
            all.perAxis += part.perAxis;
        }
        m_stats.perAxisGain = PerAxisGain{decibels(all.signal, all.perTensor), decibels(all.signal, all.perAxis)};
        return {};
    }

    const model::Tensor& m_tensor;
    const TensorBlocks& m_blocks;
    const TensorStatsOptions& m_options;
    base::Progress& m_progress;
    std::size_t m_channels = 0; ///< 0: none
    std::size_t m_inner = 1;    ///< values that lie together in one channel
    std::size_t m_finite = 0;
    std::vector<ValueSums> m_sums;      ///< by channel
    std::vector<std::uint64_t> m_codes; ///< how often each stored value occurs, from the least on
    TensorStats m_stats;
};

} // namespace

base::Result<TensorStats> tensorStats(const model::Model& model, std::size_t subgraph, std::size_t tensorIndex,
    const TensorStatsOptions& options, base::Progress& progress) {
    const model::Tensor& tensor = model.subgraphs[subgraph].tensors[tensorIndex];
    TRY_ASSIGN(const TensorBlocks blocks,
        TensorBlocks::open(model, tensor, model::placeOfTensor(model, subgraph, tensorIndex)));
    if (progress.isCancelled())
        return base::Error{base::Code::Cancelled, tensor.name, {}};
    return Measurement(tensor, blocks, options, progress).run();
}

} // namespace inspect
