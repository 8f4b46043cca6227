// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/graph/aligned_buffer.h"

#include "ops/kernel.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace run {

/// A resource variable. Without bytes until it is assigned for the first time.
struct ResourceVariable {
    std::string container;
    std::string name;
    bool isAssigned = false;
    model::TensorType type = model::TensorType::Float32;
    model::Shape shape;
    AlignedBuffer bytes;
};

/// What lives on from run to run and is shared by the subgraphs of an interpreter. Not for two threads at once.
class Resources {
public:
    /// Number of the variable with these names, the same in every subgraph. Numbers stay when reset() forgets values.
    std::int32_t handleOf(std::string_view container, std::string_view name);
    /// The variable, or null for a number that handleOf() never gave.
    ResourceVariable* find(std::int32_t handle);
    /// Did CALL_ONCE run this subgraph? Notes that it does.
    bool markCalled(std::size_t subgraph) { return !m_called.insert(subgraph).second; }
    void forgetCalled(std::size_t subgraph) { m_called.erase(subgraph); }
    void reset();
    std::size_t count() const { return m_variables.size(); }
    std::size_t bytes() const;

private:
    std::vector<ResourceVariable> m_variables; ///< by handle
    std::set<std::size_t> m_called;
};

} // namespace run
