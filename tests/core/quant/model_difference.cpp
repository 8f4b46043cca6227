// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model_difference.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

namespace {

class Matcher {
public:
    Matcher(const model::Model& a, const model::Model& b, std::size_t number)
        : m_a(a), m_b(b), m_left(a.subgraphs[number]), m_right(b.subgraphs[number]),
          m_where(base::format("subgraph %zu", number)) {}

    std::string run() {
        if (m_left.operators.size() != m_right.operators.size())
            return say(base::format("%zu and %zu operators", m_left.operators.size(), m_right.operators.size()));
        if (auto found = lists(m_left.inputs, m_right.inputs); !found.empty())
            return found;
        for (std::size_t k = 0; k < m_left.operators.size(); ++k) {
            m_where = model::placeOf(m_a, 0, k);
            if (auto found = operators(m_left.operators[k], m_right.operators[k]); !found.empty())
                return found;
        }
        return lists(m_left.outputs, m_right.outputs);
    }

private:
    std::string say(const std::string& what) const { return m_where + ": " + what; }

    std::string operators(const model::Operator& a, const model::Operator& b) {
        if (m_a.codeOf(a) != m_b.codeOf(b))
            return say(base::format("%s version %d and %s version %d", model::nameOf(m_a.codeOf(a)).c_str(),
                m_a.codeOf(a).version, model::nameOf(m_b.codeOf(b)).c_str(), m_b.codeOf(b).version));
        if (a.options != b.options)
            return say("other options");
        if (auto found = lists(a.inputs, b.inputs); !found.empty())
            return found;
        return lists(a.outputs, b.outputs);
    }

    std::string lists(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
        if (a.size() != b.size())
            return say("another number of operands");
        for (std::size_t k = 0; k < a.size(); ++k) {
            if (auto found = tensors(a[k], b[k]); !found.empty())
                return say(base::format("operand %zu: ", k) + found);
        }
        return {};
    }

    std::string tensors(std::int32_t a, std::int32_t b) {
        if (a < 0 || b < 0)
            return a == b ? "" : "absent in one";
        const auto& left = m_left.tensors[static_cast<std::size_t>(a)];
        const auto& right = m_right.tensors[static_cast<std::size_t>(b)];
        const bool isConstant = m_a.isConstant(left);
        if (isConstant != m_b.isConstant(right))
            return "constant in one";
        // Equal constants may be one tensor or two.
        const auto [slot, isNew] = m_partner.emplace(a, b);
        if (!isNew && !isConstant)
            return slot->second == b ? "" : "wired up differently";
        if (left.type != right.type)
            return std::string(model::typeName(left.type)) + " and " + std::string(model::typeName(right.type));
        if (left.shape != right.shape || left.shapeSignature != right.shapeSignature)
            return "other shapes";
        if (auto found = parameters(left, right); !found.empty())
            return found;
        return isConstant ? constants(left, right) : "";
    }

    static std::string parameters(const model::Tensor& left, const model::Tensor& right) {
        if (left.isQuantized() != right.isQuantized())
            return "quantized in one";
        if (!left.isQuantized())
            return {};
        const auto& a = *left.quantization;
        const auto& b = *right.quantization;
        if (a.scale.size() != b.scale.size())
            return base::format("%zu and %zu scales", a.scale.size(), b.scale.size());
        if (a.isPerAxis() && a.quantizedDimension != b.quantizedDimension)
            return "another axis";
        if (a.zeroPoint != b.zeroPoint)
            return base::format("zero point %d and %d", int(a.zeroPointOf()), int(b.zeroPointOf()));
        for (std::size_t k = 0; k < a.scale.size(); ++k) {
            if (std::fabs(a.scale[k] - b.scale[k]) > 1e-5F * std::max(a.scale[k], b.scale[k]))
                return base::format("scale %.9g and %.9g", double(a.scale[k]), double(b.scale[k]));
        }
        return {};
    }

    std::string constants(const model::Tensor& left, const model::Tensor& right) const {
        const auto& a = m_a.dataOf(left);
        const auto& b = m_b.dataOf(right);
        if (a == b)
            return {};
        if (a.size() != b.size())
            return "another number of values";
        if (left.type == model::TensorType::Int8)
            return within<std::int8_t>(a, b, 1) ? "" : "values more than a step apart";
        if (left.type == model::TensorType::Int16)
            return within<std::int16_t>(a, b, 1) ? "" : "values more than a step apart";
        if (left.type == model::TensorType::Int32)
            return within<std::int32_t>(a, b, 1) ? "" : "values more than a step apart";
        if (left.type == model::TensorType::Int64)
            return within<std::int64_t>(a, b, 1) ? "" : "values more than a step apart";
        return "other values";
    }

    template<class T>
    static bool within(const base::Bytes& a, const base::Bytes& b, int steps) {
        const auto left = a.as<T>();
        const auto right = b.as<T>();
        for (std::size_t k = 0; k < left.size(); ++k) {
            const auto distance = std::abs(std::int64_t{left[k]} - std::int64_t{right[k]});
            if (distance > std::max<std::int64_t>(steps, std::abs(std::int64_t{left[k]}) / 50'000))
                return false;
        }
        return true;
    }

    const model::Model& m_a;
    const model::Model& m_b;
    const model::Subgraph& m_left;
    const model::Subgraph& m_right;
    std::string m_where;
    std::map<std::int32_t, std::int32_t> m_partner;
};

} // namespace

std::string differenceOf(const model::Model& a, const model::Model& b) {
    if (a.subgraphs.size() != b.subgraphs.size())
        return "another number of subgraphs";
    for (std::size_t k = 0; k < a.subgraphs.size(); ++k) {
        if (auto found = Matcher(a, b, k).run(); !found.empty())
            return found;
    }
    return {};
}
