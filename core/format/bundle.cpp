// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// A LiteRT-LM file (all numbers little-endian):
//   0   "LITERTLM"
//   8   version: major, minor, patch (4 bytes each), then 4 bytes without meaning
//   24  where the header ends, counted from the start of the file (8 bytes)
//   32  the header, a flatbuffer without an identifier (bundle.fbs): for each section its first byte, the byte behind
//   its
//       last, its kind, and pairs of key and value; a model's "model_type" says what it is for
//   then the sections, each at a multiple of 16 KiB
#include "format/bundle.h"

#include <bundle_generated.h>

#include "base/text.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace format {
namespace {

constexpr std::string_view mark = "LITERTLM";
constexpr std::size_t majorVersionAt = 8;
constexpr std::size_t headerEndAt = 24;
constexpr std::size_t headerAt = 32;
constexpr std::uint32_t knownMajorVersion = 1;
constexpr std::string_view purposeKey = "model_type";

using Span = std::span<const std::byte>;
using base::Code;

template<class T>
T numberAt(Span bytes, std::size_t offset) {
    T value{};
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

base::Result<const bundle::Header*> headerOf(Span file) {
    if (file.size() < headerAt)
        return base::Error{Code::Truncated, {}, "a LiteRT-LM file that ends before its header"};
    if (const auto version = numberAt<std::uint32_t>(file, majorVersionAt); version != knownMajorVersion)
        return base::Error{
            Code::UnknownFormat, {}, base::format("version %u of LiteRT-LM; known is version 1", version)};
    const auto end = numberAt<std::uint64_t>(file, headerEndAt);
    if (end < headerAt || end > file.size())
        return base::Error{Code::Truncated, {}, "the header of the LiteRT-LM file does not lie inside of it"};
    const auto* first = reinterpret_cast<const std::uint8_t*>(file.data() + headerAt);
    flatbuffers::Verifier verifier(first, std::size_t(end) - headerAt);
    if (!bundle::VerifyHeaderBuffer(verifier))
        return base::Error{Code::CorruptFlatbuffer, {}, "the header of the LiteRT-LM file"};
    return bundle::GetHeader(first);
}

std::string purposeOf(const bundle::Section& section) {
    if (const auto* items = section.items())
        for (const auto* item : *items) {
            const auto* text = item->value_as_String();
            if (item->key()->string_view() == purposeKey && text && text->value())
                return text->value()->str();
        }
    return {};
}

} // namespace

bool isBundle(Span file) {
    return file.size() >= mark.size() && std::memcmp(file.data(), mark.data(), mark.size()) == 0;
}

base::Result<std::vector<BundledModel>> bundledModels(Span file) {
    TRY_ASSIGN(const auto* header, headerOf(file));
    std::vector<BundledModel> models;
    if (!header->section_metadata())
        return models;
    std::size_t index = 0;
    for (const auto* section : *header->section_metadata()->objects()) {
        const auto begin = section->begin_offset();
        const auto end = section->end_offset();
        if (begin > end || end > file.size())
            return base::Error{
                Code::CorruptData, {}, base::format("section %zu does not lie inside of the file", index)};
        ++index;
        if (section->data_type() == bundle::Kind::Model)
            models.push_back({std::size_t(begin), std::size_t(end - begin), purposeOf(*section)});
    }
    return models;
}

} // namespace format
