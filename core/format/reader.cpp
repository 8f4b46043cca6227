// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"

#include "format/archive.h"
#include "format/checks/checks.h"
#include "format/fingerprint.h"
#include "format/read/read_context.h"
#include "format/read/read_graph.h"
#include "format/read/verified_model.h"

#include "base/file.h"

#include "schema_generated.h"

#include <algorithm>
#include <cstdint>

namespace format {

namespace {

using base::Code;
using base::Result;
using base::Status;

std::size_t alignmentOf(model::TensorType type) {
    return std::clamp<std::size_t>(static_cast<std::size_t>(model::bitWidth(type)) / 8, 1, alignof(std::int64_t));
}

/// Copies the constants that do not lie as their elements must: files of old converters align to 4 bytes.
Status alignConstants(ReadContext& context, model::Model& model) {
    for (const model::Subgraph& subgraph : model.subgraphs)
        for (const model::Tensor& tensor : subgraph.tensors) {
            if (tensor.buffer >= model.buffers.size())
                continue; // check() tells
            base::Bytes& data = model.buffers[tensor.buffer];
            if (data.empty() || reinterpret_cast<std::uintptr_t>(data.data()) % alignmentOf(tensor.type) == 0)
                continue;
            context.charge(data.size());
            TRY(context.withinAllowance());
            data = base::Bytes::copyOf(data.span());
        }
    return {};
}

/// Does one of the buffers reach into what looks like an archive? Then it is data of the model.
bool isInsideBuffer(const model::Model& model, const base::Bytes& file, std::size_t begin) {
    const std::byte* archive = file.data() + begin;
    const std::byte* end = file.data() + file.size();
    return std::any_of(model.buffers.begin(), model.buffers.end(), [&](const base::Bytes& buffer) {
        return !buffer.empty() && buffer.data() + buffer.size() > archive && buffer.data() < end;
    });
}

base::Bytes associatedFiles(const model::Model& model, const base::Bytes& file) {
    const auto found = findArchive(file.span());
    if (!found || isInsideBuffer(model, file, found->begin))
        return {};
    const base::Bytes archive = file.slice(found->begin, file.size() - found->begin);
    if (found->firstOffset == 0)
        return archive;
    return base::Bytes::own(movedArchive(archive.span(), -static_cast<std::int64_t>(found->firstOffset)));
}

Status readModel(ReadContext& context, model::Model& model) {
    TRY_ASSIGN(const schema::Model* stored, verified(context));
    TRY(readGraph(context, *stored, model));
    model.associatedFiles = associatedFiles(model, context.file());
    TRY(alignConstants(context, model));
    if (auto status = check(model, context.diagnostics); !status)
        return context.error(status.error().code, status.error().detail);
    return {};
}

} // namespace

Result<model::Loaded> readBytes(base::Bytes bytes, std::string name) {
    ReadContext context(std::move(bytes), std::move(name));
    auto model = std::make_shared<model::Model>();
    TRY(readModel(context, *model));
    model::Loaded loaded;
    loaded.model = std::move(model);
    loaded.diagnostics = std::move(context.diagnostics);
    loaded.path = context.name();
    loaded.fileSize = context.file().size();
    loaded.fingerprint = fingerprintOf(context.file().span());
    return loaded;
}

Result<model::Loaded> read(const std::filesystem::path& path) {
    TRY_ASSIGN(auto bytes, base::mapFile(path));
    return readBytes(std::move(bytes), path.string());
}

} // namespace format
