// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/checks/checks.h"

#include "format/checks/check_parts.h"

#include "base/text.h"

namespace format {

namespace {

using base::Code;
using base::Status;

constexpr std::size_t mostRemarks = 1000;

bool isIndex(std::int32_t index, std::size_t count) {
    return index >= 0 && static_cast<std::size_t>(index) < count;
}

/// Subgraph inputs and outputs.
Status checkEnds(
    const CheckContext& context, std::size_t subgraph, const std::vector<std::int32_t>& tensors, const char* what) {
    const std::size_t count = context.model.subgraphs[subgraph].tensors.size();
    for (std::size_t i = 0; i < tensors.size(); ++i)
        if (!isIndex(tensors[i], count))
            return base::Error{Code::TensorIndexOutOfRange, {},
                base::format("subgraph %zu %s %zu: tensor %d of %zu", subgraph, what, i, tensors[i], count)};
    return {};
}

Status checkOperands(const CheckContext& context, std::size_t subgraph, std::size_t op,
    const std::vector<std::int32_t>& tensors, const char* what, bool mayBeAbsent) {
    const std::size_t count = context.model.subgraphs[subgraph].tensors.size();
    for (std::size_t i = 0; i < tensors.size(); ++i)
        if (!isIndex(tensors[i], count) && !(mayBeAbsent && tensors[i] == -1))
            return context.opError(Code::TensorIndexOutOfRange, subgraph, op,
                base::format("%s %zu is tensor %d of %zu", what, i, tensors[i], count));
    return {};
}

Status checkOperator(const CheckContext& context, std::size_t subgraph, std::size_t index) {
    const model::Operator& op = context.model.subgraphs[subgraph].operators[index];
    if (op.code >= context.model.operatorCodes.size())
        return base::Error{Code::OperatorCodeOutOfRange, {},
            base::format("subgraph %zu Op#%zu: operator code %u of %zu", subgraph, index, op.code,
                context.model.operatorCodes.size())};
    TRY(checkOperands(context, subgraph, index, op.inputs, "input", true));
    TRY(checkOperands(context, subgraph, index, op.outputs, "output", false));
    TRY(checkOperands(context, subgraph, index, op.intermediates, "intermediate", true));
    if (!op.mutatingVariableInputs.empty() && op.mutatingVariableInputs.size() != op.inputs.size())
        return context.opError(Code::MutatingInputsMismatch, subgraph, index,
            base::format("%zu marks for %zu inputs", op.mutatingVariableInputs.size(), op.inputs.size()));
    return {};
}

Status checkSubgraph(const CheckContext& context, std::size_t index) {
    const model::Subgraph& subgraph = context.model.subgraphs[index];
    TRY(checkEnds(context, index, subgraph.inputs, "input"));
    TRY(checkEnds(context, index, subgraph.outputs, "output"));
    for (std::size_t op = 0; op < subgraph.operators.size(); ++op)
        TRY(checkOperator(context, index, op));
    for (std::size_t tensor = 0; tensor < subgraph.tensors.size(); ++tensor)
        if (subgraph.tensors[tensor].buffer >= context.model.buffers.size())
            return context.tensorError(Code::BufferIndexOutOfRange, index, tensor,
                base::format("buffer %u of %zu", subgraph.tensors[tensor].buffer, context.model.buffers.size()));
    return {};
}

Status checkOperatorCodes(const CheckContext& context) {
    for (std::size_t i = 0; i < context.model.operatorCodes.size(); ++i) {
        const model::OperatorCode& code = context.model.operatorCodes[i];
        const int number = static_cast<int>(code.builtin);
        if (number < 0)
            return base::Error{
                Code::OperatorCodeOutOfRange, {}, base::format("operator code %zu is number %d", i, number)};
        if (!model::operatorName(code.builtin))
            context.remark(base::Severity::Warning, base::format("operator code %zu", i),
                base::format("Operator %d is newer than this program; it can be kept, but not run.", number));
    }
    return {};
}

Status checkMetadata(const CheckContext& context) {
    for (const model::Metadata& entry : context.model.metadata)
        if (entry.buffer >= context.model.buffers.size())
            return base::Error{Code::BufferIndexOutOfRange, {},
                base::format(
                    "metadata %s: buffer %u of %zu", entry.name.c_str(), entry.buffer, context.model.buffers.size())};
    return {};
}

} // namespace

base::Error CheckContext::tensorError(Code code, std::size_t subgraph, std::size_t tensor, std::string detail) const {
    return {code, {}, model::placeOfTensor(model, subgraph, tensor) + ": " + detail};
}

base::Error CheckContext::opError(Code code, std::size_t subgraph, std::size_t op, std::string detail) const {
    return {code, {}, model::placeOf(model, subgraph, op) + ": " + detail};
}

void CheckContext::remarkTensor(
    base::Severity severity, std::size_t subgraph, std::size_t tensor, std::string text) const {
    add({severity, model::placeOfTensor(model, subgraph, tensor), std::move(text), static_cast<int>(subgraph), -1,
        static_cast<int>(tensor)});
}

void CheckContext::remarkOp(base::Severity severity, std::size_t subgraph, std::size_t op, std::string text) const {
    add({severity, model::placeOf(model, subgraph, op), std::move(text), static_cast<int>(subgraph),
        static_cast<int>(op), -1});
}

void CheckContext::remark(base::Severity severity, std::string subject, std::string text) const {
    add({severity, std::move(subject), std::move(text)});
}

void CheckContext::add(base::Diagnostic diagnostic) const {
    if (m_diagnostics.size() < mostRemarks)
        m_diagnostics.push_back(std::move(diagnostic));
}

Status checkIndices(const CheckContext& context) {
    if (context.model.subgraphs.empty())
        return base::Error{Code::MissingSubgraph, {}, "the list of subgraphs is empty"};
    TRY(checkOperatorCodes(context));
    for (std::size_t i = 0; i < context.model.subgraphs.size(); ++i)
        TRY(checkSubgraph(context, i));
    return checkMetadata(context);
}

Status check(const model::Model& model, base::Diagnostics& diagnostics) {
    const CheckContext context(model, diagnostics);
    TRY(checkIndices(context));
    TRY(checkTensors(context));
    TRY(checkQuantization(context));
    TRY(checkOrder(context));
    TRY(checkCalls(context));
    return checkSignatures(context);
}

} // namespace format
