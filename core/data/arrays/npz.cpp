// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A .npz is a ZIP archive of .npy files; the key of an array is its member's name without ".npy". numpy.savez stores
// the members, numpy.savez_compressed deflates them.
#include "data/arrays/npz.h"

#include "data/arrays/npy.h"
#include "data/arrays/zip_archive.h"
#include "data/arrays/zip_writer.h"

namespace data {
namespace {

constexpr std::string_view suffix = ".npy";

base::Result<Arrays> arraysOf(const Members& members, const std::filesystem::path& path, Alignment alignment) {
    Arrays arrays;
    for (const auto& [member, bytes] : members) {
        if (!member.ends_with(suffix))
            continue;
        const auto key = member.substr(0, member.size() - suffix.size());
        TRY_ASSIGN(auto array, readNpy(bytes, path.string() + ":" + key, alignment));
        arrays.emplace(key, std::move(array));
    }
    return arrays;
}

} // namespace

base::Result<Arrays> readNpz(const std::filesystem::path& path, std::size_t limit) {
    TRY_ASSIGN(const auto members, readZip(path, limit));
    return arraysOf(members, path, Alignment::OfElements);
}

base::Result<Arrays> mapNpz(const std::filesystem::path& path, std::size_t limit) {
    TRY_ASSIGN(const auto members, readZip(path, limit, Stored::Mapped));
    return arraysOf(members, path, Alignment::Any);
}

base::Status writeNpz(const Arrays& arrays, const std::filesystem::path& path) {
    LazyArrays lazy;
    for (const auto& [key, array] : arrays)
        lazy.emplace(key, LazyArray{array.type, array.shape, [&held = array] { return base::Result<Array>(held); }});
    return writeLazyNpz(lazy, path);
}

base::Status writeLazyNpz(const LazyArrays& arrays, const std::filesystem::path& path) {
    std::map<std::string, const LazyArray*> members; // in the order of the members' names
    for (const auto& [key, array] : arrays)
        members.emplace(key + std::string(suffix), &array);
    return base::writeAtomically(path, [&](const base::Sink& sink) -> base::Status {
        ZipWriter archive(sink);
        for (const auto& [name, lazy] : members) {
            TRY_ASSIGN(const auto array, lazy->make());
            TRY(archive.add(name, toNpy(array)));
        }
        return archive.finish();
    });
}

} // namespace data
