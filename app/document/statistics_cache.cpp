// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/statistics_cache.h"

#include <algorithm>
#include <chrono>

namespace app {
namespace {

constexpr std::size_t mostEntries = 500; // of a few KiB each
constexpr std::chrono::milliseconds patience(10);

} // namespace

base::Result<StatisticsCache::Statistics> StatisticsCache::read(const std::shared_ptr<const model::Model>& model,
    std::size_t subgraph, std::size_t tensor, bool withGain, base::Progress& progress) {
    std::unique_lock lock(m_reading, std::defer_lock);
    while (!lock.try_lock_for(patience))
        if (progress.isCancelled())
            return base::Error{base::Code::Cancelled, "tensor statistics", ""};
    if (auto known = find(model, subgraph, tensor, withGain))
        return known;
    inspect::TensorStatsOptions options;
    options.perAxisGain = withGain;
    TRY_ASSIGN(auto read, inspect::tensorStats(*model, subgraph, tensor, options, progress));
    ++m_reads;
    auto statistics = std::make_shared<const inspect::TensorStats>(std::move(read));
    std::erase_if(m_entries, [&](const Entry& entry) {
        return entry.model.expired() ||
               (entry.model.lock() == model && entry.subgraph == subgraph && entry.tensor == tensor);
    });
    m_entries.push_front({model, subgraph, tensor, statistics});
    if (m_entries.size() > mostEntries)
        m_entries.pop_back();
    return statistics;
}

StatisticsCache::Statistics StatisticsCache::find(
    const std::shared_ptr<const model::Model>& model, std::size_t subgraph, std::size_t tensor, bool withGain) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.subgraph == subgraph && entry.tensor == tensor && entry.model.lock() == model;
    });
    if (found == m_entries.end())
        return nullptr;
    const bool lacksGain = withGain && !found->statistics->perAxisGain && !found->statistics->channels.empty();
    return lacksGain ? nullptr : found->statistics;
}

} // namespace app
