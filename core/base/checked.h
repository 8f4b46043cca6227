// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <limits>
#include <optional>
#include <utility>

namespace base {

/// a * b, or nothing where it does not fit.
template <std::integral T>
constexpr std::optional<T> checkedMultiply(T a, T b) {
    T product{};
    return __builtin_mul_overflow(a, b, &product) ? std::nullopt : std::optional<T>(product);
}

/// a + b, or nothing where it does not fit.
template <std::integral T>
constexpr std::optional<T> checkedAdd(T a, T b) {
    T sum{};
    return __builtin_add_overflow(a, b, &sum) ? std::nullopt : std::optional<T>(sum);
}

/// The same value as another integer type, or nothing where it does not fit.
template <std::integral To, std::integral From>
constexpr std::optional<To> checkedCast(From value) {
    return std::in_range<To>(value) ? std::optional<To>(static_cast<To>(value)) : std::nullopt;
}

} // namespace base
