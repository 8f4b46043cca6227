// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/stored_rounding.h"

/// addStored and multiplyPairs of IntegerKernels, for the vectors that were included before.
namespace ops::simd {
namespace {

constexpr std::size_t blockValues = std::size_t{lanes} * together;

/// Real sums in units of the output; exactly the integers before the last scale.
struct SumOfPairs {
    const StoredSums& sums;

    Real argument(const std::uint8_t* first, const std::uint8_t* second, std::uint8_t flip) const {
        const auto part = multiplyAdd(toReal(widenSigned(second, flip)), fill(sums.factors[1]), fill(sums.offset));
        const auto sum = multiplyAdd(toReal(widenSigned(first, flip)), fill(sums.factors[0]), part);
        return add(sum, withSignOf(sum, fill(sums.pairs.rounding)));
    }
    Whole exact(const std::uint8_t* first, const std::uint8_t* second, std::uint8_t /*flip*/) const {
        return add(gather(sums.tables[0], widenUnsigned(first)), gather(sums.tables[1], widenUnsigned(second)));
    }
};

struct ProductOfPairs {
    const StoredProducts& products;

    Real product(const std::uint8_t* first, const std::uint8_t* second, std::uint8_t flip) const {
        const auto zero1 = fill(static_cast<float>(products.zeroPoints[0]));
        const auto zero2 = fill(static_cast<float>(products.zeroPoints[1]));
        return multiply(
            subtract(toReal(widenSigned(first, flip)), zero1), subtract(toReal(widenSigned(second, flip)), zero2));
    }
    Real argument(const std::uint8_t* first, const std::uint8_t* second, std::uint8_t flip) const {
        const auto value = product(first, second, flip);
        return multiplyAdd(value, fill(products.factor), withSignOf(value, fill(products.pairs.rounding)));
    }
    Whole exact(const std::uint8_t* first, const std::uint8_t* second, std::uint8_t flip) const {
        return nearest(product(first, second, flip));
    }
};

/// Where the values of a block begin; the output may lie on an operand.
struct Block {
    const std::uint8_t* first;
    const std::uint8_t* second;
    std::uint8_t* output;
};

template<class Operation>
[[gnu::noinline, gnu::cold]] void storeExactly(
    const Operation& operation, const StoredPairs& pairs, const ByteRange& range, const Block& block) {
    Whole rounded[together];
    for (int k = 0; k < together; ++k) {
        const auto value = operation.exact(block.first + k * lanes, block.second + k * lanes, pairs.flip);
        rounded[k] = roundingShift(doublingHighMul(value, fill(pairs.multiplier)), fill(pairs.right));
    }
    storeWhole(block.output, range.bytesInOrder(rounded));
}

template<class Operation>
[[gnu::always_inline]] inline void storeBlock(
    const Operation& operation, const StoredPairs& pairs, const ByteRange& range, const Block& block) {
    Real arguments[together];
    Whole rounded[together];
#pragma GCC unroll 4
    for (int k = 0; k < together; ++k) {
        arguments[k] = operation.argument(block.first + k * lanes, block.second + k * lanes, pairs.flip);
        rounded[k] = truncated(arguments[k]);
    }
    if (isInDoubt(arguments, pairs.trusted)) [[unlikely]]
        return storeExactly(operation, pairs, range, block);
    storeWhole(block.output, range.bytesInOrder(rounded));
}

/// A fixed operand is repeated for a whole block and stays where it is.
struct Operand {
    Operand(const std::uint8_t* theValues, bool isFixed)
        : values(isFixed ? repeated : theValues), step(isFixed ? 0 : 1) {
        if (isFixed)
            __builtin_memset(repeated, *theValues, blockValues);
    }
    Operand(const Operand&) = delete;
    Operand& operator=(const Operand&) = delete;
    const std::uint8_t* at(std::size_t index) const { return values + index * step; }

    std::uint8_t repeated[blockValues];
    const std::uint8_t* values;
    std::size_t step;
};

template<class Operation>
void storePairs(const Operation& operation, const StoredPairs& pairs) {
    const ByteRange range(pairs.range);
    const Operand first(pairs.first, pairs.isFirstFixed);
    const Operand second(pairs.second, pairs.isSecondFixed);
    std::size_t at = 0;
    for (; at + blockValues <= pairs.count; at += blockValues)
        storeBlock(operation, pairs, range, {first.at(at), second.at(at), pairs.output + at});
    if (at == pairs.count)
        return;
    std::uint8_t rest[3][blockValues] = {};
    const auto count = pairs.count - at;
    __builtin_memcpy(rest[0], first.at(at), count);
    __builtin_memcpy(rest[1], second.at(at), count);
    storeBlock(operation, pairs, range, {rest[0], rest[1], rest[2]});
    __builtin_memcpy(pairs.output + at, rest[2], count);
}

void addStored(const StoredSums& sums) {
    storePairs(SumOfPairs{sums}, sums.pairs);
}

void multiplyPairs(const StoredProducts& products) {
    storePairs(ProductOfPairs{products}, products.pairs);
}

} // namespace
} // namespace ops::simd
