// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/plan.h"

#include "quant/passes/finish.h"
#include "quant/scale.h"

#include "base/error_text.h"

#include <algorithm>
#include <set>

/// Builds the graph that a plan describes; decides nothing.
namespace quant {
namespace {

using model::BuiltinOperator;
using model::TensorType;

base::Bytes storedValues(const model::Model& old, const model::Tensor& tensor, const TensorPlan& plan) {
    const auto values = old.dataOf(tensor).as<float>();
    const auto axisOf = [](const model::QuantizationParameters& p) {
        return p.isPerAxis() ? p.quantizedDimension : -1;
    };
    switch (plan.payload) {
    case Payload::Keep:
        break;
    case Payload::Weight:
        return base::Bytes::copyOf<std::int8_t>(
            quantizeWeights(values, tensor.shape, plan.quantization->scale, axisOf(*plan.quantization)));
    case Payload::DynamicWeight:
        return base::Bytes::copyOf<std::int8_t>(
            quantizeDynamicWeights(values, tensor.shape, axisOf(*plan.quantization)));
    case Payload::Constant:
        return base::Bytes::copyOf<std::int8_t>(
            quantizeConstant(values, {plan.quantization->scale[0], plan.quantization->zeroPoint[0]}));
    case Payload::Bias:
        return base::Bytes::copyOf<std::int32_t>(quantizeBias(values, plan.quantization->scale));
    case Payload::Half:
        return base::Bytes::copyOf<std::uint16_t>(toFloat16(values));
    }
    return old.dataOf(tensor);
}

class Builder {
public:
    Builder(const model::Model& old, const Plan& plan, base::Progress& progress)
        : m_old(old), m_plan(plan), m_progress(progress), m_new(old) {}

    base::Result<std::shared_ptr<const model::Model>> run() {
        for (std::size_t s = 0; s < m_old.subgraphs.size(); ++s)
            TRY(buildSubgraph(s));
        raiseVersions(m_new, m_changed);
        dedupBuffers(m_new);
        prune(m_new);
        updateMetadata(m_new, m_newIndex);
        return std::make_shared<const model::Model>(std::move(m_new));
    }

private:
    base::Status buildSubgraph(std::size_t s) {
        m_subgraph = s;
        const auto& plan = m_plan.subgraphs[s];
        TRY(convertTensors(plan));
        addTensors(plan);
        auto& operators = m_new.subgraphs[s].operators;
        std::vector<model::Operator> old = std::move(operators);
        operators.clear();
        auto& newIndex = m_newIndex.emplace_back();
        std::size_t cast = 0;
        for (std::size_t k = 0; k < old.size(); ++k) {
            for (; cast < plan.casts.size() && plan.casts[cast].before == static_cast<std::int32_t>(k); ++cast)
                addCast(plan.casts[cast]);
            newIndex.push_back(static_cast<std::int32_t>(operators.size()));
            addOperator(std::move(old[k]), plan.operators[k]);
        }
        for (; cast < plan.casts.size(); ++cast)
            addCast(plan.casts[cast]);
        return {};
    }

    // Tensors

    base::Status convertTensors(const SubgraphPlan& plan) {
        for (std::size_t k = 0; k < plan.tensors.size(); ++k) {
            m_progress.update(k, plan.tensors.size(), CORE_TEXT("base::Progress", "Converting"));
            if (m_progress.isCancelled())
                return base::Error{base::Code::Cancelled, m_plan.recipe.mode, {}};
            if (!plan.tensors[k].type)
                continue;
            auto& tensor = m_new.subgraphs[m_subgraph].tensors[k];
            convert(m_old.subgraphs[m_subgraph].tensors[k], plan.tensors[k], tensor);
        }
        for (const auto& added : plan.added) {
            if (m_progress.isCancelled())
                return base::Error{base::Code::Cancelled, m_plan.recipe.mode, {}};
            const auto& old = m_old.subgraphs[m_subgraph].tensors[static_cast<std::size_t>(added.tensor)];
            model::Tensor tensor = old;
            tensor.name += added.suffix;
            tensor.buffer = 0;
            tensor.quantization.reset();
            tensor.sparsity.reset();
            tensor.externalBuffer = 0;
            convert(old, added.plan, tensor);
            m_added.push_back(std::move(tensor));
        }
        return {};
    }

    void convert(const model::Tensor& old, const TensorPlan& plan, model::Tensor& tensor) {
        tensor.type = plan.type.value_or(tensor.type);
        tensor.quantization = plan.quantization;
        if (plan.payload == Payload::Keep)
            return;
        tensor.buffer = static_cast<std::uint32_t>(m_new.buffers.size());
        m_new.buffers.push_back(storedValues(m_old, old, plan));
    }

    /// Names stay unique where they were.
    void addTensors(const SubgraphPlan&) {
        auto& tensors = m_new.subgraphs[m_subgraph].tensors;
        std::set<std::string> names;
        for (const auto& tensor : tensors)
            names.insert(tensor.name);
        for (auto& tensor : m_added) {
            const std::string wanted = tensor.name;
            for (int n = 2; !names.insert(tensor.name).second; ++n)
                tensor.name = wanted + "_" + std::to_string(n);
            tensors.push_back(std::move(tensor));
        }
        m_added.clear();
    }

    // Operators

    void addOperator(model::Operator op, const OperatorPlan& plan) {
        op.inputs = plan.inputs;
        op.outputs = plan.outputs;
        if (plan.precision == Precision::DynamicRange && op.options.find("asymmetric_quantize_inputs"))
            op.options.set("asymmetric_quantize_inputs", true);
        if (plan.precision != Precision::Float32 && plan.precision != Precision::Unchanged)
            noteChanged();
        m_new.subgraphs[m_subgraph].operators.push_back(std::move(op));
    }

    void addCast(const Cast& cast) {
        model::Operator op;
        op.code = codeOf(cast.isQuantize ? BuiltinOperator::QUANTIZE : BuiltinOperator::DEQUANTIZE);
        op.inputs = {cast.source};
        op.outputs = {cast.result};
        noteChanged();
        m_new.subgraphs[m_subgraph].operators.push_back(std::move(op));
    }

    void noteChanged() { m_changed.push_back({m_subgraph, m_new.subgraphs[m_subgraph].operators.size()}); }

    std::uint32_t codeOf(BuiltinOperator builtin) {
        auto& codes = m_new.operatorCodes;
        auto found = std::ranges::find(codes, builtin, &model::OperatorCode::builtin);
        if (found == codes.end())
            found = codes.insert(codes.end(), {.builtin = builtin, .customCode = {}, .version = 1});
        return static_cast<std::uint32_t>(found - codes.begin());
    }

    const model::Model& m_old;
    const Plan& m_plan;
    base::Progress& m_progress;
    model::Model m_new;
    std::size_t m_subgraph = 0;
    std::vector<model::Tensor> m_added;
    std::vector<Place> m_changed;
    std::vector<std::vector<std::int32_t>> m_newIndex;
};

} // namespace

base::Result<std::shared_ptr<const model::Model>> apply(
    const model::Model& model, const Plan& plan, base::Progress& progress) {
    if (plan.changesNothing)
        return std::make_shared<const model::Model>(model);
    return Builder(model, plan, progress).run();
}

} // namespace quant
