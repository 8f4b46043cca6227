// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/plan.h"

#include "quant/litert/litert_scale.h"
#include "quant/mode.h"
#include "quant/open_shapes.h"
#include "quant/passes/finish/finish.h"
#include "quant/passes/forms/forms.h"
#include "quant/scale.h"

#include "ops/registry.h"

#include "base/error_text.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <array>
#include <set>

/// Builds the graph that a plan describes; decides nothing.
namespace quant {
namespace {

using model::BuiltinOperator;
using model::TensorType;

/// The vector's elements as they lie in memory.
template<class T>
base::Bytes owned(std::vector<T> values) {
    const auto owner = std::make_shared<const std::vector<T>>(std::move(values));
    return {std::as_bytes(std::span<const T>(*owner)), owner};
}

/// So many elements that `fill` writes, each by the thread that makes it.
template<class T, class Fill>
base::Bytes filled(std::size_t count, Fill fill) {
    const auto values = std::make_shared_for_overwrite<T[]>(count);
    fill(std::span(values.get(), count));
    return {std::as_bytes(std::span<const T>(values.get(), count)), values};
}

base::Bytes packed(std::vector<std::int8_t> values, int bits) {
    return bits == 4 ? owned(packInt4(values)) : owned(std::move(values));
}

/// The same by the arithmetic of litert-quantizer; nothing where it does not differ.
std::optional<base::Bytes> litertValues(
    std::span<const float> values, const model::Tensor& tensor, const TensorPlan& plan) {
    const auto& parameters = *plan.quantization;
    switch (plan.payload) {
    case Payload::Weight:
    case Payload::Int16Weight:
    case Payload::DynamicWeight: {
        const int bits = plan.type == TensorType::Int4 ? 4 : 8;
        const int axis = parameters.isPerAxis() ? parameters.quantizedDimension : -1;
        return packed(litert::quantizeWeights(values, tensor.shape, parameters.scale, axis, bits), bits);
    }
    case Payload::Constant:
        if (plan.type == TensorType::Int16)
            return owned(litert::quantizeInt16(values, {parameters.scale[0], 0}));
        return owned(litert::quantizeInt8(values, {parameters.scale[0], parameters.zeroPoint[0]}));
    case Payload::Bias: {
        const auto stored = litert::quantizeBias(values, parameters.scale);
        if (plan.type == TensorType::Int64)
            return owned(std::vector<std::int64_t>(stored.begin(), stored.end()));
        return owned(stored);
    }
    default:
        return std::nullopt;
    }
}

std::vector<std::int8_t> blockWeights(std::span<const float> values, std::size_t block) {
    return litert::quantizeBlocks(values, block, litert::blockScales(values, block));
}

base::Bytes storedValues(const model::Model& old, const model::Tensor& tensor, const TensorPlan& plan) {
    const auto values = old.dataOf(tensor).as<float>();
    const auto axisOf = [](const model::QuantizationParameters& p) {
        return p.isPerAxis() ? p.quantizedDimension : -1;
    };
    const int bits = plan.type == TensorType::Int4 ? 4 : 8;
    switch (plan.payload) {
    case Payload::Keep:
    case Payload::OutputState:
    case Payload::ShortState:
        break;
    case Payload::ShortConstant:
        return owned(quantizeInt16Constant(values, plan.quantization->scale[0]));
    case Payload::Weight:
        if (bits == 8)
            return filled<std::int8_t>(values.size(), [&](std::span<std::int8_t> stored) {
                quantizeWeights(
                    values, tensor.shape, plan.quantization->scale, axisOf(*plan.quantization), bits, stored);
            });
        return packed(
            quantizeWeights(values, tensor.shape, plan.quantization->scale, axisOf(*plan.quantization), bits), bits);
    case Payload::Int16Weight:
        return packed(
            quantizeInt16Weights(values, tensor.shape, plan.quantization->scale, axisOf(*plan.quantization), bits),
            bits);
    case Payload::AsymmetricWeight:
        return packed(litert::quantizeAsymmetricWeights(values, tensor.shape, *plan.quantization, bits), bits);
    case Payload::BlockWeight:
        return packed(blockWeights(values, static_cast<std::size_t>(plan.block)), bits);
    case Payload::BlockScales:
        return owned(litert::blockScales(values, static_cast<std::size_t>(plan.block)));
    case Payload::DynamicWeight:
        if (bits == 8)
            return filled<std::int8_t>(values.size(), [&](std::span<std::int8_t> stored) {
                quantizeDynamicWeights(values, tensor.shape, axisOf(*plan.quantization), bits, stored);
            });
        return packed(quantizeDynamicWeights(values, tensor.shape, axisOf(*plan.quantization), bits), bits);
    case Payload::Constant:
        if (plan.type == TensorType::Int16)
            return owned(quantizeInt16Constant(values, plan.quantization->scale[0]));
        return owned(quantizeConstant(values, {plan.quantization->scale[0], plan.quantization->zeroPoint[0]}));
    case Payload::Bias:
        if (plan.type == TensorType::Int64)
            return owned(quantizeWideBias(values, plan.quantization->scale));
        return owned(quantizeBias(values, plan.quantization->scale));
    case Payload::Half:
        return filled<std::uint16_t>(
            values.size(), [&](std::span<std::uint16_t> halves) { toFloat16(values, halves); });
    }
    return old.dataOf(tensor);
}

class Builder {
public:
    Builder(const model::Model& old, const Plan& plan, base::Progress& progress)
        : m_old(old), m_plan(plan), m_progress(progress), m_new(old),
          m_isWide(modeOf(plan.recipe.mode)->info.precision == Precision::Int16x8) {}

    base::Result<std::shared_ptr<const model::Model>> run() {
        for (std::size_t s = 0; s < m_old.subgraphs.size(); ++s)
            TRY(buildSubgraph(s));
        if (m_isWide)
            leaveOutScalarShapes();
        raiseVersions(m_new, m_changed);
        TRY(fixOpenShapes());
        dedupBuffers(m_new);
        prune(m_new);
        updateMetadata(m_new, m_newIndex, optimizationMode());
        return std::make_shared<const model::Model>(std::move(m_new));
    }

private:
    /// Last, so that a calibration and a plan fit, whatever the shapes.
    base::Status fixOpenShapes() {
        if (!m_plan.recipe.fixesShapes)
            return {};
        TRY_ASSIGN(const auto inputs, fixedInputShapes(m_old, m_plan.recipe.shapes));
        TRY_ASSIGN(const auto kept, fixShapes(m_new, inputs));
        for (std::size_t s = 0; s < kept.size(); ++s)
            for (auto& index : m_newIndex[s])
                index =
                    static_cast<std::size_t>(index) < kept[s].size() ? kept[s][static_cast<std::size_t>(index)] : -1;
        return {};
    }

    std::optional<format::OptimizationMode> optimizationMode() const {
        using format::OptimizationMode;
        switch (modeOf(m_plan.recipe.mode)->info.precision) {
        case Precision::Float16:
            return OptimizationMode::Float16;
        case Precision::DynamicRange:
            return OptimizationMode::DynamicRange;
        case Precision::Int8:
            return OptimizationMode::FullInteger;
        case Precision::Int16x8:
            return OptimizationMode::Int16;
        default:
            return std::nullopt;
        }
    }

    /// TFLiteConverter's 16x8 files have no shape at all for scalars; runtimes read that as an empty one.
    void leaveOutScalarShapes() {
        for (auto& subgraph : m_new.subgraphs) {
            for (auto& tensor : subgraph.tensors) {
                if (tensor.shape.empty() && m_new.isConstant(tensor))
                    tensor.hasRank = false;
            }
        }
    }

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
        const auto& old = m_old.subgraphs[m_subgraph].tensors;
        TRY_ASSIGN(const auto values, newValues(plan));
        for (std::size_t k = 0; k < plan.tensors.size(); ++k)
            if (plan.tensors[k].type)
                convert(plan.tensors[k], values[k], m_new.subgraphs[m_subgraph].tensors[k]);
        for (std::size_t k = 0; k < plan.added.size(); ++k) {
            const auto& added = plan.added[k];
            model::Tensor tensor = old[static_cast<std::size_t>(added.tensor)];
            tensor.name += added.suffix;
            tensor.buffer = 0;
            tensor.quantization.reset();
            tensor.sparsity.reset();
            tensor.externalBuffer = 0;
            convert(added.plan, values[plan.tensors.size() + k], tensor);
            m_added.push_back(std::move(tensor));
        }
        return {};
    }

    /// What is stored of each tensor and then of each added one, side by side: most are small.
    base::Result<std::vector<base::Bytes>> newValues(const SubgraphPlan& plan) {
        const auto& tensors = m_old.subgraphs[m_subgraph].tensors;
        std::vector<base::Bytes> values(plan.tensors.size() + plan.added.size());
        TRY(base::parallelFor(values.size(), base::coreCount(), [&](std::size_t k, int) -> base::Status {
            const bool isAdded = k >= plan.tensors.size();
            const auto* added = isAdded ? &plan.added[k - plan.tensors.size()] : nullptr;
            m_progress.update(k, values.size(), CORE_TEXT("base::Progress", "Converting"));
            if (m_progress.isCancelled())
                return base::Error{base::Code::Cancelled, m_plan.recipe.mode, {}};
            const auto& own = added ? added->plan : plan.tensors[k];
            if (own.payload != Payload::Keep && (added || own.type))
                values[k] = valuesOf(tensors[added ? static_cast<std::size_t>(added->tensor) : k], own);
            return {};
        }));
        return values;
    }

    base::Bytes valuesOf(const model::Tensor& old, const TensorPlan& plan) const {
        const bool isLitert = m_plan.recipe.flavour == Flavour::LitertQuantizer && plan.quantization;
        auto values = isLitert ? litertValues(m_old.dataOf(old).as<float>(), old, plan) : std::optional<base::Bytes>();
        return values ? *std::move(values) : storedValues(m_old, old, plan);
    }

    void convert(const TensorPlan& plan, const base::Bytes& values, model::Tensor& tensor) {
        tensor.type = plan.type.value_or(tensor.type);
        tensor.quantization = plan.quantization;
        if (plan.payload == Payload::Keep)
            return;
        if (plan.payload == Payload::BlockScales)
            tensor.shape.back() /= plan.block;
        tensor.buffer = static_cast<std::uint32_t>(m_new.buffers.size());
        m_new.buffers.push_back(values);
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
        if (!plan.intermediates.empty())
            op.intermediates = innerTensors(op, plan.intermediates);
        if (plan.precision == Precision::DynamicRange && m_plan.recipe.flavour == Flavour::TfliteConverter &&
            op.options.find("asymmetric_quantize_inputs"))
            op.options.set("asymmetric_quantize_inputs", true);
        const bool isWide = plan.precision == Precision::Int16x8;
        if (isWide || m_isWide)
            setWideOptions(op);
        if (isWide || m_isWide)
            noteWide(op, isWide);
        else if (plan.precision != Precision::Float32 && plan.precision != Precision::Unchanged)
            noteChanged(0);
        m_new.subgraphs[m_subgraph].operators.push_back(std::move(op));
    }

    /// litert-quantizer sets none: kernels look at the scales, and 64 bits are what they take otherwise.
    void setWideOptions(model::Operator& op) const {
        if (m_plan.recipe.flavour == Flavour::LitertQuantizer && !m_plan.recipe.bias)
            return;
        quant::setWideOptions(op, m_plan.recipe.bias.value_or(TensorType::Int64));
    }

    /// TFLiteConverter gives all operators that it knows their version for int16, also those that stay float.
    void noteWide(const model::Operator& op, bool isInteger) {
        const auto* definition = ops::find(m_old.codeOf(op));
        const auto* rule = definition ? &definition->quantization : nullptr;
        if (isInteger && !rule->int16x8)
            noteChanged(0);
        else if (rule && (rule->int16x8 || rule->int8 || rule->int8Beyond))
            noteChanged(rule->int16Version);
    }

    /// The versions that TFLiteConverter writes: QUANTIZE of an input of the graph comes last there, with the lowest.
    int wideCastVersion(const Cast& cast) const {
        const auto& inputs = m_old.subgraphs[m_subgraph].inputs;
        const bool isInput = std::ranges::find(inputs, cast.tensor) != inputs.end();
        return cast.isQuantize && isInput && cast.from == TensorType::Float32 ? 1 : 2;
    }

    /// The inner tensors that the operator has, or new ones by TFLiteConverter's names, in these forms.
    std::vector<std::int32_t> innerTensors(const model::Operator& op, const std::vector<TensorPlan>& plans) {
        static constexpr std::array names = {"input_to_input_intermediate", "input_to_forget_intermediate",
            "input_to_cell_intermediate", "input_to_output_intermediate", "effective_hidden_scale_intermediate"};
        auto& tensors = m_new.subgraphs[m_subgraph].tensors;
        auto indices = op.intermediates;
        for (std::size_t k = indices.size(); k < plans.size(); ++k) {
            model::Tensor tensor;
            tensor.shape = {0};
            tensor.hasRank = true;
            tensor.name = uniqueName(tensors, k < names.size() ? names[k] : "intermediate");
            indices.push_back(static_cast<std::int32_t>(tensors.size()));
            tensors.push_back(std::move(tensor));
        }
        for (std::size_t k = 0; k < plans.size(); ++k) {
            auto& tensor = tensors[static_cast<std::size_t>(indices[k])];
            tensor.type = plans[k].type.value_or(TensorType::Float32);
            tensor.quantization = plans[k].quantization;
        }
        return indices;
    }

    static std::string uniqueName(const std::vector<model::Tensor>& tensors, const std::string& wanted) {
        std::string name = wanted;
        for (int n = 1; std::ranges::find(tensors, name, &model::Tensor::name) != tensors.end(); ++n)
            name = wanted + std::to_string(n);
        return name;
    }

    void addCast(const Cast& cast) {
        model::Operator op;
        op.code = codeOf(cast.isQuantize ? BuiltinOperator::QUANTIZE : BuiltinOperator::DEQUANTIZE);
        op.inputs = {cast.source};
        op.outputs = {cast.result};
        const bool isWide = cast.from == TensorType::Int16 || cast.to == TensorType::Int16;
        noteChanged(isWide ? wideCastVersion(cast) : 0);
        m_new.subgraphs[m_subgraph].operators.push_back(std::move(op));
    }

    void noteChanged(int version) {
        m_changed.push_back({m_subgraph, m_new.subgraphs[m_subgraph].operators.size(), version});
    }

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
    bool m_isWide; ///< the mode wants int16 activations for all operators
    std::size_t m_subgraph = 0;
    std::vector<model::Tensor> m_added;
    std::vector<Place> m_changed;
    std::vector<std::vector<std::int32_t>> m_newIndex;
};

} // namespace

base::Result<std::shared_ptr<const model::Model>> apply(
    const model::Model& model, const Plan& plan, base::Progress& progress) {
    if (plan.changesNothing && modeOf(plan.recipe.mode)->info.precision != Precision::Int16x8)
        return plan.recipe.fixesShapes ? withFixedShapes(model, plan.recipe.shapes)
                                       : std::make_shared<const model::Model>(model);
    return Builder(model, plan, progress).run();
}

} // namespace quant
