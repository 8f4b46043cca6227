// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/interpreter.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace run {

/// Gives interpreters for several threads. Every worker gets its own; packed weights are shared.
struct SampleLoop {
    std::shared_ptr<const model::Model> model;
    std::size_t subgraph = 0;
    Options options;
    int workers = 0;              ///< samples side by side; 0: as many as cores
    std::string what = "Running"; ///< for the progress
    Backend backend = {};
    bool keepsStates = false; ///< variables are reset before the first sample only; samples run in order, one by one
    bool resetsResources = false; ///< resource variables too are forgotten before each sample
};

/// Stored bytes for one input, and the shape that they have.
struct InputValue {
    model::Shape shape;
    std::span<const std::byte> bytes;
};
/// Gives an interpreter its inputs, in the subgraph's order: resizes those of another shape, allocates, copies. Errors:
/// MissingInput (another number of values than of inputs), ShapeMismatch (rank, or bytes that do not fit the shape),
/// those of allocate().
base::Status feedInputs(Interpreter& interpreter, std::span<const InputValue> values);

/// For each sample below `count`, in any order and on several threads: `feed` fills the inputs (where shapes may differ
/// it resizes and allocates first, as feedInputs() does), then variables are reset (but see keepsStates), the model
/// runs with `tap(sample)` (an empty function: none), then `collect` reads the outputs. Results must go into slots by
/// sample: they do not depend on the threads then. Fewer workers run than asked for where the memory limit wants it,
/// with more threads each; one, in the order of the samples, where resource variables live on from sample to sample.
/// Stops at the first error, and when cancelled.
struct SampleSteps {
    std::function<base::Status(std::size_t sample, Interpreter&)> feed;
    std::function<Tap(std::size_t sample)> tap;
    std::function<base::Status(std::size_t sample, Interpreter&)> collect;
};
base::Status forEachSample(
    const SampleLoop& loop, std::size_t count, const SampleSteps& steps, base::Progress& progress);

/// Time of one inference in seconds.
struct Latency {
    double median = 0;
    double low = 0;  ///< 10th percentile
    double high = 0; ///< 90th percentile
    int runs = 0;
    MemoryUse memory; ///< of the interpreter, at the end
};
struct BenchOptions {
    Options run;
    double seconds = 1.0; ///< measure about this long, after a tenth of it as warm-up
    int leastRuns = 5;
    Backend backend = {};
};
/// Measures the main subgraph (or `subgraph`) on seeded random inputs.
base::Result<Latency> bench(const std::shared_ptr<const model::Model>& model, std::size_t subgraph,
    const BenchOptions& options, base::Progress& progress);

} // namespace run
