// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A list file: one image path a line, relative to the list file, optionally followed by a comma and a label (a path
// with a comma stands in quotes). Empty lines and lines that begin with # are left out, so is a first line
// `file,label`.
#include "data/images/image_samples.h"
#include "data/loaders/loader.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

bool acceptsList(const Source& source) {
    constexpr std::array<std::string_view, 4> endings = {".txt", ".lst", ".list", ".csv"};
    const auto ending = base::lowerCase(source.path.extension().string());
    return !source.start.empty() && std::find(endings.begin(), endings.end(), ending) != endings.end();
}

struct List {
    std::vector<ImageFile> files;
    Labels labels;
};

bool isHeader(const std::vector<std::string>& fields) {
    return base::lowerCase(base::trimmed(fields.front())) == "file" &&
           (fields.size() == 1 || base::lowerCase(base::trimmed(fields.back())) == "label");
}

base::Status addLine(List& list, const std::vector<std::string>& fields, const fs::path& folder,
    const ClassNames& classNames, const std::string& place) {
    if (fields.size() > 2)
        return Error{Code::CorruptData, place,
            std::to_string(fields.size()) +
                " fields; a line is a path, or a path and a label (quote a path with commas)"};
    const std::string name(base::trimmed(fields.front()));
    const auto path = folder / name;
    std::error_code failure;
    if (!fs::exists(path, failure))
        return Error{Code::FileNotFound, place, name + " (paths are relative to the list file)"};
    if (!isImageFile(path))
        return Error{Code::UnknownFormat, place, name + " is no PNG, JPEG or BMP image"};
    std::optional<int> label;
    if (fields.size() == 2 && !base::trimmed(fields.back()).empty()) {
        TRY_ASSIGN(label, parseLabel(fields.back(), classNames, place));
    }
    list.files.push_back({path, name});
    list.labels.push_back(label);
    return {};
}

base::Result<List> readList(const Source& source, const ClassNames& classNames) {
    TRY_ASSIGN(const auto lines, readLines(source.path));
    List list;
    bool isFirst = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = base::trimmed(lines[i]);
        if (line.empty() || line.front() == '#')
            continue;
        const auto fields = base::csvFields(line);
        if (!std::exchange(isFirst, false) || !isHeader(fields))
            TRY(addLine(
                list, fields, source.path.parent_path(), classNames, source.text + " line " + std::to_string(i + 1)));
    }
    if (std::all_of(list.labels.begin(), list.labels.end(), [](const auto& label) { return !label; }))
        list.labels.clear();
    return list;
}

base::Result<std::shared_ptr<Dataset>> openList(const Source& source) {
    TRY_ASSIGN(auto classNames, readClassNames(source.path.parent_path()));
    TRY_ASSIGN(auto list, readList(source, classNames));
    if (!source.options.labels.empty()) {
        std::vector<std::string> names;
        for (const auto& file : list.files)
            names.push_back(file.name);
        TRY_ASSIGN(list.labels, readLabels(source.options.labels, names, classNames));
    }
    TRY_ASSIGN(auto dataset, imageDataset(std::move(list.files), std::move(list.labels), source.inputs, source.options,
                                 source.path.parent_path(), source.path.filename().string()));
    dataset->classNames = std::move(classNames);
    return dataset;
}

} // namespace

Loader listFileLoader() {
    return {
        "a list file (.txt, .lst, .list, .csv) of image paths, each with an optional ,label", acceptsList, openList};
}

} // namespace data
