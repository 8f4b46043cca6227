// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/operands.h"
#include "ops/recurrent/float_products.h"
#include "ops/recurrent/hybrid_rows.h"
#include "ops/recurrent/sequence.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

/// RNN (one step), UNIDIRECTIONAL_SEQUENCE_RNN and BIDIRECTIONAL_SEQUENCE_RNN:
/// state = activation(bias + weights · input + recurrent · state).
namespace ops {
namespace {

using base::Result;
using model::BuiltinOperator;
using model::TensorType;

/// Operands of a direction, counted from its first one.
namespace operand {
constexpr std::size_t weights = 0;
constexpr std::size_t recurrent = 1;
constexpr std::size_t bias = 2;
constexpr std::size_t state = 3;
constexpr std::size_t count = 4;
} // namespace operand

/// Of two directions: what both read too, each by weights of its own; without those, what the backward one reads
/// instead.
constexpr std::size_t auxiliaryInput = 9;
constexpr std::size_t forwardAuxiliary = 10; ///< weights
constexpr std::size_t backwardAuxiliary = 11;

/// A direction in which a sequence is read.
struct RnnForm {
    Sequence sequence;
    std::int32_t inputs = 0;
    std::int32_t units = 0;
    model::Activation activation = model::Activation::None;
    std::size_t input = 0;     ///< operand that is read
    std::size_t first = 1;     ///< operand
    std::size_t auxiliary = 0; ///< operand with the weights of the auxiliary input; 0: none
    std::size_t output = 0;
    std::size_t column = 0;    ///< where its units begin in a row of the output
    std::size_t rowLength = 0; ///< of the output

    std::size_t at(std::size_t part) const { return first + part; }
};
using RnnForms = std::vector<RnnForm>;

base::Status requireShape(const Node& node, std::size_t input, const model::Shape& shape) {
    if (node.inputs[input]->shape == shape)
        return {};
    return badOperator(node, "input " + std::to_string(input) + " is " + shapeText(node.inputs[input]->shape) + ", " +
                                 shapeText(shape) + " expected");
}

bool isSequence(const Node& node) {
    return node.code != BuiltinOperator::RNN;
}

bool hasTwoWays(const Node& node) {
    return node.code == BuiltinOperator::BIDIRECTIONAL_SEQUENCE_RNN;
}

/// A direction on what it reads and its own operands.
Result<RnnForm> directionOf(const Node& node, std::size_t read, std::size_t first) {
    const auto& input = *node.inputs[read];
    TRY(requireRank(node, input, isSequence(node) ? 3 : 2));
    TRY(requireCountable(node, input.shape));
    RnnForm form;
    form.input = read;
    form.first = first;
    TRY(requireRank(node, *node.inputs[form.at(operand::weights)], 2));
    form.inputs = input.shape.back();
    form.units = node.inputs[form.at(operand::weights)]->shape[0];
    form.rowLength = std::size_t(form.units);
    form.activation = model::activationOf(node.options());
    auto batches = input.shape[0];
    if (isSequence(node)) {
        form.sequence.isTimeMajor = node.options().flag("time_major");
        batches = input.shape[form.sequence.isTimeMajor ? 1 : 0];
        form.sequence.times = std::size_t(input.shape[form.sequence.isTimeMajor ? 0 : 1]);
    }
    form.sequence.batches = std::size_t(batches);
    TRY(requireShape(node, form.at(operand::weights), {form.units, form.inputs}));
    TRY(requireShape(node, form.at(operand::recurrent), {form.units, form.units}));
    TRY(requireShape(node, form.at(operand::bias), {form.units}));
    TRY(requireShape(node, form.at(operand::state), {batches, form.units}));
    if (!node.inputs[form.at(operand::state)]->isVariable)
        return badOperator(node, "input " + std::to_string(form.at(operand::state)) + " is not a variable");
    return form;
}

Result<RnnForms> oneWay(const Node& node) {
    TRY(requireOperands(node, 5, 5));
    TRY_ASSIGN(auto form, directionOf(node, 0, 1));
    return RnnForms{form};
}

/// Forward and backward.
Result<RnnForms> bothWays(const Node& node) {
    const bool isMerged = node.options().flag("merge_outputs");
    TRY(requireOperands(node, 1 + 2 * operand::count, 12, isMerged ? 1 : 2));
    const bool hasWeights = node.input(forwardAuxiliary) || node.input(backwardAuxiliary);
    const bool hasOther = node.input(auxiliaryInput) != nullptr;
    if (hasWeights && !(hasOther && node.input(forwardAuxiliary) && node.input(backwardAuxiliary)))
        return badOperator(node, "not all operands of the auxiliary input are there");
    if (hasOther && node.inputs[auxiliaryInput]->shape != node.inputs[0]->shape)
        return shapeMismatch(node, "the two inputs have different shapes");
    TRY_ASSIGN(auto forward, directionOf(node, 0, 1));
    const bool readsOther = hasOther && !hasWeights;
    TRY_ASSIGN(auto backward, directionOf(node, readsOther ? auxiliaryInput : 0, 1 + operand::count));
    if (hasWeights) {
        forward.auxiliary = forwardAuxiliary;
        backward.auxiliary = backwardAuxiliary;
        for (const auto* form : {&forward, &backward})
            TRY(requireShape(node, form->auxiliary, {form->units, form->inputs}));
    }
    backward.sequence.isBackward = true;
    backward.output = isMerged ? 0 : 1;
    if (isMerged) {
        backward.column = forward.rowLength;
        forward.rowLength += backward.rowLength;
        backward.rowLength = forward.rowLength;
    }
    return RnnForms{forward, backward};
}

Result<RnnForms> rnnForms(const Node& node) {
    return hasTwoWays(node) ? bothWays(node) : oneWay(node);
}

Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto forms, rnnForms(node));
    OutputShapes result;
    for (std::size_t output = 0; output < node.outputs.size(); ++output) {
        std::vector<std::int64_t> sizes(node.inputs[0]->shape.begin(), node.inputs[0]->shape.end());
        sizes.back() = static_cast<std::int64_t>(forms[output].rowLength);
        TRY_ASSIGN(auto shape, checkedShape(node, sizes));
        result.outputs.push_back(std::move(shape));
    }
    return result;
}

Cost cost(const Node& node) {
    const auto forms = rnnForms(node);
    Cost cost;
    for (std::size_t k = 0; forms && k < forms->size(); ++k) {
        const auto& form = (*forms)[k];
        const auto steps = std::uint64_t(form.sequence.times) * form.sequence.batches;
        const auto units = std::uint64_t(form.units);
        const auto inputs = std::uint64_t(form.inputs) * (form.auxiliary != 0 ? 2 : 1);
        cost.macs += steps * units * (inputs + units);
        cost.operations += steps * units;
    }
    return cost;
}

int version(const Node& node) {
    const bool isHybrid = node.inputs[0]->type == TensorType::Float32 && node.inputs[1]->type == TensorType::Int8;
    if (!isHybrid)
        return 1;
    return node.options().flag("asymmetric_quantize_inputs") ? 3 : 2;
}

/// The weights as int8, with rows of input and state quantized at each step.
struct HybridParts {
    HybridMatrix weights;
    HybridMatrix recurrent;
    std::optional<HybridMatrix> auxiliary;
    bool isAsymmetric = false;
};

class Direction {
public:
    Direction(const RnnForm& form, std::optional<HybridParts> hybrid) : m_form(form), m_hybrid(std::move(hybrid)) {}

    std::size_t scratchBytes() const {
        const auto rows = m_form.sequence.mostBatches();
        const auto values = ScratchPieces::bytesFor<float>(rows * std::size_t(m_form.units));
        if (!m_hybrid)
            return values;
        return values + HybridRows::scratchBytes(rows, std::size_t(std::max(m_form.inputs, m_form.units))) +
               std::max({m_hybrid->weights.scratchBytes(), m_hybrid->recurrent.scratchBytes(),
                   m_hybrid->auxiliary ? m_hybrid->auxiliary->scratchBytes() : 0});
    }

    void run(const KernelArguments& arguments) const {
        const auto units = std::size_t(m_form.units);
        const auto inputs = std::size_t(m_form.inputs);
        const auto* bias = arguments.input<float>(m_form.at(operand::bias));
        ScratchPieces pieces(arguments.scratch);
        const auto values = pieces.take<float>(m_form.sequence.mostBatches() * units);
        m_form.sequence.forEachStep(arguments, [&](const SequenceStep& step) {
            const auto* input = arguments.input<float>(m_form.input) + step.row * inputs;
            auto* state = arguments.state<float>(m_form.at(operand::state)) + step.firstBatch * units;
            for (std::size_t row = 0; row < step.batches; ++row)
                std::copy_n(bias, units, values.data() + row * units);
            const FloatProduct product{step.batches, inputs, units};
            addProducts(arguments, pieces, m_form.at(operand::weights), product, input, values.data());
            if (m_form.auxiliary != 0)
                addProducts(arguments, pieces, m_form.auxiliary, product,
                    arguments.input<float>(auxiliaryInput) + step.row * inputs, values.data());
            addProducts(
                arguments, pieces, m_form.at(operand::recurrent), {step.batches, units, units}, state, values.data());
            auto* output = arguments.output<float>(m_form.output) + step.row * m_form.rowLength + m_form.column;
            for (std::size_t row = 0; row < step.batches && !arguments.isCancelled(); ++row) {
                auto* rowState = state + row * units;
                for (std::size_t k = 0; k < units; ++k)
                    rowState[k] = activated(m_form.activation, values[row * units + k]);
                std::copy_n(rowState, units, output + row * m_form.rowLength);
            }
        });
    }

private:
    const HybridMatrix& matrix(std::size_t weights) const {
        if (weights == m_form.auxiliary)
            return *m_hybrid->auxiliary;
        return weights == m_form.at(operand::weights) ? m_hybrid->weights : m_hybrid->recurrent;
    }
    /// `weights`: the operand.
    void addProducts(const KernelArguments& arguments, ScratchPieces pieces, std::size_t weights,
        const FloatProduct& sizes, const float* values, float* output) const {
        if (!m_hybrid)
            return addFloatProducts(arguments, sizes, values, arguments.input<float>(weights), output);
        HybridRows rows(pieces, sizes.rows, sizes.depth);
        rows.quantize(values, sizes.rows, m_hybrid->isAsymmetric);
        matrix(weights).addProducts(rows, arguments, pieces.rest(), output);
    }

    RnnForm m_form;
    std::optional<HybridParts> m_hybrid;
};

Result<Direction> makeDirection(const Node& node, const RnnForm& form, const PrepareContext& context) {
    for (const auto input : {form.input, form.at(operand::bias), form.at(operand::state)})
        TRY(requireType(node, *node.inputs[input], {TensorType::Float32}));
    const auto weights = node.inputs[form.at(operand::weights)]->type;
    if (node.inputs[form.at(operand::recurrent)]->type != weights)
        return unsupportedTypes(node);
    if (form.auxiliary != 0) {
        TRY(requireType(node, *node.inputs[auxiliaryInput], {TensorType::Float32}));
        TRY(requireType(node, *node.inputs[form.auxiliary], {weights}));
    }
    if (weights == TensorType::Float32)
        return Direction(form, std::nullopt);
    TRY_ASSIGN(auto matrix, HybridMatrix::make(node, form.at(operand::weights), context));
    TRY_ASSIGN(auto recurrent, HybridMatrix::make(node, form.at(operand::recurrent), context));
    HybridParts parts{
        std::move(matrix), std::move(recurrent), std::nullopt, node.options().flag("asymmetric_quantize_inputs")};
    if (form.auxiliary != 0) {
        TRY_ASSIGN(auto auxiliary, HybridMatrix::make(node, form.auxiliary, context));
        parts.auxiliary.emplace(std::move(auxiliary));
    }
    return Direction(form, std::move(parts));
}

/// How often the reference goes over the sequence: with two directions, int8 weights and time first as often as there
/// are times, each time from the states that the last one left.
std::size_t passesOf(const Node& node, const RnnForms& forms) {
    const bool isHybrid = node.inputs[1]->type != TensorType::Float32;
    return hasTwoWays(node) && isHybrid && forms[0].sequence.isTimeMajor ? forms[0].sequence.times : 1;
}

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto forms, rnnForms(node));
    for (const auto* output : node.outputs)
        TRY(requireType(node, *output, {TensorType::Float32}));
    std::vector<Direction> directions;
    std::size_t scratch = 0;
    for (const auto& form : forms) {
        TRY_ASSIGN(auto direction, makeDirection(node, form, context));
        scratch = std::max(scratch, direction.scratchBytes());
        directions.push_back(std::move(direction));
    }
    return makeKernel(
        [directions = std::move(directions), passes = passesOf(node, forms)](const KernelArguments& arguments) {
            for (std::size_t pass = 0; pass < passes && !arguments.isCancelled(); ++pass)
                for (const auto& direction : directions)
                    direction.run(arguments);
        },
        scratch);
}

constexpr OpDefinition rnn(BuiltinOperator code, std::uint64_t weights) {
    return {.code = code,
        .quantization = {.dynamicRange = true,
            .dynamicWeights = weights,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .isPure = false,
        .shapes = shapes,
        .cost = cost,
        .version = version,
        .prepare = prepare};
}

constexpr std::uint64_t forwardWeights = 3U << 1;
constexpr std::uint64_t backwardWeights = 3U << 5;
constexpr std::uint64_t auxiliaryWeights = 3U << forwardAuxiliary;

const OpDefinition definitions[] = {
    rnn(BuiltinOperator::RNN, forwardWeights),
    rnn(BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_RNN, forwardWeights),
    rnn(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_RNN, forwardWeights | backwardWeights | auxiliaryWeights),
};

} // namespace

std::span<const OpDefinition> rnnDefinitions() {
    return definitions;
}

} // namespace ops
