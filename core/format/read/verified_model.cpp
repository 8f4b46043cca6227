// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/read/verified_model.h"

#include "format/checks/truncation.h"

#include "base/text.h"

#include <algorithm>

namespace format {

namespace {

using base::Code;
using base::Result;
using base::Status;

constexpr std::size_t headerSize = 8;

/// The part of the file that a flatbuffer can take.
std::span<const std::byte> flatbufferPart(const base::Bytes& file) {
    return file.span().first(std::min<std::size_t>(file.size(), FLATBUFFERS_MAX_BUFFER_SIZE - 1));
}

Status checkHeader(const ReadContext& context) {
    const base::Bytes& file = context.file();
    if (file.size() < headerSize)
        return context.error(Code::NotAModel, base::format("it has only %zu bytes", file.size()));
    if (!schema::ModelBufferHasIdentifier(file.data()))
        return context.error(Code::NotAModel, "bytes 4 to 7 are not TFL3");
    return {};
}

/// A table takes at least eight bytes of a file, so no honest one has more of them.
flatbuffers::Verifier::Options verifierOptions(std::size_t size) {
    flatbuffers::Verifier::Options options;
    options.max_tables = static_cast<flatbuffers::uoffset_t>(std::max<std::size_t>(size / 8, 1024));
    return options;
}

base::Error refused(const ReadContext& context) {
    const std::size_t size = context.file().size();
    if (const std::uint64_t end = announcedEnd(flatbufferPart(context.file())))
        return context.error(Code::Truncated, base::format("the file has %zu bytes, its data go to byte %llu", size,
                                                  static_cast<unsigned long long>(end)));
    return context.error(
        Code::CorruptFlatbuffer, base::format("its tables point outside of its %zu bytes, or are no tables", size));
}

} // namespace

Result<const schema::Model*> verified(const ReadContext& context) {
    TRY(checkHeader(context));
    const auto part = flatbufferPart(context.file());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(part.data());
    flatbuffers::Verifier verifier(bytes, part.size(), verifierOptions(part.size()));
    if (!schema::VerifyModelBuffer(verifier))
        return refused(context);
    const schema::Model* model = schema::GetModel(bytes);
    if (model->version() != 3)
        return context.error(Code::UnsupportedSchemaVersion, base::format("version %u", model->version()));
    return model;
}

} // namespace format
