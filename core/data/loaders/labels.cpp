// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/loaders/labels.h"

#include "data/arrays/element.h"
#include "data/arrays/keys.h"

#include "base/checked.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

Error bad(std::string_view place, std::string detail) {
    return {Code::BadLabels, std::string(place), std::move(detail)};
}

base::Result<int> checkedLabel(std::int64_t number, const ClassNames& classNames, std::string_view place) {
    const auto label = base::checkedCast<int>(number);
    if (!label || *label < 0)
        return bad(place, "a label is " + std::to_string(number) + ", labels count from 0");
    if (!classNames.empty() && std::cmp_greater_equal(*label, classNames.size()))
        return bad(place, "a label is " + std::to_string(number) + ", labels.txt names " +
                              std::to_string(classNames.size()) + " classes, from 0");
    return *label;
}

struct Row {
    std::string file; ///< empty in a csv of one column
    std::string label;
    std::size_t line = 0;
};

std::string placeOf(const fs::path& path, const Row& row) {
    return path.string() + " line " + std::to_string(row.line);
}

bool isHeader(const std::vector<std::string>& fields) {
    return base::lowerCase(base::trimmed(fields.back())) == "label" &&
           (fields.size() == 1 || base::lowerCase(base::trimmed(fields.front())) == "file");
}

base::Result<std::vector<Row>> readRows(const fs::path& path) {
    TRY_ASSIGN(const auto lines, readLines(path));
    std::vector<Row> rows;
    bool isFirst = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (base::trimmed(lines[i]).empty())
            continue;
        const auto fields = base::csvFields(lines[i]);
        const bool skips = isFirst && isHeader(fields);
        isFirst = false;
        if (skips)
            continue;
        Row row{fields.size() == 1 ? "" : fields.front(), std::string(base::trimmed(fields.back())), i + 1};
        if (fields.size() > 2 || (!rows.empty() && rows.front().file.empty() != row.file.empty()))
            return bad(
                placeOf(path, row), std::to_string(fields.size()) + " fields; a line is file,label or one label");
        rows.push_back(std::move(row));
    }
    if (rows.empty())
        return bad(path.string(), "no labels in it");
    return rows;
}

base::Result<Labels> labelsInOrder(
    const fs::path& path, const std::vector<Row>& rows, std::size_t count, const ClassNames& classNames) {
    if (rows.size() != count)
        return bad(path.string(), std::to_string(rows.size()) + " labels for " + std::to_string(count) + " samples");
    Labels labels;
    for (const auto& row : rows) {
        TRY_ASSIGN(const int label, parseLabel(row.label, classNames, placeOf(path, row)));
        labels.emplace_back(label);
    }
    return labels;
}

base::Result<Labels> labelsByName(const fs::path& path, const std::vector<Row>& rows,
    std::span<const std::string> names, const ClassNames& classNames) {
    std::map<std::string, int> byName;
    for (const auto& row : rows) {
        TRY_ASSIGN(const int label, parseLabel(row.label, classNames, placeOf(path, row)));
        const auto name = fs::path(row.file).lexically_normal().generic_string();
        const auto [entry, isNew] = byName.emplace(name, label);
        if (!isNew && entry->second != label)
            return bad(placeOf(path, row), row.file + " has another label further up");
    }
    Labels labels;
    bool hasAny = false;
    for (const auto& name : names) {
        const auto found = byName.find(name);
        labels.push_back(found == byName.end() ? std::nullopt : std::optional(found->second));
        hasAny = hasAny || labels.back();
    }
    if (!hasAny)
        return bad(path.string(), "none of its files is among the samples; the first line names " + rows.front().file +
                                      ", the first sample is " + (names.empty() ? "missing" : names.front()));
    return labels;
}

} // namespace

base::Result<std::vector<std::string>> readLines(const fs::path& path) {
    TRY_ASSIGN(const auto bytes, base::mapFile(path));
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    std::vector<std::string> lines;
    for (auto line : base::split(text, '\n')) {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.emplace_back(line);
    }
    if (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

base::Result<ClassNames> readClassNames(const fs::path& folder) {
    std::error_code failure;
    const auto absolute = fs::absolute(folder, failure).lexically_normal();
    for (const auto& place : {absolute / "labels.txt", absolute / ".." / "labels.txt"}) {
        if (!fs::is_regular_file(place, failure))
            continue;
        TRY_ASSIGN(auto lines, readLines(place));
        for (auto& line : lines)
            line = std::string(base::trimmed(line));
        while (!lines.empty() && lines.back().empty())
            lines.pop_back();
        return lines;
    }
    return ClassNames();
}

base::Result<int> parseLabel(std::string_view text, const ClassNames& classNames, std::string_view place) {
    // A class may be called "7" without being the seventh: names come first.
    const auto trimmed = base::trimmed(text);
    const auto found = std::find(classNames.begin(), classNames.end(), trimmed);
    if (found != classNames.end() && !trimmed.empty())
        return static_cast<int>(found - classNames.begin());
    std::int64_t number = 0;
    if (base::parseNumber(trimmed, number))
        return checkedLabel(number, classNames, place);
    if (classNames.empty())
        return bad(place, "label " + std::string(trimmed) +
                              " is no number, and no labels.txt beside the data gives the names of the classes");
    return bad(place, "label " + std::string(trimmed) + " is neither a number nor a class of labels.txt");
}

base::Result<Labels> readLabelsCsv(
    const fs::path& path, std::span<const std::string> names, const ClassNames& classNames) {
    TRY_ASSIGN(const auto rows, readRows(path));
    if (rows.front().file.empty())
        return labelsInOrder(path, rows, names.size(), classNames);
    return labelsByName(path, rows, names, classNames);
}

base::Result<Labels> labelsFromArray(
    const Array& array, std::size_t count, const ClassNames& classNames, std::string_view place) {
    const auto elements = model::elementCount(array.shape);
    const bool isList = !array.shape.empty() && std::cmp_equal(array.shape.front(), count) && elements == count;
    if (!isList)
        return bad(place, "expected " + std::to_string(count) + " labels, one for each sample, found shape " +
                              base::shapeText(array.shape));
    auto whole = converted(array, model::TensorType::Int64, place);
    if (!whole)
        return Error{Code::BadLabels, std::string(place), "labels are whole numbers from 0",
            std::make_shared<const Error>(std::move(whole).error())};
    Labels labels;
    for (const auto number : whole->bytes.as<std::int64_t>()) {
        TRY_ASSIGN(const int label, checkedLabel(number, classNames, place));
        labels.emplace_back(label);
    }
    return labels;
}

base::Result<Labels> readLabels(
    const std::string& source, std::span<const std::string> names, const ClassNames& classNames) {
    std::error_code failure;
    const auto colon = source.rfind(':');
    if (colon == std::string::npos || fs::exists(source, failure))
        return readLabelsCsv(source, names, classNames);
    const auto key = source.substr(colon + 1);
    TRY_ASSIGN(const auto arrays, readNpz(source.substr(0, colon)));
    const auto found = arrays.find(key);
    if (found == arrays.end())
        return Error{Code::UnknownKey, source, "the keys are " + keysText(arrays)};
    return labelsFromArray(found->second, names.size(), classNames, source);
}

} // namespace data
