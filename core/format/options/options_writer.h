// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/options.h"

#include "base/result.h"

#include <cstdint>
#include <flatbuffers/flatbuffer_builder.h>

/// Only for sources of `format`: it shows flatbuffers.
namespace format {

class OptionUnion;

struct WrittenOptions {
    std::uint8_t unionType = 0; ///< 0: no options
    flatbuffers::Offset<void> table;
};

/// Puts the options into the builder. Errors: UnknownOptions for a table or field that the schema does not have,
/// ValueOutOfRange for a value that does not fit its field.
base::Result<WrittenOptions> writeOptions(
    flatbuffers::FlatBufferBuilder& builder, const OptionUnion& tables, const model::Options& options);

} // namespace format
