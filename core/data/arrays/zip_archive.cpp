// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/zip_archive.h"

#include "data/arrays/checksum.h"
#include "data/arrays/zip_directory.h"
#include "data/arrays/zip_writer.h"

#include "base/checked.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>
#include <optional>
#include <utility>
#include <zip.h>

namespace data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Member = std::unique_ptr<zip_file_t, Discard>;

Error zipError(Code code, const fs::path& path, zip_error_t* error) {
    return {zip_error_code_zip(error) == ZIP_ER_MEMORY ? Code::OutOfMemory : code, path.string(),
        zip_error_strerror(error)};
}

Error corrupt(const fs::path& path, const std::string& member, const std::string& detail) {
    return {Code::CorruptData, path.string(), "member " + member + ": " + detail};
}

Error tooLarge(const fs::path& path, std::size_t limit) {
    return {Code::LimitExceeded, path.string(), "unpacks to more than " + base::bytesText(limit)};
}

base::Result<Archive> openArchive(const fs::path& path) {
    // Also tells a missing file from one that is no archive, and refuses folders and pipes.
    TRY_ASSIGN(const auto bytes, base::mapFile(path));
    (void)bytes;
    int number = 0;
    Archive archive(zip_open(path.c_str(), ZIP_RDONLY, &number));
    if (archive)
        return archive;
    zip_error_t error;
    zip_error_init_with_code(&error, number);
    auto result = zipError(Code::CorruptData, path, &error);
    zip_error_fini(&error);
    return result;
}

/// What is left after `size` more bytes, or nothing.
std::optional<std::size_t> remaining(std::size_t limit, std::uint64_t size) {
    return size <= limit ? std::optional(limit - static_cast<std::size_t>(size)) : std::nullopt;
}

/// Deflate cannot pack more than 1032 to 1, so a size beyond that is a lie that would only cost memory.
bool isPlausible(const zip_stat_t& facts) {
    constexpr std::uint64_t deflateRatio = 1032;
    if (facts.comp_method == ZIP_CM_STORE)
        return facts.size == facts.comp_size;
    return facts.size / deflateRatio <= facts.comp_size;
}

base::Result<base::Bytes> unpack(zip_t* archive, const zip_stat_t& facts, const fs::path& path) {
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if ((facts.valid & needed) != needed || !isPlausible(facts))
        return corrupt(path, facts.name, "its size is wrong");
    const Member member(zip_fopen_index(archive, facts.index, 0));
    if (!member)
        return corrupt(path, facts.name, zip_strerror(archive));
    std::vector<std::byte> bytes(static_cast<std::size_t>(facts.size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto count = zip_fread(member.get(), bytes.data() + done, bytes.size() - done);
        if (count < 0)
            return corrupt(path, facts.name, zip_file_strerror(member.get()));
        if (count == 0)
            return corrupt(path, facts.name, "it ends too early");
        done += static_cast<std::size_t>(count);
    }
    // Reading to the very end makes the library compare the checksum.
    std::byte more{};
    const auto count = zip_fread(member.get(), &more, 1);
    if (count < 0)
        return corrupt(path, facts.name, zip_file_strerror(member.get()));
    if (count > 0)
        return corrupt(path, facts.name, "it is longer than it says");
    return base::Bytes::own(std::move(bytes));
}

/// Members that need not be unpacked.
class MappedMembers {
public:
    explicit MappedMembers(base::Bytes file) : m_file(std::move(file)), m_places(storedMembers(m_file.span())) {}

    /// Nothing where the member is packed, or where something is wrong, which unpacking tells.
    std::optional<base::Bytes> find(const zip_stat_t& facts) const {
        const auto found = m_places.find(facts.name);
        if (found == m_places.end() || found->second.size != facts.size)
            return std::nullopt;
        auto bytes = m_file.slice(found->second.begin, found->second.size);
        const bool isRight = checksumOfMapped(bytes) == found->second.checksum;
        return isRight ? std::optional(std::move(bytes)) : std::nullopt;
    }

private:
    base::Bytes m_file;
    std::map<std::string, StoredMember> m_places;
};

base::Result<Members> readMembers(
    zip_t* archive, const MappedMembers& mapped, const fs::path& path, std::size_t limit) {
    Members members;
    auto left = limit;
    const auto count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts) != 0)
            return zipError(Code::CorruptData, path, zip_get_error(archive));
        const std::string name = facts.name;
        if (name.empty() || name.back() == '/')
            continue;
        const auto after = remaining(left, facts.size);
        if (!after)
            return tooLarge(path, limit);
        left = *after;
        auto bytes = mapped.find(facts);
        if (!bytes) {
            TRY_ASSIGN(bytes, unpack(archive, facts, path));
        }
        if (!members.emplace(name, *std::move(bytes)).second)
            return corrupt(path, name, "it is there twice");
    }
    return members;
}

} // namespace

base::Result<Members> readZip(const fs::path& path, std::size_t limit, Stored stored) {
    try {
        TRY_ASSIGN(const auto archive, openArchive(path));
        base::Bytes file;
        if (stored == Stored::Mapped) {
            TRY_ASSIGN(file, base::mapFile(path));
        }
        return readMembers(archive.get(), MappedMembers(std::move(file)), path, limit);
    } catch (const std::bad_alloc&) {
        return Error{Code::OutOfMemory, path.string(), {}};
    }
}

base::Status writeZip(const Members& members, const fs::path& path) {
    return base::writeAtomically(path, [&](const base::Sink& sink) -> base::Status {
        ZipWriter archive(sink);
        for (const auto& [name, content] : members)
            TRY(archive.add(name, content.span()));
        return archive.finish();
    });
}

} // namespace data
