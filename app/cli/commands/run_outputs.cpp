// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "commands/run_outputs.h"

#include "data/arrays/element.h"

#include <algorithm>

namespace cli {
namespace {

/// A tensor as an array file holds it, packed elements as whole bytes. Other types lie where they are.
base::Result<data::Array> arrayOf(const ops::TensorInfo& info, std::span<const std::byte> bytes) {
    data::Array array{info.type, info.shape, base::Bytes(bytes, nullptr)};
    const auto type = data::wholeByteType(info.type);
    return type == info.type ? base::Result<data::Array>(std::move(array)) : data::converted(array, type, info.name);
}

/// An array that owns its bytes.
data::Array ownCopy(data::Array array) {
    array.bytes = base::Bytes::copyOf(array.bytes.span());
    return array;
}

model::Shape stackedShape(const std::vector<data::Array>& runs) {
    auto shape = runs.front().shape;
    shape.insert(shape.begin(), static_cast<std::int32_t>(runs.size()));
    return shape;
}

data::Array stacked(const std::vector<data::Array>& runs) {
    std::vector<std::byte> bytes;
    bytes.reserve(runs.size() * runs.front().bytes.size());
    for (const auto& run : runs)
        bytes.insert(bytes.end(), run.bytes.span().begin(), run.bytes.span().end());
    return {runs.front().type, stackedShape(runs), base::Bytes::own(std::move(bytes))};
}

void addOutput(data::LazyArrays& arrays, const std::string& key, const std::vector<data::Array>& runs) {
    if (runs.empty())
        return;
    const auto& first = runs.front();
    const bool isUniform =
        std::all_of(runs.begin(), runs.end(), [&first](const data::Array& run) { return run.shape == first.shape; });
    if (isUniform) {
        arrays.insert_or_assign(key, data::LazyArray{first.type, stackedShape(runs),
                                         [&runs] { return base::Result<data::Array>(stacked(runs)); }});
        return;
    }
    for (std::size_t k = 0; k < runs.size(); ++k)
        arrays.insert_or_assign(key + "/run" + std::to_string(k),
            data::LazyArray{runs[k].type, runs[k].shape, [&run = runs[k]] { return base::Result<data::Array>(run); }});
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
            arrayOf(interpreter.tensor(tensor), interpreter.output(static_cast<std::size_t>(found - outputs.begin()))));
        m_outputs[k].push_back(ownCopy(std::move(array)));
    }
    return {};
}

base::Result<run::Tap> RunOutputs::tap(const std::filesystem::path& folder) {
    TRY_ASSIGN(m_spool, base::Spool::create(folder));
    return run::Tap(
        [this](const run::TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes) -> base::Status {
            TRY_ASSIGN(const auto array, arrayOf(info, bytes));
            const auto prefix = at.subgraph == m_entry.subgraph ? "" : "s" + std::to_string(at.subgraph) + "/";
            return keep(prefix + "t" + std::to_string(at.tensor), array);
        });
}

base::Status RunOutputs::keep(const std::string& key, const data::Array& array) {
    auto& tapped = m_tensors[key];
    TRY_ASSIGN(tapped.piece, m_spool->keep(array.bytes.span(), tapped.piece));
    tapped.type = array.type;
    tapped.shape = array.shape;
    return {};
}

data::LazyArrays RunOutputs::arrays() const {
    data::LazyArrays arrays;
    for (const auto& entry : m_tensors) {
        const auto& tapped = entry.second;
        arrays.emplace(entry.first,
            data::LazyArray{tapped.type, tapped.shape, [this, &tapped]() -> base::Result<data::Array> {
                                TRY_ASSIGN(auto bytes, m_spool->read(tapped.piece));
                                return data::Array{tapped.type, tapped.shape, base::Bytes::own(std::move(bytes))};
                            }});
    }
    for (std::size_t k = 0; k < m_outputs.size(); ++k)
        addOutput(arrays, "out" + std::to_string(k), m_outputs[k]);
    return arrays;
}

} // namespace cli
