// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "commands/run_inputs.h"
#include "options/backend_options.h"
#include "terminal/text_output.h"

#include "pipeline/open_model.h"
#include "report/profile_report.h"
#include "run/profile.h"

#include "base/text.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cli {
namespace {

struct BenchChoices {
    std::string model;
    std::string signature;
    int threads = 1;
    double seconds = 1;
    bool asJson = false;
    bool operators = false;
    std::string nodeData;
    BackendOptions backend;
};

nlohmann::json memoryJson(const run::MemoryUse& memory) {
    return {{"arena", memory.arena}, {"scratch", memory.scratch}, {"dynamic", memory.heap},
        {"variables", memory.variables}, {"packed", memory.packed + memory.shared}, {"total", memory.total()}};
}

std::string memoryText(const run::MemoryUse& memory) {
    std::string text = base::bytesText(memory.total());
    auto add = [&text, separator = ": "](std::size_t bytes, const char* what) mutable {
        if (bytes == 0)
            return;
        text += separator + base::bytesText(bytes) + " " + what;
        separator = ", ";
    };
    add(memory.arena, "arena");
    add(memory.scratch, "scratch of kernels");
    add(memory.heap, "tensors of dynamic shape");
    add(memory.variables, "variables");
    add(memory.packed + memory.shared, "packed weights");
    return text;
}

struct Measured {
    std::shared_ptr<const model::Model> model;
    std::size_t subgraph = 0;
    run::Latency latency;
    run::Profile profile; ///< where it was asked for
};

void tell(
    const BenchChoices& choices, const run::BenchOptions& options, const Measured& measured, std::ostream& out) {
    const run::Latency& latency = measured.latency;
    const std::string kernels =
        choices.backend.isOwnEngine()
            ? "integer kernels " + std::string(ops::pathName(ops::resolvePath(options.run.path)))
            : options.backend.numerics;
    if (choices.asJson) {
        nlohmann::ordered_json document = {{"model", choices.model}, {"threads", choices.threads}, {"kernels", kernels},
            {"runs", latency.runs}, {"median_seconds", latency.median}, {"p10_seconds", latency.low},
            {"p90_seconds", latency.high}, {"memory_bytes", memoryJson(latency.memory)}};
        if (choices.operators)
            document["operators"] = nlohmann::ordered_json::parse(
                report::profileJson(*measured.model, measured.subgraph, measured.profile), nullptr, false)["operators"];
        out << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
        return;
    }
    out << base::format("%.4g ms per inference (median of %d; 10%% below %.4g ms, 10%% above %.4g ms), threads %d, ",
               latency.median * 1e3, latency.runs, latency.low * 1e3, latency.high * 1e3, choices.threads)
        << kernels << '\n';
    if (latency.memory.total() > 0)
        out << "Memory: " << memoryText(latency.memory) << '\n';
    if (choices.operators)
        out << '\n' << report::profileText(*measured.model, measured.subgraph, measured.profile);
}

base::Result<int> benchModel(const BenchChoices& choices, Environment& environment) {
    const bool isProfiled = choices.operators || !choices.nodeData.empty();
    if (isProfiled && !choices.backend.isOwnEngine())
        return base::Error{base::Code::Usage, choices.operators ? "--operators" : "--node-data",
            "only the operators of --backend builtin-engine can be measured"};
    TRY_ASSIGN(const auto loaded, pipeline::openModel(choices.model));
    TRY_ASSIGN(const auto entry, chooseEntry(*loaded.model, choices.signature));
    run::BenchOptions options;
    options.run.threads = choices.threads;
    TRY_ASSIGN(options.run.path, choices.backend.path());
    options.seconds = choices.seconds;
    TRY_ASSIGN(options.backend, choices.backend.make(environment));
    Measured measured{loaded.model, entry.subgraph, {}, {}};
    TRY_ASSIGN(measured.latency, run::bench(loaded.model, entry.subgraph, options, environment.progress));
    if (isProfiled) {
        TRY_ASSIGN(measured.profile, run::profile(loaded.model, entry.subgraph, options, environment.progress));
    }
    environment.progress.clear();
    if (!choices.nodeData.empty())
        TRY(writeText(choices.nodeData,
            report::nodeDataJson(*loaded.model, report::profileOverlay(entry.subgraph, measured.profile)),
            {choices.model}));
    tell(choices, options, measured, environment.out);
    return exitDone;
}

} // namespace

Command addBenchCommand(CLI::App& program) {
    const auto choices = std::make_shared<BenchChoices>();
    auto* app = program.add_subcommand("bench", "Measures the time of one inference on made-up inputs.");
    app->add_option("model", choices->model, modelHelp("The model"))->required();
    app->add_option("--threads", choices->threads, "Threads; 0: as many as cores.")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    app->add_option("--seconds", choices->seconds, "Measure about this long.")
        ->check(CLI::Range(0.0, 3600.0))
        ->capture_default_str();
    app->add_option("--signature", choices->signature, "Measure this signature.");
    choices->backend.addTo(*app);
    app->add_flag("--operators", choices->operators,
        "Measure each operator, too: times and shares, the longest first, and by operator type.");
    app->add_option(
        "--node-data", choices->nodeData, "Write the time of every operator to this file, for Model Explorer.");
    app->add_flag("--json", choices->asJson, "Print the figures as JSON.");
    return {app, [choices](Environment& environment) { return benchModel(*choices, environment); }};
}

} // namespace cli
