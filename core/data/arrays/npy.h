// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"

#include "base/result.h"

#include <string_view>
#include <vector>

namespace data {

/// Where elements may begin: at a multiple of their width, or, where bytes are not to be copied for it, anywhere.
enum class Alignment { OfElements, Any };

/// Reads the content of a .npy file (versions 1–3; C or Fortran order; little- and big-endian numbers; float16/32/64,
/// bool, signed and unsigned integers, complex, byte strings are refused). `name` stands for the file in messages.
/// Errors: CorruptData, TypeMismatch.
base::Result<Array> readNpy(
    const base::Bytes& bytes, std::string_view name, Alignment alignment = Alignment::OfElements);

/// The array with its elements at multiples of their width.
Array aligned(Array array);

/// The content of a .npy file (version 1.0).
std::vector<std::byte> toNpy(const Array& array);

} // namespace data
