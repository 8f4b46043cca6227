// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/channel_scales.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace widgets {
namespace {

constexpr std::size_t largestScan = std::size_t(32) << 20;
constexpr std::size_t mostOutliers = 5;

/// Without what is no step between values: NaN, infinity, negative.
std::vector<double> usable(std::vector<double> scales) {
    std::erase_if(scales, [](double scale) { return !std::isfinite(scale) || scale < 0; });
    return scales;
}

double middle(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    return *half;
}

/// Scales that are not usable come first, then |ln(scale / median)| beyond 3.5 robust deviations (1.4826 · median
/// absolute deviation), and at least a factor of 2.
std::vector<std::size_t> findOutliers(const std::vector<double>& scales, double median) {
    std::vector<double> distances(scales.size());
    for (std::size_t i = 0; i < scales.size(); ++i)
        distances[i] = !std::isfinite(scales[i]) || scales[i] < 0 ? std::numeric_limits<double>::infinity()
                       : scales[i] > 0 && median > 0              ? std::abs(std::log(scales[i] / median))
                                                                  : 0;
    const double limit = std::max(std::log(2.0), 3.5 * 1.4826 * middle(usable(distances)));
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < distances.size(); ++i)
        if (distances[i] > limit)
            found.push_back(i);
    std::stable_sort(
        found.begin(), found.end(), [&distances](std::size_t a, std::size_t b) { return distances[a] > distances[b]; });
    if (found.size() > mostOutliers)
        found.resize(mostOutliers);
    return found;
}

/// Elements of T in channels: [outer][channels][inner].
template<class T>
void dropLiving(std::span<const T> values, std::size_t inner, const std::vector<std::int64_t>& zeroPoints,
    std::vector<bool>& dead) {
    const std::size_t channels = dead.size();
    for (std::size_t start = 0, channel = 0; start + inner <= values.size(); start += inner) {
        const auto run = values.subspan(start, inner);
        const auto zero = zeroPoints[channel];
        if (dead[channel] && !std::all_of(run.begin(), run.end(), [zero](T value) { return value == zero; }))
            dead[channel] = false;
        channel = channel + 1 == channels ? 0 : channel + 1;
    }
}

std::vector<bool> findDead(
    const model::Model& model, const model::Tensor& tensor, const std::vector<std::int64_t>& zeroPoints) {
    const std::vector<bool> none(zeroPoints.size(), false);
    const auto& bytes = model.dataOf(tensor);
    const auto axis = static_cast<std::size_t>(tensor.quantization->quantizedDimension);
    if (!model.isConstant(tensor) || tensor.sparsity || bytes.size() > largestScan || axis >= tensor.shape.size() ||
        static_cast<std::size_t>(tensor.shape[axis]) != zeroPoints.size())
        return none;
    const std::size_t inner = std::accumulate(tensor.shape.begin() + static_cast<std::ptrdiff_t>(axis) + 1,
        tensor.shape.end(), std::size_t(1), [](std::size_t product, std::int32_t size) { return product * size; });
    if (inner == 0)
        return none;
    std::vector<bool> dead(zeroPoints.size(), true);
    switch (tensor.type) {
    case model::TensorType::Int8:
        dropLiving(bytes.as<std::int8_t>(), inner, zeroPoints, dead);
        return dead;
    case model::TensorType::UInt8:
        dropLiving(bytes.as<std::uint8_t>(), inner, zeroPoints, dead);
        return dead;
    case model::TensorType::Int16:
        dropLiving(bytes.as<std::int16_t>(), inner, zeroPoints, dead);
        return dead;
    case model::TensorType::Int32:
        dropLiving(bytes.as<std::int32_t>(), inner, zeroPoints, dead);
        return dead;
    default:
        return none;
    }
}

} // namespace

double ChannelScales::lowest() const {
    const auto known = usable(scales);
    return known.empty() ? 0 : *std::ranges::min_element(known);
}

double ChannelScales::highest() const {
    const auto known = usable(scales);
    return known.empty() ? 0 : *std::ranges::max_element(known);
}

std::size_t ChannelScales::deadCount() const {
    return static_cast<std::size_t>(std::count(dead.begin(), dead.end(), true));
}

ChannelScales channelScales(const model::Model& model, const model::Tensor& tensor) {
    ChannelScales result;
    const auto& parameters = *tensor.quantization;
    result.scales.assign(parameters.scale.begin(), parameters.scale.end());
    for (std::size_t channel = 0; channel < result.scales.size(); ++channel)
        result.zeroPoints.push_back(parameters.zeroPointOf(channel));
    result.hasZeroPoints = std::adjacent_find(result.zeroPoints.begin(), result.zeroPoints.end(),
                               std::not_equal_to<>()) != result.zeroPoints.end();
    result.median = middle(usable(result.scales));
    result.outliers = findOutliers(result.scales, result.median);
    result.dead = findDead(model, tensor, result.zeroPoints);
    return result;
}

ChannelScales wouldBeScales(const inspect::TensorStats& stats) {
    constexpr double largestCode = 127;
    ChannelScales result;
    for (const auto& channel : stats.channels) {
        const double bound = std::max(std::abs(double(channel.min)), std::abs(double(channel.max)));
        result.scales.push_back(bound / largestCode);
        result.dead.push_back(channel.isDead);
    }
    if (result.scales.empty())
        return result;
    result.zeroPoints.assign(result.scales.size(), 0);
    result.median = middle(usable(result.scales));
    result.outliers = findOutliers(result.scales, result.median);
    return result;
}

} // namespace widgets
