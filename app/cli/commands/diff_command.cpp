// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "terminal/text_output.h"

#include "inspect/diff/diff.h"
#include "pipeline/open_model.h"
#include "report/diff_report.h"
#include "report/overlays/node_mapping.h"

#include "base/file.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

namespace cli {
namespace {

struct DiffChoices {
    std::string a;
    std::string b;
    std::string output;
    std::string failIf;
    std::string mapping;
    std::string savedMapping;
    double tolerance = 0;
    bool ignoreNames = false;
    bool ignoreValues = false;
    bool asJson = false;
};

bool fails(const std::string& condition, const inspect::ModelDiff& diff) {
    const inspect::DiffCounts operators = diff.operators();
    if (condition == "different")
        return !diff.isSame();
    return condition == "structure" && operators.changed + operators.added + operators.removed > 0;
}

/// What the file says goes before all that is found out.
base::Status readPins(const DiffChoices& choices, const model::Model& a, const model::Model& b,
    inspect::DiffOptions& options, Environment& environment) {
    if (choices.mapping.empty())
        return {};
    TRY_ASSIGN(const auto bytes, base::mapFile(choices.mapping));
    const auto text = bytes.as<char>();
    TRY_ASSIGN(auto mapping, report::readNodeMapping({text.data(), text.size()}, a, b, choices.mapping));
    if (mapping.unmatched > 0)
        environment.err << "halfstep-cli: " << mapping.unmatched << " entries of " << choices.mapping
                        << " name no operators of these models\n";
    options.pins = std::move(mapping.pins);
    options.matchesOthers = mapping.matchesOthers;
    return {};
}

base::Result<int> diffFiles(const DiffChoices& choices, Environment& environment) {
    TRY_ASSIGN(const auto a, pipeline::openModel(choices.a));
    TRY_ASSIGN(const auto b, pipeline::openModel(choices.b));
    inspect::DiffOptions options;
    options.tolerance = choices.tolerance;
    options.compareNames = !choices.ignoreNames;
    options.compareValues = !choices.ignoreValues;
    TRY(readPins(choices, *a.model, *b.model, options, environment));
    TRY_ASSIGN(const auto diff, inspect::diffModels(*a.model, *b.model, options, environment.progress));
    if (!choices.savedMapping.empty())
        TRY(writeText(choices.savedMapping, report::nodeMappingJson(diff), {choices.a, choices.b, choices.mapping}));
    TRY(printOrWrite(
        choices.asJson ? report::diffJson(*a.model, *b.model, diff) : report::diffText(*a.model, *b.model, diff),
        choices.output, {choices.a, choices.b}, environment));
    if (!fails(choices.failIf, diff))
        return exitDone;
    environment.err << "halfstep-cli: the models differ (--fail-if " << choices.failIf << ")\n";
    return exitCheckFailed;
}

} // namespace

Command addDiffCommand(CLI::App& program) {
    const auto choices = std::make_shared<DiffChoices>();
    auto* app = program.add_subcommand("diff", "Says what differs in the structure and the constants of two models.");
    app->add_option("a", choices->a, modelHelp("Model A"))->required();
    app->add_option("b", choices->b, modelHelp("Model B"))->required();
    app->add_option("--tolerance", choices->tolerance, "Constants are equal up to this difference of real values.")
        ->check(CLI::NonNegativeNumber);
    app->add_flag("--ignore-names", choices->ignoreNames, "Do not compare the names of tensors.");
    app->add_flag("--ignore-values", choices->ignoreValues, "Do not compare constants.");
    app->add_option("--mapping", choices->mapping,
        "Operators that belong together: a mapping file of Model Explorer, by numbers or names of outputs.");
    app->add_option("--save-mapping", choices->savedMapping,
        "Write which operators belong together, for Model Explorer's two panes.");
    app->add_flag("--json", choices->asJson, "Print everything as JSON.");
    app->add_option("-o,--output", choices->output, "Write to this file and not to the terminal.");
    app->add_option("--fail-if", choices->failIf,
           "End with 1: different: where anything differs; structure: where operators differ.")
        ->check(CLI::IsMember({"different", "structure"}));
    return {app, [choices](Environment& environment) { return diffFiles(*choices, environment); }};
}

} // namespace cli
