// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "options/backend_options.h"
#include "options/data_options.h"
#include "terminal/text_output.h"

#include "compare/comparison.h"
#include "pipeline/open_model.h"
#include "report/json.h"
#include "report/overlays/overlay.h"
#include "report/text.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <ostream>

namespace cli {
namespace {

struct CompareChoices {
    std::string modelA;
    std::string modelB;
    bool layers = false;
    std::string layersCsv;
    std::string nodeData;
    bool asJson = false;
    bool withoutLatency = false;
    int workers = 0;
    DataOptions data;
    BackendOptions backend;
};

/// The SQNR of what each operator of the main subgraph of B writes; what is exact has no finite one and is left out.
report::Overlay sqnrOverlay(const compare::Comparison& comparison) {
    // In that viewer the least value has the first colour: little signal is bad.
    report::Overlay overlay{"SQNR (dB)", {}, {}, {{0, "#d7301f"}, {0.5, "#fdbb84"}, {1, "#fff7ec"}}, 0};
    for (const auto& layer : comparison.layers)
        if (const double sqnr = layer.sums.sqnr(); layer.tensors.opB >= 0 && std::isfinite(sqnr))
            overlay.values.push_back({0, layer.tensors.opB, sqnr, {}});
    return overlay;
}

base::Result<int> compareModels(const CompareChoices& choices, Environment& environment) {
    TRY_ASSIGN(const auto a, pipeline::openModel(choices.modelA));
    TRY_ASSIGN(const auto b, pipeline::openModel(choices.modelB));
    const auto inputs = data::inputsOf(*a.model);
    TRY_ASSIGN(const auto dataset, choices.data.open(inputs, environment.imageReader));
    compare::Options options;
    options.layers = choices.layers || !choices.layersCsv.empty() || !choices.nodeData.empty();
    options.latency = !choices.withoutLatency;
    options.workers = choices.workers;
    TRY_ASSIGN(options.run.path, choices.backend.path());
    TRY_ASSIGN(options.backend, choices.backend.make(environment));
    TRY_ASSIGN(const auto comparison, compare::compare(a, b, *dataset, options, environment.progress));
    if (!choices.layersCsv.empty())
        TRY(writeText(choices.layersCsv, report::layersCsv(comparison), {choices.modelA, choices.modelB}));
    if (!choices.nodeData.empty())
        TRY(writeText(choices.nodeData, report::nodeDataJson(*b.model, sqnrOverlay(comparison)),
            {choices.modelA, choices.modelB}));
    environment.out << (choices.asJson ? report::comparisonJson(comparison)
                                       : report::comparisonText(comparison, choices.layers));
    return exitDone;
}

} // namespace

Command addCompareCommand(CLI::App& program) {
    const auto choices = std::make_shared<CompareChoices>();
    auto* app = program.add_subcommand("compare", "Runs two models on the same samples and says what differs.");
    app->add_option("a", choices->modelA, modelHelp("Model A, the reference"))->required();
    app->add_option("b", choices->modelB, modelHelp("Model B"))->required();
    choices->data.addTo(*app, true);
    app->add_option("--labels", choices->data.labels,
        "Labels: a csv (file,label) or FILE.npz:KEY; otherwise labels.csv in the folder or the key 'label'.");
    app->add_flag("--layers", choices->layers, "Compare every tensor, not only the outputs.");
    app->add_option("--layers-csv", choices->layersCsv, "Write the error of every tensor to this file, as CSV.");
    app->add_option(
        "--node-data", choices->nodeData, "Write the SQNR of every operator of B to this file, for Model Explorer.");
    app->add_flag("--no-latency", choices->withoutLatency, "Do not measure the time of an inference.");
    app->add_option("--threads", choices->workers, "Samples side by side; 0: as many as cores.")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    choices->backend.addTo(*app);
    app->add_flag("--json", choices->asJson, "Print everything as JSON.");
    return {app, [choices](Environment& environment) { return compareModels(*choices, environment); }};
}

} // namespace cli
