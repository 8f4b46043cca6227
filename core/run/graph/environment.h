// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/graph/aligned_buffer.h"
#include "run/graph/callees.h"
#include "run/graph/unsupported.h"
#include "run/interpreter.h"

#include "base/thread_pool.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace run {

/// What the graphs of one interpreter have in common: its own subgraph and all that it calls. Stays where it is: they
/// refer to it.
struct Environment {
    Environment(std::shared_ptr<const model::Model> ofModel, const Options& with,
        std::shared_ptr<ops::PackedWeights> packedWeights);
    ~Environment();
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

    std::shared_ptr<const model::Model> model;
    Options options;
    std::shared_ptr<ops::PackedWeights> packed;
    std::shared_ptr<Resources> resources;
    base::ThreadPool threads;

    /// is_variable tensors by subgraph and tensor; graphs of one subgraph share them.
    std::map<std::pair<std::size_t, std::int32_t>, AlignedBuffer> variables;
    MemoryUse planned;        ///< arena, scratch and packed of the graphs that there are
    std::size_t heapNow = 0;  ///< tensors on the heap, and scratch of operators that are prepared while running
    std::size_t heapPeak = 0; ///< the most of it since allocate()
    Unsupported unsupported;  ///< of all graphs that were prepared
    base::Diagnostics diagnostics;
    Callees callees;

    ops::PrepareContext context() const { return {options.numerics, options.path, packed.get()}; }
    MemoryUse memory() const;
    /// Gives back all graphs and variables, before everything is prepared anew.
    void clear();
};

/// `wanted` more bytes on top of what is in use: LimitExceeded with the numbers where that is beyond the limit.
base::Status checkMemory(const Environment& environment, std::size_t wanted, std::string_view what);

/// Counts bytes on the heap that were just taken.
void noteHeap(Environment& environment, std::size_t bytes);

} // namespace run
