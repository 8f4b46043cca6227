// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// A ZIP archive: for each member a local header and its bytes; then the directory, a record for each member; then the
// end record. Sizes, offsets and counts that do not fit hold all ones there, and stand in an extra field (id 1) or in
// the 64-bit end record, which a locator finds. Numbers are little-endian. (PKWARE's APPNOTE.TXT, 4.3 and 4.5.3)
#include "data/arrays/zip_writer.h"

#include "data/arrays/checksum.h"

#include <algorithm>
#include <limits>

namespace data {
namespace {

constexpr std::uint32_t all32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint16_t all16 = std::numeric_limits<std::uint16_t>::max();

/// The bytes of a record.
class Record {
public:
    Record& u16(std::uint64_t value) { return number(value, 2); }
    Record& u32(std::uint64_t value) { return number(value, 4); }
    Record& u64(std::uint64_t value) { return number(value, 8); }
    Record& text(const std::string& text) {
        m_bytes += text;
        return *this;
    }
    Record& append(const Record& other) { return text(other.m_bytes); }
    std::size_t size() const { return m_bytes.size(); }
    std::span<const std::byte> bytes() const { return std::as_bytes(std::span(m_bytes)); }

private:
    Record& number(std::uint64_t value, int bytes) {
        for (int k = 0; k < bytes; ++k)
            m_bytes += static_cast<char>(value >> (8 * k));
        return *this;
    }
    std::string m_bytes;
};

std::uint64_t capped(std::uint64_t value, std::uint64_t most) {
    return value < most ? value : most;
}

/// The wide numbers among these, or nothing.
Record extraOf(std::initializer_list<std::uint64_t> numbers) {
    Record wide;
    for (const auto number : numbers)
        if (number >= all32)
            wide.u64(number);
    Record extra;
    if (wide.size() != 0)
        extra.u16(1).u16(wide.size()).append(wide);
    return extra;
}

constexpr std::uint16_t needsPlain = 10;
constexpr std::uint16_t needsWide = 45;
constexpr std::uint16_t maker = 3 << 8 | 63; // Unix, version 6.3 of the format

/// What local header and directory have in common, from the needed version to the length of the extra field.
/// 1980-01-01 00:00 is the first moment that the format knows.
Record commonPart(const std::string& name, std::uint32_t checksum, std::uint64_t size, const Record& extra) {
    constexpr std::uint16_t utf8 = 1 << 11;
    constexpr std::uint16_t date = 1 << 5 | 1;
    const bool isAscii = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    Record part;
    part.u16(extra.size() != 0 ? needsWide : needsPlain).u16(isAscii ? 0 : utf8).u16(0).u16(0).u16(date);
    part.u32(checksum).u32(capped(size, all32)).u32(capped(size, all32)).u16(name.size()).u16(extra.size());
    return part;
}

} // namespace

base::Status ZipWriter::write(std::span<const std::byte> bytes) {
    m_written += bytes.size();
    return m_sink(bytes);
}

base::Status ZipWriter::add(const std::string& name, std::span<const std::byte> content) {
    const Entry entry{name, checksumOf(content), content.size(), m_written};
    const auto extra = extraOf({entry.size, entry.size});
    Record header;
    header.u32(0x04034B50).append(commonPart(name, entry.checksum, entry.size, extra)).text(name).append(extra);
    TRY(write(header.bytes()));
    m_entries.push_back(entry);
    return write(content);
}

base::Status ZipWriter::finish() {
    const auto begin = m_written;
    for (const auto& entry : m_entries) {
        constexpr std::uint32_t regularFile = 0100666U << 16;
        const auto extra = extraOf({entry.size, entry.size, entry.offset});
        Record record;
        record.u32(0x02014B50).u16(maker).append(commonPart(entry.name, entry.checksum, entry.size, extra));
        record.u16(0).u16(0).u16(0).u32(regularFile).u32(capped(entry.offset, all32)).text(entry.name).append(extra);
        TRY(write(record.bytes()));
    }
    const auto end = m_written;
    const std::uint64_t count = m_entries.size();
    Record record;
    if (count >= all16 || begin >= all32 || end - begin >= all32) {
        record.u32(0x06064B50).u64(44).u16(maker).u16(needsWide).u32(0).u32(0);
        record.u64(count).u64(count).u64(end - begin).u64(begin);
        record.u32(0x07064B50).u32(0).u64(end).u32(1);
    }
    record.u32(0x06054B50).u16(0).u16(0).u16(capped(count, all16)).u16(capped(count, all16));
    record.u32(capped(end - begin, all32)).u32(capped(begin, all32)).u16(0);
    return write(record.bytes());
}

} // namespace data
