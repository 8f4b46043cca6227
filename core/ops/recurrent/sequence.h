// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <cstddef>

namespace ops {

/// Rows of a sequence that a recurrent operator works on at once.
struct SequenceStep {
    std::size_t row = 0;        ///< of input and output, the first of `batches` consecutive ones
    std::size_t firstBatch = 0; ///< row of the states
    std::size_t batches = 0;
};

/// A sequence [times][batches] (time-major) or [batches][times]. A single step is a time-major sequence of one.
struct Sequence {
    std::size_t times = 1;
    std::size_t batches = 1;
    bool isTimeMajor = true;
    bool isBackward = false; ///< begins with the last time

    /// All steps in the order of the reference: time-major ones with all batches together, else batch by batch. Ends
    /// when the run is cancelled.
    template<class Step>
    void forEachStep(const KernelArguments& arguments, Step step) const {
        if (isTimeMajor) {
            for (std::size_t time = 0; time < times && !arguments.isCancelled(); ++time)
                step(SequenceStep{.row = at(time) * batches, .firstBatch = 0, .batches = batches});
            return;
        }
        for (std::size_t batch = 0; batch < batches; ++batch) {
            for (std::size_t time = 0; time < times && !arguments.isCancelled(); ++time)
                step(SequenceStep{.row = batch * times + at(time), .firstBatch = batch, .batches = 1});
        }
    }
    /// The most rows that a step has.
    std::size_t mostBatches() const { return isTimeMajor ? batches : 1; }

private:
    std::size_t at(std::size_t step) const { return isBackward ? times - 1 - step : step; }
};

} // namespace ops
