// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "options/detail_options.h"

#include "terminal/text_output.h"

#include "data/arrays/npy.h"
#include "inspect/arena_timeline.h"
#include "inspect/extreme_values.h"
#include "inspect/tensor_stats.h"
#include "report/inspection/memory_report.h"
#include "report/inspection/tensor_report.h"

#include "base/file.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

namespace cli {

namespace {

base::Status exportTensor(
    const DetailChoices& choices, const model::Model& model, std::size_t subgraph, std::size_t tensor) {
    const std::filesystem::path path = choices.exported;
    if (path.extension() == ".csv") {
        TRY_ASSIGN(const std::string text, report::tensorCsv(model, subgraph, tensor, choices.real));
        return writeText(path, text, {choices.model});
    }
    if (path.extension() != ".npy")
        return base::Error{base::Code::Usage, choices.exported, "the name ends in .npy or .csv"};
    TRY(checkOutput(path, {choices.model}));
    TRY_ASSIGN(const data::Array array, report::tensorArray(model, subgraph, tensor, choices.real));
    return base::writeAtomically(path, data::toNpy(array));
}

inspect::ValueOrder orderNamed(const std::string& name) {
    if (name == "largest")
        return inspect::ValueOrder::Largest;
    if (name == "smallest")
        return inspect::ValueOrder::Smallest;
    return name == "zero" ? inspect::ValueOrder::LeastMagnitude : inspect::ValueOrder::LargestMagnitude;
}

base::Result<std::string> extremesReport(const DetailChoices& choices, const model::Model& model, std::size_t subgraph,
    std::size_t tensor, bool asJson, Environment& environment) {
    const inspect::ExtremeValuesOptions options{
        orderNamed(choices.order), static_cast<std::size_t>(choices.top), choices.channel};
    TRY_ASSIGN(const auto values, inspect::extremeValues(model, subgraph, tensor, options, environment.progress));
    return asJson ? report::extremesJson(model, subgraph, tensor, values)
                  : report::extremesText(model, subgraph, tensor, values);
}

base::Result<std::string> tensorReport(
    const DetailChoices& choices, const model::Model& model, bool asJson, Environment& environment) {
    const auto subgraph = static_cast<std::size_t>(choices.subgraph);
    const auto tensor = static_cast<std::size_t>(choices.tensor);
    if (tensor >= model.subgraphs[subgraph].tensors.size())
        return base::Error{base::Code::Usage, "--tensor",
            base::format("the subgraph has %zu tensors", model.subgraphs[subgraph].tensors.size())};
    if (!choices.exported.empty()) {
        TRY(exportTensor(choices, model, subgraph, tensor));
        return std::string();
    }
    if (choices.top > 0)
        return extremesReport(choices, model, subgraph, tensor, asJson, environment);
    inspect::TensorStatsOptions options;
    options.bins = choices.bins;
    options.perAxisGain = true;
    TRY_ASSIGN(const auto stats, inspect::tensorStats(model, subgraph, tensor, options, environment.progress));
    return asJson ? report::tensorJson(model, subgraph, tensor, stats)
                  : report::tensorText(model, subgraph, tensor, stats);
}

std::string memoryReport(const DetailChoices& choices, const model::Model& model, bool asJson) {
    const auto subgraph = static_cast<std::size_t>(choices.subgraph);
    const auto timeline = inspect::arenaTimeline(
        model, subgraph, choices.memory == "micro" ? inspect::ArenaPlanner::Micro : inspect::ArenaPlanner::TfLite);
    return asJson ? report::memoryJson(model, subgraph, timeline) : report::memoryText(model, subgraph, timeline);
}

} // namespace

void DetailChoices::addTo(CLI::App& app) {
    app.add_option("--tensor", tensor, "Statistics and histogram of this constant.")->check(CLI::NonNegativeNumber);
    app.add_option("--subgraph", subgraph, "The subgraph of --tensor and --memory.")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    app.add_option("--bins", bins, "Bins of the histogram.")->check(CLI::Range(1, 65536))->capture_default_str();
    app.add_option("--top", top, "List so many values of --tensor with their places, in place of its statistics.")
        ->check(CLI::PositiveNumber);
    app.add_option("--order", order,
           "Which values --top lists: those farthest from zero, largest, smallest, or nearest "
           "to zero.")
        ->check(CLI::IsMember({"magnitude", "largest", "smallest", "zero"}))
        ->capture_default_str();
    app.add_option("--channel", channel, "With --top: only values of this channel.")->check(CLI::NonNegativeNumber);
    app.add_option("--export", exported, "Write the values of --tensor to this .npy or .csv file.");
    app.add_flag("--real", real, "With --export: real values in place of the stored ones.");
    app.add_option("--memory", memory, "Who holds the memory when, as planned by tflite or micro.")
        ->check(CLI::IsMember({"tflite", "micro"}));
}

base::Result<int> showDetail(const DetailChoices& choices, const model::Model& model, bool asJson,
    const std::string& output, Environment& environment) {
    if (static_cast<std::size_t>(choices.subgraph) >= model.subgraphs.size())
        return base::Error{
            base::Code::Usage, "--subgraph", base::format("the model has %zu subgraphs", model.subgraphs.size())};
    if (!choices.memory.empty()) {
        TRY(printOrWrite(memoryReport(choices, model, asJson), output, {choices.model}, environment));
        return exitDone;
    }
    TRY_ASSIGN(const std::string text, tensorReport(choices, model, asJson, environment));
    TRY(printOrWrite(text, text.empty() ? std::string() : output, {choices.model}, environment));
    return exitDone;
}

} // namespace cli
