// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// A ZIP archive, as far as it matters here (all numbers little-endian):
//   entries    each: local header "PK\3\4" …, name, data
//   directory  for each entry a record of 46 bytes: "PK\1\2", …, at 28 the lengths of name, extra field and comment
//              (2 bytes each), at 42 the offset of the local header (4 bytes); then name, extra field and comment
//   end        22 bytes: "PK\5\6", …, at 10 the number of entries (2), at 12 the size of the directory (4), at 16 its
//              offset (4), at 20 the length of the comment (2); then the comment
// Offsets count from the start of the file that the archive was appended to, or, where two files were joined, from the
// start of the archive.
#include "format/archive.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace format {

namespace {

using Span = std::span<const std::byte>;

constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t recordSignature = 0x02014b50;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::size_t recordSize = 46;
constexpr std::size_t endSize = 22;
constexpr std::size_t longestComment = 0xffff;

template<class T>
T numberAt(Span bytes, std::size_t offset) {
    T value{};
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

bool isEnd(Span file, std::size_t at) {
    return numberAt<std::uint32_t>(file, at) == endSignature &&
           at + endSize + numberAt<std::uint16_t>(file, at + 20) == file.size();
}

std::optional<std::size_t> findEnd(Span file) {
    if (file.size() < endSize)
        return std::nullopt;
    const std::size_t last = file.size() - endSize;
    const std::size_t first = last > longestComment ? last - longestComment : 0;
    for (std::size_t at = last + 1; at-- > first;)
        if (isEnd(file, at))
            return at;
    return std::nullopt;
}

std::size_t lengthOfRecord(Span record) {
    return recordSize + numberAt<std::uint16_t>(record, 28) + numberAt<std::uint16_t>(record, 30) +
           numberAt<std::uint16_t>(record, 32);
}

/// Where the records of the directory begin, counted from the start of the directory; nothing if it is broken.
std::optional<std::vector<std::size_t>> recordsOf(Span directory, std::size_t count) {
    std::vector<std::size_t> records;
    std::size_t at = 0;
    while (at < directory.size()) {
        if (directory.size() - at < recordSize || numberAt<std::uint32_t>(directory, at) != recordSignature)
            return std::nullopt;
        records.push_back(at);
        at += lengthOfRecord(directory.subspan(at));
    }
    if (at != directory.size() || records.size() != count)
        return std::nullopt;
    return records;
}

std::uint32_t lowestOffset(Span directory, const std::vector<std::size_t>& records) {
    std::uint32_t lowest = 0xffffffff;
    for (const std::size_t record : records)
        lowest = std::min(lowest, numberAt<std::uint32_t>(directory, record + 42));
    return lowest;
}

bool isLocalHeader(Span file, std::size_t at) {
    return at <= file.size() && file.size() - at >= sizeof(localSignature) &&
           numberAt<std::uint32_t>(file, at) == localSignature;
}

void addTo(std::vector<std::byte>& bytes, std::size_t at, std::int64_t difference) {
    const auto moved = static_cast<std::uint32_t>(numberAt<std::uint32_t>(bytes, at) + difference);
    std::memcpy(bytes.data() + at, &moved, sizeof(moved));
}

} // namespace

std::optional<FoundArchive> findArchive(Span file) {
    const auto end = findEnd(file);
    if (!end)
        return std::nullopt;
    const std::size_t size = numberAt<std::uint32_t>(file, *end + 12);
    const std::size_t offset = numberAt<std::uint32_t>(file, *end + 16);
    if (size > *end || offset > *end - size)
        return std::nullopt;
    // Bytes in front of the archive that its own offsets do not count.
    const std::size_t uncounted = *end - size - offset;
    const Span directory = file.subspan(*end - size, size);
    const auto records = recordsOf(directory, numberAt<std::uint16_t>(file, *end + 10));
    if (!records || records->empty())
        return std::nullopt;
    const std::uint32_t lowest = lowestOffset(directory, *records);
    if (lowest > offset || !isLocalHeader(file, uncounted + lowest))
        return std::nullopt;
    return FoundArchive{uncounted + lowest, lowest};
}

std::vector<std::byte> movedArchive(Span archive, std::int64_t difference) {
    std::vector<std::byte> moved(archive.begin(), archive.end());
    const auto end = findEnd(archive);
    if (!end)
        return moved;
    const std::size_t size = numberAt<std::uint32_t>(archive, *end + 12);
    const std::size_t begin = *end - size;
    // The directory comes behind all entries: where its offset fits, theirs do.
    if (!std::in_range<std::uint32_t>(numberAt<std::uint32_t>(archive, *end + 16) + difference))
        return moved;
    const auto records = recordsOf(archive.subspan(begin, size), numberAt<std::uint16_t>(archive, *end + 10));
    for (const std::size_t record : *records)
        addTo(moved, begin + record + 42, difference);
    addTo(moved, *end + 16, difference);
    return moved;
}

} // namespace format
