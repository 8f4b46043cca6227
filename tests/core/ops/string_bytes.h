// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/string_values.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace support {

/// The bytes of a tensor with these strings.
inline std::vector<std::uint8_t> stringBytes(const std::vector<std::string_view>& strings) {
    std::vector<std::uint8_t> bytes(ops::stringBytes(strings).value_or(0));
    ops::storeStrings(strings, std::as_writable_bytes(std::span(bytes)));
    return bytes;
}

} // namespace support
