// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "options/data_options.h"

#include "exports/export_files.h"
#include "pipeline/open_model.h"

#include "base/file.h"
#include "base/text.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>

namespace cli {
namespace {

struct ExportChoices {
    std::string model;
    std::string folder;
    std::string recipeFile;
    exports::Wish wish;
    DataOptions data;
};

/// Writes into the folder and says so.
base::Status write(const ExportChoices& choices, const exports::NamedFile& file, Environment& environment) {
    std::error_code failed;
    std::filesystem::create_directories(choices.folder, failed); // writing tells what is wrong
    const auto path = std::filesystem::path(choices.folder) / file.name;
    TRY(checkOutput(path, {choices.model, choices.recipeFile, choices.data.source()}));
    TRY(base::writeAtomically(path, std::as_bytes(std::span(file.content))));
    environment.out << "Written: " << path.string() << " (" << base::bytesText(file.content.size()) << ")\n";
    return {};
}

base::Result<int> exportModel(const ExportChoices& choices, Environment& environment) {
    exports::Wish wish = choices.wish;
    if (!wish.array && !wish.conversions && !wish.golden && choices.recipeFile.empty())
        return base::Error{base::Code::Usage, "export",
            "is told nothing to write: --c-array, --conversions, --golden, "
            "--converter"};
    if (wish.sample > 0 && !choices.data.isGiven())
        return base::Error{base::Code::Usage, "--sample", "is one of --data, which is missing"};
    if (choices.data.isGiven() && !wish.golden)
        return base::Error{base::Code::Usage, "--data", "is only for --golden"};
    TRY_ASSIGN(const auto loaded, pipeline::openModel(choices.model));
    TRY_ASSIGN(const auto bytes, pipeline::modelBytes(choices.model));
    if (wish.name.empty())
        wish.name = std::filesystem::path(choices.model).stem().string();
    if (!choices.recipeFile.empty()) {
        TRY_ASSIGN(wish.converter, quant::readRecipe(choices.recipeFile));
    }
    wish.seed = choices.data.seed();
    if (choices.data.isGiven()) {
        const auto inputs = data::inputsOfAllSignatures(*loaded.model);
        TRY_ASSIGN(wish.samples, choices.data.open(inputs, environment.imageReader));
    }
    TRY_ASSIGN(const auto files, exports::filesFor(loaded, bytes.as<std::byte>(), wish, environment.progress));
    environment.progress.clear();
    for (const auto& file : files)
        TRY(write(choices, file, environment));
    return exitDone;
}

} // namespace

Command addExportCommand(CLI::App& program) {
    const auto choices = std::make_shared<ExportChoices>();
    auto* app = program.add_subcommand("export", "Writes a model or what belongs to it for other programs.");
    app->add_option("model", choices->model, modelHelp("The model"))->required();
    app->add_option("-o,--output", choices->folder, "The folder for the files; existing ones are replaced.")
        ->required();
    app->add_option(
        "--name", choices->wish.name, "The name in C and of the files; the default is the model's file name.");
    app->add_flag("--c-array", choices->wish.array, "NAME.h and NAME.c: the model as an aligned array with its size.");
    app->add_flag("--conversions", choices->wish.conversions,
        "NAME_io.h: C functions between real and stored values of the inputs and outputs.");
    app->add_flag("--golden", choices->wish.golden,
        "NAME_golden.h and .c, and .npy files: a sample of --data, or random inputs, and the outputs that belong to "
        "them.");
    app->add_option("--sample", choices->wish.sample, "The sample of --data for --golden, from 0.")
        ->capture_default_str();
    app->add_option("--converter", choices->recipeFile,
        "A recipe; NAME_convert.py does the same with TFLiteConverter, as far as that can.");
    choices->data.addTo(*app, false);
    return {app, [choices](Environment& environment) { return exportModel(*choices, environment); }};
}

} // namespace cli
