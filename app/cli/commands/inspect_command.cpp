// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "options/detail_options.h"
#include "options/lint_options.h"
#include "terminal/text_output.h"

#include "format/field_presence.h"
#include "inspect/summary.h"
#include "pipeline/open_model.h"
#include "report/inspection/analyzer_text.h"
#include "report/inspection/lint_report.h"
#include "report/json.h"
#include "report/overlays/overlay.h"
#include "report/text.h"

#include "base/file.h"
#include "base/text.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

namespace cli {
namespace {

struct InspectChoices {
    std::string model;
    std::string format = "text";
    std::string table = "tensors";
    std::string output;
    std::string nodeData;
    std::string metric = "macs";
    std::string attachment;
    std::string overlay;
    bool listsModels = false;
    LintChoices lint;
    DetailChoices detail;
    bool asJson = false;
};

base::Result<std::string> reportText(const InspectChoices& choices, const model::Loaded& loaded) {
    const std::string format = choices.asJson ? "json" : choices.format;
    if (format == "analyzer") {
        TRY_ASSIGN(auto bytes, pipeline::modelBytes(choices.model));
        TRY_ASSIGN(const auto presence, format::fieldPresence(std::move(bytes), choices.model));
        return report::analyzerText(loaded, presence);
    }
    const auto summary = inspect::summarize(loaded);
    if (format == "json")
        return report::inspectionJson(loaded, summary);
    if (format == "html")
        return report::inspectionHtml(loaded, summary);
    if (format == "csv")
        return choices.table == "operators" ? report::operatorsCsv(*loaded.model, summary)
                                            : report::tensorsCsv(*loaded.model);
    return report::inspectionText(loaded, summary);
}

/// A line, or an entry, for each model of the file: its number, size and name.
std::string modelList(const model::Loaded& loaded, bool asJson) {
    auto models = loaded.siblings;
    if (models.empty())
        models.push_back({{}, loaded.fileSize});
    if (asJson)
        return report::modelsJson(models);
    std::string text;
    for (std::size_t i = 0; i < models.size(); ++i)
        text += base::format("#%zu  %s  %s\n", i + 1, base::bytesText(models[i].size).c_str(), models[i].name.c_str());
    return text;
}

base::Result<std::string> overlaysOfFile(const std::string& path, const model::Model& model) {
    TRY_ASSIGN(const auto bytes, base::mapFile(path));
    const auto text = bytes.as<char>();
    TRY_ASSIGN(const auto overlays, report::readOverlays({text.data(), text.size()}, model, path));
    return report::overlayText(model, overlays);
}

/// Writes the files for other viewers; false: none was asked for.
base::Result<bool> exportOverlays(const InspectChoices& choices, const model::Loaded& loaded) {
    if (choices.nodeData.empty() && choices.attachment.empty())
        return false;
    const auto overlays = report::costOverlays(*loaded.model, inspect::summarize(loaded));
    const std::size_t chosen = choices.metric == "macs" ? 0 : choices.metric == "constants" ? 1 : 2;
    if (!choices.nodeData.empty())
        TRY(writeText(choices.nodeData, report::nodeDataJson(*loaded.model, overlays[chosen]), {choices.model}));
    if (!choices.attachment.empty())
        TRY(writeText(choices.attachment, report::attachmentJson(overlays, 0), {choices.model}));
    return true;
}

base::Result<int> inspectModel(const InspectChoices& choices, Environment& environment) {
    if (choices.lint.listRules) {
        environment.out << report::lintRulesText();
        return exitDone;
    }
    if (choices.model.empty())
        return base::Error{base::Code::Usage, "inspect", "name the model"};
    TRY_ASSIGN(const auto loaded, pipeline::openModel(choices.model));
    if (choices.lint.isAsked())
        return lintModel(choices.lint, *loaded.model, choices.asJson || choices.format == "json", environment);
    if (choices.detail.isAsked()) {
        DetailChoices detail = choices.detail;
        detail.model = choices.model;
        return showDetail(
            detail, *loaded.model, choices.asJson || choices.format == "json", choices.output, environment);
    }
    if (choices.listsModels) {
        TRY(printOrWrite(modelList(loaded, choices.asJson || choices.format == "json"), choices.output, {choices.model},
            environment));
        return exitDone;
    }
    TRY_ASSIGN(const bool isExported, exportOverlays(choices, loaded));
    if (isExported && choices.overlay.empty())
        return exitDone;
    auto text = choices.overlay.empty() ? reportText(choices, loaded) : overlaysOfFile(choices.overlay, *loaded.model);
    if (!text)
        return std::move(text).error();
    TRY(printOrWrite(*text, choices.output, {choices.model, choices.overlay}, environment));
    return exitDone;
}

void addFormats(CLI::App& app, InspectChoices& choices) {
    app.add_option("--format", choices.format,
           "text; analyzer: what TensorFlow's Model Analyzer prints, byte for byte; json; csv; html: one page.")
        ->check(CLI::IsMember({"text", "analyzer", "json", "csv", "html"}))
        ->capture_default_str();
    app.add_option("--table", choices.table, "What csv lists.")
        ->check(CLI::IsMember({"tensors", "operators"}))
        ->capture_default_str();
    app.add_flag("--json", choices.asJson, "The same as --format json.");
    app.add_flag(
        "--models", choices.listsModels, "List the models that the file holds; FILE#2 names the second of them.");
    app.add_option("-o,--output", choices.output, "Write to this file and not to the terminal.");
}

void addOverlays(CLI::App& app, InspectChoices& choices) {
    app.add_option("--node-data", choices.nodeData, "Write --metric by operator to this file, for Model Explorer.");
    app.add_option("--metric", choices.metric, "What --node-data has.")
        ->check(CLI::IsMember({"macs", "constants", "activations"}))
        ->capture_default_str();
    app.add_option("--attachment", choices.attachment,
        "Write the costs of the operators of the main subgraph to this file, an attachment for Netron.");
    app.add_option("--overlay", choices.overlay,
        "List the numbers that this file has for the operators: node data of Model Explorer or an attachment of "
        "Netron.");
}

} // namespace

Command addInspectCommand(CLI::App& program) {
    const auto choices = std::make_shared<InspectChoices>();
    auto* app =
        program.add_subcommand("inspect", "Shows operators, tensors, quantization, memory and problems of a model.");
    app->add_option("model", choices->model, modelHelp("The model"));
    addFormats(*app, *choices);
    addOverlays(*app, *choices);
    choices->lint.addTo(*app);
    choices->detail.addTo(*app);
    return {app, [choices](Environment& environment) { return inspectModel(*choices, environment); }};
}

} // namespace cli
