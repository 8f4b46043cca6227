// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "data_options.h"

#include "calib/calibration.h"
#include "format/reader.h"

#include "base/text.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

namespace cli {
namespace {

struct CalibrateChoices {
    std::string model;
    std::string output;
    int workers = 0;
    DataOptions data;
};

base::Result<int> calibrateModel(const CalibrateChoices& choices, Environment& environment) {
    TRY(checkOutput(choices.output, {choices.model, choices.data.source()}));
    TRY_ASSIGN(const auto loaded, format::read(choices.model));
    const auto inputs = data::inputsOfAllSignatures(*loaded.model);
    TRY_ASSIGN(const auto dataset, choices.data.open(inputs, environment.imageReader));
    calib::Options options;
    options.workers = choices.workers;
    TRY_ASSIGN(const auto calibration, calib::calibrate(loaded.model, *dataset, options, environment.progress));
    TRY(calib::save(calibration, choices.output));
    std::size_t tensors = 0;
    for (const auto& subgraph : calibration.tensors)
        for (const auto& statistics : subgraph)
            tensors += calib::hasRange(statistics) ? 1 : 0;
    environment.out << base::format("%zu samples, ranges of %zu tensors: ", calibration.samples, tensors)
                    << choices.output << "\n";
    for (const auto& diagnostic : calibration.diagnostics)
        environment.err << diagnostic.subject << ": " << diagnostic.text << "\n";
    if (calibration.isDummy)
        environment.err << "Random data: good for sizes and speed, not for accuracy.\n";
    return exitDone;
}

} // namespace

Command addCalibrateCommand(CLI::App& program) {
    const auto choices = std::make_shared<CalibrateChoices>();
    auto* app =
        program.add_subcommand("calibrate", "Runs a float model on samples and saves the ranges of its tensors.");
    app->add_option("model", choices->model, "The float model (.tflite).")->required();
    app->add_option("-o,--output", choices->output, "The calibration to write (.hscal).")->required();
    app->add_option("--threads", choices->workers, "Samples side by side; 0: as many as cores.")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    choices->data.addTo(*app, true);
    return {app, [choices](Environment& environment) { return calibrateModel(*choices, environment); }};
}

} // namespace cli
