// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ops {

/// The strings in the bytes of a tensor, which are little-endian and not aligned:
///     int32 count, int32 begin of each string, int32 end of the last (all counted from the first byte), characters
/// Views: valid as long as the bytes. A tensor without bytes has no strings. Error: CorruptData.
base::Result<std::vector<std::string_view>> stringsIn(std::span<const std::byte> bytes);

/// Bytes that a tensor with these strings takes; nothing where an offset would not fit.
std::optional<std::size_t> stringBytes(std::span<const std::string_view> strings);
/// Stores them; `bytes` has the size that stringBytes() says.
void storeStrings(std::span<const std::string_view> strings, std::span<std::byte> bytes);

/// The same for empty strings, of which no list is needed.
std::optional<std::size_t> emptyStringBytes(std::size_t count);
void storeEmptyStrings(std::size_t count, std::span<std::byte> bytes);

/// Gives an output of a running kernel its strings. They may lie in the kernel's inputs. Errors: LimitExceeded,
/// ShapeOverflow (more bytes than offsets can say).
base::Status giveStrings(
    const KernelArguments& arguments, std::size_t output, std::span<const std::string_view> strings);

} // namespace ops
