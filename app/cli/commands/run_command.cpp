// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "commands/run_inputs.h"
#include "commands/run_outputs.h"
#include "options/backend_options.h"
#include "options/time_limit.h"

#include "data/arrays/npz.h"
#include "pipeline/open_model.h"
#include "run/interpreter.h"
#include "run/random_input.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

namespace cli {
namespace {

constexpr std::chrono::seconds randomLimit(10);

struct RunOptions {
    std::string model;
    std::string input;
    std::string output;
    std::string signature;
    bool allTensors = false;
    int threads = 1;
    std::uint64_t seed = 0;
    bool asJson = false;
    BackendOptions backend;

    bool isRandom() const { return input == "random"; }
};

base::Status fillInputs(run::Interpreter& interpreter, std::uint64_t seed) {
    TRY(interpreter.allocate());
    const auto& inputs = interpreter.subgraph().inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        run::fillRandom(interpreter.tensor(static_cast<std::size_t>(inputs[k])), interpreter.input(k), seed + k);
    return {};
}

/// Where a file has as much room as the results: beside them, or, where these go to a pipe or device, where temporary
/// files are.
std::filesystem::path folderOf(const std::filesystem::path& output) {
    std::error_code error;
    if (std::filesystem::exists(output, error) && !std::filesystem::is_regular_file(output, error))
        return std::filesystem::temp_directory_path(error);
    return output.has_parent_path() ? output.parent_path() : std::filesystem::path(".");
}

base::Status runAll(run::Interpreter& interpreter, const RunOptions& options, const std::optional<RunInputs>& inputs,
    RunOutputs& outputs, base::Progress& progress) {
    const std::size_t runs = inputs ? inputs->runs() : 1;
    for (std::size_t run = 0; run < runs; ++run) {
        progress.update(run, runs, "Running");
        TRY(inputs ? run::feedInputs(interpreter, inputs->values(run)) : fillInputs(interpreter, options.seed));
        interpreter.resetVariables();
        run::Tap tap;
        if (options.allTensors && run == 0) {
            TRY_ASSIGN(tap, outputs.tap(folderOf(options.output)));
        }
        TRY(interpreter.invoke(tap, &progress));
        TRY(outputs.add(interpreter));
    }
    return progress.isCancelled() ? base::Error{base::Code::Cancelled, {}, {}} : base::Status();
}

void tell(const RunOptions& options, std::size_t runs, const std::string& numerics, const data::LazyArrays& arrays,
    std::ostream& out) {
    if (!options.asJson) {
        out << runs << (runs == 1 ? " run, " : " runs, ") << arrays.size()
            << (arrays.size() == 1 ? " array" : " arrays") << " in " << options.output << ". Kernels: " << numerics
            << ".\n";
        return;
    }
    auto list = nlohmann::json::array();
    for (const auto& [key, array] : arrays)
        list.push_back({{"key", key}, {"type", model::typeName(array.type)}, {"shape", array.shape}});
    const nlohmann::json document = {
        {"runs", runs}, {"numerics", numerics}, {"output", options.output}, {"arrays", std::move(list)}};
    out << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

base::Result<int> runModel(const RunOptions& options, Environment& environment) {
    TRY(checkOutput(options.output, {options.model, options.input}));
    TRY_ASSIGN(const auto loaded, pipeline::openModel(options.model));
    const auto& model = loaded.model;
    TRY_ASSIGN(const auto entry, chooseEntry(*model, options.signature));
    std::optional<RunInputs> inputs;
    if (!options.isRandom()) {
        TRY_ASSIGN(const auto arrays, data::readNpz(options.input));
        TRY_ASSIGN(inputs, RunInputs::fromArrays(*model, entry, arrays));
    }
    TimeLimit limit(environment.progress, options.isRandom() ? randomLimit : std::chrono::seconds(0));
    run::Options runOptions;
    runOptions.threads = options.threads;
    TRY_ASSIGN(runOptions.path, options.backend.path());
    TRY_ASSIGN(const auto backend, options.backend.make(environment));
    TRY_ASSIGN(const auto interpreter, backend.create(model, entry.subgraph, runOptions, nullptr));
    RunOutputs outputs(entry);
    TRY(limit.explained(runAll(*interpreter, options, inputs, outputs, limit)));
    limit.lift();
    const auto arrays = outputs.arrays();
    TRY(data::writeLazyNpz(arrays, options.output));
    environment.progress.clear();
    tell(options, inputs ? inputs->runs() : 1, backend.numerics, arrays, environment.out);
    return exitDone;
}

} // namespace

Command addRunCommand(CLI::App& program) {
    const auto options = std::make_shared<RunOptions>();
    auto* app = program.add_subcommand("run", "Runs a model on given or made-up inputs.");
    app->add_option("model", options->model, modelHelp("The model"))->required();
    app->add_option("-i,--input", options->input,
           "A .npz with an array for each input, or \"random\" for made-up numbers (at most 10 seconds). Keys, the "
           "first "
           "that fits: SIGNATURE/INPUT, the signature's name of the input, the tensor's name, in0, in1, ... Values as "
           "the "
           "tensor stores them; one axis more than the tensor has means many runs.")
        ->required();
    app->add_option("-o,--output", options->output,
           "The .npz for the results: out0, out1, ... with the runs along the first axis; out0/run0, ... where shapes "
           "differ.")
        ->required();
    app->add_flag("--all-tensors", options->allTensors,
        "Also t<index> for every tensor that is no constant, after the first run; s<subgraph>/t<index> in subgraphs "
        "that "
        "are called.");
    app->add_option("--signature", options->signature,
        "Run this signature; its inputs and outputs are counted in the order of their names.");
    app->add_option("--threads", options->threads, "Threads; 0: as many as cores.")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    app->add_option("--seed", options->seed, "Seed of the made-up numbers.")->capture_default_str();
    options->backend.addTo(*app);
    app->add_flag("--json", options->asJson, "Print what was written as JSON.");
    return {app, [options](Environment& environment) { return runModel(*options, environment); }};
}

} // namespace cli
