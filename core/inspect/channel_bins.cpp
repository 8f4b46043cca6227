// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/channel_bins.h"

#include "inspect/tensor_blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inspect {
namespace {

constexpr std::size_t blockSize = 1 << 16;
constexpr std::size_t mostCounts = std::size_t{4} << 20;
constexpr std::size_t leastBins = 16;

/// Calls `visit(channel, value)` for every value of a constant that is wanted.
class Reader {
public:
    Reader(const model::Tensor& tensor, const TensorBlocks& blocks, const ChannelBinsOptions& options, int axis)
        : m_blocks(blocks), m_options(options) {
        if (axis < 0) {
            m_inner = std::max<std::size_t>(blocks.count(), 1);
            return;
        }
        m_channels = static_cast<std::size_t>(tensor.shape[static_cast<std::size_t>(axis)]);
        m_inner = std::max<std::size_t>(innerSize(tensor.shape, static_cast<std::size_t>(axis)), 1);
    }

    std::size_t channels() const { return m_channels; }

    template<class Visit>
    base::Status read(base::Progress& progress, Visit visit) {
        for (std::size_t first = 0; first < m_blocks.count(); first += blockSize) {
            if (progress.isCancelled())
                return base::Error{base::Code::Cancelled, {}, {}};
            const std::size_t count = std::min(blockSize, m_blocks.count() - first);
            const auto real = m_blocks.read(first, count, m_scratch);
            const bool areCodes = m_options.isStored && m_scratch.codes.size() == count;
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t channel = (first + i) / m_inner % m_channels;
                if (m_options.channel >= 0 && channel != static_cast<std::size_t>(m_options.channel))
                    continue;
                visit(channel, areCodes ? static_cast<double>(m_scratch.codes[i]) : static_cast<double>(real[i]));
            }
        }
        return {};
    }

private:
    const TensorBlocks& m_blocks;
    const ChannelBinsOptions& m_options;
    ConstantValues m_scratch;
    std::size_t m_channels = 1;
    std::size_t m_inner = 1;
};

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    bool isEmpty() const { return low > high; }
};

/// Stored integers: a bin for each, or for every 2, 4, … of them.
void setCodeBins(ChannelBins& result, const Range& range, std::size_t most) {
    double width = 1;
    while ((range.high - range.low + 1) / width > static_cast<double>(most))
        width *= 2;
    result.bins = static_cast<std::size_t>(std::ceil((range.high - range.low + 1) / width));
    result.low = range.low - 0.5;
    result.high = result.low + width * static_cast<double>(result.bins);
}

} // namespace

int channelAxis(const model::Tensor& tensor) {
    if (tensor.quantization && tensor.quantization->isPerAxis())
        return tensor.quantization->quantizedDimension;
    if (tensor.shape.size() < 2)
        return -1;
    // Weights: depthwise filters (1×h×w×c) have their channels last, the others first.
    return tensor.shape.size() == 4 && tensor.shape[0] == 1 ? 3 : 0;
}

base::Result<ChannelBins> channelBins(const model::Model& model, std::size_t subgraph, std::size_t index,
    const ChannelBinsOptions& options, base::Progress& progress) {
    const auto& tensor = model.subgraphs[subgraph].tensors[index];
    const std::string place = model::placeOfTensor(model, subgraph, index);
    TRY_ASSIGN(const auto blocks, TensorBlocks::open(model, tensor, place));
    ChannelBins result;
    result.axis = channelAxis(tensor);
    Reader reader(tensor, blocks, options, result.axis);
    if (options.channel >= 0 && static_cast<std::size_t>(options.channel) >= reader.channels())
        return base::Error{base::Code::ValueOutOfRange, place, "channel " + std::to_string(options.channel)};
    Range range;
    TRY(reader.read(progress, [&range](std::size_t, double value) {
        if (!std::isfinite(value))
            return;
        range.low = std::min(range.low, value);
        range.high = std::max(range.high, value);
    }));
    const std::size_t rows = options.channel >= 0 ? 1 : std::max<std::size_t>(reader.channels(), 1);
    const std::size_t most = std::clamp(mostCounts / rows, leastBins, std::max(options.bins, leastBins));
    if (range.isEmpty())
        return result;
    if (options.isStored && model::integerRange(tensor.type)) {
        setCodeBins(result, range, most);
    } else {
        result.bins = most;
        result.low = range.low;
        result.high = range.high;
    }
    result.counts.assign(rows * result.bins, 0);
    const double width = result.high - result.low;
    const double scale = width > 0 ? static_cast<double>(result.bins) / width : 0;
    TRY(reader.read(progress, [&](std::size_t channel, double value) {
        if (!std::isfinite(value))
            return;
        const auto bin = std::min(static_cast<std::size_t>((value - result.low) * scale), result.bins - 1);
        auto& count = result.counts[(options.channel >= 0 ? 0 : channel) * result.bins + bin];
        if (count < std::numeric_limits<std::uint32_t>::max())
            ++count;
    }));
    return result;
}

} // namespace inspect
