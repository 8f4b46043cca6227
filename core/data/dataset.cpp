// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

#include "data/loaders/loader.h"

#include "base/file.h"

#include <algorithm>
#include <new>
#include <system_error>

namespace data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

/// Looks at the source; only the word of the dummy data needs no file.
base::Status examine(Source& source) {
    constexpr std::size_t startLength = 16;
    std::error_code failure;
    source.isFolder = fs::is_directory(source.path, failure);
    if (source.isFolder)
        return {};
    TRY_ASSIGN(const auto bytes, base::mapFile(source.path));
    source.start.assign(reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), startLength));
    return {};
}

std::string knownKinds() {
    std::string text;
    for (const auto& loader : loaders())
        text += (text.empty() ? "" : "; ") + std::string(loader.what);
    return text;
}

const Loader* loaderFor(const Source& source) {
    const auto all = loaders();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& loader) { return loader.accepts(source); });
    return found == all.end() ? nullptr : &*found;
}

base::Result<std::shared_ptr<const Dataset>> openSource(Source source) {
    const auto* loader = loaderFor(source);
    if (!loader) {
        TRY(examine(source));
        loader = loaderFor(source);
    }
    if (!loader)
        return Error{Code::UnknownFormat, source.text, "what can be read: " + knownKinds()};
    TRY_ASSIGN(auto dataset, loader->open(source));
    if (dataset->size() == 0)
        return Error{Code::EmptyDataset, source.text, {}};
    return std::shared_ptr<const Dataset>(std::move(dataset));
}

} // namespace

base::Result<std::shared_ptr<const Dataset>> open(
    const std::string& source, std::span<const InputSpec> inputs, const OpenOptions& options) {
    try {
        return openSource({source, source, false, {}, inputs, options});
    } catch (const std::bad_alloc&) {
        return Error{Code::OutOfMemory, source, {}};
    } catch (const fs::filesystem_error& error) {
        return Error{Code::FileNotReadable, source, error.code().message()};
    }
}

} // namespace data
