// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
// A .hscal file is a ZIP archive (stored, members sorted, timestamps fixed):
//   calibration.json          {"format": "halfstep-calibration", "version": 1, "model": "<fingerprint, hex>",
//   "samples": n,
//                              "data": "...", "dummy": false, "subgraphs": [{"tensors": n, "samples": n}, ...]},
//                              and in one shard of a dataset "part": {"first": n, "count": n, "of": n}
//   s<k>/index.npy            int32 [n]        tensors of subgraph k with statistics, ascending
//   s<k>/range.npy            float32 [n, 2]   min, max
//   s<k>/count.npy            uint64 [n, 3]    finite, NaN, infinite values
//   s<k>/sample_range.npy     float32 [n, samples, 2]   absent when it was not asked for
//   s<k>/histogram.npy        uint64 [n, 2048]          the same; its edges follow from range.npy
#include "calib/calibration.h"

#include "data/arrays/npy.h"
#include "data/arrays/zip_archive.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cinttypes>
#include <cmath>
#include <optional>

namespace calib {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* formatName = "halfstep-calibration";
constexpr std::size_t unpackLimit = std::size_t{16} << 30;

base::Error refuse(const std::string& subject, std::string detail) {
    return {base::Code::BadCalibration, subject, std::move(detail)};
}

template<class T>
base::Bytes npy(model::TensorType type, model::Shape shape, const std::vector<T>& values) {
    return base::Bytes::own(data::toNpy({type, std::move(shape), base::Bytes::copyOf(std::span(values))}));
}

/// The arrays of one subgraph, row by row.
struct Columns {
    std::vector<std::int32_t> index;
    std::vector<float> range;
    std::vector<std::uint64_t> count;
    std::vector<float> sampleRange;
    std::vector<std::uint64_t> histogram;

    void add(std::size_t tensor, const TensorStatistics& statistics) {
        index.push_back(static_cast<std::int32_t>(tensor));
        range.insert(range.end(), {statistics.min, statistics.max});
        count.insert(count.end(), {statistics.count, statistics.nanCount, statistics.infiniteCount});
        for (std::size_t i = 0; i < statistics.sampleMin.size(); ++i)
            sampleRange.insert(sampleRange.end(), {statistics.sampleMin[i], statistics.sampleMax[i]});
        const auto bins = statistics.histogram.counts();
        histogram.insert(histogram.end(), bins.begin(), bins.end());
    }
};

/// Tensors that have a full set of columns: with a range. The few that only ever saw NaN keep their counts in the JSON.
void addSubgraph(const Calibration& calibration, std::size_t number, Json& json, data::Members& members) {
    using model::TensorType;
    const std::vector<TensorStatistics>& tensors = calibration.tensors[number];
    Columns columns;
    Json valueless = Json::array();
    for (std::size_t tensor = 0; tensor < tensors.size(); ++tensor) {
        const TensorStatistics& statistics = tensors[tensor];
        if (hasRange(statistics))
            columns.add(tensor, statistics);
        else if (statistics.nanCount + statistics.infiniteCount > 0)
            valueless.push_back({tensor, statistics.nanCount, statistics.infiniteCount});
    }
    const auto n = static_cast<std::int32_t>(columns.index.size());
    const auto samples = static_cast<std::int32_t>(
        number < calibration.subgraphSamples.size() ? calibration.subgraphSamples[number] : 0);
    const std::string prefix = "s" + std::to_string(number) + "/";
    members[prefix + "index.npy"] = npy(TensorType::Int32, {n}, columns.index);
    members[prefix + "range.npy"] = npy(TensorType::Float32, {n, 2}, columns.range);
    members[prefix + "count.npy"] = npy(TensorType::UInt64, {n, 3}, columns.count);
    if (!columns.sampleRange.empty())
        members[prefix + "sample_range.npy"] = npy(TensorType::Float32, {n, samples, 2}, columns.sampleRange);
    if (!columns.histogram.empty())
        members[prefix + "histogram.npy"] = npy(TensorType::UInt64, {n, Histogram::binCount}, columns.histogram);
    json.push_back({{"tensors", tensors.size()}, {"samples", samples}, {"valueless", valueless}});
}

/// Reads the members of one archive, naming the member in errors.
class Reader {
public:
    Reader(data::Members members, std::string name) : m_members(std::move(members)), m_name(std::move(name)) {}

    base::Error error(const std::string& member, std::string detail) const {
        return refuse(m_name, member + ": " + std::move(detail));
    }
    bool has(const std::string& member) const { return m_members.contains(member); }

    base::Result<Json> json(const std::string& member) const {
        if (!has(member))
            return error(member, "missing");
        const auto& bytes = m_members.at(member);
        const auto* text = reinterpret_cast<const char*>(bytes.data());
        Json value = Json::parse(text, text + bytes.size(), nullptr, false);
        if (value.is_discarded() || !value.is_object())
            return error(member, "no JSON object");
        return value;
    }

    template<class T>
    base::Result<std::vector<T>> values(
        const std::string& member, model::TensorType type, const model::Shape& shape) const {
        if (!has(member))
            return error(member, "missing");
        TRY_ASSIGN(const data::Array array, data::readNpy(m_members.at(member), member));
        if (array.type != type || array.shape != shape)
            return error(member, "expected " + std::string(model::typeName(type)) + " " + base::shapeText(shape) +
                                     ", found " + std::string(model::typeName(array.type)) + " " +
                                     base::shapeText(array.shape));
        const auto view = array.bytes.as<T>();
        return std::vector<T>(view.begin(), view.end());
    }

    base::Result<std::int32_t> rows(const std::string& member) const {
        if (!has(member))
            return error(member, "missing");
        TRY_ASSIGN(const data::Array array, data::readNpy(m_members.at(member), member));
        if (array.shape.size() != 1)
            return error(member, "not a list");
        return array.shape[0];
    }

private:
    data::Members m_members;
    std::string m_name;
};

base::Status checkRange(const Reader& reader, const std::string& member, float low, float high) {
    if (!std::isfinite(low) || !std::isfinite(high) || low > high)
        return reader.error(
            member, base::format("no range: %g to %g", static_cast<double>(low), static_cast<double>(high)));
    return {};
}

/// Fills the statistics of the listed tensors.
base::Status fillTensors(
    const Reader& reader, const std::string& prefix, std::int32_t samples, std::vector<TensorStatistics>& tensors) {
    using model::TensorType;
    TRY_ASSIGN(const std::int32_t n, reader.rows(prefix + "index.npy"));
    TRY_ASSIGN(const auto index, reader.values<std::int32_t>(prefix + "index.npy", TensorType::Int32, {n}));
    TRY_ASSIGN(const auto range, reader.values<float>(prefix + "range.npy", TensorType::Float32, {n, 2}));
    TRY_ASSIGN(const auto count, reader.values<std::uint64_t>(prefix + "count.npy", TensorType::UInt64, {n, 3}));
    std::vector<float> sampleRange;
    if (reader.has(prefix + "sample_range.npy")) {
        TRY_ASSIGN(
            sampleRange, reader.values<float>(prefix + "sample_range.npy", TensorType::Float32, {n, samples, 2}));
    }
    std::vector<std::uint64_t> histogram;
    if (reader.has(prefix + "histogram.npy")) {
        TRY_ASSIGN(histogram,
            reader.values<std::uint64_t>(prefix + "histogram.npy", TensorType::UInt64, {n, Histogram::binCount}));
    }
    for (std::size_t row = 0; row < index.size(); ++row) {
        if (index[row] < 0 || static_cast<std::size_t>(index[row]) >= tensors.size() ||
            (row > 0 && index[row] <= index[row - 1]))
            return reader.error(prefix + "index.npy", base::format("row %zu: tensor %d", row, index[row]));
        TRY(checkRange(reader, prefix + "range.npy", range[2 * row], range[2 * row + 1]));
        TensorStatistics& statistics = tensors[static_cast<std::size_t>(index[row])];
        statistics.min = range[2 * row];
        statistics.max = range[2 * row + 1];
        statistics.count = std::max<std::uint64_t>(1, count[3 * row]);
        statistics.nanCount = count[3 * row + 1];
        statistics.infiniteCount = count[3 * row + 2];
        const std::size_t perRow = static_cast<std::size_t>(samples) * 2;
        for (std::size_t i = 0; !sampleRange.empty() && i < perRow; i += 2) {
            statistics.sampleMin.push_back(sampleRange[row * perRow + i]);
            statistics.sampleMax.push_back(sampleRange[row * perRow + i + 1]);
        }
        if (!histogram.empty()) {
            const auto* begin = histogram.data() + row * Histogram::binCount;
            statistics.histogram = Histogram::fromParts(
                statistics.min, statistics.max, std::vector<std::uint64_t>(begin, begin + Histogram::binCount));
        }
    }
    return {};
}

base::Status readSubgraph(const Reader& reader, const Json& json, std::size_t number, Calibration& calibration) {
    const std::string place = "calibration.json: subgraph " + std::to_string(number);
    if (!json.is_object() || !json.contains("tensors") || !json["tensors"].is_number_unsigned() ||
        !json.contains("samples") || !json["samples"].is_number_unsigned())
        return reader.error(place, "no counts");
    constexpr std::size_t most = 10'000'000;
    const auto tensors = json["tensors"].get<std::size_t>();
    const auto samples = json["samples"].get<std::size_t>();
    if (tensors > most || samples > most)
        return reader.error(place, base::format("%zu tensors, %zu samples", tensors, samples));
    std::vector<TensorStatistics> statistics(tensors);
    for (const Json& entry : json.value("valueless", Json::array())) {
        if (!entry.is_array() || entry.size() != 3 || !entry[0].is_number_unsigned() ||
            !entry[1].is_number_unsigned() || !entry[2].is_number_unsigned() || entry[0].get<std::size_t>() >= tensors)
            return reader.error(place, "bad list of tensors without values");
        statistics[entry[0].get<std::size_t>()].nanCount = entry[1].get<std::uint64_t>();
        statistics[entry[0].get<std::size_t>()].infiniteCount = entry[2].get<std::uint64_t>();
    }
    TRY(fillTensors(reader, "s" + std::to_string(number) + "/", static_cast<std::int32_t>(samples), statistics));
    calibration.tensors.push_back(std::move(statistics));
    calibration.subgraphSamples.push_back(samples);
    return {};
}

base::Status readPart(const Reader& reader, const Json& json, Calibration& calibration) {
    if (!json.contains("part"))
        return {};
    const auto number = [&](const char* key) -> std::optional<std::size_t> {
        const Json& part = json["part"];
        if (!part.is_object() || !part.contains(key) || !part[key].is_number_unsigned())
            return {};
        return part[key].get<std::size_t>();
    };
    const auto first = number("first");
    const auto count = number("count");
    const auto of = number("of");
    if (!first || !count || !of || *count != calibration.samples || *first > *of || *count > *of - *first)
        return reader.error("calibration.json", "bad part of the samples");
    calibration.part = Part{*first, *count, *of};
    return {};
}

} // namespace

bool Calibration::operator==(const Calibration& other) const {
    return modelFingerprint == other.modelFingerprint && samples == other.samples && data == other.data &&
           isDummy == other.isDummy && part == other.part && subgraphSamples == other.subgraphSamples &&
           tensors == other.tensors;
}

base::Status save(const Calibration& calibration, const std::filesystem::path& path) {
    data::Members members;
    Json subgraphs = Json::array();
    for (std::size_t i = 0; i < calibration.tensors.size(); ++i)
        addSubgraph(calibration, i, subgraphs, members);
    Json json{{"format", formatName}, {"version", 1},
        {"model", base::format("%016" PRIx64, calibration.modelFingerprint)}, {"samples", calibration.samples},
        {"data", calibration.data}, {"dummy", calibration.isDummy}, {"subgraphs", subgraphs}};
    if (calibration.part)
        json["part"] = {
            {"first", calibration.part->first}, {"count", calibration.part->count}, {"of", calibration.part->of}};
    const std::string text = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    members["calibration.json"] = base::Bytes::copyOf(std::span(text.data(), text.size()));
    return data::writeZip(members, path);
}

base::Result<Calibration> load(const std::filesystem::path& path) {
    TRY_ASSIGN(data::Members members, data::readZip(path, unpackLimit));
    const Reader reader(std::move(members), path.string());
    TRY_ASSIGN(const Json json, reader.json("calibration.json"));
    const auto text = [&](const char* key) {
        return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    if (text("format") != formatName || json.value("version", Json()) != 1)
        return reader.error("calibration.json", "not a calibration of version 1");
    Calibration calibration;
    const std::string hash = text("model");
    if (hash.size() != 16 || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
        return reader.error("calibration.json", "no fingerprint of the model");
    calibration.modelFingerprint = std::stoull(hash, nullptr, 16);
    if (!json.contains("samples") || !json["samples"].is_number_unsigned() || !json.contains("dummy") ||
        !json["dummy"].is_boolean() || !json.contains("subgraphs") || !json["subgraphs"].is_array())
        return reader.error("calibration.json", "samples, dummy or subgraphs are missing");
    calibration.samples = json["samples"].get<std::size_t>();
    calibration.isDummy = json["dummy"].get<bool>();
    calibration.data = text("data");
    TRY(readPart(reader, json, calibration));
    for (std::size_t i = 0; i < json["subgraphs"].size(); ++i)
        TRY(readSubgraph(reader, json["subgraphs"][i], i, calibration));
    return calibration;
}

} // namespace calib
