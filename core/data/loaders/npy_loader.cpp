// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/array_samples.h"
#include "data/arrays/npy.h"
#include "data/loaders/loader.h"

#include "base/file.h"

namespace data {
namespace {

using base::Code;
using base::Error;

bool acceptsNpy(const Source& source) {
    return source.start.starts_with("\x93NUMPY");
}

base::Result<std::shared_ptr<Dataset>> openNpy(const Source& source) {
    if (source.inputs.size() != 1)
        return Error{Code::ShapeMismatch, source.text,
            "the model has " + std::to_string(source.inputs.size()) + " inputs, a .npy file feeds one; use .npz"};
    TRY_ASSIGN(const auto bytes, base::mapFile(source.path));
    TRY_ASSIGN(auto array, readNpy(bytes, source.text));
    return singleArrayDataset(std::move(array), source.inputs.front(), source.text, source.options.labels);
}

} // namespace

Loader npyLoader() {
    return {"a .npy file with an array", acceptsNpy, openNpy};
}

} // namespace data
