// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "commands/run_outputs.h"

#include "data/arrays/element.h"

#include <algorithm>

namespace cli {
namespace {

/// A copy of a tensor, packed elements as whole bytes.
base::Result<data::Array> copyOf(const ops::TensorInfo& info, std::span<const std::byte> bytes) {
    const data::Array array{info.type, info.shape, base::Bytes::copyOf(bytes)};
    const auto type = data::wholeByteType(info.type);
    return type == info.type ? base::Result<data::Array>(array) : data::converted(array, type, info.name);
}

data::Array stacked(const std::vector<data::Array>& runs) {
    data::Array all{runs.front().type, runs.front().shape, {}};
    all.shape.insert(all.shape.begin(), static_cast<std::int32_t>(runs.size()));
    std::vector<std::byte> bytes;
    bytes.reserve(runs.size() * runs.front().bytes.size());
    for (const auto& run : runs)
        bytes.insert(bytes.end(), run.bytes.span().begin(), run.bytes.span().end());
    all.bytes = base::Bytes::own(std::move(bytes));
    return all;
}

} // namespace

base::Status RunOutputs::add(const run::Interpreter& interpreter) {
    const auto& outputs = interpreter.subgraph().outputs;
    for (std::size_t k = 0; k < m_outputs.size(); ++k) {
        const std::size_t tensor = m_entry.outputs[k].tensor;
        const auto found = std::find(outputs.begin(), outputs.end(), static_cast<std::int32_t>(tensor));
        if (found == outputs.end())
            return base::Error{
                base::Code::SignatureUnknownTensor, m_entry.outputs[k].name, "it is not an output of the subgraph"};
        TRY_ASSIGN(auto array,
            copyOf(interpreter.tensor(tensor), interpreter.output(static_cast<std::size_t>(found - outputs.begin()))));
        m_outputs[k].push_back(std::move(array));
    }
    return {};
}

run::Tap RunOutputs::tap() {
    return
        [this](const run::TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes) -> base::Status {
            TRY_ASSIGN(auto array, copyOf(info, bytes));
            const auto prefix = at.subgraph == m_entry.subgraph ? "" : "s" + std::to_string(at.subgraph) + "/";
            m_tensors.insert_or_assign(prefix + "t" + std::to_string(at.tensor), std::move(array));
            return {};
        };
}

data::Arrays RunOutputs::arrays() const {
    data::Arrays arrays = m_tensors;
    for (std::size_t k = 0; k < m_outputs.size(); ++k) {
        const auto& runs = m_outputs[k];
        if (runs.empty())
            continue;
        const std::string key = "out" + std::to_string(k);
        const bool isUniform = std::all_of(
            runs.begin(), runs.end(), [&runs](const data::Array& run) { return run.shape == runs.front().shape; });
        if (isUniform)
            arrays.insert_or_assign(key, stacked(runs));
        else
            for (std::size_t run = 0; run < runs.size(); ++run)
                arrays.insert_or_assign(key + "/run" + std::to_string(run), runs[run]);
    }
    return arrays;
}

} // namespace cli
