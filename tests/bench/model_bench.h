// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"
#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Time of one inference as a whole and by operator, on seeded random inputs.
namespace bench {

struct Options {
    int threads = 1; ///< 0: as many as cores
    ops::CpuPath path = ops::CpuPath::Automatic;
    double seconds = 0.5;        ///< for the whole, and as long again for the operators
    std::size_t leastRuns = 5;   ///< of each
    std::size_t mostRuns = 1000; ///< of the operators
};

/// Nanoseconds of the runs: the fastest, the tenth percentile and the median.
struct Times {
    double fastest = 0;
    double low = 0;
    double median = 0;
    std::size_t runs = 0;
};

struct OperatorTime {
    std::string name;       ///< "CONV_2D"
    std::string output;     ///< shape of the first output
    double nanoseconds = 0; ///< tenth percentile
    std::uint64_t macs = 0;
    std::uint64_t operations = 0;
    std::uint64_t bytes = 0; ///< of all inputs and outputs
};

struct Result {
    Times whole;
    std::vector<OperatorTime> operators; ///< those that run, in their order
    std::uint64_t macs = 0;
};

/// Measures the main subgraph. Errors: those of run::Interpreter.
base::Result<Result> measure(const model::Loaded& loaded, const Options& options);

} // namespace bench
