// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/samples.h"

#include "base/file.h"
#include "base/text.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace run {
namespace {

using base::Status;

/// How many interpreters fit into the memory limit. What they share counts once.
int affordableWorkers(const MemoryUse& use, const Limits& limits, int wanted) {
    if (use.each() == 0)
        return wanted;
    const std::size_t left = limits.memory > use.shared ? limits.memory - use.shared : 0;
    return static_cast<int>(std::clamp<std::size_t>(left / use.each(), 1, static_cast<std::size_t>(wanted)));
}

/// The file's sizes of dynamic inputs are placeholders: the model may run with the samples' sizes only.
bool hasDynamicInput(const model::Subgraph& graph) {
    return std::any_of(graph.inputs.begin(), graph.inputs.end(), [&graph](std::int32_t input) {
        return graph.tensors[static_cast<std::size_t>(input)].shapeSignature.has_value();
    });
}

class Loop {
public:
    Loop(const SampleLoop& loop, std::size_t count, const SampleSteps& steps, base::Progress& progress)
        : m_loop(loop), m_count(count), m_steps(steps), m_progress(progress),
          m_packed(std::make_shared<ops::PackedWeights>()) {}

    Status run() {
        if (m_count == 0)
            return {};
        const int wanted = m_loop.keepsStates ? 1 : m_loop.workers > 0 ? m_loop.workers : base::coreCount();
        const int useful = static_cast<int>(std::min<std::size_t>(static_cast<std::size_t>(wanted), m_count));
        m_preparingThreads = wanted; // what it packs is for all
        TRY_ASSIGN(auto first, makeInterpreter());
        m_preparingThreads = 1;
        // Variables that live on make a sample depend on those before: they run in order then.
        const int workers =
            first->hasResources() ? 1 : affordableWorkers(first->memory(), m_loop.options.limits, useful);
        if (useful / workers > std::max(m_loop.options.threads, 1) && m_loop.options.threads != 0) {
            m_threads = useful / workers; // what cannot run side by side shares an interpreter
            first.reset();
            TRY_ASSIGN(first, makeInterpreter());
        }
        for (const base::Bytes& constant : m_loop.model->buffers)
            base::releasePages(constant); // kernels have theirs packed, and nearly all are not read again
        m_interpreters.resize(static_cast<std::size_t>(workers));
        m_interpreters[0] = std::move(first);
        m_progress.update(0, m_count, m_loop.what);
        return base::parallelFor(
            m_count, workers, [this](std::size_t sample, int worker) { return runSample(sample, worker); });
    }

private:
    base::Result<std::unique_ptr<Interpreter>> makeInterpreter() {
        auto options = m_loop.options;
        options.resources = nullptr; // workers must not meet in them
        if (m_threads > 0)
            options.threads = m_threads;
        options.preparingThreads = m_preparingThreads;
        return m_loop.backend.create(m_loop.model, m_loop.subgraph, options, m_packed);
    }

    Status runSample(std::size_t sample, int worker) {
        if (m_progress.isCancelled())
            return base::Error{base::Code::Cancelled, {}, {}};
        auto& interpreter = m_interpreters[static_cast<std::size_t>(worker)];
        if (!interpreter) {
            TRY_ASSIGN(interpreter, makeInterpreter());
        }
        if (auto status = interpreter->allocate(); !status && !hasDynamicInput(interpreter->subgraph()))
            return status;
        TRY(m_steps.feed(sample, *interpreter));
        TRY(interpreter->allocate());
        if (!m_loop.keepsStates || sample == 0)
            interpreter->resetVariables();
        if (m_loop.resetsResources)
            interpreter->resetResources();
        TRY(interpreter->invoke(m_steps.tap ? m_steps.tap(sample) : Tap(), &m_progress));
        if (m_steps.collect)
            TRY(m_steps.collect(sample, *interpreter));
        m_progress.update(++m_done, m_count, m_loop.what);
        return {};
    }

    const SampleLoop& m_loop;
    const std::size_t m_count;
    const SampleSteps& m_steps;
    base::Progress& m_progress;
    std::shared_ptr<ops::PackedWeights> m_packed;
    std::vector<std::unique_ptr<Interpreter>> m_interpreters;
    std::atomic<std::size_t> m_done = 0;
    int m_threads = 0; ///< inside each interpreter instead of the options'; 0: those
    int m_preparingThreads = 1;
};

} // namespace

Status feedInputs(Interpreter& interpreter, std::span<const InputValue> values) {
    const auto& inputs = interpreter.subgraph().inputs;
    if (values.size() != inputs.size())
        return base::Error{base::Code::MissingInput, {},
            base::format("%zu given, the model has %zu inputs", values.size(), inputs.size())};
    for (std::size_t k = 0; k < inputs.size(); ++k)
        TRY(interpreter.resizeInput(k, values[k].shape));
    TRY(interpreter.allocate());
    for (std::size_t k = 0; k < inputs.size(); ++k)
        TRY(interpreter.setInput(k, values[k].bytes));
    return {};
}

Status forEachSample(const SampleLoop& loop, std::size_t count, const SampleSteps& steps, base::Progress& progress) {
    return Loop(loop, count, steps, progress).run();
}

} // namespace run
