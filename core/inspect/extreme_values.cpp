// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/extreme_values.h"

#include "inspect/channel_bins.h"
#include "inspect/tensor_blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inspect {
namespace {

constexpr std::size_t blockSize = 1 << 16;

/// The larger, the earlier it stands; NaN: not at all.
float rankOf(float value, ValueOrder order) {
    switch (order) {
    case ValueOrder::Largest:
        return value;
    case ValueOrder::Smallest:
        return -value;
    case ValueOrder::LargestMagnitude:
        return std::fabs(value);
    case ValueOrder::LeastMagnitude:
        return -std::fabs(value);
    }
    return value;
}

/// Does the first of two values stand before the second?
struct Before {
    ValueOrder order;
    bool operator()(const ExtremeValue& a, const ExtremeValue& b) const {
        const float first = rankOf(a.real, order);
        const float second = rankOf(b.real, order);
        return first == second ? a.place < b.place : first > second;
    }
};

/// Keeps the first values of an order: twice as many as wanted come in before half of them is thrown out.
class FirstValues {
public:
    explicit FirstValues(const ExtremeValuesOptions& options) : m_options(options) {}

    bool wants(float value) const {
        if (std::isnan(value))
            return m_options.order == ValueOrder::LargestMagnitude && m_nan.size() < m_options.most;
        return !m_isFull || rankOf(value, m_options.order) > m_least;
    }

    void add(const ExtremeValue& value) {
        if (std::isnan(value.real))
            return m_nan.push_back(value);
        m_values.push_back(value);
        if (m_values.size() >= 2 * m_options.most)
            shrink();
    }

    std::vector<ExtremeValue> take() {
        const std::size_t rest = m_options.most - m_nan.size();
        std::sort(m_values.begin(), m_values.end(), Before{m_options.order});
        m_values.resize(std::min(rest, m_values.size()));
        m_nan.insert(m_nan.end(), m_values.begin(), m_values.end());
        return std::move(m_nan);
    }

private:
    void shrink() {
        const auto last = m_values.begin() + std::ptrdiff_t(m_options.most) - 1;
        std::nth_element(m_values.begin(), last, m_values.end(), Before{m_options.order});
        m_least = rankOf(last->real, m_options.order);
        m_isFull = true;
        m_values.resize(m_options.most);
    }

    ExtremeValuesOptions m_options;
    std::vector<ExtremeValue> m_values;
    std::vector<ExtremeValue> m_nan;
    float m_least = 0; ///< rank of the last one that is kept; a later value of the same rank stands behind it
    bool m_isFull = false;
};

} // namespace

std::vector<std::size_t> coordinatesOf(const model::Shape& shape, std::size_t place) {
    std::vector<std::size_t> coordinates(shape.size());
    for (std::size_t axis = shape.size(); axis-- > 0;) {
        const auto size = static_cast<std::size_t>(shape[axis]);
        coordinates[axis] = place % size;
        place /= size;
    }
    return coordinates;
}

std::size_t channelOf(const model::Shape& shape, std::size_t axis, std::size_t place) {
    return place / innerSize(shape, axis) % static_cast<std::size_t>(shape[axis]);
}

base::Result<std::vector<ExtremeValue>> extremeValues(const model::Model& model, std::size_t subgraph,
    std::size_t index, const ExtremeValuesOptions& options, base::Progress& progress) {
    const auto& tensor = model.subgraphs[subgraph].tensors[index];
    const std::string place = model::placeOfTensor(model, subgraph, index);
    TRY_ASSIGN(const auto blocks, TensorBlocks::open(model, tensor, place));
    const int axis = channelAxis(tensor);
    if (options.channel >= 0 && (axis < 0 || options.channel >= tensor.shape[static_cast<std::size_t>(axis)]))
        return base::Error{base::Code::ValueOutOfRange, place, "channel " + std::to_string(options.channel)};
    const auto isWanted = [&](std::size_t at) {
        return options.channel < 0 ||
               channelOf(tensor.shape, static_cast<std::size_t>(axis), at) == static_cast<std::size_t>(options.channel);
    };
    FirstValues first(options);
    ConstantValues scratch;
    for (std::size_t begin = 0; options.most > 0 && begin < blocks.count(); begin += blockSize) {
        if (progress.isCancelled())
            return base::Error{base::Code::Cancelled, {}, {}};
        const std::size_t count = std::min(blockSize, blocks.count() - begin);
        const auto real = blocks.read(begin, count, scratch);
        for (std::size_t i = 0; i < count; ++i)
            if (first.wants(real[i]) && isWanted(begin + i))
                first.add(
                    {begin + i, real[i], i < scratch.codes.size() ? std::optional(scratch.codes[i]) : std::nullopt});
    }
    return first.take();
}

} // namespace inspect
