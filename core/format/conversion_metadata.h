// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// The metadata entry CONVERSION_METADATA, a flatbuffer of its own (conversion_metadata.fbs).
namespace format {

/// How a model was optimized after training, as the entry counts it.
enum class OptimizationMode : std::int32_t { Float16 = 1001, DynamicRange = 1002, FullInteger = 1003, Int16 = 1004 };

/// The entry with this mode added; the rest stays. Nothing where the bytes are no such flatbuffer.
std::optional<std::vector<std::byte>> withOptimizationMode(std::span<const std::byte> entry, OptimizationMode mode);

/// The modes that an entry lists; empty where the bytes are no such flatbuffer.
std::vector<std::int32_t> optimizationModes(std::span<const std::byte> entry);

} // namespace format
