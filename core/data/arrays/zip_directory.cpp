// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// The format is described in zip_writer.cpp.
#include "data/arrays/zip_directory.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace data {
namespace {

constexpr std::uint64_t all16 = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint64_t all32 = std::numeric_limits<std::uint32_t>::max();

using Bytes = std::span<const std::byte>;

/// The piece, or an empty one where it does not lie in the bytes.
Bytes pieceOf(Bytes bytes, std::uint64_t begin, std::uint64_t size) {
    if (begin > bytes.size() || size > bytes.size() - begin)
        return {};
    return bytes.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(size));
}

/// A number of so many bytes inside of a record.
std::uint64_t number(Bytes record, std::size_t at, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t k = width; k-- > 0;)
        value = value << 8 | std::to_integer<std::uint64_t>(record[at + k]);
    return value;
}

/// A record of this size that begins with this mark, or an empty one.
Bytes recordAt(Bytes archive, std::uint64_t begin, std::size_t size, std::uint32_t mark) {
    const auto record = pieceOf(archive, begin, size);
    return !record.empty() && number(record, 0, 4) == mark ? record : Bytes();
}

std::string textOf(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct Directory {
    std::uint64_t begin = 0;
    std::uint64_t entries = 0;
};

std::optional<Directory> directoryAt(Bytes archive, std::uint64_t end, Bytes record) {
    const Directory plain{number(record, 16, 4), number(record, 10, 2)};
    if (plain.begin != all32 && plain.entries != all16)
        return plain;
    constexpr std::size_t locatorSize = 20;
    const auto locator = end < locatorSize ? Bytes() : recordAt(archive, end - locatorSize, locatorSize, 0x07064B50);
    const auto wide = locator.empty() ? Bytes() : recordAt(archive, number(locator, 8, 8), 56, 0x06064B50);
    if (wide.empty())
        return std::nullopt;
    return Directory{number(wide, 48, 8), number(wide, 32, 8)};
}

/// By the end record, behind which only a comment stands.
std::optional<Directory> findDirectory(Bytes archive) {
    constexpr std::size_t size = 22;
    for (std::size_t comment = 0; comment <= all16 && comment + size <= archive.size(); ++comment) {
        const auto end = archive.size() - size - comment;
        const auto record = recordAt(archive, end, size, 0x06054B50);
        if (!record.empty() && number(record, 20, 2) == comment)
            return directoryAt(archive, end, record);
    }
    return std::nullopt;
}

/// What an entry of the directory says; numbers that do not fit come from its extra field.
struct Entry {
    std::uint64_t size = 0;
    std::uint64_t packedSize = 0;
    std::uint64_t begin = 0; ///< of the local header
    bool isKnown = true;

    Entry(Bytes record, Bytes extra)
        : size(number(record, 24, 4)), packedSize(number(record, 20, 4)), begin(number(record, 42, 4)) {
        auto wide = wideNumbers(extra);
        for (auto* value : {&size, &packedSize, &begin}) {
            if (*value != all32)
                continue;
            isKnown = isKnown && wide.size() >= 8;
            if (!isKnown)
                return;
            *value = number(wide, 0, 8);
            wide = wide.subspan(8);
        }
    }

private:
    static Bytes wideNumbers(Bytes extra) {
        while (extra.size() >= 4) {
            const auto length = number(extra, 2, 2);
            if (number(extra, 0, 2) == 1)
                return pieceOf(extra, 4, length);
            extra = extra.subspan(std::min<std::size_t>(extra.size(), 4 + static_cast<std::size_t>(length)));
        }
        return {};
    }
};

/// The member's place, if its local header agrees.
std::optional<StoredMember> memberOf(Bytes archive, Bytes record, const Entry& entry, const std::string& name) {
    constexpr std::uint64_t encrypted = 1;
    const bool isStored = number(record, 10, 2) == 0 && (number(record, 8, 2) & encrypted) == 0;
    constexpr std::size_t headerSize = 30;
    const auto header = recordAt(archive, entry.begin, headerSize, 0x04034B50);
    if (!isStored || !entry.isKnown || entry.size != entry.packedSize || header.empty() || number(header, 8, 2) != 0 ||
        textOf(pieceOf(archive, entry.begin + headerSize, number(header, 26, 2))) != name)
        return std::nullopt;
    const auto begin = entry.begin + headerSize + number(header, 26, 2) + number(header, 28, 2);
    if (entry.size == 0 || pieceOf(archive, begin, entry.size).empty())
        return std::nullopt;
    return StoredMember{static_cast<std::size_t>(begin), static_cast<std::size_t>(entry.size),
        static_cast<std::uint32_t>(number(record, 16, 4))};
}

} // namespace

std::map<std::string, StoredMember> storedMembers(std::span<const std::byte> archive) {
    std::map<std::string, StoredMember> members;
    const auto directory = findDirectory(archive);
    auto at = directory ? directory->begin : 0;
    for (std::uint64_t k = 0; directory && k < directory->entries; ++k) {
        constexpr std::size_t entrySize = 46;
        const auto record = recordAt(archive, at, entrySize, 0x02014B50);
        if (record.empty())
            break;
        const auto nameSize = number(record, 28, 2);
        const auto extraSize = number(record, 30, 2);
        const auto name = textOf(pieceOf(archive, at + entrySize, nameSize));
        const Entry entry(record, pieceOf(archive, at + entrySize + nameSize, extraSize));
        if (const auto member = memberOf(archive, record, entry, name))
            members.emplace(name, *member);
        at += entrySize + nameSize + extraSize + number(record, 32, 2);
    }
    return members;
}

} // namespace data
