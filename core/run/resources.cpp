// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/resources.h"

#include "run/interpreter.h"

#include <algorithm>

namespace run {

std::int32_t Resources::handleOf(std::string_view container, std::string_view name) {
    const auto found = std::ranges::find_if(m_variables,
        [&](const ResourceVariable& variable) { return variable.container == container && variable.name == name; });
    if (found != m_variables.end())
        return static_cast<std::int32_t>(found - m_variables.begin());
    auto& made = m_variables.emplace_back();
    made.container = container;
    made.name = name;
    return static_cast<std::int32_t>(m_variables.size() - 1);
}

ResourceVariable* Resources::find(std::int32_t handle) {
    const auto index = static_cast<std::size_t>(handle);
    return handle >= 0 && index < m_variables.size() ? &m_variables[index] : nullptr;
}

void Resources::reset() {
    m_called.clear();
    for (auto& variable : m_variables) {
        variable.isAssigned = false;
        variable.bytes = {};
    }
}

std::size_t Resources::bytes() const {
    std::size_t sum = 0;
    for (const auto& variable : m_variables)
        sum += variable.bytes.size();
    return sum;
}

std::shared_ptr<Resources> makeResources() {
    return std::make_shared<Resources>();
}

} // namespace run
