// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/layout/turned_matrix.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace ops {
namespace {

constexpr std::size_t vectorBytes = 16; // what every processor has

template<class T>
struct VectorOf {
    typedef T Type __attribute__((vector_size(vectorBytes)));
};

/// The elements of the lower or upper halves of two vectors by turns.
template<bool IsUpper, class Vector, std::size_t... K>
[[gnu::always_inline]] inline void interleave(
    const Vector& a, const Vector& b, Vector& into, std::index_sequence<K...> /*places*/) {
    constexpr std::size_t size = sizeof...(K);
    into = __builtin_shufflevector(a, b, (K / 2 + (IsUpper ? size / 2 : 0) + (K % 2) * size)...);
}

/// A square with as many elements in a row as a vector has. Each round, one for each bit of that number, moves a bit of
/// an element's row into its column.
template<class T>
[[gnu::always_inline]] inline void turnTile(
    const std::byte* from, std::ptrdiff_t fromStep, std::byte* to, std::ptrdiff_t toStep) {
    constexpr std::size_t size = vectorBytes / sizeof(T);
    using Vector = typename VectorOf<T>::Type;
    constexpr std::make_index_sequence<size> places;
    Vector rows[size];
#pragma GCC unroll 16
    for (std::size_t k = 0; k < size; ++k)
        std::memcpy(&rows[k], from + static_cast<std::ptrdiff_t>(k) * fromStep, vectorBytes);
#pragma GCC unroll 4
    for (std::size_t round = 1; round < size; round *= 2) {
        Vector next[size];
#pragma GCC unroll 8
        for (std::size_t k = 0; k < size / 2; ++k) {
            interleave<false>(rows[k], rows[k + size / 2], next[2 * k], places);
            interleave<true>(rows[k], rows[k + size / 2], next[2 * k + 1], places);
        }
#pragma GCC unroll 16
        for (std::size_t k = 0; k < size; ++k)
            rows[k] = next[k];
    }
#pragma GCC unroll 16
    for (std::size_t k = 0; k < size; ++k)
        std::memcpy(to + static_cast<std::ptrdiff_t>(k) * toStep, &rows[k], vectorBytes);
}

/// Element by element, what is left of a matrix behind `firstRow` and `firstColumn`.
template<class T>
void turnSingly(
    const TurnedMatrix& m, std::size_t firstRow, std::size_t firstColumn, const std::byte* from, std::byte* to) {
    for (auto column = firstColumn; column < m.columns; ++column) {
        const auto* source = from + column * sizeof(T);
        auto* target = to + static_cast<std::ptrdiff_t>(column) * m.toStep;
        for (auto row = firstRow; row < m.rows; ++row)
            std::memcpy(target + row * sizeof(T), source + static_cast<std::ptrdiff_t>(row) * m.fromStep, sizeof(T));
    }
}

/// As wide as a line of the nearest cache: a line of the source is read once, the targets are written in order.
template<class T>
void turnElements(const TurnedMatrix& m, const std::byte* from, std::byte* to) {
    constexpr std::size_t size = vectorBytes / sizeof(T);
    constexpr std::size_t lineColumns = 64 / sizeof(T);
    const auto rows = m.rows / size * size;
    const auto columns = m.columns / size * size;
    for (std::size_t line = 0; line < columns; line += lineColumns) {
        const auto last = std::min(line + lineColumns, columns);
        for (std::size_t row = 0; row < rows; row += size) {
            for (auto column = line; column < last; column += size)
                turnTile<T>(from + static_cast<std::ptrdiff_t>(row) * m.fromStep + column * sizeof(T), m.fromStep,
                    to + static_cast<std::ptrdiff_t>(column) * m.toStep + row * sizeof(T), m.toStep);
        }
    }
    turnSingly<T>({m.rows, columns, m.fromStep, m.toStep}, rows, 0, from, to);
    turnSingly<T>(m, 0, columns, from, to);
}

} // namespace

bool canTurn(std::size_t elementBytes) {
    return elementBytes == 1 || elementBytes == 2 || elementBytes == 4 || elementBytes == 8;
}

void turn(const TurnedMatrix& matrix, std::size_t elementBytes, const std::byte* from, std::byte* to) {
    switch (elementBytes) {
    case 1:
        return turnElements<std::uint8_t>(matrix, from, to);
    case 2:
        return turnElements<std::uint16_t>(matrix, from, to);
    case 4:
        return turnElements<std::uint32_t>(matrix, from, to);
    default:
        return turnElements<std::uint64_t>(matrix, from, to);
    }
}

} // namespace ops
