// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/moved_elements.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <cstring>

/// EMBEDDING_LOOKUP: rows of a table by their numbers, copied or made real.
namespace ops {
namespace {

using model::TensorType;

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    TRY(requireRank(node, *node.inputs[0], 1));
    TRY(requireRankBetween(node, *node.inputs[1], 1, 32));
    auto shape = node.inputs[1]->shape;
    shape[0] = node.inputs[0]->shape[0];
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

struct Table {
    std::int64_t rows = 0;
    std::size_t rowSize = 0; ///< elements
};

/// Calls `body(k, row)` for every wanted row.
template<class Body>
base::Status forEachRow(const KernelArguments& a, const Table& table, const std::string& place, Body body) {
    const auto count = a.inputs[0].size() / sizeof(std::int32_t);
    WorkMeter meter(a);
    for (std::size_t k = 0; k < count && !meter.isOver(table.rowSize); ++k) {
        const auto row = a.input<std::int32_t>(0)[k];
        if (row < 0 || row >= table.rows)
            return base::Error{base::Code::ValueOutOfRange, place,
                "index " + std::to_string(row) + " of " + std::to_string(table.rows)};
        body(k, static_cast<std::size_t>(row));
    }
    return {};
}

/// Element of a table of signed integers of 8, 4 or 2 bits, the lowest bits first. uint8 ones of old files hold int8.
std::int8_t storedAt(const std::uint8_t* table, std::size_t index, int bits) {
    const auto perByte = static_cast<std::size_t>(8 / bits);
    const auto shifted = static_cast<unsigned>(table[index / perByte]) >> (index % perByte * std::size_t(bits));
    return static_cast<std::int8_t>(static_cast<std::int8_t>(shifted << (8 - bits)) >> (8 - bits));
}

/// Scales of a stored table: one, one for each row, or one for each block of a row.
struct TableScales {
    std::vector<float> values;
    std::size_t perRow = 0;    ///< 0: one for all rows
    std::size_t blockSize = 1; ///< elements of a row that share a scale

    float of(std::size_t row, std::size_t element) const { return values[row * perRow + element / blockSize]; }
};

base::Result<TableScales> scalesOf(const Node& node, const Table& table) {
    const auto& info = *node.inputs[1];
    const auto* blocks =
        info.quantization ? std::get_if<model::BlockwiseQuantization>(&info.quantization->details) : nullptr;
    const auto rows = static_cast<std::size_t>(table.rows);
    if (!blocks) {
        TRY(requireQuantized(node, info));
        const auto& scales = info.quantization->scale;
        if (info.isPerAxis() && (info.quantization->quantizedDimension != 0 || scales.size() != rows))
            return unsupportedOptions(node, "scales that do not belong to the rows");
        return TableScales{scales, info.isPerAxis() ? 1U : 0U, std::max<std::size_t>(table.rowSize, 1)};
    }
    const auto size = static_cast<std::size_t>(blocks->blockSize);
    if (table.rowSize % size != 0)
        return badOperator(node, "blocks of " + std::to_string(size) + " do not fill a row");
    TableScales scales{{}, table.rowSize / size, size};
    if (info.blockScales.size() != rows * scales.perRow * sizeof(Eigen::half))
        return badOperator(node, "there are not as many float16 scales as blocks");
    for (std::size_t k = 0; k < rows * scales.perRow; ++k) {
        Eigen::half scale;
        std::memcpy(&scale, info.blockScales.data() + k * sizeof scale, sizeof scale);
        scales.values.push_back(static_cast<float>(scale));
    }
    return scales;
}

/// Integer rows become real ones. Rows of elements smaller than a byte begin with a byte: where their size does not
/// fill bytes, that is the byte in which they begin in the table, as in the reference.
template<class Real>
PreparedKernel lookUpReal(const Node& node, const Table& table) {
    TRY_ASSIGN(const auto scales, scalesOf(node, table));
    const int bits = model::bitWidth(node.inputs[1]->type);
    return makeKernel([table, bits, scales, place = node.place](const KernelArguments& a) {
        return forEachRow(a, table, place, [&](std::size_t k, std::size_t row) {
            const auto* from = a.input<std::uint8_t>(1) + row * table.rowSize * std::size_t(bits) / 8;
            auto* to = a.output<Real>() + k * table.rowSize;
            for (std::size_t c = 0; c < table.rowSize; ++c)
                to[c] = static_cast<Real>(static_cast<float>(storedAt(from, c, bits)) * scales.of(row, c));
        });
    });
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireType(node, *node.inputs[0], {TensorType::Int32}));
    const auto& info = *node.inputs[1];
    const std::int64_t rows = info.shape[0];
    const Table table{rows, rows == 0 ? 0 : info.elements() / static_cast<std::size_t>(rows)};
    const bool isStored = info.type == TensorType::Int8 || info.type == TensorType::UInt8 ||
                          info.type == TensorType::Int4 || info.type == TensorType::Int2;
    if (isStored && node.outputs[0]->type == TensorType::Float32)
        return lookUpReal<float>(node, table);
    if (isStored && node.outputs[0]->type == TensorType::Float16)
        return lookUpReal<Eigen::half>(node, table);
    TRY(requireMovable(node, 1U << 1));
    auto mover =
        makeKernel([table, run = table.rowSize * movedBytes(info.type), place = node.place](const KernelArguments& a) {
            return forEachRow(a, table, place, [&](std::size_t k, std::size_t row) {
                if (run != 0)
                    std::memcpy(a.outputs[0].data() + k * run, a.inputs[1].data() + row * run, run);
            });
        });
    return movingElements(node, std::move(mover), 1U << 1);
}

int version(const Node& node) {
    return node.inputs[1]->isPerAxis() ? 4 : 1;
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::EMBEDDING_LOOKUP,
        .quantization = {.weight = 1,
            .weightAxis = 0,
            .rawInputs = 1U << 0,
            .dynamicRange = true,
            .blockWeight = true,
            .whyFloat = CORE_TEXT("quant::Plan", "only its table can be integer; the rows come out as float")},
        .shapes = shapes,
        .cost = noArithmetic,
        .version = version,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> embeddingDefinitions() {
    return definitions;
}

} // namespace ops
