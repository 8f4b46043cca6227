// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/open_model.h"

#include "pipeline/foreign_model.h"

#include "data/arrays/zip_archive.h"
#include "format/bundle.h"
#include "format/reader.h"

#include "base/error_text.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

namespace pipeline {
namespace {

constexpr std::string_view archiveMark = "PK\x03\x04";
constexpr std::string_view modelMark = "TFL3";
constexpr std::size_t modelMarkAt = 4;
constexpr std::size_t mostUnpacked = std::size_t{2} << 30;

bool hasMark(const base::Bytes& bytes, std::size_t at, std::string_view mark) {
    return bytes.size() >= at + mark.size() && std::memcmp(bytes.data() + at, mark.data(), mark.size()) == 0;
}

void tellOthers(model::Loaded& loaded, std::size_t models, const std::string& shown) {
    if (models > 1)
        loaded.diagnostics.push_back({base::Severity::Note, shown,
            base::format("The file holds %zu models; this is the first. Unpack it to open the others.", models)});
}

base::Result<model::Loaded> fromArchive(const std::filesystem::path& path) {
    TRY_ASSIGN(const auto members, data::readZip(path, mostUnpacked));
    std::vector<std::string> models;
    for (const auto& [name, bytes] : members)
        if (hasMark(bytes, modelMarkAt, modelMark))
            models.push_back(name);
    if (models.empty())
        return base::Error{base::Code::UnknownFormat, path.string(), "an archive without a .tflite file in it"};
    TRY_ASSIGN(auto loaded, format::readBytes(members.at(models.front()), path.string()));
    tellOthers(loaded, models.size(), models.front());
    return loaded;
}

base::Result<model::Loaded> fromBundle(const base::Bytes& file, const std::filesystem::path& path) {
    auto models = format::bundledModels(file.span());
    if (!models) {
        auto error = models.error();
        error.subject = path.string();
        return error;
    }
    if (models->empty())
        return base::Error{base::Code::UnknownFormat, path.string(), "a LiteRT-LM bundle without a model in it"};
    const auto& first = models->front();
    TRY_ASSIGN(auto loaded, format::readBytes(file.slice(first.begin, first.size), path.string()));
    tellOthers(loaded, models->size(),
        first.purpose.empty() ? base::format("section at byte %zu", first.begin) : first.purpose);
    return loaded;
}

base::Result<model::Loaded> read(const std::filesystem::path& path) {
    TRY_ASSIGN(const auto file, base::mapFile(path));
    if (format::isBundle(file.span()))
        return fromBundle(file, path);
    if (hasMark(file, 0, archiveMark))
        return fromArchive(path);
    return format::readBytes(file, path.string());
}

/// What it is in place of what it lacks, for a file that is no .tflite.
base::Error explained(base::Error error, const std::filesystem::path& path) {
    const auto foreign = foreignModel(path);
    if (!foreign)
        return error;
    error.code = base::Code::NotAModel;
    error.detail = foreign->command.empty()
                       ? base::format("%s: %s", foreign->kind.c_str(), foreign->hint.c_str())
                       : base::format("%s; this makes a .tflite file of it, where its converter is installed: %s",
                             foreign->kind.c_str(), converterCommand(*foreign, path).c_str());
    return error;
}

} // namespace

base::Result<model::Loaded> openModel(const std::filesystem::path& path) {
    auto loaded = read(path);
    if (loaded || loaded.error().code == base::Code::FileNotFound)
        return loaded;
    return explained(std::move(loaded).error(), path);
}

} // namespace pipeline
