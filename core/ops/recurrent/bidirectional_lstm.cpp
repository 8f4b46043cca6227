// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/operands.h"
#include "ops/recurrent/lstm_form.h"
#include "ops/recurrent/real_lstm.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <array>
#include <vector>

/// BIDIRECTIONAL_SEQUENCE_LSTM: two LSTMs over the same sequence, one of them from its end. Each is what
/// UNIDIRECTIONAL_SEQUENCE_LSTM is, on a choice of the operands.
namespace ops {
namespace {

using base::Result;
using model::TensorType;

constexpr std::size_t wayCount = 2;
constexpr std::size_t operandCount = 48;
constexpr std::size_t ownOperands = 17; ///< of a way, without input and states
constexpr std::size_t firstState = 35;  ///< output and cell state of one way, then of the other
/// What both ways read too, by weights of their own; without those, what the backward way reads instead.
constexpr std::size_t auxiliaryInput = 39;
constexpr std::size_t auxiliaryWeights = 40; ///< of the gates of one way, then of the other

bool hasAuxiliaryWeights(const Node& node) {
    return std::any_of(
        node.inputs.begin() + auxiliaryWeights, node.inputs.end(), [](const TensorInfo* tensor) { return tensor; });
}

/// The operands of a way in the order of UNIDIRECTIONAL_SEQUENCE_LSTM, and behind them the auxiliary ones.
std::vector<std::size_t> operandsOf(const Node& node, std::size_t way) {
    const bool readsOther = way == 1 && node.input(auxiliaryInput) && !hasAuxiliaryWeights(node);
    std::vector<std::size_t> operands{readsOther ? auxiliaryInput : 0};
    for (std::size_t k = 0; k < ownOperands; ++k)
        operands.push_back(1 + way * ownOperands + k);
    operands.push_back(firstState + 2 * way);
    operands.push_back(firstState + 2 * way + 1);
    if (hasAuxiliaryWeights(node)) {
        operands.push_back(auxiliaryInput);
        for (std::size_t gate = 0; gate < gateCount; ++gate)
            operands.push_back(auxiliaryWeights + way * gateCount + gate);
    }
    return operands;
}

/// A way as an operator of its own.
Node nodeOf(const Node& node, std::size_t way) {
    Node own = node;
    own.code = model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM;
    own.outputs = {node.outputs[std::min(way, node.outputs.size() - 1)]};
    own.inputs.clear();
    for (const auto operand : operandsOf(node, way))
        own.inputs.push_back(node.inputs[operand]);
    return own;
}

/// A way without the auxiliary operands.
Node plainOf(Node way) {
    way.inputs.resize(lstm_input::auxiliary);
    return way;
}

Result<LstmForm> formOf(const Node& way) {
    TRY_ASSIGN(auto form, lstmForm(plainOf(way)));
    form.hasAuxiliary = way.inputs.size() > lstm_input::auxiliary;
    if (!form.hasAuxiliary)
        return form;
    if (!way.inputs[lstm_input::auxiliary])
        return badOperator(way, "weights of an auxiliary input that is absent");
    for (const auto gate : allGates) {
        const auto* weights = way.inputs[lstm_input::auxiliaryWeights(gate)];
        if (form.has(gate) != (weights != nullptr))
            return badOperator(way, "not the auxiliary weights that belong to the gates");
        if (weights && weights->shape != model::Shape{form.cells, form.inputs})
            return badOperator(way, "auxiliary weights " + shapeText(weights->shape));
    }
    return form;
}

using Forms = std::array<LstmForm, wayCount>;

Result<Forms> formsOf(const Node& node) {
    const bool isMerged = node.options().flag("merge_outputs");
    TRY(requireOperands(node, 1, operandCount, isMerged ? 1 : 2));
    if (node.inputs.size() != operandCount)
        return badOperator(node, std::to_string(node.inputs.size()) + " inputs, 48 expected");
    if (const auto* other = node.inputs[auxiliaryInput]; other && other->shape != node.inputs[0]->shape)
        return shapeMismatch(node, "the two inputs have different shapes");
    Forms forms;
    for (std::size_t way = 0; way < wayCount; ++way) {
        TRY_ASSIGN(forms[way], formOf(nodeOf(node, way)));
        if (std::ranges::any_of(forms[way].isDiagonal, [](bool isDiagonal) { return isDiagonal; }))
            return badOperator(node, "recurrent weights that are no matrix");
    }
    forms[1].sequence.isBackward = true;
    return forms;
}

Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto forms, formsOf(node));
    OutputShapes result;
    const bool isMerged = node.outputs.size() == 1;
    for (std::size_t output = 0; output < node.outputs.size(); ++output) {
        std::vector<std::int64_t> sizes(node.inputs[0]->shape.begin(), node.inputs[0]->shape.end());
        sizes.back() = isMerged ? std::int64_t{forms[0].outputs} + forms[1].outputs : forms[output].outputs;
        TRY_ASSIGN(auto shape, checkedShape(node, sizes));
        result.outputs.push_back(std::move(shape));
    }
    return result;
}

Cost cost(const Node& node) {
    const auto forms = formsOf(node);
    Cost cost;
    for (std::size_t way = 0; forms && way < wayCount; ++way) {
        const auto own = find(model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM)->cost(plainOf(nodeOf(node, way)));
        cost.macs += own.macs;
        cost.operations += own.operations;
        if ((*forms)[way].hasAuxiliary) {
            const auto& form = (*forms)[way];
            const auto steps = std::uint64_t(form.sequence.times) * form.sequence.batches;
            cost.macs += steps * std::uint64_t(form.cells) * std::uint64_t(form.inputs) * (form.hasInputGate ? 4 : 3);
        }
    }
    return cost;
}

bool isHybrid(const Node& node) {
    const auto* weights = node.inputs[lstm_input::weights(Gate::Output)];
    return node.inputs[0]->type == TensorType::Float32 && weights && weights->type == TensorType::Int8;
}

int version(const Node& node) {
    if (!isHybrid(node))
        return 1;
    return node.options().flag("asymmetric_quantize_inputs") ? 3 : 2;
}

struct Way {
    std::unique_ptr<Kernel> kernel;
    std::vector<std::size_t> operands;
    std::size_t width = 0; ///< outputs of a row
};

class BidirectionalLstm final : public Kernel {
public:
    BidirectionalLstm(std::array<Way, wayCount> ways, std::size_t rows, bool isMerged)
        : m_ways(std::move(ways)), m_rows(rows), m_isMerged(isMerged) {}

    std::size_t scratchBytes() const override {
        std::size_t most = 0;
        for (const auto& way : m_ways)
            most = std::max(most, apartBytes(way) + way.kernel->scratchBytes());
        return most;
    }
    std::size_t privateBytes() const override {
        return m_ways[0].kernel->privateBytes() + m_ways[1].kernel->privateBytes();
    }

    base::Status run(const KernelArguments& arguments) override {
        std::size_t column = 0;
        for (std::size_t k = 0; k < wayCount; ++k) {
            const auto& way = m_ways[k];
            const auto apart = arguments.scratch.first(apartBytes(way));
            auto output = m_isMerged ? apart.first(m_rows * way.width * sizeof(float)) : arguments.outputs[k];
            TRY(runWay(way, arguments, output));
            if (m_isMerged)
                copyRows(reinterpret_cast<const float*>(output.data()), way.width, arguments.output<float>() + column);
            column += way.width;
        }
        return {};
    }

private:
    /// What a way's output takes before it comes to its place between the other's rows.
    std::size_t apartBytes(const Way& way) const {
        return m_isMerged ? ScratchPieces::bytesFor<float>(m_rows * way.width) : 0;
    }
    base::Status runWay(const Way& way, const KernelArguments& arguments, std::span<std::byte> output) {
        std::vector<std::span<const std::byte>> inputs;
        std::vector<std::span<std::byte>> states;
        for (const auto operand : way.operands) {
            inputs.push_back(arguments.inputs[operand]);
            states.push_back(arguments.states[operand]);
        }
        auto own = arguments;
        own.inputs = inputs;
        own.states = states;
        own.outputs = std::span(&output, 1);
        own.scratch = arguments.scratch.subspan(apartBytes(way));
        return way.kernel->run(own);
    }
    void copyRows(const float* from, std::size_t width, float* to) const {
        const auto length = m_ways[0].width + m_ways[1].width;
        for (std::size_t row = 0; row < m_rows; ++row)
            std::copy_n(from + row * width, width, to + row * length);
    }

    std::array<Way, wayCount> m_ways;
    std::size_t m_rows;
    bool m_isMerged;
};

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto forms, formsOf(node));
    for (const auto* output : node.outputs)
        TRY(requireType(node, *output, {TensorType::Float32}));
    std::array<Way, wayCount> ways;
    for (std::size_t way = 0; way < wayCount; ++way) {
        const auto own = nodeOf(node, way);
        const auto weights = own.inputs[lstm_input::weights(Gate::Output)]->type;
        if (own.inputs[0]->type != TensorType::Float32)
            return unsupportedTypes(node);
        const bool isFloat = weights == TensorType::Float32;
        TRY_ASSIGN(ways[way].kernel,
            isFloat ? makeFloatLstm(own, forms[way], context) : makeHybridLstm(own, forms[way], context));
        ways[way].operands = operandsOf(node, way);
        ways[way].width = static_cast<std::size_t>(forms[way].outputs);
    }
    const auto rows = forms[0].sequence.times * forms[0].sequence.batches;
    return std::unique_ptr<Kernel>(
        std::make_unique<BidirectionalLstm>(std::move(ways), rows, node.outputs.size() == 1));
}

/// Weights, recurrent and peephole weights, and the projection of a way.
constexpr std::uint64_t weightsOf(std::size_t way) {
    constexpr std::uint64_t own = 0xFFE | 1U << lstm_input::projection;
    return own << (way * ownOperands) | 0xFULL << (auxiliaryWeights + way * gateCount);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM,
        .quantization = {.dynamicRange = true,
            .dynamicWeights = weightsOf(0) | weightsOf(1),
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .isPure = false,
        .shapes = shapes,
        .cost = cost,
        .version = version,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> bidirectionalLstmDefinitions() {
    return definitions;
}

} // namespace ops
