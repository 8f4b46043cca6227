// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/zip_archive.h"

#include "base/checked.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <new>
#include <zip.h>

namespace data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* member) const { zip_fclose(member); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Member = std::unique_ptr<zip_file_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

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

base::Result<Members> readMembers(zip_t* archive, const fs::path& path, std::size_t limit) {
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
        TRY_ASSIGN(auto bytes, unpack(archive, facts, path));
        if (!members.emplace(name, std::move(bytes)).second)
            return corrupt(path, name, "it is there twice");
    }
    return members;
}

bool addStored(zip_t* archive, const std::string& name, const base::Bytes& content) {
    // 1980-01-01 00:00, the first moment that the format knows. zip_file_set_mtime would depend on the time zone.
    constexpr zip_uint16_t date = (1 << 5) | 1;
    Source source(zip_source_buffer(archive, content.data(), content.size(), 0));
    if (!source)
        return false;
    const auto index = zip_file_add(archive, name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return false;
    (void)source.release(); // the archive owns it now
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, entry, 0, date, 0) == 0;
}

/// The smallest archive, which the library refuses to write: only the end record.
base::Status writeEmptyArchive(const fs::path& path) {
    std::array<std::byte, 22> end{};
    end[0] = std::byte{'P'}, end[1] = std::byte{'K'}, end[2] = std::byte{5}, end[3] = std::byte{6};
    return base::writeAtomically(path, end);
}

base::Status copyOut(zip_source_t* source, const fs::path& path) {
    return base::writeAtomically(path, [&](const base::Sink& sink) -> base::Status {
        if (zip_source_open(source) != 0)
            return zipError(Code::FileNotWritable, path, zip_source_error(source));
        std::vector<std::byte> piece(std::size_t{1} << 20);
        zip_int64_t count = 0;
        base::Status status;
        while (status && (count = zip_source_read(source, piece.data(), piece.size())) > 0)
            status = sink(std::span(piece).first(static_cast<std::size_t>(count)));
        if (status && count < 0)
            status = zipError(Code::FileNotWritable, path, zip_source_error(source));
        zip_source_close(source);
        return status;
    });
}

} // namespace

base::Result<Members> readZip(const fs::path& path, std::size_t limit) {
    try {
        TRY_ASSIGN(const auto archive, openArchive(path));
        return readMembers(archive.get(), path, limit);
    } catch (const std::bad_alloc&) {
        return Error{Code::OutOfMemory, path.string(), {}};
    }
}

base::Status writeZip(const Members& members, const fs::path& path) {
    if (members.empty())
        return writeEmptyArchive(path);
    zip_error_t error;
    zip_error_init(&error);
    // Built in memory, so that base decides how the file appears.
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return zipError(Code::OutOfMemory, path, &error);
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive)
        return zipError(Code::FileNotWritable, path, &error);
    zip_source_keep(target.get());
    for (const auto& [name, content] : members)
        if (!addStored(archive.get(), name, content))
            return zipError(Code::FileNotWritable, path, zip_get_error(archive.get()));
    if (zip_close(archive.get()) != 0)
        return zipError(Code::FileNotWritable, path, zip_get_error(archive.get()));
    (void)archive.release(); // closed
    return copyOut(target.get(), path);
}

} // namespace data
