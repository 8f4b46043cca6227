// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/channel_values.h"

#include "inspect/constant_values.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace inspect {

std::vector<ChannelSummary> ChannelValues::summaries() const {
    constexpr std::uint64_t prime = 1099511628211ULL; // FNV-1a, a value at a time
    std::vector<ChannelSummary> summaries(m_channels);
    for (ChannelSummary& summary : summaries)
        summary.fingerprint = 14695981039346656037ULL;
    for (std::size_t i = 0; i < m_real.size(); ++i) {
        ChannelSummary& summary = summaries[i / m_inner % m_channels];
        const float value = m_real[i];
        summary.fingerprint = (summary.fingerprint ^ std::bit_cast<std::uint32_t>(value)) * prime;
        if (std::isfinite(value))
            summary.bound = std::max(summary.bound, std::abs(static_cast<double>(value)));
        else
            summary.hasNonFinite = true;
    }
    return summaries;
}

std::optional<ChannelValues> channelValues(const model::Model& model, const model::Tensor& tensor, int axis) {
    if (axis < 0 || static_cast<std::size_t>(axis) >= tensor.shape.size())
        return {};
    const auto channels = static_cast<std::size_t>(tensor.shape[static_cast<std::size_t>(axis)]);
    const std::size_t inner = innerSize(tensor.shape, static_cast<std::size_t>(axis));
    auto values = constantValues(model, tensor, tensor.name);
    if (!values || channels == 0 || inner == 0)
        return {};
    return ChannelValues(std::move(values->real), channels, inner);
}

std::size_t nonFiniteCount(const model::Model& model, const model::Tensor& tensor) {
    const auto isBad = [](float value) { return !std::isfinite(value); };
    if (tensor.type == model::TensorType::Float32) { // straight from the file
        const auto values = model.dataOf(tensor).as<float>();
        return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), isBad));
    }
    const auto values = constantValues(model, tensor, tensor.name);
    return values ? static_cast<std::size_t>(std::count_if(values->real.begin(), values->real.end(), isBad)) : 0;
}

} // namespace inspect
