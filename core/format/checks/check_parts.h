// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <cstddef>
#include <string>

/// The parts of `check()`, in the order in which they run: each may rely on what the ones before it made sure of.
namespace format {

/// The model under check, and how findings name their place.
class CheckContext {
public:
    CheckContext(const model::Model& checked, base::Diagnostics& remarks) : model(checked), m_diagnostics(remarks) {}

    base::Error tensorError(base::Code code, std::size_t subgraph, std::size_t tensor, std::string detail) const;
    base::Error opError(base::Code code, std::size_t subgraph, std::size_t op, std::string detail) const;
    void remarkTensor(base::Severity severity, std::size_t subgraph, std::size_t tensor, std::string text) const;
    void remarkOp(base::Severity severity, std::size_t subgraph, std::size_t op, std::string text) const;
    void remark(base::Severity severity, std::string subject, std::string text) const;

    const model::Model& model;

private:
    void add(base::Diagnostic diagnostic) const;
    base::Diagnostics& m_diagnostics;
};

/// Every index of operators, subgraphs and tensors.
base::Status checkIndices(const CheckContext& context);
/// Shapes, and buffers against shapes.
base::Status checkTensors(const CheckContext& context);
/// The sparse encoding of one tensor, and that its values are there.
base::Status checkSparsity(const CheckContext& context, std::size_t subgraph, std::size_t tensor);
/// Scales, zero points and what they belong to.
base::Status checkQuantization(const CheckContext& context);
/// Every operand is given before it is used, and by one alone.
base::Status checkOrder(const CheckContext& context);
/// Which subgraphs the operators call: they exist, fit, and none calls itself.
base::Status checkCalls(const CheckContext& context);
base::Status checkSignatures(const CheckContext& context);

} // namespace format
