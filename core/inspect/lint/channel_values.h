// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace inspect {

struct ChannelSummary {
    double bound = 0; ///< largest absolute real value that is finite
    bool hasNonFinite = false;
    std::uint64_t fingerprint = 0; ///< of the stored values
};

/// The stored values of a constant, looked at channel by channel.
class ChannelValues {
public:
    ChannelValues(std::vector<float> real, std::size_t channels, std::size_t inner)
        : m_real(std::move(real)), m_channels(channels), m_inner(inner) {}

    std::size_t count() const { return m_channels; }
    std::size_t perChannel() const { return m_channels ? m_real.size() / m_channels : 0; }
    std::vector<ChannelSummary> summaries() const;

private:
    std::vector<float> m_real;
    std::size_t m_channels;
    std::size_t m_inner;
};

/// Nothing where the tensor has no such axis or its values are no numbers.
std::optional<ChannelValues> channelValues(const model::Model& model, const model::Tensor& tensor, int axis);

/// How many values of a float constant are NaN or infinite.
std::size_t nonFiniteCount(const model::Model& model, const model::Tensor& tensor);

} // namespace inspect
