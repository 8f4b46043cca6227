// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "format/reader.h"
#include "inspect/summary.h"
#include "report/json.h"
#include "report/text.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

namespace cli {
namespace {

struct InspectChoices {
    std::string model;
    bool asJson = false;
};

base::Result<int> inspectModel(const InspectChoices& choices, Environment& environment) {
    TRY_ASSIGN(const auto loaded, format::read(choices.model));
    const auto summary = inspect::summarize(loaded);
    environment.out << (choices.asJson ? report::inspectionJson(loaded, summary)
                                       : report::inspectionText(loaded, summary));
    return exitDone;
}

} // namespace

Command addInspectCommand(CLI::App& program) {
    const auto choices = std::make_shared<InspectChoices>();
    auto* app =
        program.add_subcommand("inspect", "Shows operators, tensors, quantization, memory and problems of a model.");
    app->add_option("model", choices->model, "The model (.tflite).")->required();
    app->add_flag("--json", choices->asJson, "Print everything as JSON.");
    return {app, [choices](Environment& environment) { return inspectModel(*choices, environment); }};
}

} // namespace cli
