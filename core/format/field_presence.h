// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace format {

/// Which optional fields the file has. A Model reads an absent name like an empty one, an absent shape like that of a
/// scalar, and buffers behind the flatbuffer like those inside; programs that read the file by themselves tell them
/// apart.
struct FieldPresence {
    struct Subgraph {
        bool hasName = false;
        std::vector<bool> tensorHasName;
        std::vector<bool> tensorHasShape;
    };
    std::vector<Subgraph> subgraphs;
    std::vector<bool> bufferIsInside; ///< by buffer: its bytes, maybe none, are a vector of the flatbuffer
    std::uint64_t fileSize = 0;
};

/// Looks at the file again, with the checks and the errors of the container that `read` has. Any thread.
base::Result<FieldPresence> fieldPresence(const std::filesystem::path& path);
/// The same for bytes in memory; `name` stands for the file in messages.
base::Result<FieldPresence> fieldPresence(base::Bytes bytes, std::string name);

} // namespace format
