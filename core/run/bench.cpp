// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/random_input.h"
#include "run/samples.h"

#include "base/error_text.h"

#include <algorithm>
#include <chrono>
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

} // namespace

base::Result<Latency> bench(const std::shared_ptr<const model::Model>& model, std::size_t subgraph,
    const BenchOptions& options, base::Progress& progress) {
    TRY_ASSIGN(const auto interpreter, options.backend.create(model, subgraph, options.run, nullptr));
    TRY(interpreter->allocate());
    const auto& inputs = interpreter->subgraph().inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        fillRandom(interpreter->tensor(static_cast<std::size_t>(inputs[k])), interpreter->input(k), k);
    const auto begin = Clock::now();
    do { // at least once, so that all pages are there
        TRY(timeOnce(*interpreter, progress));
    } while (secondsSince(begin) < options.seconds / 10);
    std::vector<double> times;
    const auto start = Clock::now();
    while (static_cast<int>(times.size()) < std::max(options.leastRuns, 1) || secondsSince(start) < options.seconds) {
        TRY_ASSIGN(const double time, timeOnce(*interpreter, progress));
        times.push_back(time);
        progress.update(times.size(), 0, CORE_TEXT("base::Progress", "Measuring"));
    }
    std::sort(times.begin(), times.end());
    return Latency{quantile(times, 0.5), quantile(times, 0.1), quantile(times, 0.9), static_cast<int>(times.size()),
        interpreter->memory()};
}

} // namespace run
