// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/tensor_stats.h"

#include "inspect/constant_values.h"

#include <algorithm>
#include <cmath>

namespace inspect {

namespace {

/// Ranges, moments and counts of the finite values.
void measure(const std::vector<float>& values, TensorStats& stats) {
    double sum = 0;
    std::size_t finite = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) {
            ++(std::isnan(value) ? stats.nanCount : stats.infiniteCount);
            continue;
        }
        stats.min = finite == 0 ? value : std::min(stats.min, value);
        stats.max = finite == 0 ? value : std::max(stats.max, value);
        stats.zeros += value == 0 ? 1 : 0;
        sum += static_cast<double>(value);
        ++finite;
    }
    if (finite == 0)
        return;
    stats.mean = sum / static_cast<double>(finite);
    double squares = 0;
    for (const float value : values)
        if (std::isfinite(value))
            squares += (static_cast<double>(value) - stats.mean) * (static_cast<double>(value) - stats.mean);
    stats.deviation = std::sqrt(squares / static_cast<double>(finite));
}

void fillBins(const std::vector<float>& values, int bins, TensorStats& stats) {
    stats.binLow = static_cast<double>(stats.min);
    stats.binHigh = static_cast<double>(stats.max);
    if (stats.binLow == stats.binHigh) {
        stats.binLow -= 0.5;
        stats.binHigh += 0.5;
    }
    const auto count = static_cast<std::size_t>(std::max(1, bins));
    stats.bins.assign(count, 0);
    const double scale = static_cast<double>(count) / (stats.binHigh - stats.binLow);
    for (const float value : values)
        if (std::isfinite(value)) {
            const auto bin = static_cast<std::size_t>((static_cast<double>(value) - stats.binLow) * scale);
            ++stats.bins[std::min(bin, count - 1)];
        }
}

/// The axis along which channels are looked at: the quantized one, else the output channels of its first reader's
/// weight.
int channelAxisOf(const model::Tensor& tensor) {
    if (tensor.quantization && tensor.quantization->isPerAxis())
        return tensor.quantization->quantizedDimension;
    if (tensor.shape.size() < 2)
        return -1;
    // Weights: depthwise filters (1×h×w×c) have their channels last, the others first.
    return tensor.shape.size() == 4 && tensor.shape[0] == 1 ? 3 : 0;
}

void measureChannels(const model::Tensor& tensor, const std::vector<float>& values, TensorStats& stats) {
    stats.channelAxis = channelAxisOf(tensor);
    if (stats.channelAxis < 0)
        return;
    const auto axis = static_cast<std::size_t>(stats.channelAxis);
    const auto channels = static_cast<std::size_t>(tensor.shape[axis]);
    const std::size_t inner = innerSize(tensor.shape, axis);
    if (channels == 0 || inner == 0)
        return;
    std::vector<bool> isSeen(channels, false);
    stats.channels.resize(channels, {0, 0, true});
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            continue;
        const std::size_t index = i / inner % channels;
        ChannelRange& channel = stats.channels[index];
        channel.min = isSeen[index] ? std::min(channel.min, values[i]) : values[i];
        channel.max = isSeen[index] ? std::max(channel.max, values[i]) : values[i];
        channel.isDead = channel.isDead && values[i] == 0;
        isSeen[index] = true;
    }
}

} // namespace

base::Result<TensorStats> tensorStats(const model::Model& model, std::size_t subgraph, std::size_t tensorIndex,
    const TensorStatsOptions& options, base::Progress& progress) {
    const model::Tensor& tensor = model.subgraphs[subgraph].tensors[tensorIndex];
    TRY_ASSIGN(
        ConstantValues values, constantValues(model, tensor, model::placeOfTensor(model, subgraph, tensorIndex)));
    if (progress.isCancelled())
        return base::Error{base::Code::Cancelled, tensor.name, {}};
    TensorStats stats;
    stats.count = values.real.size();
    measure(values.real, stats);
    fillBins(values.real, options.bins, stats);
    measureChannels(tensor, values.real, stats);
    std::sort(values.codes.begin(), values.codes.end());
    stats.distinctCodes =
        static_cast<std::size_t>(std::unique(values.codes.begin(), values.codes.end()) - values.codes.begin());
    return stats;
}

} // namespace inspect
