// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "terminal/text_output.h"

#include "inspect/layout/graph_layout.h"
#include "pipeline/open_model.h"
#include "report/graph_report.h"

#include "base/text.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

namespace cli {
namespace {

struct GraphChoices {
    std::string model;
    std::string output;
    int subgraph = -1;
    int columns = 1;
    bool toTheRight = false;
};

base::Result<report::DrawnGraph> drawn(
    const GraphChoices& choices, const model::Model& model, std::size_t subgraph, Environment& environment) {
    inspect::LayoutOptions options;
    options.columns = choices.columns;
    options.direction = choices.toTheRight ? inspect::Direction::Right : inspect::Direction::Down;
    TRY_ASSIGN(auto layout,
        inspect::layoutGraph(model, subgraph, report::nodeSizes(model, subgraph), options, environment.progress));
    return report::DrawnGraph{subgraph, std::move(layout)};
}

base::Result<int> drawGraph(const GraphChoices& choices, Environment& environment) {
    const std::string extension = std::filesystem::path(choices.output).extension().string();
    if (extension != ".svg" && extension != ".json")
        return base::Error{base::Code::Usage, choices.output, "the name ends in .svg or .json"};
    TRY_ASSIGN(const auto loaded, pipeline::openModel(choices.model));
    const model::Model& model = *loaded.model;
    if (choices.subgraph >= 0 && static_cast<std::size_t>(choices.subgraph) >= model.subgraphs.size())
        return base::Error{
            base::Code::Usage, "--subgraph", base::format("the model has %zu subgraphs", model.subgraphs.size())};
    std::vector<report::DrawnGraph> graphs;
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i) {
        if (choices.subgraph >= 0 && static_cast<std::size_t>(choices.subgraph) != i)
            continue;
        TRY_ASSIGN(auto graph, drawn(choices, model, i, environment));
        graphs.push_back(std::move(graph));
    }
    environment.progress.clear();
    TRY(writeText(choices.output,
        extension == ".svg" ? report::graphSvg(model, graphs) : report::graphJson(model, graphs), {choices.model}));
    return exitDone;
}

} // namespace

Command addGraphCommand(CLI::App& program) {
    const auto choices = std::make_shared<GraphChoices>();
    auto* app = program.add_subcommand("graph", "Draws the graph of a model.");
    app->add_option("model", choices->model, modelHelp("The model"))->required();
    app->add_option("-o,--output", choices->output, "The picture (.svg), or the places of nodes and edges (.json).")
        ->required();
    app->add_option("--subgraph", choices->subgraph, "Only this subgraph.")->check(CLI::NonNegativeNumber);
    app->add_option(
           "--columns", choices->columns, "Fold a long graph into so many columns; 0: as many as suit a screen.")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    app->add_flag("--right", choices->toTheRight, "Let the graph run to the right and not downwards.");
    return {app, [choices](Environment& environment) { return drawGraph(*choices, environment); }};
}

} // namespace cli
