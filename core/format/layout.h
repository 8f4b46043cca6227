// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The layout of models larger than a flatbuffer may be (2 GB): Buffer.offset and Buffer.size (for custom options:
/// Operator.large_custom_options_offset and _size) name bytes behind the flatbuffer, counted from the start of the
/// file, each piece at a multiple of 16. A metadata entry marks the layout.
namespace format {

inline constexpr const char* bufferLocationName = "buffer_location";
inline constexpr const char* bufferLocationText = "outside flatbuffers";

} // namespace format
