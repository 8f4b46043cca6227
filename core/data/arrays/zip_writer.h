// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/file.h"
#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace data {

/// Writes a ZIP archive member by member: stored, timestamps fixed, so equal members give equal bytes. Holds only the
/// directory. Archives, members and counts beyond the limits of the first ZIP take the 64-bit records.
class ZipWriter {
public:
    explicit ZipWriter(const base::Sink& sink) : m_sink(sink) {}

    /// Names are UTF-8, each once. Errors: those of the sink.
    base::Status add(const std::string& name, std::span<const std::byte> content);
    /// Writes the directory; nothing comes behind it.
    base::Status finish();

private:
    struct Entry {
        std::string name;
        std::uint32_t checksum = 0;
        std::uint64_t size = 0;
        std::uint64_t offset = 0;
    };
    base::Status write(std::span<const std::byte> bytes);

    const base::Sink& m_sink;
    std::vector<Entry> m_entries;
    std::uint64_t m_written = 0;
};

} // namespace data
