// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "options/data_options.h"

#include "calib/calibration.h"
#include "pipeline/open_model.h"
#include "report/text.h"

#include "base/text.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <memory>
#include <ostream>

namespace cli {
namespace {

struct CalibrateChoices {
    std::string model;
    std::string output;
    int workers = 0;
    std::string addTo;
    std::string shard;
    bool resetStates = false;
    DataOptions data;
};

/// "2/5" is the second of five shards.
base::Result<calib::Shard> shardOf(const std::string& text) {
    if (text.empty())
        return calib::Shard();
    const auto refuse = [&] {
        return base::Error{base::Code::Usage, "--shard " + text, "expected K/N with K from 1 to N"};
    };
    const char* const end = text.data() + text.size();
    std::size_t index = 0;
    std::size_t count = 0;
    const auto [slash, indexError] = std::from_chars(text.data(), end, index);
    if (indexError != std::errc() || slash == end || *slash != '/')
        return refuse();
    const auto [rest, countError] = std::from_chars(slash + 1, end, count);
    if (countError != std::errc() || rest != end || index == 0 || index > count)
        return refuse();
    return calib::Shard{index - 1, count};
}

/// The samples that were there before, and the new ones behind them.
base::Result<calib::Calibration> added(
    const CalibrateChoices& choices, const model::Model& model, calib::Calibration calibration) {
    if (choices.addTo.empty())
        return calibration;
    TRY_ASSIGN(auto before, calib::load(choices.addTo));
    TRY(calib::checkFits(before, model));
    return calib::append(std::move(before), calibration);
}

base::Result<int> calibrateModel(const CalibrateChoices& choices, Environment& environment) {
    TRY(checkOutput(choices.output, {choices.model, choices.data.source()}));
    TRY_ASSIGN(const auto loaded, pipeline::openModel(choices.model));
    const auto inputs = data::inputsOfAllSignatures(*loaded.model);
    TRY_ASSIGN(const auto dataset, choices.data.open(inputs, environment.imageReader));
    calib::Options options;
    options.workers = choices.workers;
    TRY_ASSIGN(options.shard, shardOf(choices.shard));
    if (choices.resetStates)
        options.states = calib::States::ResetBeforeEachSample;
    TRY_ASSIGN(auto seen, calib::calibrate(loaded.model, *dataset, options, environment.progress));
    TRY_ASSIGN(const auto calibration, added(choices, *loaded.model, std::move(seen)));
    TRY(calib::save(calibration, choices.output));
    std::size_t tensors = 0;
    for (const auto& subgraph : calibration.tensors)
        for (const auto& statistics : subgraph)
            tensors += calib::hasRange(statistics) ? 1 : 0;
    environment.out << base::format("%zu samples, ranges of %zu tensors: ", calibration.samples, tensors)
                    << choices.output << "\n"
                    << report::inputRangesText(*loaded.model, calibration);
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
    app->add_option("model", choices->model, modelHelp("The float model"))->required();
    app->add_option("-o,--output", choices->output, "The calibration to write (.hscal).")->required();
    app->add_option("--threads", choices->workers, "Samples side by side; 0: as many as cores.")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    app->add_option("--add-to", choices->addTo, "A calibration of this model to which the samples are added.");
    auto* shard = app->add_option("--shard", choices->shard,
        "K/N: only the K-th of N pieces of the samples; `merge` puts the pieces together, as if one run had seen all.");
    shard->excludes(app->get_option("--add-to"));
    app->add_flag("--reset-states", choices->resetStates,
        "Clear the model's variables before each sample; otherwise they are kept from sample to sample.");
    choices->data.addTo(*app, true);
    return {app, [choices](Environment& environment) { return calibrateModel(*choices, environment); }};
}

} // namespace cli
