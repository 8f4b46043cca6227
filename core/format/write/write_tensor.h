// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "schema_generated.h"

#include <string>
#include <vector>

/// Only for sources of `format`: it shows flatbuffers.
namespace format {

flatbuffers::Offset<schema::Tensor> writeTensor(flatbuffers::FlatBufferBuilder& builder, const model::Tensor& tensor);

/// A vector of numbers; none where it is empty.
template<class T>
flatbuffers::Offset<flatbuffers::Vector<T>> writeUnlessEmpty(
    flatbuffers::FlatBufferBuilder& builder, const std::vector<T>& values) {
    return values.empty() ? 0 : builder.CreateVector(values);
}

/// Bytes that begin at a multiple of 16, as readers of constants expect. None where there is no data at all; a vector
/// of no bytes where there is some that is empty: to the runtime the latter makes a constant.
flatbuffers::Offset<flatbuffers::Vector<std::uint8_t>> writeAligned(
    flatbuffers::FlatBufferBuilder& builder, const base::Bytes& bytes);

} // namespace format
