// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <cassert>
#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace base {

/// A value or an Error. `[[nodiscard]]`: a call whose result is dropped does not compile under -Werror.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    template <class U>
        requires(std::convertible_to<U &&, T> && !std::same_as<std::remove_cvref_t<U>, T> &&
                 !std::same_as<std::remove_cvref_t<U>, Error> && !std::same_as<std::remove_cvref_t<U>, Result>)
    Result(U&& value) : m_state(std::in_place_index<0>, std::forward<U>(value)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T& operator*() const& { return assert(*this), std::get<0>(m_state); }
    T& operator*() & { return assert(*this), std::get<0>(m_state); }
    T&& operator*() && { return assert(*this), std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &**this; }
    T* operator->() { return &**this; }
    const Error& error() const& { return assert(!*this), std::get<1>(m_state); }
    Error&& error() && { return assert(!*this), std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    const Error& error() const& { return assert(m_error), *m_error; }
    Error&& error() && { return assert(m_error), *std::move(m_error); }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace base

#define HALFSTEP_JOIN_INNER(a, b) a##b
#define HALFSTEP_JOIN(a, b) HALFSTEP_JOIN_INNER(a, b)

/// `TRY_ASSIGN(const auto model, format::read(path));` declares `model`, or returns the error of the call.
#define TRY_ASSIGN(declaration, ...)                                                                                   \
    auto HALFSTEP_JOIN(tryResult, __LINE__) = (__VA_ARGS__);                                                           \
    if (!HALFSTEP_JOIN(tryResult, __LINE__))                                                                           \
        return std::move(HALFSTEP_JOIN(tryResult, __LINE__)).error();                                                  \
    declaration = *std::move(HALFSTEP_JOIN(tryResult, __LINE__))

/// `TRY(writeHeader(file));` returns the error of the call, if it has one.
#define TRY(...)                                                                                                       \
    do {                                                                                                               \
        if (auto tryStatus = (__VA_ARGS__); !tryStatus)                                                                \
            return std::move(tryStatus).error();                                                                       \
    } while (false)
