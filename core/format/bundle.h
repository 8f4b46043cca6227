// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// LiteRT-LM files (.litertlm): models, tokenizers and weights behind one header.
namespace format {

/// A model inside such a file.
struct BundledModel {
    std::size_t begin = 0; ///< its first byte in the file
    std::size_t size = 0;
    std::string purpose; ///< "tf_lite_prefill_decode", "tf_lite_embedder", …; may be empty
};

bool isBundle(std::span<const std::byte> file);

/// The models of a file that isBundle, in their order. What the header says is checked: each lies inside the file.
/// Errors: UnknownFormat (a version that is not 1.x), Truncated, CorruptFlatbuffer, CorruptData; the subject is left
/// empty.
base::Result<std::vector<BundledModel>> bundledModels(std::span<const std::byte> file);

} // namespace format
