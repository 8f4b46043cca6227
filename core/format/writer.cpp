// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/writer.h"

#include "format/archive.h"
#include "format/checks/checks.h"
#include "format/layout.h"
#include "format/write/size_estimate.h"
#include "format/write/write_graph.h"

#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace format {

namespace {

using base::Result;
using base::Sink;
using base::Status;
using model::Model;

/// What offsets can address.
constexpr std::uint64_t largestFlatbuffer = FLATBUFFERS_MAX_BUFFER_SIZE - 1024;

std::uint64_t bytesOfBuffers(const Model& model) {
    std::uint64_t sum = 0;
    for (const base::Bytes& buffer : model.buffers)
        sum += buffer.size();
    return sum;
}

bool hasLocationEntry(const Model& model) {
    return std::any_of(model.metadata.begin(), model.metadata.end(),
        [](const model::Metadata& entry) { return entry.name == bufferLocationName; });
}

/// The model with the metadata entry that marks the layout.
Model withLocationEntry(Model model) {
    model.metadata.push_back({bufferLocationName, static_cast<std::uint32_t>(model.buffers.size())});
    model.buffers.push_back(
        base::Bytes::copyOf(std::span<const char>(bufferLocationText, std::strlen(bufferLocationText))));
    return model;
}

/// From this size on bytes do not pass through the builder.
constexpr std::size_t largeBuffer = 1024;

/// Outside, if so: constants; metadata stays, because readers look for it in the flatbuffer only.
Layout layoutOf(const Model& model, bool isOutside) {
    Layout layout{std::vector<Place>(model.buffers.size(), Place::Inside)};
    for (std::size_t i = 0; i < model.buffers.size(); ++i)
        if (isOutside && !model.buffers[i].empty())
            layout.places[i] = Place::Outside;
        else if (model.buffers[i].size() >= largeBuffer)
            layout.places[i] = Place::Behind;
    if (isOutside)
        for (const model::Metadata& entry : model.metadata)
            layout.places[entry.buffer] = Place::Inside;
    return layout;
}

/// No less than the bytes of the flatbuffer.
std::uint64_t flatbufferSizeBound(const Model& model, const Layout& layout) {
    constexpr std::uint64_t gap = 20; // the length, and what fills up to a multiple of 16
    std::uint64_t sum = tablesSizeBound(model, layout);
    for (std::size_t i = 0; i < model.buffers.size(); ++i)
        if (layout.places[i] == Place::Behind)
            sum += model.buffers[i].size() + gap;
    return sum;
}

/// Appends to the file and knows how long it is.
class Output {
public:
    explicit Output(const Sink& sink) : m_sink(sink) {}

    Status append(std::span<const std::byte> bytes) {
        m_size += bytes.size();
        return m_sink(bytes);
    }
    Status append(const Piece& piece) {
        static constexpr std::array<std::byte, 32> zeros = {};
        const std::uint64_t length = piece.isVector ? sizeof(flatbuffers::uoffset_t) : 0;
        TRY(append(std::span(zeros).first(static_cast<std::size_t>(piece.begin - length - m_size))));
        if (piece.isVector) {
            const auto count = flatbuffers::EndianScalar(static_cast<flatbuffers::uoffset_t>(piece.bytes.size()));
            TRY(append(std::as_bytes(std::span(&count, 1))));
        }
        return append(piece.bytes.span());
    }
    std::uint64_t size() const { return m_size; }

private:
    const Sink& m_sink;
    std::uint64_t m_size = 0;
};

Status appendArchive(Output& output, const base::Bytes& archive) {
    if (archive.empty())
        return {};
    const auto moved = movedArchive(archive.span(), static_cast<std::int64_t>(output.size()));
    return output.append(moved);
}

Status emitLaidOut(const Model& model, bool isOutside, const Sink& sink) {
    const Layout layout = layoutOf(model, isOutside);
    const std::uint64_t size = flatbufferSizeBound(model, layout);
    if (size > largestFlatbuffer)
        return base::Error{base::Code::LimitExceeded, "model",
            base::format("%llu bytes in one flatbuffer", static_cast<unsigned long long>(size))};
    // With its size known the builder neither grows nor copies.
    flatbuffers::FlatBufferBuilder builder(static_cast<std::size_t>(tablesSizeBound(model, layout)));
    TRY(writeGraph(builder, model, layout));
    const auto behind = placeBehind(builder, model, layout);
    const std::uint64_t end = behind.empty() ? builder.GetSize() : behind.back().begin + behind.back().bytes.size();
    const auto outside = placeOutside(builder, model, layout, end);
    Output output(sink);
    TRY(output.append(std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()))));
    for (const auto* pieces : {&behind, &outside})
        for (const Piece& piece : *pieces)
            TRY(output.append(piece));
    return appendArchive(output, model.associatedFiles);
}

/// A model of ours that breaks its promises is a defect, but must not become a file.
Status checkedModel(const Model& model) {
    base::Diagnostics remarks;
    auto status = check(model, remarks);
    if (status)
        return {};
    base::Error error = std::move(status).error();
    error.subject = "model";
    return error;
}

Status emit(const Model& model, const WriteOptions& options, const Sink& sink) {
    TRY(checkedModel(model));
    const bool isOutside = model.buffersOutside || bytesOfBuffers(model) >= options.outsideFrom ||
                           flatbufferSizeBound(model, layoutOf(model, false)) > largestFlatbuffer;
    if (isOutside && !hasLocationEntry(model))
        return emitLaidOut(withLocationEntry(model), true, sink);
    return emitLaidOut(model, isOutside, sink);
}

} // namespace

Result<std::vector<std::byte>> toBytes(const Model& model, const WriteOptions& options) {
    std::vector<std::byte> bytes;
    TRY(emit(model, options, [&](std::span<const std::byte> piece) {
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        return Status();
    }));
    return bytes;
}

Result<std::uint64_t> fileSize(const Model& model, const WriteOptions& options) {
    std::uint64_t size = 0;
    TRY(emit(model, options, [&](std::span<const std::byte> piece) {
        size += piece.size();
        return Status();
    }));
    return size;
}

Status write(const Model& model, const std::filesystem::path& path, const WriteOptions& options,
    const std::function<Status(const std::filesystem::path&)>& check) {
    return base::writeAtomically(
        path, [&](const Sink& sink) { return emit(model, options, sink); }, check);
}

} // namespace format
