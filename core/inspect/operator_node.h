// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "model/model.h"

#include <vector>

namespace inspect {

/// An operator with its operands at the file's shapes, as the rules of `ops` want it. Refers to the model.
struct OperatorNode {
    OperatorNode(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op);
    OperatorNode(const OperatorNode&) = delete;
    OperatorNode& operator=(const OperatorNode&) = delete;

    ops::Node node;

private:
    std::vector<ops::TensorInfo> m_tensors; ///< what `node` points to
};

} // namespace inspect
