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

/// The bytes of one model with what is known of those beside it.
struct Found {
    base::Bytes bytes;
    std::vector<model::ContainedModel> models;
    std::size_t chosen = 0;
};

/// Which of the models a path names.
base::Result<std::size_t> chosenOf(
    const std::vector<model::ContainedModel>& models, const ModelPath& path, const char* container) {
    if (models.empty())
        return base::Error{
            base::Code::NotAModel, path.file.string(), base::format("%s without a model in it", container)};
    if (path.model.empty())
        return 0;
    for (std::size_t i = 0; i < models.size(); ++i)
        if (models[i].name == path.model)
            return i;
    std::int64_t number = 0;
    if (base::parseNumber(path.model, number) && number >= 1 && static_cast<std::size_t>(number) <= models.size())
        return static_cast<std::size_t>(number - 1);
    return base::Error{base::Code::UnknownKey, path.file.string(),
        base::format("it has no model \"%s\"; it holds %zu", path.model.c_str(), models.size())};
}

base::Result<Found> fromArchive(const ModelPath& path) {
    TRY_ASSIGN(auto members, data::readZip(path.file, mostUnpacked));
    Found found;
    for (const auto& [name, bytes] : members)
        if (hasMark(bytes, modelMarkAt, modelMark))
            found.models.push_back({name, bytes.size()});
    TRY_ASSIGN(found.chosen, chosenOf(found.models, path, "an archive"));
    found.bytes = members.at(found.models[found.chosen].name);
    return found;
}

base::Result<Found> fromBundle(const base::Bytes& file, const ModelPath& path) {
    auto models = format::bundledModels(file.span());
    if (!models) {
        auto error = models.error();
        error.subject = path.file.string();
        return error;
    }
    Found found;
    for (const auto& each : *models)
        found.models.push_back({each.purpose, each.size});
    TRY_ASSIGN(found.chosen, chosenOf(found.models, path, "a LiteRT-LM bundle"));
    const auto& chosen = (*models)[found.chosen];
    found.bytes = file.slice(chosen.begin, chosen.size);
    return found;
}

base::Result<Found> find(const ModelPath& path) {
    TRY_ASSIGN(auto file, base::mapFile(path.file));
    if (format::isBundle(file.span()))
        return fromBundle(file, path);
    if (hasMark(file, 0, archiveMark))
        return fromArchive(path);
    Found found{std::move(file), {{}}, 0};
    TRY_ASSIGN(found.chosen, chosenOf(found.models, path, "a file"));
    return found;
}

base::Result<model::Loaded> read(const std::filesystem::path& path) {
    const auto split = splitModelPath(path);
    TRY_ASSIGN(auto found, find(split));
    TRY_ASSIGN(auto loaded, format::readBytes(std::move(found.bytes), path.string()));
    if (found.models.size() < 2)
        return loaded;
    const auto& shown = found.models[found.chosen];
    if (split.model.empty())
        loaded.diagnostics.push_back({base::Severity::Note, shown.name.empty() ? path.string() : shown.name,
            base::format("The file holds %zu models; this is the first. Number 2 opens as %s#2.", found.models.size(),
                path.filename().string().c_str())});
    loaded.siblings = std::move(found.models);
    loaded.sibling = found.chosen;
    return loaded;
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

ModelPath splitModelPath(const std::filesystem::path& path) {
    std::error_code problem;
    const std::string text = path.string();
    if (!std::filesystem::exists(path, problem))
        for (std::size_t sign = text.rfind('#'); sign != std::string::npos && sign > 0;
             sign = text.rfind('#', sign - 1))
            if (const std::filesystem::path file = text.substr(0, sign);
                std::filesystem::is_regular_file(file, problem))
                return {file, text.substr(sign + 1)};
    return {path, {}};
}

base::Result<model::Loaded> openModel(const std::filesystem::path& path) {
    auto loaded = read(path);
    if (loaded || loaded.error().code == base::Code::FileNotFound)
        return loaded;
    return explained(std::move(loaded).error(), path);
}

base::Result<base::Bytes> modelBytes(const std::filesystem::path& path) {
    TRY_ASSIGN(auto found, find(splitModelPath(path)));
    return std::move(found.bytes);
}

} // namespace pipeline
