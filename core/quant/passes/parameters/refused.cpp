// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include "quant/passes/forms/forms.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>
#include <deque>

/// Kernels take no scales that their fixed-point arithmetic cannot hold: a SOFTMAX none that is next to nothing, an ADD
/// no result that is far finer than its operands. Each is asked, without its weights, before an operator becomes
/// integer.
namespace quant {
namespace {

/// The kernel of a difference takes a result that is finer than its fixed point, and then shifts by a negative count:
/// x - x becomes 1 step, which a float comparison with 0 behind it (as in reduce_logsumexp) takes for something. int8
/// is left as TFLiteConverter has it: comparisons are integers there, too, and know no such small step.
/// (tflite/kernels/sub.cc: PrepareGeneralSubOp; a sum is refused there.)
bool isWideDifferenceTooFine(const ops::Node& node) {
    if (node.code != model::BuiltinOperator::SUB || node.outputs.front()->type != model::TensorType::Int16)
        return false;
    const double twice = 2 * double(std::max(node.inputs[0]->scale(), node.inputs[1]->scale()));
    return twice >= std::ldexp(double(node.outputs.front()->scale()), 15);
}

class Trial {
public:
    Trial(const Draft& draft, std::size_t op) : m_draft(draft), m_op(op) {
        m_node.op = &draft.op(op);
        m_node.code = draft.definitions[op]->code;
    }

    /// What the kernel says against the operator as integers. Nothing where it refuses it in float, too.
    std::optional<base::Error> refusal(const IntegerScheme& scheme, const Values& values) {
        std::vector<TensorPlan> inputs(m_node.op->inputs.size());
        std::vector<TensorPlan> outputs(m_node.op->outputs.size());
        const bool runsInFloat{prepares(inputs, outputs)};
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            if (const auto* value = values.find(values.operands[m_op][k]))
                inputs[k] = formOf(scheme, *m_node.op, {m_op, k}, *value);
        }
        for (std::size_t k = 0; k < outputs.size(); ++k) {
            if (const auto* value = values.find(values.results[m_op][k]))
                outputs[k] = {scheme.activation, value->made(), Payload::Keep};
        }
        auto changed = m_draft.op(m_op);
        if (scheme.isWide() && !scheme.keepsOptions)
            setWideOptions(changed, scheme.bias);
        m_node.op = &changed;
        const auto status = prepares(inputs, outputs);
        m_node.op = &m_draft.op(m_op);
        if (status && isWideDifferenceTooFine(m_node))
            return base::Error{base::Code::UnsupportedOptions, {}, "its result is too fine for its operands"};
        // What types it takes may depend on the weights, which are not here.
        if (status || !runsInFloat || status.error().code == base::Code::UnsupportedType)
            return std::nullopt;
        return status.error();
    }

private:
    base::Status prepares(const std::vector<TensorPlan>& inputs, const std::vector<TensorPlan>& outputs) {
        m_infos.clear();
        m_node.inputs = infosOf(m_node.op->inputs, inputs);
        m_node.outputs = infosOf(m_node.op->outputs, outputs);
        m_node.intermediates.clear();
        for (const auto& plan : m_draft.plan.operators[m_op].intermediates) {
            auto& info = m_infos.emplace_back();
            info.type = plan.type.value_or(model::TensorType::Float32);
            info.quantization = plan.quantization ? &*plan.quantization : nullptr;
            m_node.intermediates.push_back(&info);
        }
        ops::PackedWeights packed;
        const ops::PrepareContext context{.packed = &packed};
        TRY(m_draft.definitions[m_op]->prepare(m_node, context));
        return {};
    }

    std::vector<const ops::TensorInfo*> infosOf(
        const std::vector<std::int32_t>& tensors, const std::vector<TensorPlan>& plans) {
        std::vector<const ops::TensorInfo*> infos;
        for (std::size_t k = 0; k < tensors.size(); ++k)
            infos.push_back(tensors[k] < 0 ? nullptr : infoOf(tensors[k], plans[k]));
        return infos;
    }

    const ops::TensorInfo* infoOf(std::int32_t tensor, const TensorPlan& plan) {
        const auto& source = m_draft.tensor(tensor);
        auto& info = m_infos.emplace_back();
        info.name = source.name;
        info.type = plan.type.value_or(source.type);
        info.shape = source.shape;
        info.quantization = plan.quantization      ? &*plan.quantization
                            : source.isQuantized() ? &*source.quantization
                                                   : nullptr;
        info.isVariable = source.isVariable;
        if (info.type != model::TensorType::Float32 && !plan.type && m_draft.isConstant(tensor)) {
            info.isConstant = true; // an axis, a shape
            info.values = m_draft.model.dataOf(source).span();
        }
        return &info;
    }

    const Draft& m_draft;
    std::size_t m_op;
    ops::Node m_node;
    std::deque<ops::TensorInfo> m_infos;
};

} // namespace

bool dropRefused(Draft& draft, const IntegerScheme& scheme, const Values& values) {
    bool found = false;
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (!draft.isInteger(op, scheme.precision) || !draft.definitions[op]->prepare)
            continue;
        const auto refusal = Trial(draft, op).refusal(scheme, values);
        if (!refusal)
            continue;
        draft.keepFloat(op, "its integer kernel does not take it: " + refusal->detail,
            CORE_TEXT(
                "quant::Plan", "Calibrate with samples that give its tensors ordinary values, or leave it in float."));
        draft.plan.operators[op].intermediates.clear();
        found = true;
    }
    return found;
}

} // namespace quant
