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

/// Where the bytes of a buffer stand. `Inside`: among the tables. `Behind`: in the flatbuffer, but after all tables, so
/// that they need not pass through the builder. `Outside`: after the flatbuffer, named by Buffer.offset.
enum class Place { Inside, Behind, Outside };
struct Layout {
    std::vector<Place> places; ///< by buffer
};

/// Builds the flatbuffer's tables. Where bytes go behind them, their offsets are a placeholder that `placeBehind` and
/// `placeOutside` replace.
base::Status writeGraph(flatbuffers::FlatBufferBuilder& builder, const model::Model& model, const Layout& layout);

/// Bytes that follow the tables, and where they begin.
struct Piece {
    std::uint64_t begin = 0; ///< a multiple of 16
    bool isVector = false;   ///< four bytes with the length stand before them
    base::Bytes bytes;
};

/// Puts the bytes of the buffers `Behind` in order and writes their offsets into the tables.
std::vector<Piece> placeBehind(
    flatbuffers::FlatBufferBuilder& builder, const model::Model& model, const Layout& layout);

/// The same for what belongs outside of the flatbuffer, which ends at `flatbufferEnd`.
std::vector<Piece> placeOutside(flatbuffers::FlatBufferBuilder& builder, const model::Model& model,
    const Layout& layout, std::uint64_t flatbufferEnd);

} // namespace format
