// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstring>

/// MATRIX_DIAG: the last axis becomes the diagonal of square matrices, with zeros around it. MATRIX_SET_DIAG: matrices
/// get other diagonals.
namespace ops {
namespace {

struct Matrices {
    std::size_t count = 1;
    std::size_t rows = 1;
    std::size_t columns = 1;

    std::size_t diagonal() const { return std::min(rows, columns); }
};

/// Of the last two axes.
Matrices matricesOf(const model::Shape& shape) {
    Matrices matrices;
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        const auto back = shape.size() - axis;
        auto& part = back > 2 ? matrices.count : back == 2 ? matrices.rows : matrices.columns;
        part *= static_cast<std::size_t>(shape[axis]);
    }
    return matrices;
}

/// Copies element after element onto the diagonals of the output.
void writeDiagonals(const KernelArguments& a, const Matrices& matrices, std::size_t width, const std::byte* from) {
    const auto size = matrices.rows * matrices.columns * width;
    for (std::size_t k = 0; k < matrices.count && !a.isCancelled(); ++k) {
        std::byte* to = a.outputs[0].data() + k * size;
        for (std::size_t i = 0; i < matrices.diagonal(); ++i, from += width)
            std::memcpy(to + i * (matrices.columns + 1) * width, from, width);
    }
}

base::Status requireWholeBytes(const Node& node) {
    const auto type = node.outputs[0]->type;
    const bool fits = elementBytes(type) != 0 &&
                      std::ranges::all_of(node.inputs, [type](const TensorInfo* input) { return input->type == type; });
    return fits ? base::Status() : base::Status(unsupportedTypes(node));
}

base::Result<OutputShapes> diagonalShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    TRY(requireRankBetween(node, *node.inputs[0], 1, 31));
    auto shape = node.inputs[0]->shape;
    shape.push_back(shape.back());
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {std::move(shape)}};
}

PreparedKernel prepareDiagonal(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireWholeBytes(node));
    return makeKernel([matrices = matricesOf(node.outputs[0]->shape), width = elementBytes(node.outputs[0]->type)](
                          const KernelArguments& a) {
        std::ranges::fill(a.outputs[0], std::byte{});
        writeDiagonals(a, matrices, width, a.inputs[0].data());
    });
}

base::Result<OutputShapes> otherDiagonalShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto& shape = node.inputs[0]->shape;
    TRY(requireRankBetween(node, *node.inputs[0], 2, 32));
    auto diagonal = shape;
    diagonal.pop_back();
    diagonal.back() = std::min(shape[shape.size() - 2], shape.back());
    if (node.inputs[1]->shape != diagonal)
        return shapeMismatch(
            node, "the diagonal is " + shapeText(node.inputs[1]->shape) + ", not " + shapeText(diagonal));
    return OutputShapes{.outputs = {shape}};
}

PreparedKernel prepareOtherDiagonal(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireWholeBytes(node));
    return makeKernel([matrices = matricesOf(node.outputs[0]->shape), width = elementBytes(node.outputs[0]->type)](
                          const KernelArguments& a) {
        std::ranges::copy(a.inputs[0], a.outputs[0].begin());
        writeDiagonals(a, matrices, width, a.inputs[1].data());
    });
}

constexpr QuantizationRule rule{
    .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")};

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::MATRIX_DIAG,
        .quantization = rule,
        .shapes = diagonalShapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepareDiagonal},
    {.code = model::BuiltinOperator::MATRIX_SET_DIAG,
        .quantization = rule,
        .shapes = otherDiagonalShapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepareOtherDiagonal},
};

} // namespace

std::span<const OpDefinition> diagonalsDefinitions() {
    return definitions;
}

} // namespace ops
