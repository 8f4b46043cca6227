// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "patched_model.h"

#include <span>

namespace support {

base::Bytes patched(const base::Bytes& file, const Patch& patch) {
    const auto model = mutable_schema::UnPackModel(file.data());
    patch(*model);
    flatbuffers::FlatBufferBuilder builder;
    mutable_schema::FinishModelBuffer(builder, mutable_schema::Model::Pack(builder, model.get()));
    return base::Bytes::copyOf(std::span<const std::uint8_t>(builder.GetBufferPointer(), builder.GetSize()));
}

} // namespace support
