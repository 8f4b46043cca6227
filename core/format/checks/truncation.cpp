// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// The pieces of a flatbuffer that matter here (all numbers little-endian, positions from the start of the file):
//   root     position of the root table, 4 bytes at 0
//   table    begins with the distance back to its vtable (4 bytes, signed)
//   vtable   its own size (2), the table's size (2), then for each field its distance from the table's start (2; 0:
//   absent) offset   4 bytes: distance from here to a table or vector vector   number of elements (4), then the
//   elements
#include "format/checks/truncation.h"

#include "schema_generated.h"

#include <cstring>
#include <optional>

namespace format {

namespace {

using Position = std::uint64_t;

/// Reads a file that may be broken anywhere. Every step gives nothing where the file contradicts itself; where it ends
/// too early, `missing` says how far it should go.
class RawReader {
public:
    explicit RawReader(std::span<const std::byte> file) : m_file(file) {}

    template<class T>
    std::optional<T> number(Position at) {
        if (!has(at, sizeof(T)))
            return std::nullopt;
        T value{};
        std::memcpy(&value, m_file.data() + at, sizeof(T));
        return value;
    }

    bool has(Position at, std::uint64_t size) {
        const bool isThere = at <= m_file.size() && size <= m_file.size() - at;
        if (!isThere && missing == 0)
            missing = at + size;
        return isThere;
    }

    /// Where the offset at `at` leads.
    std::optional<Position> follow(Position at) {
        const auto distance = number<std::uint32_t>(at);
        return distance ? std::optional<Position>(at + *distance) : std::nullopt;
    }

    std::optional<Position> field(Position table, std::uint16_t slot) {
        const auto back = number<std::int32_t>(table);
        if (!back)
            return std::nullopt;
        const std::int64_t vtable = static_cast<std::int64_t>(table) - *back;
        if (vtable < 0)
            return std::nullopt;
        const auto size = number<std::uint16_t>(static_cast<Position>(vtable));
        if (!size || slot + 2U > *size)
            return std::nullopt;
        const auto distance = number<std::uint16_t>(static_cast<Position>(vtable) + slot);
        return distance && *distance != 0 ? std::optional<Position>(table + *distance) : std::nullopt;
    }

    std::uint64_t missing = 0;

private:
    std::span<const std::byte> m_file;
};

void followBuffer(RawReader& reader, Position entry) {
    const auto buffer = reader.follow(entry);
    const auto data = buffer ? reader.field(*buffer, schema::Buffer::VT_DATA) : std::nullopt;
    const auto bytes = data ? reader.follow(*data) : std::nullopt;
    const auto size = bytes ? reader.number<std::uint32_t>(*bytes) : std::nullopt;
    if (size)
        reader.has(*bytes + sizeof(*size), *size);
}

} // namespace

std::uint64_t announcedEnd(std::span<const std::byte> file) {
    RawReader reader(file);
    const auto root = reader.follow(0);
    const auto field = root ? reader.field(*root, schema::Model::VT_BUFFERS) : std::nullopt;
    const auto buffers = field ? reader.follow(*field) : std::nullopt;
    const auto count = buffers ? reader.number<std::uint32_t>(*buffers) : std::nullopt;
    if (!count || !reader.has(*buffers + sizeof(*count), std::uint64_t{4} * *count))
        return reader.missing;
    for (std::uint32_t i = 0; i < *count && reader.missing == 0; ++i)
        followBuffer(reader, *buffers + sizeof(*count) + std::uint64_t{4} * i);
    return reader.missing;
}

} // namespace format
