// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/tensor_stats.h"

#include <deque>
#include <memory>
#include <mutex>

namespace app {

/// Statistics of the constants of open models. Several views ask for the same tensor at once, and users come back to
/// it: each is read once for each file. Does not keep a model open.
class StatisticsCache {
public:
    using Statistics = std::shared_ptr<const inspect::TensorStats>;

    /// Any thread; one reads at a time, with all cores. `withGain`: also what one scale would lose. Errors: those of
    /// tensorStats().
    base::Result<Statistics> read(const std::shared_ptr<const model::Model>& model, std::size_t subgraph,
        std::size_t tensor, bool withGain, base::Progress& progress);
    /// How many were read so far.
    std::size_t reads() const { return m_reads; }

private:
    struct Entry {
        std::weak_ptr<const model::Model> model;
        std::size_t subgraph;
        std::size_t tensor;
        Statistics statistics;
    };
    Statistics find(const std::shared_ptr<const model::Model>& model, std::size_t subgraph, std::size_t tensor,
        bool withGain) const;

    std::timed_mutex m_reading;
    std::deque<Entry> m_entries; ///< the last read in front
    std::size_t m_reads = 0;
};

} // namespace app
