// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// The pattern with `values` in the places of %1, %2, … %9. What a value holds is not looked at again.
std::string filled(std::string_view pattern, std::span<const std::string> values);

/// A sentence with numbers and names, in English, that can still be said in another language.
struct Phrase {
    std::string pattern; ///< marked with CORE_TEXT where it is written
    std::vector<std::string> values;
    std::string text() const { return filled(pattern, values); }
};

template<std::integral Number>
std::string phraseValue(Number value) {
    return std::to_string(value);
}
inline std::string phraseValue(double value) {
    return format("%g", value);
}
inline std::string phraseValue(std::string_view value) {
    return std::string(value);
}

template<class... Values>
Phrase phrase(const char* pattern, const Values&... values) {
    return {pattern, {phraseValue(values)...}};
}

} // namespace base
