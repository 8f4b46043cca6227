// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/recurrent/byte_lstm.h"

#include "ops/numerics/fixed_point_functions.h"
#include "ops/product/byte_product.h"
#include "ops/scratch_pieces.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace ops {
namespace {

std::int16_t saturated(std::int32_t value) {
    return static_cast<std::int16_t>(std::clamp(value, std::int32_t{INT16_MIN}, std::int32_t{INT16_MAX}));
}
std::int8_t saturatedByte(std::int32_t value) {
    return static_cast<std::int8_t>(std::clamp(value, std::int32_t{INT8_MIN}, std::int32_t{INT8_MAX}));
}
std::int32_t wrappingSum(std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

/// Adds the rescaled sums to a gate, which saturates.
class GateStage : public OutputStage {
public:
    GateStage(QuantizedMultiplier multiplier, std::int16_t* gate, std::size_t cells)
        : m_multiplier(multiplier), m_gate(gate), m_cells(cells) {}

    void store(const SumTile& tile) const override {
        for (std::int32_t row = 0; row < tile.rows; ++row) {
            auto* gate = m_gate + (tile.firstRow + std::size_t(row)) * m_cells + tile.firstChannel;
            for (std::int32_t k = 0; k < tile.channels; ++k) {
                const auto sum = static_cast<std::int32_t>(tile.sum(row, k));
                gate[k] = saturated(wrappingSum(multiplyByQuantizedMultiplier(sum, m_multiplier), gate[k]));
            }
        }
    }

private:
    QuantizedMultiplier m_multiplier;
    std::int16_t* m_gate;
    std::size_t m_cells;
};

/// Rescaled sums in int8.
class ProjectionStage : public OutputStage {
public:
    ProjectionStage(QuantizedMultiplier multiplier, std::int32_t zeroPoint, std::int8_t* output, std::size_t outputs)
        : m_multiplier(multiplier), m_zeroPoint(zeroPoint), m_output(output), m_outputs(outputs) {}

    void store(const SumTile& tile) const override {
        for (std::int32_t row = 0; row < tile.rows; ++row) {
            auto* output = m_output + (tile.firstRow + std::size_t(row)) * m_outputs + tile.firstChannel;
            for (std::int32_t k = 0; k < tile.channels; ++k) {
                const auto sum = static_cast<std::int32_t>(tile.sum(row, k));
                output[k] = saturatedByte(wrappingSum(multiplyByQuantizedMultiplier(sum, m_multiplier), m_zeroPoint));
            }
        }
    }

private:
    QuantizedMultiplier m_multiplier;
    std::int32_t m_zeroPoint;
    std::int8_t* m_output;
    std::size_t m_outputs;
};

/// One row to mean 0 and variance 1, times the coefficients, plus the bias. Sums wrap where those of the reference do.
/// (tflite/kernels/internal/reference/portable_tensor_utils.cc: PortableApplyLayerNorm)
void normalize(std::span<std::int16_t> row, const std::int16_t* coefficients, const std::int32_t* bias,
    const ByteLstmScales::OfGate& scales) {
    constexpr std::int32_t twoToPower20 = 1 << 20;
    const auto count = static_cast<std::int32_t>(row.size());
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    for (const std::int32_t value : row) {
        sum += value;
        squares += value * value;
    }
    const auto mean = static_cast<std::int32_t>(sum * 1024 / count);
    const auto wide =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(squares) * std::uint64_t(twoToPower20 / count));
    auto variance = static_cast<std::int32_t>((wide - std::int64_t{mean} * mean) / twoToPower20);
    if (variance < 1)
        variance = scales.varianceGuard;
    const auto inverse = inverseSquareRoot(variance);
    QuantizedMultiplier output = scales.normalization;
    output.shift += 12;
    for (std::size_t k = 0; k < row.size(); ++k) {
        const auto rescaled = multiplyByQuantizedMultiplier(1024 * row[k] - mean, inverse);
        const auto product = static_cast<std::uint32_t>(rescaled) * static_cast<std::uint32_t>(coefficients[k]);
        const std::int64_t value = wrappingSum(static_cast<std::int32_t>(product), bias[k]);
        const auto weighted = static_cast<std::int32_t>((value > 0 ? value + 512 : value - 512) / 1024);
        row[k] = saturated(multiplyByQuantizedMultiplier(weighted, output));
    }
}

struct ByteLstmParts {
    LstmForm form;
    ByteLstmScales scales;
    std::array<std::optional<ByteProduct>, gateCount> weights;
    std::array<std::optional<ByteProduct>, gateCount> recurrent;
    std::optional<ByteProduct> projection;
    std::shared_ptr<const WordTable> logistic;
    std::shared_ptr<const WordTable> gateTanh;
    std::shared_ptr<const WordTable> cellTanh;
};

class ByteLstm final : public Kernel {
public:
    explicit ByteLstm(ByteLstmParts parts) : m_parts(std::move(parts)) {}

    std::size_t scratchBytes() const override;
    base::Status run(const KernelArguments& arguments) override;

private:
    struct Rows {
        const KernelArguments& arguments;
        std::size_t count;
        const std::int8_t* input;
        std::int8_t* outputState;
        std::int16_t* cellState;
        std::span<std::byte> scratch;
    };
    using Gates = std::array<std::span<std::int16_t>, gateCount>;

    std::size_t productScratchBytes() const;
    void computeGate(const Rows& rows, Gate gate, std::span<std::int16_t> values) const;
    void addPeephole(const Rows& rows, Gate gate, std::span<std::int16_t> values) const;
    void updateCells(const Rows& rows, const Gates& gates) const;
    void updateOutput(const Rows& rows, const Gates& gates, std::span<std::int8_t> hidden) const;

    std::size_t cells() const { return std::size_t(m_parts.form.cells); }
    std::size_t outputs() const { return std::size_t(m_parts.form.outputs); }

    ByteLstmParts m_parts;
};

std::size_t ByteLstm::productScratchBytes() const {
    const auto rows = m_parts.form.sequence.mostBatches();
    std::size_t most = m_parts.projection ? m_parts.projection->scratchBytes(rows) : 0;
    for (const auto* products : {&m_parts.weights, &m_parts.recurrent}) {
        for (const auto& product : *products)
            most = std::max(most, product ? product->scratchBytes(rows) : 0);
    }
    return most;
}

std::size_t ByteLstm::scratchBytes() const {
    const auto count = m_parts.form.sequence.mostBatches() * cells();
    return gateCount * ScratchPieces::bytesFor<std::int16_t>(count) + ScratchPieces::bytesFor<std::int8_t>(count) +
           productScratchBytes();
}

base::Status ByteLstm::run(const KernelArguments& arguments) {
    ScratchPieces pieces(arguments.scratch);
    const auto most = m_parts.form.sequence.mostBatches() * cells();
    Gates gates;
    for (auto& gate : gates)
        gate = pieces.take<std::int16_t>(most);
    const auto hidden = pieces.take<std::int8_t>(most);
    m_parts.form.sequence.forEachStep(arguments, [&](const SequenceStep& step) {
        const Rows rows{
            .arguments = arguments,
            .count = step.batches,
            .input = arguments.input<std::int8_t>(0) + step.row * std::size_t(m_parts.form.inputs),
            .outputState = arguments.state<std::int8_t>(lstm_input::outputState) + step.firstBatch * outputs(),
            .cellState = arguments.state<std::int16_t>(lstm_input::cellState) + step.firstBatch * cells(),
            .scratch = pieces.rest(),
        };
        for (const auto gate : {Gate::Input, Gate::Forget, Gate::Cell}) {
            if (m_parts.form.has(gate))
                computeGate(rows, gate, gates[indexOf(gate)]);
        }
        updateCells(rows, gates);
        computeGate(rows, Gate::Output, gates[indexOf(Gate::Output)]);
        updateOutput(rows, gates, hidden);
        std::copy_n(rows.outputState, rows.count * outputs(), arguments.output<std::int8_t>() + step.row * outputs());
    });
    return {};
}

void ByteLstm::computeGate(const Rows& rows, Gate gate, std::span<std::int16_t> values) const {
    const auto& form = m_parts.form;
    const auto& scales = m_parts.scales.gates[indexOf(gate)];
    const auto* bias = rows.arguments.input<std::int32_t>(lstm_input::bias(gate));
    std::fill_n(values.begin(), rows.count * cells(), std::int16_t{0});
    const auto add = [&](const ByteProduct& product, const ByteProduct::Activations& activations, std::size_t weights,
                         QuantizedMultiplier multiplier) {
        const GateStage stage(multiplier, values.data(), cells());
        product.run(
            activations, product.weights().at(rows.arguments, weights), rows.scratch, rows.arguments.threads, stage);
    };
    add(*m_parts.weights[indexOf(gate)],
        {.values = reinterpret_cast<const std::uint8_t*>(rows.input),
            .zeroPoint = m_parts.scales.inputZeroPoint,
            .bias = form.hasNormalization ? nullptr : bias, // the normalization adds it
            .rows = rows.count},
        lstm_input::weights(gate), scales.input);
    add(*m_parts.recurrent[indexOf(gate)],
        {.values = reinterpret_cast<const std::uint8_t*>(rows.outputState),
            .zeroPoint = m_parts.scales.stateZeroPoint,
            .rows = rows.count},
        lstm_input::recurrent(gate), scales.recurrent);
    if (form.hasPeepholeOf(gate))
        addPeephole(rows, gate, values);
    if (form.hasNormalization) {
        const auto* coefficients = rows.arguments.input<std::int16_t>(lstm_input::normalization(gate));
        for (std::size_t row = 0; row < rows.count; ++row)
            normalize(values.subspan(row * cells(), cells()), coefficients, bias, scales);
    }
    const auto& table = gate == Gate::Cell ? *m_parts.gateTanh : *m_parts.logistic;
    for (auto& value : values.first(rows.count * cells()))
        value = table(value);
}

void ByteLstm::addPeephole(const Rows& rows, Gate gate, std::span<std::int16_t> values) const {
    const auto* weights = rows.arguments.input<std::int16_t>(lstm_input::peephole(gate));
    // The reference takes the number of outputs for the number of cells: with a projection only the first values get
    // their peephole, and rows of a batch lie where they would without one.
    const auto width = std::min(outputs(), cells());
    for (std::size_t k = 0; k < rows.count * width; ++k) {
        const auto product = std::int32_t{weights[k % width]} * rows.cellState[k];
        const auto rescaled = multiplyByQuantizedMultiplier(product, m_parts.scales.gates[indexOf(gate)].peephole);
        values[k] = saturated(wrappingSum(rescaled, values[k]));
    }
}

void ByteLstm::updateCells(const Rows& rows, const Gates& gates) const {
    const auto& forget = gates[indexOf(Gate::Forget)];
    const auto& input = gates[indexOf(Gate::Input)];
    const auto& cell = gates[indexOf(Gate::Cell)];
    const int shift = 30 + m_parts.scales.cellExponent;
    const auto clip = m_parts.scales.cellClip;
    for (std::size_t k = 0; k < rows.count * cells(); ++k) {
        const std::int32_t share = m_parts.form.hasInputGate ? input[k] : INT16_MAX - forget[k];
        const auto kept = roundingDivideByPowerOfTwo(std::int32_t{forget[k]} * rows.cellState[k], 15);
        const auto added = roundingDivideByPowerOfTwo(share * cell[k], shift);
        auto sum = saturated(static_cast<std::int16_t>(kept) + static_cast<std::int16_t>(added));
        if (clip > 0)
            sum = static_cast<std::int16_t>(std::clamp<std::int32_t>(sum, -clip, clip));
        rows.cellState[k] = sum;
    }
}

void ByteLstm::updateOutput(const Rows& rows, const Gates& gates, std::span<std::int8_t> hidden) const {
    const auto& scales = m_parts.scales;
    const auto& gate = gates[indexOf(Gate::Output)];
    const bool isProjected = m_parts.form.hasProjection;
    auto* target = isProjected ? hidden.data() : rows.outputState;
    const auto zeroPoint = isProjected ? -scales.hiddenZeroPoint : scales.hiddenZeroPoint; // as the reference has it
    for (std::size_t k = 0; k < rows.count * cells(); ++k) {
        const auto product = std::int32_t{gate[k]} * (*m_parts.cellTanh)(rows.cellState[k]);
        target[k] = saturatedByte(wrappingSum(multiplyByQuantizedMultiplier(product, scales.hidden), zeroPoint));
    }
    if (!isProjected)
        return;
    const ProjectionStage stage(scales.projection, scales.stateZeroPoint, rows.outputState, outputs());
    const ByteProduct::Activations activations{
        .values = reinterpret_cast<const std::uint8_t*>(hidden.data()),
        .zeroPoint = -scales.hiddenZeroPoint,
        .bias = rows.arguments.input<std::int32_t>(lstm_input::projectionBias),
        .rows = rows.count,
    };
    m_parts.projection->run(activations, m_parts.projection->weights().at(rows.arguments, lstm_input::projection),
        rows.scratch, rows.arguments.threads, stage);
    const auto clip = scales.projectionClip;
    for (std::size_t k = 0; clip > 0 && k < rows.count * outputs(); ++k)
        rows.outputState[k] = static_cast<std::int8_t>(std::clamp<std::int32_t>(rows.outputState[k], -clip, clip));
}

base::Result<ByteProduct> productOf(const Node& node, std::size_t input, const PrepareContext& context) {
    const auto& weight = *node.inputs[input];
    TRY_ASSIGN(auto operand, weightOperand(node, weight, context));
    return ByteProduct(
        {.channels = weight.shape[0], .segmentDepth = weight.shape[1]}, {std::move(operand), true, 0}, context);
}

/// Tables do not depend on the model; one of each is shared.
std::shared_ptr<const WordTable> tanhTable(int integerBits, const PrepareContext& context) {
    return context.packed->get<WordTable>(nullptr, "tanh of int16 with " + std::to_string(integerBits),
        [&] { return WordTable([&](std::int16_t value) { return fixedTanh16(value, integerBits); }); });
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeByteLstm(
    const Node& node, const LstmForm& form, const PrepareContext& context) {
    ByteLstmParts parts;
    parts.form = form;
    TRY_ASSIGN(parts.scales, byteLstmScales(node, form));
    for (const auto gate : allGates) {
        if (!form.has(gate))
            continue;
        TRY_ASSIGN(auto weights, productOf(node, lstm_input::weights(gate), context));
        parts.weights[indexOf(gate)].emplace(std::move(weights));
        TRY_ASSIGN(auto recurrent, productOf(node, lstm_input::recurrent(gate), context));
        parts.recurrent[indexOf(gate)].emplace(std::move(recurrent));
    }
    if (form.hasProjection) {
        TRY_ASSIGN(auto projection, productOf(node, lstm_input::projection, context));
        parts.projection.emplace(std::move(projection));
    }
    parts.logistic =
        context.packed->get<WordTable>(nullptr, "logistic of int16", [] { return WordTable(fixedLogistic16); });
    parts.gateTanh = tanhTable(3, context);
    parts.cellTanh = tanhTable(15 + parts.scales.cellExponent, context);
    return std::unique_ptr<Kernel>(std::make_unique<ByteLstm>(std::move(parts)));
}

} // namespace ops
