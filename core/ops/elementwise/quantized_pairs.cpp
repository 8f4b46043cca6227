// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/elementwise/quantized_pairs.h"

#include "ops/check.h"
#include "ops/elementwise/byte_pairs.h"
#include "ops/numerics/element_kernels.h"
#include "ops/numerics/lookup_table.h"
#include "ops/product/integer_product.h"

#include <array>
#include <cmath>
#include <type_traits>

namespace ops {
namespace {

using model::TensorType;

/// The pairs of a piece for kernels that store at once; `by` has a right shift.
template<class T>
simd::StoredPairs storedPairs(
    const BytePiece& piece, const QuantizedOperands& operands, QuantizedMultiplier by, float trusted) {
    return {
        .first = piece.first,
        .second = piece.second,
        .isFirstFixed = piece.isFirstFixed,
        .isSecondFixed = piece.isSecondFixed,
        .output = piece.output,
        .count = piece.count,
        .flip = std::uint8_t(std::is_signed_v<T> ? 0 : 0x80),
        .multiplier = by.multiplier,
        .right = -by.shift,
        .rounding = 0.5F + std::ldexp(0.5F, by.shift),
        .trusted = trusted,
        .range = {operands.outputZeroPoint, operands.range.low, operands.range.high},
    };
}

/// Where one operand is fixed, the 256 results of the other.
template<class T, class F>
void runByTable(const BytePiece& piece, const simd::ElementKernels& kernels, F f) {
    const auto fixed = piece.isFirstFixed ? *piece.first : *piece.second;
    std::array<T, 256> table;
    for (std::size_t k = 0; k < table.size(); ++k)
        table[k] = piece.isFirstFixed ? f(fixed, static_cast<std::uint8_t>(k)) : f(static_cast<std::uint8_t>(k), fixed);
    kernels.lookUp(reinterpret_cast<const std::uint8_t*>(table.data()), piece.isFirstFixed ? piece.second : piece.first,
        piece.output, piece.count);
}

/// Is it worth while to make a table for the piece?
bool isForTable(const BytePiece& piece) {
    constexpr std::size_t leastCount = 2048;
    return piece.isFirstFixed != piece.isSecondFixed && piece.count >= leastCount;
}

template<class T>
struct Sum8 {
    QuantizedOperands operands;
    SumScales scales;
    int sign; ///< of the second operand
    const simd::IntegerKernels& kernels;
    const simd::ElementKernels& tables;
    ByteTable<std::int32_t> first; ///< brought to the common scale
    ByteTable<std::int32_t> second;

    Sum8(const QuantizedOperands& theOperands, const SumScales& theScales, int theSign, CpuPath path)
        : operands(theOperands), scales(theScales), sign(theSign), kernels(integerKernels(path)),
          tables(elementKernels(path)) {
        const auto scaled = [&](std::int32_t zeroPoint, QuantizedMultiplier by, std::int32_t ownSign) {
            return tabulate<T, std::int32_t>([&](std::int32_t stored) {
                return ownSign * multiplyByQuantizedMultiplier((stored - zeroPoint) * (1 << scales.extraBits), by);
            });
        };
        first = scaled(operands.zeroPoint1, scales.first, 1);
        second = scaled(operands.zeroPoint2, scales.second, sign);
    }

    /// How much an operand's step is in units of the output.
    double factor(QuantizedMultiplier by) const {
        return std::ldexp(
            double(by.multiplier) * scales.output.multiplier, scales.extraBits + by.shift + scales.output.shift - 62);
    }
    double factors() const { return factor(scales.first) + factor(scales.second); }
    /// With larger factors too many sums would have to be computed twice.
    bool isQuick() const { return kernels.stored && scales.output.shift < 0 && factors() <= 16; }
    void run(const BytePiece& piece) const {
        const auto sum = [this](std::uint8_t x, std::uint8_t y) {
            return operands.store<T>(scaledSum(first[x] + second[y], scales.output));
        };
        if (isForTable(piece))
            return runByTable<T>(piece, tables, sum);
        if (isQuick())
            return kernels.stored->add(quickSums(piece));
        const BroadcastLoop::Steps steps{piece.isFirstFixed ? 0 : 1, piece.isSecondFixed ? 0 : 1};
        combineRow(reinterpret_cast<T*>(piece.output), piece.first, piece.second, piece.count, steps, sum);
    }
    simd::StoredSums quickSums(const BytePiece& piece) const {
        constexpr int lower = std::is_signed_v<T> ? 0 : 128;
        const double factor1 = factor(scales.first);
        const double factor2 = sign * factor(scales.second);
        const double offset = (lower - operands.zeroPoint1) * factor1 + (lower - operands.zeroPoint2) * factor2;
        return {
            .pairs =
                storedPairs<T>(piece, operands, scales.output, static_cast<float>(std::max(factors(), 2.0) / 16384)),
            .factors = {static_cast<float>(factor1), static_cast<float>(factor2)},
            .offset = static_cast<float>(offset),
            .tables = {first.data(), second.data()},
        };
    }
};

template<class T>
PreparedKernel prepareSum8(const Node& node, const QuantizedOperands& operands, int sign, CpuPath path) {
    TRY_ASSIGN(const auto scales, sumScales(node, sign));
    const BytePairLoop loop(node);
    return makeKernel([loop, sum = Sum8<T>(operands, scales, sign, path)](
                          const KernelArguments& a) { loop.run(a, [&](const BytePiece& piece) { sum.run(piece); }); },
        loop.scratchBytes());
}

template<class T>
struct Product8 {
    QuantizedOperands operands;
    QuantizedMultiplier by;
    const simd::IntegerKernels& kernels;
    const simd::ElementKernels& tables;

    void run(const BytePiece& piece) const {
        if (isForTable(piece))
            return runByTable<T>(piece, tables, [this](std::uint8_t x, std::uint8_t y) {
                return storedProduct<T>(operands, by, static_cast<T>(x), static_cast<T>(y));
            });
        if (kernels.stored && by.shift < 0)
            return kernels.stored->multiplyPairs(quickProducts(piece));
        const BroadcastLoop::Steps steps{piece.isFirstFixed ? 0 : 1, piece.isSecondFixed ? 0 : 1};
        combineRow(reinterpret_cast<T*>(piece.output), reinterpret_cast<const T*>(piece.first),
            reinterpret_cast<const T*>(piece.second), piece.count, steps,
            [this](std::int32_t x, std::int32_t y) { return storedProduct<T>(operands, by, x, y); });
    }
    simd::StoredProducts quickProducts(const BytePiece& piece) const {
        constexpr int lower = std::is_signed_v<T> ? 0 : 128;
        return {
            .pairs = storedPairs<T>(piece, operands, by, 1.0F / 8192),
            .zeroPoints = {operands.zeroPoint1 - lower, operands.zeroPoint2 - lower},
            .factor = std::ldexp(static_cast<float>(by.multiplier), by.shift - 31),
        };
    }
};

template<class T>
PreparedKernel prepareProduct8(const Node& node, CpuPath path) {
    TRY_ASSIGN(const auto operands, quantizedOperands(node));
    const BytePairLoop loop(node);
    return makeKernel(
        [loop, product = Product8<T>{operands, productScale(node), integerKernels(path), elementKernels(path)}](
            const KernelArguments& a) { loop.run(a, [&](const BytePiece& piece) { product.run(piece); }); },
        loop.scratchBytes());
}

} // namespace

base::Result<QuantizedOperands> quantizedOperands(const Node& node) {
    for (const auto* operand : {node.inputs[0], node.inputs[1], node.outputs[0]}) {
        TRY(requireQuantized(node, *operand));
        if (operand->type == TensorType::Int16)
            TRY(requireZeroPoint(node, *operand, 0));
    }
    const auto& output = *node.outputs[0];
    TRY_ASSIGN(const auto range, quantizedActivationRange(node, model::activationOf(node.options()), output));
    return QuantizedOperands{node.inputs[0]->zeroPoint(), node.inputs[1]->zeroPoint(), output.zeroPoint(), range};
}

base::Result<SumScales> sumScales(const Node& node, int sign) {
    const auto s1 = node.inputs[0]->scale();
    const auto s2 = node.inputs[1]->scale();
    const int extraBits = node.outputs[0]->type == TensorType::Int16 ? 15 : 20;
    const double twice = 2.0 * double{std::max(s1, s2)};
    const double unit = double{node.outputs[0]->scale()} * (1 << extraBits);
    const SumScales scales{
        extraBits, quantizeMultiplier(s1 / twice), quantizeMultiplier(s2 / twice), quantizeMultiplier(twice / unit)};
    if (scales.output.shift > 0 && sign > 0)
        return unsupportedOptions(node, "the scale of the output is too small for those of the inputs");
    return scales;
}

QuantizedMultiplier productScale(const Node& node) {
    const float ratio = node.inputs[0]->scale() * node.inputs[1]->scale() / node.outputs[0]->scale();
    return quantizeMultiplier(double{ratio});
}

PreparedKernel prepareByteSum(const Node& node, const QuantizedOperands& operands, int sign, CpuPath path) {
    if (node.outputs[0]->type == TensorType::UInt8)
        return prepareSum8<std::uint8_t>(node, operands, sign, path);
    return prepareSum8<std::int8_t>(node, operands, sign, path);
}

PreparedKernel prepareByteProduct(const Node& node, CpuPath path) {
    if (node.outputs[0]->type == TensorType::UInt8)
        return prepareProduct8<std::uint8_t>(node, path);
    return prepareProduct8<std::int8_t>(node, path);
}

} // namespace ops
