// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/elementwise/broadcast.h"

#include "ops/check.h"
#include "ops/layout/strided_copy.h"

#include <algorithm>
#include <string>

namespace ops {
namespace {

constexpr std::size_t mostDimensions = 8;

/// Steps of an operand along the output's axes.
std::vector<std::ptrdiff_t> stretchedSteps(const model::Shape& output, const model::Shape& operand) {
    const auto own = rowMajorSteps(operand);
    std::vector<std::ptrdiff_t> steps(output.size(), 0);
    const std::size_t missing = output.size() - operand.size();
    for (std::size_t axis = 0; axis < operand.size(); ++axis)
        steps[missing + axis] = operand[axis] == 1 ? 0 : own[axis];
    return steps;
}

bool continues(const BroadcastLoop::Axis& outer, const BroadcastLoop::Axis& inner) {
    for (std::size_t k = 0; k < BroadcastLoop::most; ++k) {
        if (outer.step[k] != static_cast<std::ptrdiff_t>(inner.size) * inner.step[k])
            return false;
    }
    return true;
}

} // namespace

base::Result<model::Shape> broadcastShape(const Node& node, std::span<const TensorInfo* const> operands) {
    model::Shape shape;
    for (const auto* operand : operands) {
        if (operand->shape.size() > mostDimensions)
            return badOperator(node, "an operand has " + std::to_string(operand->shape.size()) + " dimensions");
        if (operand->shape.size() > shape.size())
            shape.insert(shape.begin(), operand->shape.size() - shape.size(), 1);
        for (std::size_t back = 1; back <= operand->shape.size(); ++back) {
            auto& size = shape[shape.size() - back];
            const auto other = operand->shape[operand->shape.size() - back];
            if (size != other && size != 1 && other != 1)
                return shapeMismatch(
                    node, shapeText(operands[0]->shape) + " and " + shapeText(operand->shape) + " cannot be broadcast");
            size = size == 1 ? other : size;
        }
    }
    TRY(requireCountable(node, shape));
    return shape;
}

base::Result<OutputShapes> broadcastTwo(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    TRY_ASSIGN(auto shape, broadcastShape(node, node.inputs));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

BroadcastLoop::BroadcastLoop(const model::Shape& output, std::span<const model::Shape> operands) {
    std::vector<std::vector<std::ptrdiff_t>> steps;
    for (const auto& operand : operands)
        steps.push_back(stretchedSteps(output, operand));
    for (std::size_t axis = 0; axis < output.size(); ++axis) {
        if (output[axis] == 1)
            continue;
        Axis next{static_cast<std::size_t>(output[axis]), {}};
        for (std::size_t k = 0; k < steps.size(); ++k)
            next.step[k] = steps[k][axis];
        if (!m_outer.empty() && continues(m_outer.back(), next))
            m_outer.back() = {m_outer.back().size * next.size, next.step};
        else
            m_outer.push_back(next);
    }
    if (!m_outer.empty()) {
        m_inner = m_outer.back();
        m_outer.pop_back();
    }
    for (const auto& axis : m_outer)
        m_rows *= axis.size;
}

int BroadcastLoop::repeatedOperand() const {
    if (m_outer.size() != 1 || m_inner.step[0] != 1 || m_inner.step[1] != 1)
        return -1;
    const auto& step = m_outer[0].step;
    const auto row = static_cast<std::ptrdiff_t>(m_inner.size);
    return step[0] == 0 && step[1] == row ? 0 : step[1] == 0 && step[0] == row ? 1 : -1;
}

std::vector<std::size_t> BroadcastLoop::indexOf(std::size_t row, Steps& offsets) const {
    std::vector<std::size_t> index(m_outer.size(), 0);
    for (std::size_t axis = m_outer.size(); axis-- > 0; row /= m_outer[axis].size) {
        index[axis] = row % m_outer[axis].size;
        for (std::size_t k = 0; k < most; ++k)
            offsets[k] += m_outer[axis].step[k] * static_cast<std::ptrdiff_t>(index[axis]);
    }
    return index;
}

void BroadcastLoop::advance(std::vector<std::size_t>& index, Steps& offsets) const {
    for (std::size_t axis = m_outer.size(); axis-- > 0;) {
        const auto& here = m_outer[axis];
        const bool wraps = ++index[axis] == here.size;
        for (std::size_t k = 0; k < most; ++k)
            offsets[k] += here.step[k] * (wraps ? 1 - static_cast<std::ptrdiff_t>(here.size) : 1);
        if (!wraps)
            return;
        index[axis] = 0;
    }
}

BroadcastLoop loopOfTwo(const Node& node) {
    const std::array shapes{node.inputs[0]->shape, node.inputs[1]->shape};
    return {node.outputs[0]->shape, shapes};
}

} // namespace ops
