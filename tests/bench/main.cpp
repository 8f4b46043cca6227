// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "bench/model_bench.h"

#include "format/reader.h"
#include "ops/cpu_path.h"

#include "base/error_text.h"
#include "base/text.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

struct Choices {
    std::vector<std::string> models;
    std::vector<int> threads{1};
    ops::CpuPath path = ops::CpuPath::Automatic;
    bench::Options options;
    bool asJson = false;
    bool showsOperators = false;
};

std::map<std::string, ops::CpuPath> pathsById() {
    std::map<std::string, ops::CpuPath> paths;
    for (const auto id : ops::pathIds())
        paths.emplace(id, ops::pathFromId(id).value_or(ops::CpuPath::Automatic));
    return paths;
}

/// Multiply-accumulates, operations or bytes per nanosecond.
double rate(std::uint64_t work, double nanoseconds) {
    return nanoseconds > 0 ? static_cast<double>(work) / nanoseconds : 0;
}

json timed(const bench::OperatorTime& time) {
    return {{"ns", time.nanoseconds}, {"macs", time.macs}, {"operations", time.operations}, {"bytes", time.bytes},
        {"gmac_per_s", rate(time.macs, time.nanoseconds)}, {"gop_per_s", rate(time.operations, time.nanoseconds)},
        {"gb_per_s", rate(time.bytes, time.nanoseconds)}};
}

/// Operators of the same name together, the slowest first.
json byFamily(const bench::Result& result) {
    struct Family {
        bench::OperatorTime sum;
        int operators = 0;
    };
    std::map<std::string, Family> families;
    double all = 0;
    for (const auto& op : result.operators) {
        auto& family = families[op.name];
        ++family.operators;
        family.sum.nanoseconds += op.nanoseconds;
        family.sum.macs += op.macs;
        family.sum.operations += op.operations;
        family.sum.bytes += op.bytes;
        all += op.nanoseconds;
    }
    std::vector<json> rows;
    for (const auto& [name, family] : families) {
        auto row = timed(family.sum);
        row["family"] = name;
        row["operators"] = family.operators;
        row["share"] = all > 0 ? family.sum.nanoseconds / all : 0;
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const json& a, const json& b) { return a["ns"] > b["ns"]; });
    return rows;
}

json described(const std::string& model, int threads, const Choices& choices, const bench::Result& result) {
    json row = {{"model", model}, {"threads", threads}, {"kernels", ops::pathName(ops::resolvePath(choices.path))},
        {"runs", result.whole.runs}, {"fastest_ns", result.whole.fastest}, {"p10_ns", result.whole.low},
        {"median_ns", result.whole.median}, {"macs", result.macs}, {"gmac_per_s", rate(result.macs, result.whole.low)},
        {"families", byFamily(result)}};
    if (choices.showsOperators) {
        auto& rows = row["operators"] = json::array();
        for (const auto& op : result.operators) {
            auto each = timed(op);
            each["operator"] = op.name;
            each["output"] = op.output;
            rows.push_back(std::move(each));
        }
    }
    return row;
}

void tell(const json& row) {
    std::cout << base::format("%s, threads %d, %s: %.2f us (fastest %.2f, median %.2f), %.1f GMAC/s\n",
        row["model"].get<std::string>().c_str(), row["threads"].get<int>(), row["kernels"].get<std::string>().c_str(),
        row["p10_ns"].get<double>() / 1e3, row["fastest_ns"].get<double>() / 1e3, row["median_ns"].get<double>() / 1e3,
        row["gmac_per_s"].get<double>());
    for (const auto& family : row["families"])
        std::cout << base::format("  %9.2f us %5.1f %% %3d %-24s %7.1f GMAC/s %7.2f Gop/s %7.2f GB/s\n",
            family["ns"].get<double>() / 1e3, family["share"].get<double>() * 100, family["operators"].get<int>(),
            family["family"].get<std::string>().c_str(), family["gmac_per_s"].get<double>(),
            family["gop_per_s"].get<double>(), family["gb_per_s"].get<double>());
    if (!row.contains("operators"))
        return;
    int index = 0;
    for (const auto& op : row["operators"])
        std::cout << base::format("  %4d %-24s %-16s %9.2f us %7.1f GMAC/s\n", index++,
            op["operator"].get<std::string>().c_str(), op["output"].get<std::string>().c_str(),
            op["ns"].get<double>() / 1e3, op["gmac_per_s"].get<double>());
}

base::Status run(const Choices& choices) {
    json rows = json::array();
    for (const auto& model : choices.models) {
        TRY_ASSIGN(const auto loaded, format::read(model));
        for (const int threads : choices.threads) {
            auto options = choices.options;
            options.threads = threads;
            options.path = choices.path;
            TRY_ASSIGN(const auto result, bench::measure(loaded, options));
            rows.push_back(described(model, threads, choices, result));
            if (!choices.asJson)
                tell(rows.back());
        }
    }
    if (choices.asJson)
        std::cout << rows.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
    return {};
}

} // namespace

/// Times of models and of their operators. Run by hand: nothing here is a check of speed.
int main(int count, char** arguments) {
    Choices choices;
    CLI::App app("Measures one inference of each model and what its operators take, on made-up inputs.");
    app.add_option("models", choices.models, "Models (.tflite).")->required();
    app.add_option("--threads", choices.threads, "Threads, several numbers with commas between.")
        ->delimiter(',')
        ->check(CLI::Range(0, 1024));
    app.add_option("--path", choices.path, "Kernels: automatic, portable, avx2 or avx512vnni.")
        ->transform(CLI::CheckedTransformer(pathsById()));
    app.add_option("--seconds", choices.options.seconds, "Time for each model and number of threads, twice.")
        ->check(CLI::Range(0.0, 3600.0))
        ->capture_default_str();
    app.add_option("--least-runs", choices.options.leastRuns, "Runs that are made however long they take.")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.add_flag("--operators", choices.showsOperators, "Show each operator too.");
    app.add_flag("--json", choices.asJson, "Print JSON.");
    CLI11_PARSE(app, count, arguments);
    if (const auto status = run(choices); !status) {
        std::cerr << base::errorText(status.error()) << '\n';
        return base::exitCode(status.error());
    }
    return 0;
}
