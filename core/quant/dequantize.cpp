// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/dequantize.h"

#include "quant/passes/already_quantized.h"
#include "quant/passes/finish/finish.h"
#include "quant/restore_recurrent.h"
#include "quant/scale.h"

#include "calib/inner_values.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace quant {
namespace {

using model::BuiltinOperator;
using model::TensorType;

/// The integer range of a type of activations.
struct Bounds {
    double low = 0;
    double high = 0;
};

std::optional<Bounds> activationBounds(TensorType type) {
    switch (type) {
    case TensorType::Int8:
        return Bounds{-128, 127};
    case TensorType::UInt8:
        return Bounds{0, 255};
    case TensorType::Int16:
        return Bounds{-32767, 32767};
    default:
        return std::nullopt;
    }
}

template<class T>
std::vector<double> widened(std::span<const T> values) {
    return {values.begin(), values.end()};
}

/// The stored integers, or nothing for types that hold none.
std::optional<std::vector<double>> integersOf(const base::Bytes& bytes, TensorType type, std::size_t count) {
    switch (type) {
    case TensorType::Int8:
        return widened(bytes.as<std::int8_t>());
    case TensorType::UInt8:
        return widened(bytes.as<std::uint8_t>());
    case TensorType::Int16:
        return widened(bytes.as<std::int16_t>());
    case TensorType::Int32:
        return widened(bytes.as<std::int32_t>());
    case TensorType::Int64:
        return widened(bytes.as<std::int64_t>());
    case TensorType::Int4: {
        std::vector<double> values;
        const auto packed = bytes.as<std::uint8_t>();
        for (std::size_t i = 0; i < count; ++i) {
            const int nibble = packed[i / 2] >> (i % 2 == 0 ? 0 : 4) & 0xF;
            values.push_back(nibble >= 8 ? nibble - 16 : nibble);
        }
        return values;
    }
    default:
        return std::nullopt;
    }
}

/// Real values by scale and zero point of each value's channel.
std::vector<float> realValues(const std::vector<double>& stored, const model::Tensor& tensor) {
    const auto& parameters = *tensor.quantization;
    std::size_t inner = 1;
    if (parameters.isPerAxis()) {
        for (auto k = static_cast<std::size_t>(parameters.quantizedDimension) + 1; k < tensor.shape.size(); ++k)
            inner *= static_cast<std::size_t>(tensor.shape[k]);
    }
    std::vector<float> values(stored.size());
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const auto channel = parameters.isPerAxis() ? i / inner % parameters.scale.size() : 0;
        const double distance = stored[i] - static_cast<double>(parameters.zeroPointOf(channel));
        values[i] = static_cast<float>(static_cast<double>(parameters.scale[channel]) * distance);
    }
    return values;
}

bool isCast(BuiltinOperator code) {
    return code == BuiltinOperator::QUANTIZE || code == BuiltinOperator::DEQUANTIZE;
}

class Restoration {
public:
    explicit Restoration(const model::Model& model) : m_source(model), m_model(model) {}

    base::Result<Dequantized> run() {
        TRY(requireUsableScales(m_source));
        for (std::size_t s = 0; s < m_model.subgraphs.size(); ++s) {
            TRY(checkOperators(s));
            m_inner.push_back(takeIntermediates(m_model, s));
            for (std::size_t k = 0; k < m_model.subgraphs[s].tensors.size(); ++k)
                TRY(restore(s, k));
            removeCasts(s);
        }
        if (!m_found)
            return base::Error{base::Code::BadRecipe, "model", "nothing in it is quantized"};
        prune(m_model);
        Dequantized result;
        result.ranges = takeRanges();
        result.operators = wholeWeights();
        result.sourceOperators = std::move(m_sources);
        updateMetadata(m_model, m_newIndex);
        result.model = std::make_shared<const model::Model>(std::move(m_model));
        return result;
    }

private:
    base::Status checkOperators(std::size_t s) const {
        const auto& graph = m_model.subgraphs[s];
        for (std::size_t k = 0; k < graph.operators.size(); ++k) {
            const auto& op = graph.operators[k];
            if (!isRestorable(m_model, graph, op))
                return base::Error{base::Code::NotQuantizable, model::placeOf(m_model, s, k),
                    "its integer form has other operands than its float form"};
        }
        return {};
    }

    base::Status restore(std::size_t s, std::size_t k) {
        auto& tensor = m_model.subgraphs[s].tensors[k];
        const auto refuse = [&](const char* detail) {
            return base::Error{base::Code::NotQuantizable, model::placeOfTensor(m_model, s, k), detail};
        };
        if (tensor.type == TensorType::Float16 && m_model.isConstant(tensor)) {
            std::vector<float> values;
            for (const auto half : m_model.dataOf(tensor).as<std::uint16_t>())
                values.push_back(fromFloat16(half));
            store(tensor, values);
            return {};
        }
        if (tensor.quantization && !std::holds_alternative<std::monostate>(tensor.quantization->details)) {
            const auto values = blockValues(s, tensor);
            if (!values)
                return refuse("is quantized in a way that this program does not read");
            store(tensor, *values);
            return {};
        }
        if (!tensor.isQuantized())
            return {};
        if (tensor.sparsity)
            return refuse("is stored sparsely");
        if (m_model.isConstant(tensor)) {
            const auto count = model::elementCount(tensor.shape).value_or(0);
            const auto stored = integersOf(m_model.dataOf(tensor), tensor.type, count);
            if (!stored)
                return refuse("has a quantized type that this program does not read");
            store(tensor, realValues(*stored, tensor));
            return {};
        }
        const auto bounds = activationBounds(tensor.type);
        if (!bounds || tensor.quantization->isPerAxis())
            return refuse("is an activation of a quantized type that this program does not read");
        noteRange(tensor, *bounds);
        return {};
    }

    /// The real values of int4 blocks; nothing for other details than these.
    std::optional<std::vector<float>> blockValues(std::size_t s, const model::Tensor& tensor) const {
        const auto* blocks = std::get_if<model::BlockwiseQuantization>(&tensor.quantization->details);
        if (!blocks || blocks->zeroPoints >= 0 || blocks->blockSize <= 0 || tensor.type != TensorType::Int4)
            return std::nullopt;
        const auto block = static_cast<std::size_t>(blocks->blockSize);
        // Of the source: here they may be float already.
        const auto scales = m_source.dataOf(m_source.subgraphs[s].tensors[static_cast<std::size_t>(blocks->scales)])
                                .as<std::uint16_t>();
        const auto count = model::elementCount(tensor.shape).value_or(0);
        const auto stored = integersOf(m_model.dataOf(tensor), tensor.type, count);
        if (count != scales.size() * block || !stored)
            return std::nullopt;
        std::vector<float> values(count);
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<float>((*stored)[i]) * fromFloat16(scales[i / block]);
        return values;
    }

    void store(model::Tensor& tensor, const std::vector<float>& values) {
        tensor.type = TensorType::Float32;
        tensor.quantization.reset();
        tensor.buffer = static_cast<std::uint32_t>(m_model.buffers.size());
        m_model.buffers.push_back(base::Bytes::copyOf<float>(values));
        m_found = true;
    }

    /// The range travels in the tensor until the indices are final.
    void noteRange(model::Tensor& tensor, const Bounds& bounds) {
        const double scale = tensor.quantization->scale[0];
        const auto zero = static_cast<double>(tensor.quantization->zeroPointOf());
        model::QuantizationParameters range;
        range.min = {static_cast<float>(scale * (bounds.low - zero))};
        range.max = {static_cast<float>(scale * (bounds.high - zero))};
        tensor.type = TensorType::Float32;
        tensor.quantization = range;
        m_found = true;
    }

    // Casts

    /// Readers of a cast's result read its operand; so does the outside, which then sees the operand by its old name.
    void removeCasts(std::size_t s) {
        auto& graph = m_model.subgraphs[s];
        std::vector<std::int32_t> source(graph.tensors.size());
        std::iota(source.begin(), source.end(), 0);
        std::vector<model::Operator> kept;
        auto& newIndex = m_newIndex.emplace_back();
        auto& sources = m_sources.emplace_back();
        for (auto& op : graph.operators) {
            newIndex.push_back(static_cast<std::int32_t>(kept.size()));
            for (auto& input : op.inputs)
                input = input < 0 ? input : source[static_cast<std::size_t>(input)];
            if (!isCast(m_model.codeOf(op).builtin) || !bothFloat(graph, op)) {
                kept.push_back(std::move(op));
                sources.push_back(static_cast<std::int32_t>(newIndex.size()) - 1);
                continue;
            }
            source[static_cast<std::size_t>(op.outputs[0])] = op.inputs[0];
            auto& range = graph.tensors[static_cast<std::size_t>(op.inputs[0])].quantization;
            if (!range || range->min.empty()) // files of the runtime's converter have empty parameters
                range = graph.tensors[static_cast<std::size_t>(op.outputs[0])].quantization;
        }
        graph.operators = std::move(kept);
        const auto inputs = graph.inputs;
        for (auto& output : graph.outputs)
            output = renamed(graph, inputs, output, source[static_cast<std::size_t>(output)]);
        for (auto& signature : m_model.signatures) {
            for (auto& entry : signature.outputs) {
                if (signature.subgraph == s)
                    entry.tensor = static_cast<std::uint32_t>(source[entry.tensor]);
            }
        }
    }

    static bool bothFloat(const model::Subgraph& graph, const model::Operator& op) {
        const auto isFloat = [&](std::int32_t t) {
            return graph.tensors[static_cast<std::size_t>(t)].type == TensorType::Float32;
        };
        return isFloat(op.inputs[0]) && isFloat(op.outputs[0]);
    }

    static std::int32_t renamed(
        model::Subgraph& graph, const std::vector<std::int32_t>& inputs, std::int32_t output, std::int32_t source) {
        if (source != output && std::ranges::find(inputs, source) == inputs.end())
            std::swap(graph.tensors[static_cast<std::size_t>(source)].name,
                graph.tensors[static_cast<std::size_t>(output)].name);
        return source;
    }

    std::vector<TensorRule> takeRanges() {
        std::vector<TensorRule> rules;
        for (std::size_t s = 0; s < m_model.subgraphs.size(); ++s) {
            auto& tensors = m_model.subgraphs[s].tensors;
            for (std::size_t k = 0; k < tensors.size(); ++k) {
                auto& range = tensors[k].quantization;
                if (!range || range->isQuantized() || range->min.size() != 1)
                    continue;
                TensorRule rule;
                rule.which.subgraph = static_cast<std::int32_t>(s);
                rule.which.indices = {static_cast<std::int32_t>(k)};
                rule.range = GivenRange{range->min[0], range->max[0]};
                rules.push_back(std::move(rule));
                range.reset();
            }
            addInnerRanges(s, rules);
        }
        return rules;
    }

    std::vector<OperatorRule> wholeWeights() const {
        std::vector<OperatorRule> rules;
        for (std::size_t s = 0; s < m_source.subgraphs.size(); ++s)
            for (std::size_t k = 0; k < m_source.subgraphs[s].operators.size(); ++k) {
                if (m_newIndex[s][k] < 0 || !hasWholeWeights(m_source.subgraphs[s], m_source.subgraphs[s].operators[k]))
                    continue;
                OperatorRule rule;
                rule.which.subgraph = static_cast<std::int32_t>(s);
                rule.which.indices = {m_newIndex[s][k]};
                rule.perChannel = false;
                rules.push_back(std::move(rule));
            }
        return rules;
    }

    /// A constant of several dimensions in integers with one scale.
    bool hasWholeWeights(const model::Subgraph& graph, const model::Operator& op) const {
        return std::ranges::any_of(op.inputs, [&](std::int32_t input) {
            if (input < 0)
                return false;
            const auto& tensor = graph.tensors[static_cast<std::size_t>(input)];
            return tensor.isQuantized() && !tensor.quantization->isPerAxis() && tensor.shape.size() > 1 &&
                   tensor.type != TensorType::Int32 && m_source.isConstant(tensor);
        });
    }

    /// Of values inside of operators: their statistics lie behind those of the tensors.
    void addInnerRanges(std::size_t s, std::vector<TensorRule>& rules) const {
        const calib::InnerValues inner(m_model, s);
        for (const auto& value : m_inner[s]) {
            const auto first = inner.of(static_cast<std::size_t>(m_newIndex[s][value.op]));
            if (!first)
                continue;
            TensorRule rule;
            rule.which.subgraph = static_cast<std::int32_t>(s);
            rule.which.indices = {static_cast<std::int32_t>(*first) + value.value};
            rule.range = value.range;
            rules.push_back(std::move(rule));
        }
    }

    const model::Model& m_source;
    model::Model m_model;
    std::vector<std::vector<std::int32_t>> m_newIndex;
    std::vector<std::vector<std::int32_t>> m_sources; ///< the other way: of those that are kept
    std::vector<std::vector<InnerRange>> m_inner;     ///< by subgraph
    bool m_found = false;
};

} // namespace

base::Result<Dequantized> dequantize(const model::Model& model) {
    return Restoration(model).run();
}

} // namespace quant
