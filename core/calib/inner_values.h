// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"
#include "ops/quantization_rule.h"

#include <cstddef>
#include <map>
#include <optional>

namespace calib {

/// Values inside of operators that no tensor holds, but whose ranges the integer form needs (an LSTM's with layer
/// normalization or projection). Their statistics lie in Calibration::tensors behind those of the subgraph's tensors.
class InnerValues {
public:
    InnerValues(const model::Model& model, std::size_t subgraph);

    /// Statistics that a subgraph has: those of its tensors, and of inner values.
    std::size_t size() const { return m_size; }
    /// Where those of an operator begin; nothing where it needs none.
    std::optional<std::size_t> of(std::size_t op) const;

private:
    std::size_t m_size;
    std::map<std::size_t, std::size_t> m_first; ///< by operator
};

/// Does this operand's rule need the range of its inner value?
bool needsInner(const ops::OperandRule& rule, const model::Operator& op);

} // namespace calib
