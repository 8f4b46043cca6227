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

/// What the builder can address.
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

/// Constants go outside; metadata stays, because readers look for it in the flatbuffer only.
Layout layoutOf(const Model& model, bool isOutside) {
    Layout layout{std::vector<bool>(model.buffers.size(), false)};
    if (!isOutside)
        return layout;
    for (std::size_t i = 0; i < model.buffers.size(); ++i)
        layout.isOutside[i] = !model.buffers[i].empty();
    for (const model::Metadata& entry : model.metadata)
        layout.isOutside[entry.buffer] = false;
    return layout;
}

/// Appends to the file and knows how long it is.
class Output {
public:
    explicit Output(const Sink& sink) : m_sink(sink) {}

    Status append(std::span<const std::byte> bytes) {
        m_size += bytes.size();
        return m_sink(bytes);
    }
    Status align() {
        static constexpr std::array<std::byte, 16> zeros = {};
        return append(std::span(zeros).first((16 - m_size % 16) % 16));
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
    flatbuffers::FlatBufferBuilder builder(static_cast<std::size_t>(size));
    TRY(writeGraph(builder, model, layout));
    const auto pieces = placeOutside(builder, model, layout);
    Output output(sink);
    TRY(output.append(std::as_bytes(std::span(builder.GetBufferPointer(), builder.GetSize()))));
    for (const base::Bytes& piece : pieces) {
        TRY(output.align());
        TRY(output.append(piece.span()));
    }
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

Status write(const Model& model, const std::filesystem::path& path, const WriteOptions& options) {
    return base::writeAtomically(path, [&](const Sink& sink) { return emit(model, options, sink); });
}

} // namespace format
