// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/inspection/tensor_report.h"
#include "report/json_parts.h"
#include "report/text_table.h"

#include "inspect/channel_bins.h"

#include "base/text.h"

namespace report {

namespace {

const model::Tensor& tensorOf(const model::Model& model, std::size_t subgraph, std::size_t tensor) {
    return model.subgraphs[subgraph].tensors[tensor];
}

/// "[0, 3, 2]"
std::string indexText(const std::vector<std::size_t>& coordinates) {
    std::string text;
    for (const std::size_t at : coordinates)
        text += (text.empty() ? "" : ", ") + std::to_string(at);
    return "[" + text + "]";
}

} // namespace

std::string extremesText(
    const model::Model& model, std::size_t subgraph, std::size_t index, std::span<const inspect::ExtremeValue> values) {
    const model::Tensor& tensor = tensorOf(model, subgraph, index);
    const int axis = inspect::channelAxis(tensor);
    const bool hasCodes = !values.empty() && values.front().code;
    std::vector<TextTable::Column> columns = {{"index"}};
    if (axis >= 0)
        columns.push_back({"channel", TextTable::Align::Right});
    columns.push_back({"value", TextTable::Align::Right});
    if (hasCodes)
        columns.push_back({"stored", TextTable::Align::Right});
    TextTable table(columns);
    for (const auto& value : values) {
        std::vector<std::string> row = {indexText(inspect::coordinatesOf(tensor.shape, value.place))};
        if (axis >= 0)
            row.push_back(
                std::to_string(inspect::channelOf(tensor.shape, static_cast<std::size_t>(axis), value.place)));
        row.push_back(base::numberText(static_cast<double>(value.real), 6));
        if (hasCodes)
            row.push_back(std::to_string(value.code.value_or(0)));
        table.add(std::move(row));
    }
    return model::placeOfTensor(model, subgraph, index) + "\n" + table.text();
}

std::string extremesJson(
    const model::Model& model, std::size_t subgraph, std::size_t index, std::span<const inspect::ExtremeValue> values) {
    const model::Tensor& tensor = tensorOf(model, subgraph, index);
    const int axis = inspect::channelAxis(tensor);
    Json json{{"subgraph", subgraph}, {"index", index}, {"name", tensor.name}, {"dtype", model::typeName(tensor.type)},
        {"shape", tensor.shape}, {"values", Json::array()}};
    for (const auto& value : values) {
        Json entry{{"index", inspect::coordinatesOf(tensor.shape, value.place)},
            {"value", number(static_cast<double>(value.real))}};
        if (axis >= 0)
            entry["channel"] = inspect::channelOf(tensor.shape, static_cast<std::size_t>(axis), value.place);
        if (value.code)
            entry["stored"] = *value.code;
        json["values"].push_back(std::move(entry));
    }
    return dumped(json);
}

} // namespace report
