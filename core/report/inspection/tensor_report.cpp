// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/inspection/tensor_report.h"

#include "report/inspection/inspection_cells.h"
#include "report/json_parts.h"
#include "report/text_table.h"

#include "inspect/constant_values.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace report {

namespace {

using model::TensorType;

constexpr std::size_t shownChannels = 32;
constexpr std::size_t shownBins = 32;
constexpr std::size_t barLength = 40;

const model::Tensor& tensorOf(const model::Model& model, std::size_t subgraph, std::size_t tensor) {
    return model.subgraphs[subgraph].tensors[tensor];
}

std::string num(double value) {
    return base::numberText(value, 6);
}

std::string factsText(const model::Tensor& tensor, const inspect::TensorStats& stats) {
    std::string text = "  " + std::string(model::typeName(tensor.type)) + " " + shapeOf(tensor);
    if (tensor.isQuantized())
        text += ", scale " + scaleText(tensor) + ", zero point " + zeroPointText(tensor);
    text += base::format("\n  values %zu, zeros %zu (%.1f %%), NaN %zu, infinite %zu\n", stats.count, stats.zeros,
        stats.count ? 100 * static_cast<double>(stats.zeros) / static_cast<double>(stats.count) : 0.0, stats.nanCount,
        stats.infiniteCount);
    text += "  min " + num(static_cast<double>(stats.min)) + ", max " + num(static_cast<double>(stats.max)) +
            ", mean " + num(stats.mean) + ", standard deviation " + num(stats.deviation) + ", excess kurtosis " +
            num(stats.kurtosis) + "\n";
    if (stats.distinctCodes > 0)
        text += base::format("  %zu codes in use, %.2f %% at the least and %.2f %% at the largest\n",
            stats.distinctCodes, 100 * stats.lowEndShare, 100 * stats.highEndShare);
    if (stats.perAxisGain)
        text += base::format("  as int8: %.1f dB with one scale, %.1f dB with one per channel\n",
            stats.perAxisGain->perTensorDb, stats.perAxisGain->perAxisDb);
    return text;
}

std::string percentilesText(const inspect::TensorStats& stats) {
    std::string text;
    for (const inspect::Percentile& entry : stats.percentiles)
        text += (text.empty() ? "  percentiles " : ", ") + base::numberText(entry.percent, 3) +
                " %: " + num(static_cast<double>(entry.value));
    return text.empty() ? text : text + "\n";
}

/// At most `shownBins` lines with bars.
std::string histogramText(const inspect::TensorStats& stats) {
    const std::size_t lines = std::min(shownBins, stats.bins.size());
    std::vector<std::uint64_t> counts(lines, 0);
    for (std::size_t i = 0; i < stats.bins.size(); ++i)
        counts[i * lines / stats.bins.size()] += stats.bins[i];
    const std::uint64_t most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    if (most == 0)
        return {};
    TextTable table({{"from", TextTable::Align::Right}, {"values", TextTable::Align::Right}, {""}});
    for (std::size_t i = 0; i < lines; ++i) {
        const double low =
            stats.binLow + (stats.binHigh - stats.binLow) * static_cast<double>(i) / static_cast<double>(lines);
        const double share = static_cast<double>(counts[i]) / static_cast<double>(most);
        table.add({num(low), std::to_string(counts[i]),
            std::string(static_cast<std::size_t>(std::ceil(share * static_cast<double>(barLength))), '#')});
    }
    return "\n" + table.text();
}

/// What a row for a channel says of its scale; nothing with one scale for all.
std::vector<std::string> scaleCells(const model::Tensor& tensor, std::size_t channel) {
    if (!tensor.isQuantized() || !tensor.quantization->isPerAxis() || channel >= tensor.quantization->scale.size())
        return {};
    const auto& zeroPoints = tensor.quantization->zeroPoint;
    return {num(static_cast<double>(tensor.quantization->scale[channel])),
        std::to_string(channel < zeroPoints.size() ? zeroPoints[channel] : 0)};
}

std::vector<std::string> rangeCells(const inspect::ChannelRange& channel) {
    return {num(static_cast<double>(channel.min)), num(static_cast<double>(channel.max)), num(channel.mean),
        num(channel.deviation), std::to_string(channel.zeros)};
}

/// Ranges and scales by channel, as far as the tensor has either.
std::string channelsText(const model::Tensor& tensor, const inspect::TensorStats& stats) {
    const bool hasScales = !scaleCells(tensor, 0).empty();
    const std::size_t count = std::max(stats.channels.size(), hasScales ? tensor.quantization->scale.size() : 0);
    if (count == 0)
        return {};
    std::vector<TextTable::Column> columns = {{"channel", TextTable::Align::Right}};
    const auto addColumns = [&columns](std::initializer_list<const char*> titles) {
        for (const char* title : titles)
            columns.push_back({title, TextTable::Align::Right});
    };
    if (hasScales)
        addColumns({"scale", "zero point"});
    if (!stats.channels.empty())
        addColumns({"min", "max", "mean", "deviation", "zeros"});
    TextTable table(columns);
    for (std::size_t i = 0; i < std::min(shownChannels, count); ++i) {
        std::vector<std::string> row = {std::to_string(i)};
        const auto append = [&row](
                                std::vector<std::string> cells) { row.insert(row.end(), cells.begin(), cells.end()); };
        append(scaleCells(tensor, i));
        if (i < stats.channels.size())
            append(rangeCells(stats.channels[i]));
        table.add(std::move(row));
    }
    const std::size_t hidden = count - std::min(shownChannels, count);
    return base::format("\nChannels along dimension %d\n",
               stats.channels.empty() ? tensor.quantization->quantizedDimension : stats.channelAxis) +
           table.text() + (hidden ? base::format("and %zu more (--json has all)\n", hidden) : std::string());
}

/// Elements without a .npy form and the type that holds them.
std::optional<TensorType> widerType(TensorType type) {
    switch (type) {
    case TensorType::Int4:
    case TensorType::Int2:
        return TensorType::Int8;
    case TensorType::UInt4:
        return TensorType::UInt8;
    case TensorType::BFloat16:
        return TensorType::Float32;
    default:
        return {};
    }
}

data::Array widened(TensorType type, const model::Shape& shape, const inspect::ConstantValues& values) {
    if (type == TensorType::Float32)
        return {type, shape, base::Bytes::copyOf(std::span<const float>(values.real))};
    std::vector<std::int8_t> codes; // uint4 fits too
    for (const std::int64_t code : values.codes)
        codes.push_back(static_cast<std::int8_t>(code));
    return {type, shape, base::Bytes::copyOf(std::span<const std::int8_t>(codes))};
}

} // namespace

std::string tensorText(
    const model::Model& model, std::size_t subgraph, std::size_t tensor, const inspect::TensorStats& stats) {
    const model::Tensor& shown = tensorOf(model, subgraph, tensor);
    return model::placeOfTensor(model, subgraph, tensor) + "\n" + factsText(shown, stats) + percentilesText(stats) +
           histogramText(stats) + channelsText(shown, stats);
}

std::string tensorJson(
    const model::Model& model, std::size_t subgraph, std::size_t index, const inspect::TensorStats& stats) {
    const model::Tensor& tensor = tensorOf(model, subgraph, index);
    Json json{{"subgraph", subgraph}, {"index", index}, {"name", tensor.name}, {"dtype", model::typeName(tensor.type)},
        {"shape", tensor.shape}, {"count", stats.count}, {"zeros", stats.zeros}, {"nan", stats.nanCount},
        {"infinite", stats.infiniteCount}, {"min", number(static_cast<double>(stats.min))},
        {"max", number(static_cast<double>(stats.max))}, {"mean", number(stats.mean)},
        {"standard_deviation", number(stats.deviation)}, {"excess_kurtosis", number(stats.kurtosis)},
        {"distinct_codes", stats.distinctCodes}, {"low_end_share", stats.lowEndShare},
        {"high_end_share", stats.highEndShare}, {"percentiles", Json::array()},
        {"histogram", {{"low", number(stats.binLow)}, {"high", number(stats.binHigh)}, {"counts", stats.bins}}}};
    if (tensor.isQuantized()) {
        Json scales = Json::array();
        for (const float scale : tensor.quantization->scale)
            scales.push_back(number(static_cast<double>(scale)));
        json["quantization"] = {{"scales", scales}, {"zero_points", tensor.quantization->zeroPoint},
            {"quantized_dimension", tensor.quantization->quantizedDimension}};
    }
    for (const inspect::Percentile& entry : stats.percentiles)
        json["percentiles"].push_back(
            {{"percent", entry.percent}, {"value", number(static_cast<double>(entry.value))}});
    if (stats.perAxisGain)
        json["int8_sqnr_db"] = {
            {"per_tensor", number(stats.perAxisGain->perTensorDb)}, {"per_axis", number(stats.perAxisGain->perAxisDb)}};
    if (!stats.channels.empty()) {
        json["channel_dimension"] = stats.channelAxis;
        json["channels"] = Json::array();
    }
    for (const inspect::ChannelRange& channel : stats.channels)
        json["channels"].push_back(
            {{"min", number(static_cast<double>(channel.min))}, {"max", number(static_cast<double>(channel.max))},
                {"mean", number(channel.mean)}, {"standard_deviation", number(channel.deviation)},
                {"zeros", channel.zeros}, {"not_finite", channel.notFinite}});
    return dumped(json);
}

base::Result<data::Array> tensorArray(const model::Model& model, std::size_t subgraph, std::size_t index, bool real) {
    const model::Tensor& tensor = tensorOf(model, subgraph, index);
    TRY_ASSIGN(const inspect::ConstantValues values,
        inspect::constantValues(model, tensor, model::placeOfTensor(model, subgraph, index)));
    if (real)
        return data::Array{TensorType::Float32, tensor.shape, base::Bytes::copyOf(std::span<const float>(values.real))};
    if (const auto wider = widerType(tensor.type))
        return widened(*wider, tensor.shape, values);
    return data::Array{tensor.type, tensor.shape, model.dataOf(tensor).slice(0, model::byteSize(tensor).value_or(0))};
}

base::Result<std::string> tensorCsv(const model::Model& model, std::size_t subgraph, std::size_t index, bool real) {
    const model::Tensor& tensor = tensorOf(model, subgraph, index);
    TRY_ASSIGN(const inspect::ConstantValues values,
        inspect::constantValues(model, tensor, model::placeOfTensor(model, subgraph, index)));
    std::string text = "index,value\r\n";
    for (std::size_t i = 0; i < values.real.size(); ++i)
        text += std::to_string(i) + "," +
                (real || values.codes.empty() ? base::format("%.9g", static_cast<double>(values.real[i]))
                                              : std::to_string(values.codes[i])) +
                "\r\n";
    return text;
}

} // namespace report
