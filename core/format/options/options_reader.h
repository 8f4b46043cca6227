// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/options.h"

#include "base/result.h"

#include <cstdint>
#include <flatbuffers/flatbuffers.h>

/// Only for sources of `format`: it shows flatbuffers.
namespace format {

class OptionUnion;
class ReadContext;

/// The options of one operator: every scalar field, with its default where the file has none, and the vectors and
/// strings that are there. `stored` null: all defaults. The table must have passed the verifier. Errors: UnknownOptions
/// for a number that the union does not have.
base::Result<model::Options> readOptions(
    ReadContext& context, const OptionUnion& options, std::uint8_t unionType, const flatbuffers::Table* stored);

} // namespace format
