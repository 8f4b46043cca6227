// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/string_values.h"

#include "base/error.h"
#include "base/text.h"

#include <cstdint>
#include <cstring>
#include <limits>

namespace ops {
namespace {

constexpr std::size_t wordBytes = sizeof(std::int32_t);

std::int32_t wordAt(std::span<const std::byte> bytes, std::size_t index) {
    std::int32_t word = 0;
    std::memcpy(&word, bytes.data() + index * wordBytes, wordBytes);
    return word;
}

/// Offsets are 32-bit integers.
constexpr auto mostBytes = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());

void storeWord(std::span<std::byte> bytes, std::size_t index, std::size_t value) {
    const auto word = static_cast<std::int32_t>(value);
    std::memcpy(bytes.data() + index * wordBytes, &word, wordBytes);
}

base::Error corrupt(std::string detail) {
    return {base::Code::CorruptData, {}, "strings: " + std::move(detail)};
}

} // namespace

base::Result<std::vector<std::string_view>> stringsIn(std::span<const std::byte> bytes) {
    if (bytes.empty())
        return std::vector<std::string_view>();
    if (bytes.size() < wordBytes)
        return corrupt(base::format("%zu bytes", bytes.size()));
    const std::int32_t count = wordAt(bytes, 0);
    const std::size_t words = bytes.size() / wordBytes;
    if (count < 0 || words < 2 || static_cast<std::size_t>(count) > words - 2)
        return corrupt(base::format("%d in %zu bytes", count, bytes.size()));
    std::vector<std::string_view> strings(static_cast<std::size_t>(count));
    for (std::size_t k = 0; k < strings.size(); ++k) {
        const std::int32_t begin = wordAt(bytes, k + 1);
        const std::int32_t end = wordAt(bytes, k + 2);
        if (begin < 0 || end < begin || static_cast<std::size_t>(end) > bytes.size())
            return corrupt(base::format("number %zu goes from %d to %d of %zu bytes", k, begin, end, bytes.size()));
        strings[k] = {reinterpret_cast<const char*>(bytes.data()) + begin, static_cast<std::size_t>(end - begin)};
    }
    return strings;
}

std::optional<std::size_t> emptyStringBytes(std::size_t count) {
    if (count > mostBytes / wordBytes - 2)
        return std::nullopt;
    return (count + 2) * wordBytes;
}

void storeEmptyStrings(std::size_t count, std::span<std::byte> bytes) {
    storeWord(bytes, 0, count);
    for (std::size_t k = 1; k <= count + 1; ++k)
        storeWord(bytes, k, bytes.size());
}

std::optional<std::size_t> stringBytes(std::span<const std::string_view> strings) {
    auto bytes = emptyStringBytes(strings.size());
    for (const auto string : strings) {
        if (!bytes || string.size() > mostBytes - *bytes)
            return std::nullopt;
        *bytes += string.size();
    }
    return bytes;
}

void storeStrings(std::span<const std::string_view> strings, std::span<std::byte> bytes) {
    std::size_t at = (strings.size() + 2) * wordBytes;
    storeWord(bytes, 0, strings.size());
    for (std::size_t k = 0; k < strings.size(); ++k) {
        storeWord(bytes, k + 1, at);
        if (!strings[k].empty())
            std::memcpy(bytes.data() + at, strings[k].data(), strings[k].size());
        at += strings[k].size();
    }
    storeWord(bytes, strings.size() + 1, at);
}

base::Status giveStrings(
    const KernelArguments& arguments, std::size_t output, std::span<const std::string_view> strings) {
    const auto size = stringBytes(strings);
    if (!size)
        return base::Error{base::Code::ShapeOverflow, {}, base::format("%zu strings", strings.size())};
    TRY_ASSIGN(const auto bytes, arguments.flexible->give(output, *size));
    storeStrings(strings, bytes);
    return {};
}

} // namespace ops
