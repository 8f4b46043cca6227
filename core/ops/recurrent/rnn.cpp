// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/numerics/activation_range.h"
#include "ops/recurrent/float_products.h"
#include "ops/recurrent/hybrid_rows.h"
#include "ops/recurrent/sequence.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <optional>
#include <utility>

/// RNN (one step) and UNIDIRECTIONAL_SEQUENCE_RNN: state = activation(bias + weights · input + recurrent · state).
namespace ops {
namespace {

using base::Result;
using model::TensorType;

namespace operand {
constexpr std::size_t weights = 1;
constexpr std::size_t recurrent = 2;
constexpr std::size_t bias = 3;
constexpr std::size_t state = 4;
} // namespace operand

struct RnnForm {
    Sequence sequence;
    std::int32_t inputs = 0;
    std::int32_t units = 0;
    model::Activation activation = model::Activation::None;
};

base::Status requireShape(const Node& node, std::size_t input, const model::Shape& shape) {
    if (node.inputs[input]->shape == shape)
        return {};
    return badOperator(node, "input " + std::to_string(input) + " is " + shapeText(node.inputs[input]->shape) + ", " +
                                 shapeText(shape) + " expected");
}

Result<RnnForm> rnnForm(const Node& node) {
    TRY(requireOperands(node, 5, 5));
    const auto& input = *node.inputs[0];
    const bool isSequence = node.code == model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_RNN;
    TRY(requireRank(node, input, isSequence ? 3 : 2));
    TRY(requireCountable(node, input.shape));
    TRY(requireRank(node, *node.inputs[operand::weights], 2));
    RnnForm form;
    form.inputs = input.shape.back();
    form.units = node.inputs[operand::weights]->shape[0];
    form.activation = model::activationOf(node.options());
    auto batches = input.shape[0];
    if (isSequence) {
        form.sequence.isTimeMajor = node.options().flag("time_major");
        batches = input.shape[form.sequence.isTimeMajor ? 1 : 0];
        form.sequence.times = std::size_t(input.shape[form.sequence.isTimeMajor ? 0 : 1]);
    }
    form.sequence.batches = std::size_t(batches);
    TRY(requireShape(node, operand::weights, {form.units, form.inputs}));
    TRY(requireShape(node, operand::recurrent, {form.units, form.units}));
    TRY(requireShape(node, operand::bias, {form.units}));
    TRY(requireShape(node, operand::state, {batches, form.units}));
    if (!node.inputs[operand::state]->isVariable)
        return badOperator(node, "input 4 is not a variable");
    return form;
}

Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto form, rnnForm(node));
    auto shape = node.inputs[0]->shape;
    shape.back() = form.units;
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {shape}};
}

Cost cost(const Node& node) {
    const auto form = rnnForm(node);
    if (!form)
        return {};
    const auto steps = std::uint64_t(form->sequence.times) * form->sequence.batches;
    const auto units = std::uint64_t(form->units);
    return {.macs = steps * units * (std::uint64_t(form->inputs) + units), .operations = steps * units};
}

int version(const Node& node) {
    const bool isHybrid =
        node.inputs[0]->type == TensorType::Float32 && node.inputs[operand::weights]->type == TensorType::Int8;
    if (!isHybrid)
        return 1;
    return node.options().flag("asymmetric_quantize_inputs") ? 3 : 2;
}

/// The weights as int8, with rows of input and state quantized at each step.
struct HybridParts {
    HybridMatrix weights;
    HybridMatrix recurrent;
    bool isAsymmetric = false;
};

class RnnKernel final : public Kernel {
public:
    RnnKernel(const RnnForm& form, std::optional<HybridParts> hybrid) : m_form(form), m_hybrid(std::move(hybrid)) {}

    std::size_t scratchBytes() const override {
        if (!m_hybrid)
            return 0;
        const auto rows = m_form.sequence.mostBatches();
        return HybridRows::scratchBytes(rows, std::size_t(std::max(m_form.inputs, m_form.units))) +
               std::max(m_hybrid->weights.scratchBytes(), m_hybrid->recurrent.scratchBytes());
    }

    base::Status run(const KernelArguments& arguments) override {
        const auto units = std::size_t(m_form.units);
        const auto inputs = std::size_t(m_form.inputs);
        const auto* bias = arguments.input<float>(operand::bias);
        m_form.sequence.forEachStep(arguments, [&](const SequenceStep& step) {
            const auto* input = arguments.input<float>(0) + step.row * inputs;
            auto* state = arguments.state<float>(operand::state) + step.firstBatch * units;
            auto* output = arguments.output<float>() + step.row * units;
            const auto count = step.batches * units;
            for (std::size_t k = 0; k < count; ++k)
                output[k] = bias[k % units];
            addProducts(arguments, operand::weights, {step.batches, inputs, units}, input, output);
            addProducts(arguments, operand::recurrent, {step.batches, units, units}, state, output);
            for (std::size_t k = 0; k < count; ++k)
                output[k] = activated(m_form.activation, output[k]);
            std::copy_n(output, count, state);
        });
        return {};
    }

private:
    void addProducts(const KernelArguments& arguments, std::size_t matrix, const FloatProduct& sizes,
        const float* values, float* output) const {
        if (!m_hybrid)
            return addFloatProducts(arguments, sizes, values, arguments.input<float>(matrix), output);
        ScratchPieces pieces(arguments.scratch);
        HybridRows rows(pieces, sizes.rows, sizes.depth);
        rows.quantize(values, sizes.rows, m_hybrid->isAsymmetric);
        const auto& weights = matrix == operand::weights ? m_hybrid->weights : m_hybrid->recurrent;
        weights.addProducts(rows, arguments, pieces.rest(), output);
    }

    RnnForm m_form;
    std::optional<HybridParts> m_hybrid;
};

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto form, rnnForm(node));
    for (const auto* tensor : {node.inputs[0], node.inputs[operand::bias], node.inputs[operand::state]})
        TRY(requireType(node, *tensor, {TensorType::Float32}));
    TRY(requireType(node, *node.outputs[0], {TensorType::Float32}));
    const auto weights = node.inputs[operand::weights]->type;
    if (node.inputs[operand::recurrent]->type != weights)
        return unsupportedTypes(node);
    if (weights == TensorType::Float32)
        return std::unique_ptr<Kernel>(std::make_unique<RnnKernel>(form, std::nullopt));
    TRY_ASSIGN(auto matrix, HybridMatrix::make(node, operand::weights, context));
    TRY_ASSIGN(auto recurrent, HybridMatrix::make(node, operand::recurrent, context));
    HybridParts parts{std::move(matrix), std::move(recurrent), node.options().flag("asymmetric_quantize_inputs")};
    return std::unique_ptr<Kernel>(std::make_unique<RnnKernel>(form, std::move(parts)));
}

constexpr OpDefinition rnn(model::BuiltinOperator code) {
    return {.code = code,
        .quantization = {.dynamicRange = true,
            .dynamicWeights = 1U << operand::weights | 1U << operand::recurrent,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .isPure = false,
        .shapes = shapes,
        .cost = cost,
        .version = version,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    rnn(model::BuiltinOperator::RNN),
    rnn(model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_RNN),
};

} // namespace

std::span<const OpDefinition> rnnDefinitions() {
    return definitions;
}

} // namespace ops
