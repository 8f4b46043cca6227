// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/numerics/activation_range.h"
#include "ops/numerics/fixed_point.h"
#include "ops/pieces.h"
#include "ops/product/byte_product.h"
#include "ops/recurrent/float_products.h"
#include "ops/recurrent/hybrid_rows.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

/// SVDF: each filter remembers its last products with the input, the columns of its row of the state; the memory is
/// weighed over time, and `rank` filters make a unit.
namespace ops {
namespace {

using base::Result;
using model::TensorType;

namespace operand {
constexpr int feature = 1;
constexpr int time = 2;
constexpr int bias = 3;
constexpr int state = 4;
} // namespace operand

struct SvdfForm {
    std::size_t batches = 0;
    std::size_t inputs = 0;
    std::size_t filters = 0;
    std::size_t memory = 0; ///< columns of the state
    std::size_t rank = 1;
    model::Activation activation = model::Activation::None;

    std::size_t units() const { return filters / rank; }
    std::size_t states() const { return batches * filters * memory; }
};

Result<SvdfForm> svdfForm(const Node& node) {
    TRY(requireOperands(node, 3, 5));
    if (node.inputs.size() != 5 || !node.inputs[operand::state] || !node.inputs[operand::state]->isVariable)
        return badOperator(node, "input 4 is not a variable");
    const auto& input = *node.inputs[0];
    const auto& feature = *node.inputs[operand::feature];
    const auto& time = *node.inputs[operand::time];
    for (const auto* tensor : {&input, &feature, &time, node.inputs[operand::state]}) {
        TRY(requireRank(node, *tensor, 2));
        TRY(requireCountable(node, tensor->shape));
    }
    const auto rank = node.options().integer("rank");
    if (rank <= 0 || feature.shape[0] % rank != 0)
        return badOperator(node, "rank " + std::to_string(rank) + " of filters " + shapeText(feature.shape));
    if (input.shape[1] != feature.shape[1] || time.shape[0] != feature.shape[0] || time.shape[1] <= 0)
        return badOperator(node, "input " + shapeText(input.shape) + ", filters " + shapeText(feature.shape) +
                                     ", weights in time " + shapeText(time.shape));
    const SvdfForm form{
        .batches = std::size_t(input.shape[0]),
        .inputs = std::size_t(input.shape[1]),
        .filters = std::size_t(feature.shape[0]),
        .memory = std::size_t(time.shape[1]),
        .rank = std::size_t(rank),
        .activation = model::activationOf(node.options()),
    };
    const auto& state = node.inputs[operand::state]->shape;
    if (state[0] != input.shape[0] || std::size_t(state[1]) != form.filters * form.memory)
        return badOperator(node, "state " + shapeText(state));
    if (const auto* bias = node.input(operand::bias); bias && bias->elements() != form.units())
        return badOperator(node, "bias " + shapeText(bias->shape));
    return form;
}

Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto form, svdfForm(node));
    return OutputShapes{.outputs = {{node.inputs[0]->shape[0], static_cast<std::int32_t>(form.units())}}};
}

Cost cost(const Node& node) {
    const auto form = svdfForm(node);
    return form ? Cost{.macs = std::uint64_t(form->batches) * form->filters * (form->inputs + form->memory)} : Cost{};
}

int version(const Node& node) {
    const auto input = node.inputs[0]->type;
    if (input == TensorType::Int8)
        return 3;
    if (input == TensorType::Float32 && node.inputs[operand::feature]->type == TensorType::Int8)
        return node.options().flag("asymmetric_quantize_inputs") ? 4 : 2;
    return 1;
}

/// All columns of all rows one to the left; the last ones are written next.
template<class T>
void shiftState(T* state, const SvdfForm& form) {
    std::copy(state + 1, state + form.states(), state);
}

class RealSvdf final : public Kernel {
public:
    struct Hybrid {
        HybridMatrix feature;
        float timeScale = 0;
        bool isAsymmetric = false;
    };
    RealSvdf(const SvdfForm& form, std::optional<Hybrid> hybrid) : m_form(form), m_hybrid(std::move(hybrid)) {}

    std::size_t scratchBytes() const override {
        const auto filtered = ScratchPieces::bytesFor<float>(m_form.batches * m_form.filters);
        if (!m_hybrid)
            return filtered;
        return filtered + HybridRows::scratchBytes(m_form.batches, m_form.inputs) + m_hybrid->feature.scratchBytes();
    }

    base::Status run(const KernelArguments& arguments) override {
        if (m_form.states() == 0)
            return {};
        ScratchPieces pieces(arguments.scratch);
        const auto filtered = pieces.take<float>(m_form.batches * m_form.filters);
        std::fill(filtered.begin(), filtered.end(), 0.0F);
        const auto* input = arguments.input<float>(0);
        if (m_hybrid) {
            HybridRows rows(pieces, m_form.batches, m_form.inputs);
            rows.quantize(input, m_form.batches, m_hybrid->isAsymmetric);
            m_hybrid->feature.addProducts(rows, arguments, pieces.rest(), filtered.data());
        } else {
            addFloatProducts(arguments, {m_form.batches, m_form.inputs, m_form.filters}, input,
                arguments.input<float>(operand::feature), filtered.data());
        }
        auto* state = arguments.state<float>(operand::state);
        shiftState(state, m_form);
        for (std::size_t k = 0; k < filtered.size(); ++k)
            state[(k + 1) * m_form.memory - 1] = filtered[k];
        weighTime(arguments, state);
        return {};
    }

private:
    void weighTime(const KernelArguments& arguments, const float* state) const {
        const auto* bias = arguments.input<float>(operand::bias);
        auto* output = arguments.output<float>();
        WorkMeter meter(arguments);
        const auto span = m_form.rank * m_form.memory;
        for (std::size_t k = 0; k < m_form.batches * m_form.units() && !meter.isOver(span); ++k) {
            const auto unit = k % m_form.units();
            float sum = 0;
            for (std::size_t filter = 0; filter < m_form.rank; ++filter)
                sum +=
                    weighed(arguments, state + (k * m_form.rank + filter) * m_form.memory, unit * m_form.rank + filter);
            output[k] = activated(m_form.activation, bias ? sum + bias[unit] : sum);
        }
    }
    float weighed(const KernelArguments& arguments, const float* memory, std::size_t filter) const {
        float sum = 0;
        for (std::size_t k = 0; k < m_form.memory; ++k) {
            const auto index = filter * m_form.memory + k;
            const float weight =
                m_hybrid ? static_cast<float>(arguments.input<std::int8_t>(operand::time)[index]) * m_hybrid->timeScale
                         : arguments.input<float>(operand::time)[index];
            sum += weight * memory[k];
        }
        return sum;
    }

    SvdfForm m_form;
    std::optional<Hybrid> m_hybrid;
};

/// New columns of the state, in int16.
class StateStage : public OutputStage {
public:
    StateStage(QuantizedMultiplier multiplier, std::int16_t* state, const SvdfForm& form)
        : m_multiplier(multiplier), m_state(state), m_form(form) {}

    void store(const SumTile& tile) const override {
        for (std::int32_t row = 0; row < tile.rows; ++row) {
            for (std::int32_t k = 0; k < tile.channels; ++k) {
                const auto value =
                    multiplyByQuantizedMultiplier(static_cast<std::int32_t>(tile.sum(row, k)), m_multiplier);
                const auto filter =
                    (tile.firstRow + std::size_t(row)) * m_form.filters + std::size_t(tile.firstChannel + k);
                m_state[(filter + 1) * m_form.memory - 1] =
                    static_cast<std::int16_t>(std::clamp<std::int32_t>(value, INT16_MIN, INT16_MAX));
            }
        }
    }

private:
    QuantizedMultiplier m_multiplier;
    std::int16_t* m_state;
    const SvdfForm& m_form;
};

/// Input, filters and output in int8, state and weights in time in int16.
class ByteSvdf final : public Kernel {
public:
    struct Scales {
        QuantizedMultiplier feature; ///< input · filter / state
        QuantizedMultiplier time;    ///< state · weight in time / output
        std::int32_t inputZeroPoint = 0;
        std::int32_t outputZeroPoint = 0;
    };
    ByteSvdf(const SvdfForm& form, const Scales& scales, ByteProduct feature)
        : m_form(form), m_scales(scales), m_feature(std::move(feature)) {}

    std::size_t scratchBytes() const override { return m_feature.scratchBytes(m_form.batches); }

    base::Status run(const KernelArguments& arguments) override {
        if (m_form.states() == 0)
            return {};
        auto* state = arguments.state<std::int16_t>(operand::state);
        shiftState(state, m_form);
        const StateStage stage(m_scales.feature, state, m_form);
        const ByteProduct::Activations activations{
            .values = arguments.input<std::uint8_t>(0),
            .zeroPoint = m_scales.inputZeroPoint,
            .rows = m_form.batches,
        };
        m_feature.run(activations, m_feature.weights().at(arguments, operand::feature), arguments.scratch,
            arguments.threads, stage);
        const auto* bias = arguments.input<std::int32_t>(operand::bias);
        const auto span = m_form.rank * m_form.memory; // the filters of a unit lie side by side
        WorkMeter meter(arguments);
        for (std::size_t k = 0; k < m_form.batches * m_form.units() && !meter.isOver(span); ++k) {
            const auto unit = k % m_form.units();
            const auto sum =
                weighed(arguments.input<std::int16_t>(operand::time) + unit * span, state + k * span, span);
            const auto biased = static_cast<std::int32_t>(sum + static_cast<std::uint32_t>(bias ? bias[unit] : 0));
            const auto value = std::int64_t{multiplyByQuantizedMultiplier(biased, m_scales.time)};
            arguments.output<std::int8_t>()[k] = static_cast<std::int8_t>(
                std::clamp<std::int64_t>(value + m_scales.outputZeroPoint, INT8_MIN, INT8_MAX));
        }
        return {};
    }

private:
    /// Modulo 2^32, as the reference adds.
    static std::uint32_t weighed(const std::int16_t* weights, const std::int16_t* memory, std::size_t count) {
        std::uint32_t sum = 0;
        for (std::size_t k = 0; k < count; ++k)
            sum += static_cast<std::uint32_t>(std::int32_t{weights[k]} * memory[k]);
        return sum;
    }

    SvdfForm m_form;
    Scales m_scales;
    ByteProduct m_feature;
};

Result<std::unique_ptr<Kernel>> makeByteSvdf(const Node& node, const SvdfForm& form, const PrepareContext& context) {
    const auto& feature = *node.inputs[operand::feature];
    const auto& time = *node.inputs[operand::time];
    const auto& state = *node.inputs[operand::state];
    const auto& output = *node.outputs[0];
    TRY(requireType(node, time, {TensorType::Int16}));
    TRY(requireType(node, state, {TensorType::Int16}));
    TRY(requireType(node, output, {TensorType::Int8}));
    for (const auto* tensor : {node.inputs[0], &feature, &time, &state, &output})
        TRY(requireQuantized(node, *tensor));
    if (const auto* bias = node.input(operand::bias))
        TRY(requireType(node, *bias, {TensorType::Int32}));
    // The kernel knows no activation: the zero point of the output stands for it.
    if (form.activation != model::Activation::Relu)
        return unsupportedOptions(node, "an integer SVDF with another activation than RELU");
    // Products in float, as the reference has them.
    const float featureScale = node.inputs[0]->scale() * feature.scale() / state.scale();
    const float timeScale = state.scale() * time.scale() / output.scale();
    const ByteSvdf::Scales scales{quantizeMultiplier(featureScale), quantizeMultiplier(timeScale),
        node.inputs[0]->zeroPoint(), output.zeroPoint()};
    TRY_ASSIGN(auto operand, weightOperand(node, feature, context));
    ByteProduct product(
        {.channels = feature.shape[0], .segmentDepth = feature.shape[1]}, {std::move(operand), true, 0}, context);
    return std::unique_ptr<Kernel>(std::make_unique<ByteSvdf>(form, scales, std::move(product)));
}

Result<std::unique_ptr<Kernel>> makeRealSvdf(const Node& node, const SvdfForm& form, const PrepareContext& context) {
    const auto& time = *node.inputs[operand::time];
    TRY(requireType(node, *node.inputs[operand::state], {TensorType::Float32}));
    TRY(requireType(node, *node.outputs[0], {TensorType::Float32}));
    if (const auto* bias = node.input(operand::bias))
        TRY(requireType(node, *bias, {TensorType::Float32}));
    if (time.type != node.inputs[operand::feature]->type)
        return unsupportedTypes(node);
    if (time.type == TensorType::Float32)
        return std::unique_ptr<Kernel>(std::make_unique<RealSvdf>(form, std::nullopt));
    TRY(requireQuantized(node, time));
    TRY_ASSIGN(auto feature, HybridMatrix::make(node, operand::feature, context));
    RealSvdf::Hybrid hybrid{std::move(feature), time.scale(), node.options().flag("asymmetric_quantize_inputs")};
    return std::unique_ptr<Kernel>(std::make_unique<RealSvdf>(form, std::move(hybrid)));
}

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto form, svdfForm(node));
    const auto input = node.inputs[0]->type;
    const auto feature = node.inputs[operand::feature]->type;
    if (input == TensorType::Int8 && feature == input)
        return makeByteSvdf(node, form, context);
    const bool isBytes = feature == TensorType::Int8 || feature == TensorType::UInt8;
    if (input == TensorType::Float32 && (feature == input || isBytes))
        return makeRealSvdf(node, form, context);
    return unsupportedTypes(node);
}

constexpr std::array storedOperands{
    OperandRule{.operand = operand::feature, .form = OperandForm::Weight8},
    OperandRule{.operand = operand::time, .form = OperandForm::TenBitWeight},
    OperandRule{.operand = operand::bias, .form = OperandForm::Bias, .input = operand::state, .weight = operand::time},
    OperandRule{.operand = operand::state, .form = OperandForm::State16},
};

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::SVDF,
        .quantization = {.int8 = true,
            .dynamicRange = true,
            .dynamicWeights = 1U << operand::feature | 1U << operand::time,
            .int16Version = 3,
            .operands = storedOperands},
        .isPure = false,
        .shapes = shapes,
        .cost = cost,
        .version = version,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> svdfDefinitions() {
    return definitions;
}

} // namespace ops
