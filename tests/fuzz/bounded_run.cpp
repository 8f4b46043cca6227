// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "bounded_run.h"

#include "fuzz_target.h"

#include "inspect/summary.h"
#include "run/interpreter.h"
#include "run/random_input.h"

#include "base/error_text.h"

#include <algorithm>
#include <chrono>

namespace fuzz {
namespace {

using Clock = std::chrono::steady_clock;

/// More arithmetic than this is right, but too slow for a fuzzer.
constexpr std::uint64_t mostWork = 30'000'000;
constexpr std::chrono::milliseconds longest(500);

/// Stops the work between operators.
class Deadline : public base::Progress {
public:
    bool isCancelled() const override { return Clock::now() > m_end; }

private:
    Clock::time_point m_end = Clock::now() + longest;
};

std::uint64_t workOf(const inspect::SubgraphSummary& subgraph) {
    std::uint64_t work = 0;
    for (const auto& op : subgraph.costs) {
        for (const std::uint64_t part : {op.cost.macs, op.cost.operations, std::uint64_t{op.activationBytes}})
            work = part > mostWork ? mostWork + 1 : std::min(work + part, mostWork + 1);
        if (work > mostWork)
            break;
    }
    return work;
}

void checkError(const base::Error& error) {
    FUZZ_CHECK(error.code != base::Code::Internal && error.code != base::Code::NotAllocated, base::errorText(error));
}

void checkOutputs(const run::Interpreter& interpreter) {
    std::size_t sum = 0;
    for (std::size_t k = 0; k < interpreter.subgraph().outputs.size(); ++k) {
        const auto bytes = interpreter.output(k);
        const auto& info = interpreter.tensor(static_cast<std::size_t>(interpreter.subgraph().outputs[k]));
        FUZZ_CHECK(bytes.empty() || info.bytes() <= bytes.size(), info.name);
        for (const std::byte byte : bytes)
            sum += static_cast<std::size_t>(byte); // reads every byte: the sanitizer sees what does not belong to us
    }
    FUZZ_CHECK(sum != SIZE_MAX, "more outputs than bytes exist");
}

void runOnce(run::Interpreter& interpreter, std::uint64_t seed) {
    if (auto status = interpreter.allocate(); !status)
        return checkError(status.error());
    const auto& inputs = interpreter.subgraph().inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        run::fillRandom(interpreter.tensor(static_cast<std::size_t>(inputs[k])), interpreter.input(k), seed + k);
    Deadline deadline;
    if (auto status = interpreter.invoke({}, &deadline); !status)
        return checkError(status.error());
    checkOutputs(interpreter);
}

void resizeFirst(run::Interpreter& interpreter, std::size_t subgraphWork) {
    if (subgraphWork > mostWork / 4 || interpreter.subgraph().inputs.empty())
        return;
    const auto tensor = static_cast<std::size_t>(interpreter.subgraph().inputs.front());
    model::Shape shape = interpreter.tensor(tensor).shape;
    if (shape.empty() || shape.front() > 1000)
        return;
    shape.front() = shape.front() == 1 ? 3 : shape.front() - 1; // also to no elements
    if (auto status = interpreter.resizeInput(0, shape); !status)
        return checkError(status.error());
    runOnce(interpreter, 7);
}

} // namespace

void runBounded(const model::Loaded& loaded) {
    const auto summary = inspect::summarize(loaded);
    for (std::size_t k = 0; k < loaded.model->subgraphs.size() && k < 3; ++k) {
        const auto work = workOf(summary.subgraphs[k]);
        if (work > mostWork)
            continue;
        run::Options options;
        options.limits.memory = std::size_t{64} << 20;
        options.limits.whileSteps = 100;
        const auto interpreter = run::Interpreter::create(loaded.model, k, options);
        if (!interpreter) {
            checkError(interpreter.error());
            continue;
        }
        runOnce(**interpreter, 1);
        runOnce(**interpreter, 2);
        resizeFirst(**interpreter, work);
    }
}

} // namespace fuzz
