// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/profile.h"
#include "run/random_input.h"
#include "run/samples.h"

#include "base/error_text.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <vector>

namespace run {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The value below which `share` of the sorted times lie.
double quantile(const std::vector<double>& sorted, double share) {
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

base::Result<double> timeOnce(Interpreter& interpreter, base::Progress& progress) {
    interpreter.resetVariables();
    const auto start = Clock::now();
    TRY(interpreter.invoke({}, &progress));
    return interpreter.measuredSeconds().value_or(secondsSince(start));
}

/// Ready to run, with made-up inputs, and warm.
base::Result<std::unique_ptr<Interpreter>> warmInterpreter(const std::shared_ptr<const model::Model>& model,
    std::size_t subgraph, const BenchOptions& options, base::Progress& progress) {
    TRY_ASSIGN(auto interpreter, options.backend.create(model, subgraph, options.run, nullptr));
    TRY(interpreter->allocate());
    const auto& inputs = interpreter->subgraph().inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        fillRandom(interpreter->tensor(static_cast<std::size_t>(inputs[k])), interpreter->input(k), k);
    const auto begin = Clock::now();
    do { // at least once, so that all pages are there
        TRY(timeOnce(*interpreter, progress));
    } while (secondsSince(begin) < options.seconds / 10);
    return interpreter;
}

/// Calls `once` until the time is over, and as often as asked for.
template<class Once>
base::Result<int> repeat(const BenchOptions& options, base::Progress& progress, const Once& once) {
    int runs = 0;
    const auto start = Clock::now();
    while (runs < std::max(options.leastRuns, 1) || secondsSince(start) < options.seconds) {
        TRY(once());
        progress.update(static_cast<std::size_t>(++runs), 0, CORE_TEXT("base::Progress", "Measuring"));
    }
    return runs;
}

/// Takes the time from one written tensor of the subgraph to the next.
class Stopwatch {
public:
    Stopwatch(std::size_t subgraph, std::size_t operators) : m_subgraph(subgraph), m_times(operators) {}

    void start() { m_last = Clock::now(); }
    base::Status pass(const TapPoint& at) {
        if (at.subgraph != m_subgraph)
            return {};
        const auto now = Clock::now();
        if (at.op >= 0)
            m_run[at.op] += std::chrono::duration<double>(now - m_last).count();
        m_last = now;
        return {};
    }
    void finishRun() {
        for (const auto& [op, seconds] : m_run)
            m_times[static_cast<std::size_t>(op)].push_back(seconds);
        m_run.clear();
    }
    std::vector<double> medians() {
        std::vector<double> seconds;
        for (auto& times : m_times) {
            std::sort(times.begin(), times.end());
            seconds.push_back(times.empty() ? std::numeric_limits<double>::quiet_NaN() : quantile(times, 0.5));
        }
        return seconds;
    }

private:
    std::size_t m_subgraph;
    Clock::time_point m_last;
    std::map<int, double> m_run; ///< an operator with several outputs passes several times
    std::vector<std::vector<double>> m_times;
};

} // namespace

base::Result<Latency> bench(const std::shared_ptr<const model::Model>& model, std::size_t subgraph,
    const BenchOptions& options, base::Progress& progress) {
    TRY_ASSIGN(const auto interpreter, warmInterpreter(model, subgraph, options, progress));
    std::vector<double> times;
    TRY_ASSIGN(const int runs, repeat(options, progress, [&]() -> base::Status {
        TRY_ASSIGN(const double time, timeOnce(*interpreter, progress));
        times.push_back(time);
        return {};
    }));
    std::sort(times.begin(), times.end());
    return Latency{quantile(times, 0.5), quantile(times, 0.1), quantile(times, 0.9), runs, interpreter->memory()};
}

base::Result<Profile> profile(const std::shared_ptr<const model::Model>& model, std::size_t subgraph,
    const BenchOptions& options, base::Progress& progress) {
    TRY_ASSIGN(const auto interpreter, warmInterpreter(model, subgraph, options, progress));
    Stopwatch watch(subgraph, interpreter->subgraph().operators.size());
    const Tap tap = [&watch](const TapPoint& at, const ops::TensorInfo&, std::span<const std::byte>) {
        return watch.pass(at);
    };
    TRY_ASSIGN(const int runs, repeat(options, progress, [&]() -> base::Status {
        interpreter->resetVariables();
        watch.start();
        TRY(interpreter->invoke(tap, &progress));
        watch.finishRun();
        return {};
    }));
    return Profile{watch.medians(), runs};
}

} // namespace run
