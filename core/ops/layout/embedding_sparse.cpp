// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>

/// EMBEDDING_LOOKUP_SPARSE: weighed sums of rows of a table. Each lookup has a row, a weight and a place in a sparse
/// tensor; lookups that differ in the last axis of it only are combined.
namespace ops {
namespace {

using model::TensorType;

enum Input : std::size_t { Rows, Places, Sizes, Weights, Table };
enum class Combiner { Sum = 0, Mean = 1, SquareRoot = 2 }; // values of the schema's enum CombinerType

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 5, 5));
    for (const auto input : {Rows, Sizes, Weights})
        TRY(requireRank(node, *node.inputs[input], 1));
    TRY(requireRank(node, *node.inputs[Places], 2));
    TRY(requireRankBetween(node, *node.inputs[Table], 2, 32));
    const auto& places = node.inputs[Places]->shape;
    const bool fits = node.inputs[Rows]->shape[0] == places[0] && node.inputs[Weights]->shape[0] == places[0] &&
                      node.inputs[Sizes]->shape[0] == places[1] && places[1] > 0;
    if (!fits)
        return shapeMismatch(node, "rows, places, sizes and weights do not fit each other");
    const auto sizes = knownIntegers(*node.inputs[Sizes]);
    if (!sizes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    std::vector<std::int64_t> all(sizes->begin(), sizes->end() - 1);
    const auto& table = node.inputs[Table]->shape;
    all.insert(all.end(), table.begin() + 1, table.end());
    TRY_ASSIGN(auto shape, checkedShape(node, all));
    return OutputShapes{.outputs = {std::move(shape)}};
}

struct Lookups {
    std::size_t count = 0;
    std::vector<std::int64_t> sizes; ///< of the axes that name a sum
    std::int64_t rows = 0;           ///< of the table
    std::size_t rowSize = 0;
    Combiner combiner = Combiner::Sum;
    std::string place;

    base::Error outside(std::int64_t index, std::int64_t size) const {
        return {base::Code::ValueOutOfRange, place, "index " + std::to_string(index) + " of " + std::to_string(size)};
    }
    /// Which sum the lookup belongs to.
    base::Result<std::size_t> sumOf(const std::int32_t* index) const {
        std::size_t sum = 0;
        for (std::size_t axis = 0; axis < sizes.size(); ++axis) {
            if (index[axis] < 0 || index[axis] >= sizes[axis])
                return outside(index[axis], sizes[axis]);
            sum = sum * static_cast<std::size_t>(sizes[axis]) + static_cast<std::size_t>(index[axis]);
        }
        return sum;
    }
};

/// What the lookups of a sum have in common, as far as they follow each other.
struct Group {
    std::size_t sum = 0;
    std::size_t count = 0;
    float weights = 0;
    float squares = 0;

    void divide(float* values, const Lookups& lookups) const {
        if (lookups.combiner == Combiner::Sum || count == 0)
            return;
        const float by = lookups.combiner == Combiner::Mean ? weights : std::sqrt(squares);
        for (std::size_t k = 0; k < lookups.rowSize; ++k)
            values[sum * lookups.rowSize + k] /= by;
    }
};

base::Status combine(const KernelArguments& a, const Lookups& lookups) {
    float* out = a.output<float>();
    std::fill_n(out, a.outputs[0].size() / sizeof(float), 0.0F);
    Group group;
    WorkMeter meter(a);
    for (std::size_t k = 0; k < lookups.count && !meter.isOver(lookups.rowSize); ++k) {
        const auto row = a.input<std::int32_t>(Rows)[k];
        if (row < 0 || row >= lookups.rows)
            return lookups.outside(row, lookups.rows);
        TRY_ASSIGN(const auto sum, lookups.sumOf(a.input<std::int32_t>(Places) + k * (lookups.sizes.size() + 1)));
        if (sum != group.sum) {
            group.divide(out, lookups);
            group = {.sum = sum};
        }
        const float weight = a.input<float>(Weights)[k];
        ++group.count;
        group.weights += weight;
        group.squares += weight * weight;
        const float* from = a.input<float>(Table) + static_cast<std::size_t>(row) * lookups.rowSize;
        for (std::size_t i = 0; i < lookups.rowSize; ++i)
            out[sum * lookups.rowSize + i] += from[i] * weight;
    }
    group.divide(out, lookups);
    return {};
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    for (const auto input : {Rows, Places, Sizes})
        TRY(requireType(node, *node.inputs[input], {TensorType::Int32}));
    for (const auto* tensor : {node.inputs[Weights], node.inputs[Table], node.outputs[0]})
        TRY(requireType(node, *tensor, {TensorType::Float32}));
    const auto combiner = node.options().integer("combiner");
    if (combiner < 0 || combiner > static_cast<int>(Combiner::SquareRoot))
        return unsupportedOptions(node, "combiner " + std::to_string(combiner));
    const auto& table = *node.inputs[Table];
    const auto axes = node.inputs[Places]->shape[1] - 1;
    const auto& output = node.outputs[0]->shape;
    Lookups lookups{node.inputs[Rows]->elements(), {output.begin(), output.begin() + axes}, table.shape[0], 0,
        static_cast<Combiner>(combiner), node.place};
    if (lookups.rows != 0)
        lookups.rowSize = table.elements() / static_cast<std::size_t>(lookups.rows);
    return makeKernel([lookups](const KernelArguments& a) { return combine(a, lookups); });
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::EMBEDDING_LOOKUP_SPARSE,
        .quantization = {.rawInputs = 7,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .shapes = shapes,
        .cost = costPerOutput<2>,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> embeddingSparseDefinitions() {
    return definitions;
}

} // namespace ops
