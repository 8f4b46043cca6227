// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace format {

/// How the bytes of a model are laid out.
struct WriteOptions {
    /// From this many bytes of buffers on, they go behind the flatbuffer (schema 3c). Models that were read from that
    /// layout keep it.
    std::uint64_t outsideFrom = 2'000'000'000;
};

/// The bytes of a .tflite file: identifier TFL3, version 3, buffers aligned to 16 bytes, then the associated files with
/// their archive's offsets mended. Reading them gives an equal model (options: with their fields in the schema's
/// order). Deterministic. Errors: those of a model that breaks the promises of model.h; UnknownOptions and
/// ValueOutOfRange for options that the schema does not have or hold; LimitExceeded for a graph too large for the
/// format.
base::Result<std::vector<std::byte>> toBytes(const model::Model& model, const WriteOptions& options = {});

/// How many these are, without making them.
base::Result<std::uint64_t> fileSize(const model::Model& model, const WriteOptions& options = {});

/// Writes them atomically, constants straight from where they lie: an existing file is replaced only on success, and
/// only if `check` (see base::writeAtomically) is content with the new one.
base::Status write(const model::Model& model, const std::filesystem::path& path, const WriteOptions& options = {},
    const std::function<base::Status(const std::filesystem::path&)>& check = {});

/// Options of that table with the schema's defaults: defaultOptions("QuantizeOptions"). Empty options for a name the
/// schema does not have.
model::Options defaultOptions(std::string_view table);

} // namespace format
