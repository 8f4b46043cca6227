// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <flatbuffers/flatbuffer_builder.h>
#include <vector>

/// Only for sources of `format`: it shows flatbuffers.
namespace format {

/// Which bytes go behind the flatbuffer.
struct Layout {
    std::vector<bool> isOutside; ///< by buffer
};

/// Builds the flatbuffer. Where bytes go behind it, their offsets are a placeholder that `placeOutside` replaces.
base::Status writeGraph(flatbuffers::FlatBufferBuilder& builder, const model::Model& model, const Layout& layout);

/// Puts the bytes that belong behind the flatbuffer in order, each at a multiple of 16 from its start, and writes their
/// offsets into it.
std::vector<base::Bytes> placeOutside(
    flatbuffers::FlatBufferBuilder& builder, const model::Model& model, const Layout& layout);

} // namespace format
