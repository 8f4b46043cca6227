// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/phrase.h"

namespace base {

std::string filled(std::string_view pattern, std::span<const std::string> values) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool isPlace =
            pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9';
        const auto value = isPlace ? static_cast<std::size_t>(pattern[at + 1] - '1') : values.size();
        if (value >= values.size()) {
            text += pattern[at];
            continue;
        }
        text += values[value];
        ++at;
    }
    return text;
}

} // namespace base
