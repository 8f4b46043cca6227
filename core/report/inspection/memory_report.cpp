// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/inspection/memory_report.h"

#include "report/json_parts.h"
#include "report/text_table.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace report {

namespace {

constexpr std::size_t mapColumns = 80;
constexpr std::size_t nameWidth = 56;
constexpr std::size_t mapRows = 64; ///< of longer graphs, only the operators around the peak are drawn

/// One line for each operator: a letter for each piece of the arena that is held, a dot where it is free.
std::string mapText(const model::Model& model, std::size_t subgraph, const inspect::ArenaTimeline& timeline) {
    const auto operators = static_cast<std::int32_t>(timeline.liveBytes.size());
    if (timeline.arenaBytes == 0 || operators == 0)
        return {};
    const auto rows = static_cast<std::int32_t>(mapRows);
    const std::int32_t first = std::clamp(timeline.peakOperator - rows / 2, 0, std::max(0, operators - rows));
    const std::int32_t last = std::min(first + rows, operators);
    const double perColumn = static_cast<double>(timeline.arenaBytes) / static_cast<double>(mapColumns);
    std::vector<std::string> lines(static_cast<std::size_t>(last - first), std::string(mapColumns, '.'));
    for (const inspect::ArenaTenant& tenant : timeline.tenants) {
        const auto from = static_cast<std::size_t>(static_cast<double>(tenant.offset) / perColumn);
        const auto to = static_cast<std::size_t>(static_cast<double>(tenant.offset + tenant.bytes) / perColumn);
        const char letter = static_cast<char>('a' + tenant.tensor % 26);
        for (std::int32_t op = std::max(tenant.first, first); op < last && op <= tenant.last; ++op)
            for (std::size_t x = from; x < std::min(std::max(to, from + 1), mapColumns); ++x)
                lines[static_cast<std::size_t>(op - first)][x] = letter;
    }
    std::string text = "\n";
    for (std::int32_t op = first; op < last; ++op)
        text += lines[static_cast<std::size_t>(op - first)] +
                base::format(" %10s %s %s\n", base::bytesText(timeline.liveBytes[static_cast<std::size_t>(op)]).c_str(),
                    op == timeline.peakOperator ? "<" : " ",
                    model::placeOf(model, subgraph, static_cast<std::size_t>(op)).c_str());
    return text;
}

/// The operator's number, "end" for what is kept.
std::string lastText(std::int32_t last) {
    return last == std::numeric_limits<std::int32_t>::max() ? std::string("end") : std::to_string(last);
}

} // namespace

std::string memoryText(const model::Model& model, std::size_t subgraph, const inspect::ArenaTimeline& timeline) {
    if (!timeline.isKnown)
        return "The activations are too large for this machine.\n";
    std::string text = "Arena " + base::bytesText(timeline.arenaBytes) + ", activations at most " +
                       base::bytesText(timeline.peakBytes);
    if (timeline.peakOperator >= 0 && !timeline.liveBytes.empty())
        text += " at " + model::placeOf(model, subgraph, static_cast<std::size_t>(timeline.peakOperator));
    text += ", " + base::bytesText(timeline.inPlaceBytes) + " written in place\n";
    for (const std::int32_t tensor : timeline.atPeak)
        text += "  " +
                base::bytesText(
                    model::byteSize(model.subgraphs[subgraph].tensors[static_cast<std::size_t>(tensor)]).value_or(0)) +
                "  " + elided(model::placeOfTensor(model, subgraph, static_cast<std::size_t>(tensor)), nameWidth) +
                "\n";
    text += mapText(model, subgraph, timeline);
    TextTable table({{"tensor", TextTable::Align::Left, nameWidth}, {"bytes", TextTable::Align::Right},
        {"offset", TextTable::Align::Right}, {"from", TextTable::Align::Right}, {"to", TextTable::Align::Right},
        {"in place of"}});
    for (const inspect::ArenaTenant& tenant : timeline.tenants)
        table.add({model::placeOfTensor(model, subgraph, static_cast<std::size_t>(tenant.tensor)),
            std::to_string(tenant.bytes), std::to_string(tenant.offset), std::to_string(tenant.first),
            lastText(tenant.last), tenant.inPlaceOf < 0 ? "" : base::format("T#%d", tenant.inPlaceOf)});
    return text + "\n" + table.text();
}

std::string memoryJson(const model::Model& model, std::size_t subgraph, const inspect::ArenaTimeline& timeline) {
    Json json{{"subgraph", subgraph}, {"arena_bytes", timeline.isKnown ? Json(timeline.arenaBytes) : Json(nullptr)},
        {"peak_bytes", timeline.peakBytes}, {"peak_operator", timeline.peakOperator}, {"at_peak", timeline.atPeak},
        {"in_place_bytes", timeline.inPlaceBytes}, {"live_bytes", timeline.liveBytes}, {"tensors", Json::array()}};
    for (const inspect::ArenaTenant& tenant : timeline.tenants)
        json["tensors"].push_back({{"index", tenant.tensor},
            {"name", model.subgraphs[subgraph].tensors[static_cast<std::size_t>(tenant.tensor)].name},
            {"bytes", tenant.bytes}, {"offset", tenant.offset}, {"first_operator", tenant.first},
            {"last_operator",
                tenant.last == std::numeric_limits<std::int32_t>::max() ? Json(nullptr) : Json(tenant.last)},
            {"in_place_of", tenant.inPlaceOf < 0 ? Json(nullptr) : Json(tenant.inPlaceOf)}});
    return dumped(json);
}

} // namespace report
