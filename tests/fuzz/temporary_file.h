// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <unistd.h>

namespace fuzz {

/// A file of this process that holds what is fed, for readers that take a path. Gone at the end.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& ending)
        : m_path(std::filesystem::temp_directory_path() / ("halfstep_fuzz_" + std::to_string(getpid()) + ending)) {}
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& holding(std::span<const std::uint8_t> bytes) {
        std::ofstream(m_path, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return m_path;
    }

private:
    std::filesystem::path m_path;
};

} // namespace fuzz
