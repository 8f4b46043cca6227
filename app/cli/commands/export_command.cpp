// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "data/arrays/npy.h"
#include "exports/c_code.h"
#include "exports/converter_script.h"
#include "format/reader.h"
#include "quant/recipe.h"
#include "run/interpreter.h"
#include "run/random_input.h"

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
    std::string name;
    std::string recipeFile;
    bool array = false;
    bool conversions = false;
    bool golden = false;
    std::uint64_t seed = 0;
};

/// Writes into the folder and says so.
class Folder {
public:
    Folder(const ExportChoices& choices, Environment& environment) : m_choices(choices), m_environment(environment) {}

    base::Status write(const std::string& name, std::span<const std::byte> content) {
        std::error_code failed;
        std::filesystem::create_directories(m_choices.folder, failed); // writing tells what is wrong
        const auto path = std::filesystem::path(m_choices.folder) / name;
        TRY(checkOutput(path, {m_choices.model, m_choices.recipeFile}));
        TRY(base::writeAtomically(path, content));
        m_environment.out << "Written: " << path.string() << " (" << base::bytesText(content.size()) << ")\n";
        return {};
    }
    base::Status write(const std::string& name, const std::string& text) {
        return write(name, std::as_bytes(std::span(text)));
    }
    base::Status write(const std::string& name, const exports::CFiles& files) {
        TRY(write(name + ".h", files.header));
        return write(name + ".c", files.source);
    }

private:
    const ExportChoices& m_choices;
    Environment& m_environment;
};

data::Array arrayOf(const ops::TensorInfo& tensor, std::span<const std::byte> bytes) {
    return {tensor.type, tensor.shape, base::Bytes::own({bytes.begin(), bytes.end()})};
}

/// One run of the main subgraph on random numbers.
base::Result<std::vector<exports::GoldenArray>> goldenRun(
    const model::Loaded& loaded, std::uint64_t seed, Environment& environment) {
    TRY_ASSIGN(const auto interpreter, run::Interpreter::create(loaded.model, 0, {}));
    TRY(interpreter->allocate());
    const auto& graph = interpreter->subgraph();
    std::vector<exports::GoldenArray> arrays;
    for (std::size_t k = 0; k < graph.inputs.size(); ++k) {
        const auto& tensor = interpreter->tensor(static_cast<std::size_t>(graph.inputs[k]));
        run::fillRandom(tensor, interpreter->input(k), seed + k);
        arrays.push_back({"input" + std::to_string(k), arrayOf(tensor, interpreter->input(k))});
    }
    interpreter->resetVariables();
    TRY(interpreter->invoke({}, &environment.progress));
    for (std::size_t k = 0; k < graph.outputs.size(); ++k) {
        const auto& tensor = interpreter->tensor(static_cast<std::size_t>(graph.outputs[k]));
        arrays.push_back({"output" + std::to_string(k), arrayOf(tensor, interpreter->output(k))});
    }
    environment.progress.clear();
    return arrays;
}

base::Status writeGolden(const ExportChoices& choices, const model::Loaded& loaded, const std::string& name,
    Folder& folder, Environment& environment) {
    TRY_ASSIGN(const auto arrays, goldenRun(loaded, choices.seed, environment));
    TRY_ASSIGN(const auto files, exports::goldenArrays(arrays, name + "_golden"));
    TRY(folder.write(name + "_golden", files));
    for (const auto& [kind, array] : arrays)
        TRY(folder.write(name + "_" + kind + ".npy", data::toNpy(array)));
    return {};
}

base::Result<int> exportModel(const ExportChoices& choices, Environment& environment) {
    if (!choices.array && !choices.conversions && !choices.golden && choices.recipeFile.empty())
        return base::Error{base::Code::Usage, "export",
            "is told nothing to write: --c-array, --conversions, --golden, "
            "--converter"};
    TRY_ASSIGN(const auto loaded, format::read(choices.model));
    const auto name = exports::identifierFor(
        choices.name.empty() ? std::filesystem::path(choices.model).stem().string() : choices.name);
    Folder folder(choices, environment);
    if (choices.array) {
        TRY_ASSIGN(const auto bytes, base::mapFile(choices.model));
        TRY(folder.write(name, exports::modelArray(bytes.as<std::byte>(), name)));
    }
    if (choices.conversions) {
        TRY_ASSIGN(const auto header, exports::conversionHeader(*loaded.model, name));
        TRY(folder.write(name + "_io.h", header));
    }
    if (choices.golden)
        TRY(writeGolden(choices, loaded, name, folder, environment));
    if (!choices.recipeFile.empty()) {
        TRY_ASSIGN(const auto recipe, quant::readRecipe(choices.recipeFile));
        TRY(folder.write(name + "_convert.py", exports::converterScript(*loaded.model, recipe)));
    }
    return exitDone;
}

} // namespace

Command addExportCommand(CLI::App& program) {
    const auto choices = std::make_shared<ExportChoices>();
    auto* app = program.add_subcommand("export", "Writes a model or what belongs to it for other programs.");
    app->add_option("model", choices->model, "The model (.tflite).")->required();
    app->add_option("-o,--output", choices->folder, "The folder for the files; existing ones are replaced.")
        ->required();
    app->add_option("--name", choices->name, "The name in C and of the files; the default is the model's file name.");
    app->add_flag("--c-array", choices->array, "NAME.h and NAME.c: the model as an aligned array with its size.");
    app->add_flag("--conversions", choices->conversions,
        "NAME_io.h: C functions between real and stored values of the inputs and outputs.");
    app->add_flag("--golden", choices->golden,
        "NAME_golden.h and .c, and .npy files: random inputs and the outputs that belong to them.");
    app->add_option("--converter", choices->recipeFile,
        "A recipe; NAME_convert.py does the same with TFLiteConverter, as far as that can.");
    app->add_option("--seed", choices->seed, "Seed of the random inputs.")->capture_default_str();
    return {app, [choices](Environment& environment) { return exportModel(*choices, environment); }};
}

} // namespace cli
