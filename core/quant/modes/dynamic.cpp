// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/mode.h"

#include "quant/passes/forms.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

/// Weights of the operators that have hybrid kernels become int8; activations stay float. Operators that only move
/// values (GATHER) get an int8 table and a DEQUANTIZE: behind them where their output is smaller, else in front.
namespace quant {
namespace {

constexpr const char* thresholdCure = CORE_TEXT("quant::Plan", "Lower the least number of weights.");

class DynamicPlan {
public:
    DynamicPlan(const PlanInput& input, Draft& draft)
        : m_recipe(input.recipe), m_draft(draft), m_needs(draft.subgraph.tensors.size()) {}

    void run() {
        for (std::size_t op = 0; op < m_draft.subgraph.operators.size(); ++op) {
            if (m_draft.definitions[op] && m_draft.rule(op).dynamicRange)
                decide(op);
            else if (std::ranges::any_of(m_draft.op(op).outputs, [&](auto t) { return m_draft.isFloat(t); }))
                m_draft.plan.operators[op].precision = Precision::Float32;
        }
        for (std::size_t tensor = 0; tensor < m_needs.size(); ++tensor) {
            if (!m_needs[tensor].empty())
                place(static_cast<std::int32_t>(tensor));
        }
        std::ranges::stable_sort(m_draft.plan.casts, {}, [this](const Cast& cast) {
            return cast.before < 0 ? static_cast<std::int32_t>(m_draft.subgraph.operators.size()) : cast.before;
        });
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
        for (const auto k : weights) {
            if (!isFit(op, inputs[k]))
                return;
        }
        m_draft.plan.operators[op].precision = Precision::DynamicRange;
        for (const auto k : weights) {
            const int axis = m_recipe.perChannel && static_cast<int>(k) == m_draft.rule(op).weight
                                 ? m_draft.rule(op).weightAxis
                                 : -1;
            addNeed(m_needs[static_cast<std::size_t>(inputs[k])], weightForm(inputs[k], axis), {op, k});
        }
    }

    /// Hybrid kernels want all weights of an operator or none, so the first that is unfit keeps the operator float.
    bool isFit(std::size_t op, std::int32_t tensor) {
        const auto values = m_draft.values(tensor);
        if (m_draft.tensor(tensor).sparsity) {
            m_draft.keepFloat(
                op, m_draft.nameOf(tensor) + " is stored sparsely", CORE_TEXT("quant::Plan", "Store it densely."));
            return false;
        }
        if (!std::ranges::all_of(values, [](float v) { return std::isfinite(v); })) {
            m_draft.keepFloat(op, m_draft.nameOf(tensor) + " holds NaN or infinity",
                CORE_TEXT("quant::Plan", "Mend the constant in the model."));
            return false;
        }
        if (values.size() >= m_recipe.leastWeightElements)
            return true;
        m_draft.keepFloat(op,
            base::format("%s has %zu values, fewer than %zu", m_draft.nameOf(tensor).c_str(), values.size(),
                m_recipe.leastWeightElements),
            thresholdCure);
        return false;
    }

    TensorPlan weightForm(std::int32_t tensor, int axis) const {
        auto scales = weightScales(m_draft.values(tensor), m_draft.tensor(tensor).shape, axis);
        return {model::TensorType::Int8, symmetricParameters(std::move(scales), axis), Payload::DynamicWeight};
    }

    /// Adds the readers that keep the float values, gives all of them their form and restores float behind movers.
    void place(std::int32_t tensor) {
        auto& needs = m_needs[static_cast<std::size_t>(tensor)];
        std::vector<Use> movers;
        for (const auto& need : needs) {
            std::ranges::copy_if(need.uses, std::back_inserter(movers),
                [this](const Use& use) { return m_draft.rule(use.op).sameScale == ops::SameScale::OutputIsInput; });
        }
        for (const auto reader : m_draft.index.consumers[static_cast<std::size_t>(tensor)]) {
            const auto op = static_cast<std::size_t>(reader);
            for (std::size_t k = 0; k < m_draft.op(op).inputs.size(); ++k) {
                if (m_draft.op(op).inputs[k] == tensor && !isWanted(needs, {op, k}))
                    addNeed(needs, TensorPlan{}, {op, k});
            }
        }
        placeConstant(m_draft, tensor, needs);
        for (const auto& mover : movers)
            restoreFloat(mover);
    }

    static bool isWanted(const std::vector<Need>& needs, const Use& use) {
        return std::ranges::any_of(
            needs, [&](const Need& need) { return std::ranges::find(need.uses, use) != need.uses.end(); });
    }

    void restoreFloat(const Use& mover) {
        auto& plan = m_draft.plan;
        const auto table = plan.operators[mover.op].inputs[mover.operand];
        const auto tensor = m_draft.op(mover.op).inputs[mover.operand];
        const auto output = m_draft.op(mover.op).outputs[0];
        const bool isSmaller = elements(output) < elements(tensor);
        Forms forms(m_draft, isSmaller ? output : tensor);
        Cast cast = {.isQuantize = false, .from = model::TensorType::Int8, .to = model::TensorType::Float32};
        if (isSmaller) {
            const auto& form = plan.tensors[static_cast<std::size_t>(tensor)];
            const auto parameters = table == tensor ? form.quantization : addedForm(table).quantization;
            cast.tensor = output;
            forms.own({});
            cast.source = forms.idOf({model::TensorType::Int8, parameters, Payload::Keep});
            cast.result = output;
            cast.before = static_cast<std::int32_t>(mover.op) + 1;
            plan.operators[mover.op].outputs[0] = cast.source;
        } else {
            cast.tensor = tensor;
            cast.source = table;
            cast.result = forms.idOf({model::TensorType::Float32, {}, Payload::Keep});
            cast.before = static_cast<std::int32_t>(mover.op);
            plan.operators[mover.op].inputs[mover.operand] = cast.result;
        }
        if (cast.before == static_cast<std::int32_t>(m_draft.subgraph.operators.size()))
            cast.before = -1;
        plan.casts.push_back(cast);
    }

    const TensorPlan& addedForm(std::int32_t id) const {
        return m_draft.plan.added[static_cast<std::size_t>(id) - m_draft.plan.tensors.size()].plan;
    }
    std::size_t elements(std::int32_t tensor) const {
        return model::elementCount(m_draft.tensor(tensor).shape).value_or(0);
    }

    const Recipe& m_recipe;
    Draft& m_draft;
    std::vector<std::vector<Need>> m_needs; ///< by constant
};

void plan(const PlanInput& input, Draft& draft) {
    DynamicPlan(input, draft).run();
}

} // namespace

const Mode& dynamicMode() {
    static const Mode mode = {
        .info = {.id = "dynamic",
            .label = CORE_TEXT("quant::Mode", "8-bit weights, dynamic range"),
            .description = CORE_TEXT("quant::Mode", "Weights are stored as 8-bit integers, activations stay float and "
                                                    "are quantized on the fly. About a quarter "
                                                    "of the size; needs no data.")},
        .plan = &plan};
    return mode;
}

} // namespace quant
