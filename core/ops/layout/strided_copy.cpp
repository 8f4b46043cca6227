// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/layout/strided_copy.h"

#include "ops/layout/turned_matrix.h"
#include "ops/pieces.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace ops {
namespace {

/// Axes of more than one element, neighbours that continue each other in both layouts joined.
std::vector<CopyAxis> joined(const std::vector<CopyAxis>& axes) {
    std::vector<CopyAxis> result;
    for (const auto& axis : axes) {
        if (axis.size == 1)
            continue;
        const auto size = static_cast<std::ptrdiff_t>(axis.size);
        if (!result.empty() && result.back().from == size * axis.from && result.back().to == size * axis.to)
            result.back() = {result.back().size * axis.size, axis.from, axis.to};
        else
            result.push_back(axis);
    }
    return result;
}

template<std::size_t Bytes>
void copySmallRuns(const CopyAxis& axis, std::size_t count, const std::byte* from, std::byte* to) {
    for (std::size_t k = 0; k < count; ++k, from += axis.from, to += axis.to)
        std::memcpy(to, from, Bytes);
}

void copyLongRun(WorkMeter& meter, std::size_t bytes, const std::byte* from, std::byte* to) {
    for (std::size_t first = 0; first < bytes; first += WorkMeter::most) {
        const auto piece = std::min(WorkMeter::most, bytes - first);
        std::memcpy(to + first, from + first, piece);
        if (meter.isOver(piece))
            return;
    }
}

} // namespace

std::vector<std::ptrdiff_t> rowMajorSteps(const model::Shape& shape) {
    std::vector<std::ptrdiff_t> steps(shape.size());
    std::ptrdiff_t step = 1;
    for (std::size_t axis = shape.size(); axis-- > 0;) {
        steps[axis] = step;
        step *= shape[axis];
    }
    return steps;
}

StridedCopy::StridedCopy(
    const std::vector<CopyAxis>& axes, std::size_t elementBytes, std::ptrdiff_t fromStart, std::ptrdiff_t toStart) {
    const auto bytes = static_cast<std::ptrdiff_t>(elementBytes);
    m_fromStart = fromStart * bytes;
    m_toStart = toStart * bytes;
    for (const auto& axis : axes) {
        if (axis.size == 0)
            return;
    }
    m_outer = joined(axes);
    m_runBytes = elementBytes;
    if (!m_outer.empty() && m_outer.back().from == 1 && m_outer.back().to == 1) {
        m_runBytes *= m_outer.back().size;
        m_outer.pop_back();
    }
    for (auto& axis : m_outer) {
        axis.from *= bytes;
        axis.to *= bytes;
    }
    if (!m_outer.empty()) {
        m_inner = m_outer.back();
        m_outer.pop_back();
        findTurned();
    }
}

/// Two axes of which one is dense in the source and the other in the target are copied together.
void StridedCopy::findTurned() {
    const auto run = static_cast<std::ptrdiff_t>(m_runBytes);
    const auto dense = std::ranges::find(m_outer, run, &CopyAxis::from);
    if (m_inner.to != run || dense == m_outer.end() || !canTurn(m_runBytes))
        return;
    m_turned = *dense;
    m_outer.erase(dense);
}

void StridedCopy::run(const KernelArguments& arguments, const std::byte* from, std::byte* to) const {
    WorkMeter meter(arguments);
    if (m_runBytes != 0)
        copyAxis(meter, 0, from + m_fromStart, to + m_toStart);
}

void StridedCopy::copyAxis(WorkMeter& meter, std::size_t axis, const std::byte* from, std::byte* to) const {
    if (axis == m_outer.size())
        return copyInner(meter, from, to);
    const auto& [size, fromStep, toStep] = m_outer[axis];
    for (std::size_t k = 0; k < size && !meter.isOver(0); ++k, from += fromStep, to += toStep)
        copyAxis(meter, axis + 1, from, to);
}

void StridedCopy::copyInner(WorkMeter& meter, const std::byte* from, std::byte* to) const {
    if (m_turned.size > 1)
        return copyTurned(meter, from, to);
    const auto most = std::max<std::size_t>(WorkMeter::most / m_runBytes, 1);
    for (std::size_t first = 0; first < m_inner.size; first += most) {
        const auto count = std::min(most, m_inner.size - first);
        const auto k = static_cast<std::ptrdiff_t>(first);
        if (m_runBytes > WorkMeter::most)
            copyLongRun(meter, m_runBytes, from + k * m_inner.from, to + k * m_inner.to);
        else
            copyRuns(count, from + k * m_inner.from, to + k * m_inner.to);
        if (meter.isOver(count * m_runBytes))
            return;
    }
}

/// In pieces of few columns, each of which is a row of the target: where the target's memory is new, a piece that reached
/// over many of them would wait for as many pages.
void StridedCopy::copyTurned(WorkMeter& meter, const std::byte* from, std::byte* to) const {
    constexpr std::size_t mostColumns = 64;
    const auto mostRows = WorkMeter::most / m_runBytes / std::min(mostColumns, m_turned.size);
    for (std::size_t row = 0; row < m_inner.size; row += mostRows) {
        const auto rows = std::min(mostRows, m_inner.size - row);
        for (std::size_t column = 0; column < m_turned.size; column += mostColumns) {
            const auto columns = std::min(mostColumns, m_turned.size - column);
            const auto r = static_cast<std::ptrdiff_t>(row);
            const auto c = static_cast<std::ptrdiff_t>(column);
            turn({rows, columns, m_inner.from, m_turned.to}, m_runBytes, from + r * m_inner.from + c * m_turned.from,
                to + r * m_inner.to + c * m_turned.to);
            if (meter.isOver(rows * columns * m_runBytes))
                return;
        }
    }
}

void StridedCopy::copyRuns(std::size_t count, const std::byte* from, std::byte* to) const {
    switch (m_runBytes) {
    case 1:
        return copySmallRuns<1>(m_inner, count, from, to);
    case 2:
        return copySmallRuns<2>(m_inner, count, from, to);
    case 4:
        return copySmallRuns<4>(m_inner, count, from, to);
    case 8:
        return copySmallRuns<8>(m_inner, count, from, to);
    default:
        for (std::size_t k = 0; k < count; ++k, from += m_inner.from, to += m_inner.to)
            std::memcpy(to, from, m_runBytes);
    }
}

} // namespace ops
