// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace format {

/// Of a file that the verifier refused: where the first piece of data ends that the file announces but does not have,
/// following its list of buffers, which is nearly all of a model. 0: the announced data lie inside the file.
std::uint64_t announcedEnd(std::span<const std::byte> file);

} // namespace format
