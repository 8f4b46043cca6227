// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/weights/weights.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace quant {
namespace {

constexpr const char* thresholdCure = CORE_TEXT("quant::Plan", "Lower the least number of weights.");

class DynamicWeights {
public:
    DynamicWeights(const IntegerScheme& scheme, Draft& draft)
        : m_scheme(scheme), m_precision(scheme.precision), m_draft(draft), m_values(noValues(draft)) {}

    Values run() {
        for (std::size_t op = 0; op < m_draft.subgraph.operators.size(); ++op) {
            if (m_draft.wanted(op) != m_precision)
                continue;
            if (m_draft.definitions[op] && m_draft.rule(op).dynamicRange)
                decide(op);
            else if (std::ranges::any_of(m_draft.op(op).outputs, [&](auto t) { return m_draft.isFloat(t); }))
                m_draft.plan.operators[op].precision = Precision::Float32;
        }
        return std::move(m_values);
    }

private:
    void decide(std::size_t op) {
        std::vector<std::size_t> weights;
        const auto& inputs = m_draft.op(op).inputs;
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            if (m_draft.rule(op).isDynamicWeight(static_cast<int>(k)) && m_draft.isFloat(inputs[k]) &&
                m_draft.isConstant(inputs[k]))
                weights.push_back(k);
        }
        if (weights.empty()) {
            m_draft.keepFloat(op, CORE_TEXT("quant::Plan", "has no constant weights"));
            return;
        }
        if (inputs.size() < m_draft.rule(op).leastWeightOperands) {
            m_draft.keepFloat(op, CORE_TEXT("quant::Plan", "this variant of it has no form with integer weights"));
            return;
        }
        for (const auto k : weights) {
            if (!isFit(op, inputs[k]))
                return;
        }
        m_draft.plan.operators[op].precision = m_precision;
        for (const auto k : weights)
            addWeight({op, k});
        if (m_precision == Precision::DynamicRange && m_draft.rule(op).sameScale == ops::SameScale::OutputIsInput)
            restoreFloat({op, weights.front()});
    }

    /// Hybrid kernels want all weights of an operator or none, so the first that is unfit keeps the operator float.
    bool isFit(std::size_t op, std::int32_t tensor) {
        const auto values = m_draft.values(tensor);
        if (m_draft.tensor(tensor).sparsity) {
            m_draft.keepFloat(
                op, m_draft.nameOf(tensor) + " is stored sparsely", CORE_TEXT("quant::Plan", "Store it densely."));
            return false;
        }
        if (!allFinite(values)) {
            m_draft.keepFloat(op, m_draft.nameOf(tensor) + " holds NaN or infinity",
                CORE_TEXT("quant::Plan", "Mend the constant in the model."));
            return false;
        }
        const auto least = m_draft.choices[op].leastWeightElements;
        if (values.size() >= least)
            return true;
        m_draft.keepFloat(op,
            base::format("%s has %zu values, fewer than %zu", m_draft.nameOf(tensor).c_str(), values.size(), least),
            thresholdCure);
        return false;
    }

    void addWeight(const Use& use) {
        if (const int block = blockOf(use); block > 0) {
            addBlocks(use, block);
            return;
        }
        const auto& rule = m_draft.rule(use.op);
        const auto tensor = m_draft.op(use.op).inputs[use.operand];
        const auto& choice = m_draft.choices[use.op];
        const int axis = choice.perChannel && static_cast<int>(use.operand) == rule.weight ? rule.weightAxis : -1;
        // DEQUANTIZE reads int4 for every operator.
        const bool isDynamic = m_precision == Precision::DynamicRange;
        // Hybrid kernels read it where the channels are the outermost axis: not in DEPTHWISE_CONV_2D.
        const bool isHybrid4 = rule.weightAxis == 0 && weightBits(choice, rule) == 4;
        const int bits = isDynamic ? (isHybrid4 ? 4 : 8) : choice.weightBits;
        const auto& shape = m_draft.tensor(tensor).shape;
        const bool isAsymmetric = !isDynamic && !choice.symmetricWeights;
        auto parameters =
            isAsymmetric ? litert::asymmetricWeightParameters(m_draft.values(tensor), shape, axis, bits)
                         : symmetricParameters(m_scheme.weightScales(m_draft.values(tensor), shape, axis, bits), axis);
        m_values.operands[use.op][use.operand] = static_cast<std::int32_t>(m_values.all.size());
        m_values.all.push_back({.tensor = tensor,
            .payload = isDynamic      ? Payload::DynamicWeight
                       : isAsymmetric ? Payload::AsymmetricWeight
                                      : Payload::Weight,
            .stored = weightType(bits),
            .parameters = std::move(parameters)});
        if (!isDynamic)
            m_values.all.back().restoredBefore = static_cast<std::int32_t>(use.op);
    }

    /// How many values of a row of the weight share a scale; 0: it has no blocks.
    int blockOf(const Use& use) {
        const auto& choice = m_draft.choices[use.op];
        if (choice.weightBits != 4 || choice.weightBlock == 0 || !m_draft.rule(use.op).blockWeight)
            return 0;
        const auto tensor = m_draft.op(use.op).inputs[use.operand];
        const auto& shape = m_draft.tensor(tensor).shape;
        auto& reason = m_draft.plan.operators[use.op].reason;
        if (shape.empty() || shape.back() % choice.weightBlock != 0) {
            reason = base::format("rows of %d weights are no whole blocks of %d: its scales are per channel",
                shape.empty() ? 1 : shape.back(), choice.weightBlock);
            return 0;
        }
        const auto isLarge = [](float value) { return std::fabs(value) > litert::largestOfBlocks; };
        if (std::ranges::any_of(m_draft.values(tensor), isLarge)) {
            reason = CORE_TEXT("quant::Plan", "its weights are too large for float16 scales: they are per channel");
            return 0;
        }
        return choice.weightBlock;
    }

    /// DEQUANTIZE reads no blocks; the operator itself does, whatever the mode.
    void addBlocks(const Use& use, int block) {
        m_values.operands[use.op][use.operand] = static_cast<std::int32_t>(m_values.all.size());
        m_values.all.push_back({.tensor = m_draft.op(use.op).inputs[use.operand],
            .payload = Payload::BlockWeight,
            .stored = model::TensorType::Int4,
            .block = block});
        if (m_precision == Precision::WeightOnly)
            m_draft.plan.operators[use.op].reason =
                CORE_TEXT("quant::Plan", "it reads its blocks itself and rounds its input to 8 bits while it runs");
    }

    /// Behind an operator that moves the stored values, or in front of it where that is less work.
    void restoreFloat(const Use& mover) {
        auto& table = m_values.all[static_cast<std::size_t>(m_values.operands[mover.op][mover.operand])];
        const auto output = m_draft.op(mover.op).outputs[0];
        if (elements(output) >= elements(table.tensor)) {
            table.restoredBefore = static_cast<std::int32_t>(mover.op);
            return;
        }
        const auto parameters = table.parameters;
        const auto index = static_cast<std::int32_t>(m_values.all.size());
        m_values.byTensor[static_cast<std::size_t>(output)] = index;
        m_values.results[mover.op][0] = index;
        m_values.all.push_back({.tensor = output, .parameters = parameters});
    }

    std::size_t elements(std::int32_t tensor) const {
        return model::elementCount(m_draft.tensor(tensor).shape).value_or(0);
    }

    const IntegerScheme& m_scheme;
    Precision m_precision;
    Draft& m_draft;
    Values m_values;
};

} // namespace

Values noValues(const Draft& draft) {
    Values values;
    values.byTensor.assign(draft.subgraph.tensors.size(), -1);
    for (const auto& op : draft.subgraph.operators) {
        values.operands.emplace_back(op.inputs.size(), -1);
        values.results.emplace_back(op.outputs.size(), -1);
    }
    return values;
}

int weightBits(const OperatorChoice& choice, const ops::QuantizationRule& rule) {
    return choice.weightBits == 4 && rule.int4Weight ? 4 : 8;
}

model::TensorType weightType(int bits) {
    return bits == 4 ? model::TensorType::Int4 : model::TensorType::Int8;
}

Region dynamicRegion(const IntegerScheme& scheme, Draft& draft) {
    return {scheme, DynamicWeights(scheme, draft).run()};
}

Region weightOnlyRegion(const IntegerScheme& scheme, Draft& draft) {
    return {scheme, DynamicWeights(scheme, draft).run()};
}

} // namespace quant
