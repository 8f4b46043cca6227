// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "bench/model_bench.h"

#include "inspect/summary.h"
#include "run/interpreter.h"
#include "run/random_input.h"

#include "base/text.h"

#include <algorithm>
#include <chrono>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

double nanosecondsBetween(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double, std::nano>(to - from).count();
}

/// The value below which `share` of the times lie; sorts them.
double quantile(std::vector<double>& times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

/// Runs again until both the time and the least number of runs are reached, or the most.
template<class Run>
base::Status repeat(const Options& options, std::size_t most, Run run) {
    const auto start = Clock::now();
    const double wanted = options.seconds * 1e9;
    for (std::size_t done = 0; done < most; ++done) {
        if (done >= options.leastRuns && nanosecondsBetween(start, Clock::now()) >= wanted)
            break;
        TRY(run());
    }
    return {};
}

base::Result<Times> timeWhole(run::Interpreter& interpreter, const Options& options) {
    std::vector<double> times;
    constexpr std::size_t most = 10'000'000;
    TRY(repeat(options, most, [&] {
        const auto start = Clock::now();
        auto status = interpreter.invoke();
        times.push_back(nanosecondsBetween(start, Clock::now()));
        return status;
    }));
    const double low = quantile(times, 0.1);
    return Times{times.front(), low, quantile(times, 0.5), times.size()};
}

/// By operator. What lies between the taps of two operators is the time of the second.
base::Result<std::vector<double>> timeOperators(run::Interpreter& interpreter, const Options& options) {
    std::vector<std::vector<double>> times(interpreter.subgraph().operators.size());
    TRY(repeat(options, options.mostRuns, [&] {
        auto last = Clock::now();
        int previous = -1;
        return interpreter.invoke([&](const run::TapPoint& at, const ops::TensorInfo&, std::span<const std::byte>) {
            if (at.subgraph != 0) // part of the operator that calls it
                return base::Status();
            const auto now = Clock::now();
            if (at.op != previous)
                times[static_cast<std::size_t>(at.op)].push_back(nanosecondsBetween(last, now));
            previous = at.op;
            last = Clock::now();
            return base::Status();
        });
    }));
    std::vector<double> result;
    for (auto& each : times)
        result.push_back(each.empty() ? 0 : quantile(each, 0.1));
    return result;
}

/// What an operator reads and writes.
std::uint64_t bytesOf(const run::Interpreter& interpreter, const model::Operator& node) {
    std::uint64_t sum = 0;
    for (const auto* tensors : {&node.inputs, &node.outputs}) {
        for (const auto tensor : *tensors)
            sum += tensor < 0 ? 0 : interpreter.tensor(static_cast<std::size_t>(tensor)).bytes();
    }
    return sum;
}

} // namespace

base::Result<Result> measure(const model::Loaded& loaded, const Options& options) {
    run::Options engine;
    engine.threads = options.threads;
    engine.path = options.path;
    TRY_ASSIGN(const auto interpreter, run::Interpreter::create(loaded.model, 0, engine));
    TRY(interpreter->allocate());
    const auto& graph = interpreter->subgraph();
    for (std::size_t k = 0; k < graph.inputs.size(); ++k)
        run::fillRandom(interpreter->tensor(static_cast<std::size_t>(graph.inputs[k])), interpreter->input(k), k);
    TRY(interpreter->invoke()); // all pages are there
    Result result;
    TRY_ASSIGN(result.whole, timeWhole(*interpreter, options));
    TRY_ASSIGN(const auto times, timeOperators(*interpreter, options));
    const auto summary = inspect::summarize(loaded);
    result.macs = summary.subgraphs[0].macs;
    for (std::size_t op = 0; op < times.size(); ++op) {
        const auto& node = graph.operators[op];
        const auto output = node.outputs.empty() ? -1 : node.outputs[0];
        const auto& cost = summary.subgraphs[0].costs[op].cost;
        result.operators.push_back({
            .name = model::nameOf(loaded.model->codeOf(node)),
            .output = output < 0 ? "" : base::shapeText(interpreter->tensor(static_cast<std::size_t>(output)).shape),
            .nanoseconds = times[op],
            .macs = cost.macs,
            .operations = cost.operations,
            .bytes = bytesOf(*interpreter, node),
        });
    }
    return result;
}

} // namespace bench
