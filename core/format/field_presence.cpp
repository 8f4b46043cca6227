// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/field_presence.h"

#include "format/read/read_context.h"
#include "format/read/verified_model.h"

#include "base/file.h"

namespace format {

base::Result<FieldPresence> fieldPresence(const std::filesystem::path& path) {
    TRY_ASSIGN(auto bytes, base::mapFile(path));
    return fieldPresence(std::move(bytes), path.string());
}

base::Result<FieldPresence> fieldPresence(base::Bytes bytes, std::string name) {
    ReadContext context(std::move(bytes), std::move(name));
    TRY_ASSIGN(const schema::Model* stored, verified(context));
    FieldPresence presence;
    presence.fileSize = context.file().size();
    if (const auto* buffers = stored->buffers())
        for (const schema::Buffer* buffer : *buffers)
            presence.bufferIsInside.push_back(buffer->data() != nullptr);
    if (!stored->subgraphs())
        return presence;
    for (const schema::SubGraph* subgraph : *stored->subgraphs()) {
        FieldPresence::Subgraph found;
        found.hasName = subgraph->name() != nullptr;
        if (const auto* tensors = subgraph->tensors())
            for (const schema::Tensor* tensor : *tensors) {
                context.charge(sizeof(flatbuffers::uoffset_t)); // subgraphs may share one list of tensors
                TRY(context.withinAllowance());
                found.tensorHasName.push_back(tensor->name() != nullptr);
                found.tensorHasShape.push_back(tensor->shape() != nullptr);
            }
        presence.subgraphs.push_back(std::move(found));
    }
    return presence;
}

} // namespace format
