// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "calib/calibration.h"

#include "base/text.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

namespace cli {
namespace {

struct MergeChoices {
    std::vector<std::string> parts;
    std::string output;
};

base::Result<int> mergeFiles(const MergeChoices& choices, Environment& environment) {
    TRY(checkOutput(choices.output, {choices.parts.begin(), choices.parts.end()}));
    std::vector<calib::Calibration> parts;
    for (const std::string& file : choices.parts) {
        TRY_ASSIGN(auto part, calib::load(file));
        parts.push_back(std::move(part));
    }
    TRY_ASSIGN(const auto all, calib::merge(std::move(parts)));
    TRY(calib::save(all, choices.output));
    environment.out << base::format("%zu samples: ", all.samples) << choices.output << "\n";
    if (all.part)
        environment.err << base::format(
            "These are %zu of %zu samples: pieces are still missing.\n", all.part->count, all.part->of);
    return exitDone;
}

} // namespace

Command addMergeCommand(CLI::App& program) {
    const auto choices = std::make_shared<MergeChoices>();
    auto* app =
        program.add_subcommand("merge", "Puts calibrations of pieces of one dataset together (calibrate --shard K/N).");
    app->add_option("parts", choices->parts, "The calibrations (.hscal), in any order.")->required();
    app->add_option("-o,--output", choices->output, "The calibration to write (.hscal).")->required();
    return {app, [choices](Environment& environment) { return mergeFiles(*choices, environment); }};
}

} // namespace cli
