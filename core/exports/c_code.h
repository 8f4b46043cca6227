// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"
#include "model/model.h"

#include "base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Models and data for programs that others write. C99 (alignment by C11, C++ or the compiler's attribute) that any
/// C++ compiler takes too; pure functions.
namespace exports {

/// A header and the source that defines what it declares.
struct CFiles {
    std::string header; ///< name.h
    std::string source; ///< name.c
};

/// Letters, digits and underscores for everything else, not beginning with a digit: a name for C.
std::string identifierFor(std::string_view text);

/// `const unsigned char NAME[]`, aligned to 16 bytes as interpreters on microcontrollers want it, and
/// `const size_t NAME_size`.
CFiles modelArray(std::span<const std::byte> file, std::string_view name);

/// For every quantized input and output of the main subgraph a pair of functions that turn real values into stored ones
/// and back, equal to the bit to the QUANTIZE and DEQUANTIZE of the runtime's reference kernels. A header only.
/// Usage: no input and no output is quantized per tensor.
base::Result<std::string> conversionHeader(const model::Model& model, std::string_view name);

/// One run of a model: what went in and what must come out, with the types that its tensors have.
struct GoldenArray {
    std::string name; ///< "input0", "output0"
    data::Array array;
};
/// `const TYPE NAME_input0[]`, `const size_t NAME_input0_length`, and the same for outputs.
/// `about`: what went in, for a comment. UnsupportedType: a type without a C equivalent (strings, 4 bits).
base::Result<CFiles> goldenArrays(
    std::span<const GoldenArray> arrays, std::string_view name, std::string_view about = {});

} // namespace exports
