// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/error.h"

#include <functional>
#include <vector>

namespace support {

/// A file that must be refused.
struct BrokenModel {
    const char* name; ///< also of the stored file, "Broken<Name>.tflite"
    base::Code code;
    const char* place; ///< part of the text that says where
    std::function<base::Bytes()> make;
};

/// Containers, structure and graphs.
std::vector<BrokenModel> brokenStructures();
/// Quantization parameters and sparse encodings.
std::vector<BrokenModel> brokenQuantizations();

} // namespace support
