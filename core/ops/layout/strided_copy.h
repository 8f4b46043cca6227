// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "model/tensor.h"

#include <cstddef>
#include <vector>

namespace ops {

/// Distances in elements between neighbours along each axis of a dense row-major tensor.
std::vector<std::ptrdiff_t> rowMajorSteps(const model::Shape& shape);

/// One axis of a copy: how many elements, and how far apart they lie in the source and in the target.
struct CopyAxis {
    std::size_t size = 1;
    std::ptrdiff_t from = 0;
    std::ptrdiff_t to = 0;
};

class WorkMeter;

/// Copies a block of elements from one layout to another. Nearly every operator that only moves data is one or a few of
/// these. The caller answers for the bounds.
class StridedCopy {
public:
    StridedCopy() = default;
    /// `fromStart` and `toStart`: element where the block begins.
    StridedCopy(const std::vector<CopyAxis>& axes, std::size_t elementBytes, std::ptrdiff_t fromStart = 0,
        std::ptrdiff_t toStart = 0);

    /// Ends early when the run is cancelled.
    void run(const KernelArguments& arguments, const std::byte* from, std::byte* to) const;

private:
    void copyAxis(WorkMeter& meter, std::size_t axis, const std::byte* from, std::byte* to) const;
    void copyInner(WorkMeter& meter, const std::byte* from, std::byte* to) const;
    void copyTurned(WorkMeter& meter, const std::byte* from, std::byte* to) const;
    void copyRuns(std::size_t count, const std::byte* from, std::byte* to) const;
    void findTurned();

    std::vector<CopyAxis> m_outer; ///< distances in bytes
    CopyAxis m_turned;             ///< of runs side by side in the source, as those of m_inner are in the target
    CopyAxis m_inner;              ///< of runs of m_runBytes
    std::size_t m_runBytes = 0;    ///< bytes that lie together in both layouts; 0: nothing to copy
    std::ptrdiff_t m_fromStart = 0;
    std::ptrdiff_t m_toStart = 0;
};

} // namespace ops
