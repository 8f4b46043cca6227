// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint.h"

#include "inspect/summary.h"
#include "inspect/tensor_stats.h"

#include "ops/registry.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace inspect {

namespace {

using base::Severity;
using model::BuiltinOperator;

/// Collects remarks on one subgraph.
class Linter {
public:
    Linter(const model::Model& model, std::size_t subgraph, base::Diagnostics& found)
        : m_model(model), m_number(subgraph), m_graph(model.subgraphs[subgraph]), m_index(m_graph), m_found(found) {}

    void run() {
        for (std::size_t op = 0; op < m_graph.operators.size(); ++op)
            lintOperator(op);
        lintUnused();
        lintNames();
    }

private:
    void remarkOperator(Severity severity, std::size_t op, std::string text) {
        m_found.push_back({severity, model::placeOf(m_model, m_number, op), std::move(text), static_cast<int>(m_number),
            static_cast<int>(op), -1});
    }
    void remarkTensor(Severity severity, std::size_t tensor, std::string text) {
        m_found.push_back({severity, model::placeOfTensor(m_model, m_number, tensor), std::move(text),
            static_cast<int>(m_number), -1, static_cast<int>(tensor)});
    }

    void lintOperator(std::size_t index) {
        const model::Operator& op = m_graph.operators[index];
        const BuiltinOperator code = m_model.codeOf(op).builtin;
        lintCast(index, op, code);
        lintFloatIsland(index, op, code);
        const ops::OpDefinition* definition = ops::find(code);
        if (definition && definition->quantization.weight >= 0)
            lintWeight(index, op, definition->quantization);
    }

    /// QUANTIZE of what was just dequantized with the same parameters.
    void lintCast(std::size_t index, const model::Operator& op, BuiltinOperator code) {
        if (code != BuiltinOperator::QUANTIZE || op.inputs.empty() || op.outputs.empty() || op.inputs[0] < 0)
            return;
        const std::int32_t maker = m_index.producer[static_cast<std::size_t>(op.inputs[0])];
        if (maker < 0)
            return;
        const model::Operator& before = m_graph.operators[static_cast<std::size_t>(maker)];
        if (m_model.codeOf(before).builtin != BuiltinOperator::DEQUANTIZE || before.inputs.empty() ||
            before.inputs[0] < 0)
            return;
        const model::Tensor& from = tensor(before.inputs[0]);
        const model::Tensor& to = tensor(op.outputs[0]);
        if (from.type == to.type && from.quantization == to.quantization)
            remarkOperator(Severity::Warning, index,
                CORE_TEXT("base::Diagnostic", "It undoes the DEQUANTIZE in front of it: both can go."));
    }

    /// An operator that computes in float between integer neighbours: slow, and two casts.
    void lintFloatIsland(std::size_t index, const model::Operator& op, BuiltinOperator code) {
        if (code == BuiltinOperator::QUANTIZE || code == BuiltinOperator::DEQUANTIZE ||
            computeKind(m_model, m_graph, op) != ComputeKind::Float32)
            return;
        const auto isMadeBy = [&](std::int32_t input) {
            const std::int32_t maker = input < 0 ? -1 : m_index.producer[static_cast<std::size_t>(input)];
            return maker >= 0 && m_model.codeOf(m_graph.operators[static_cast<std::size_t>(maker)]).builtin ==
                                     BuiltinOperator::DEQUANTIZE;
        };
        const auto isReadBy = [&](std::int32_t output) {
            const auto& readers = m_index.consumers[static_cast<std::size_t>(output)];
            return std::any_of(readers.begin(), readers.end(), [&](std::int32_t reader) {
                return m_model.codeOf(m_graph.operators[static_cast<std::size_t>(reader)]).builtin ==
                       BuiltinOperator::QUANTIZE;
            });
        };
        if (std::any_of(op.inputs.begin(), op.inputs.end(), isMadeBy) &&
            std::any_of(op.outputs.begin(), op.outputs.end(), isReadBy))
            remarkOperator(Severity::Warning, index,
                CORE_TEXT("base::Diagnostic", "It computes in float between integer operators."));
    }

    void lintWeight(std::size_t index, const model::Operator& op, const ops::QuantizationRule& rule) {
        const auto position = static_cast<std::size_t>(rule.weight);
        if (position >= op.inputs.size() || op.inputs[position] < 0)
            return;
        const auto weight = static_cast<std::size_t>(op.inputs[position]);
        const model::Tensor& filter = m_graph.tensors[weight];
        if (!m_model.isConstant(filter) || !m_linted.insert(weight).second)
            return;
        if (filter.isQuantized() && !filter.quantization->isPerAxis() && rule.weightAxis >= 0 &&
            static_cast<std::size_t>(rule.weightAxis) < filter.shape.size() &&
            filter.shape[static_cast<std::size_t>(rule.weightAxis)] > 1)
            remarkOperator(Severity::Note, index,
                CORE_TEXT(
                    "base::Diagnostic", "Its weights have one scale; scales per axis are usually more accurate."));
        base::Progress progress;
        const auto stats = tensorStats(m_model, m_number, weight, {.bins = 1}, progress);
        if (stats)
            lintChannels(weight, filter, *stats);
    }

    void lintChannels(std::size_t weight, const model::Tensor& filter, const TensorStats& stats) {
        if (stats.nanCount + stats.infiniteCount > 0)
            remarkTensor(Severity::Problem, weight,
                base::format(
                    "%zu of its %zu values are NaN or infinite.", stats.nanCount + stats.infiniteCount, stats.count));
        const auto dead =
            std::count_if(stats.channels.begin(), stats.channels.end(), [](const ChannelRange& c) { return c.isDead; });
        if (dead > 0)
            remarkTensor(Severity::Note, weight,
                base::format("%td of its %zu channels are all zero.", dead, stats.channels.size()));
        double least = 0;
        double most = 0;
        for (const ChannelRange& channel : stats.channels) {
            const double bound =
                std::max(std::abs(static_cast<double>(channel.min)), std::abs(static_cast<double>(channel.max)));
            if (bound == 0)
                continue;
            least = least == 0 ? bound : std::min(least, bound);
            most = std::max(most, bound);
        }
        const bool isPerTensor = !filter.quantization || !filter.quantization->isPerAxis();
        if (isPerTensor && least > 0 && most / least > 64)
            remarkTensor(Severity::Warning, weight,
                base::format("Its channels' ranges differ by a factor of %.0f: one scale for all leaves the smallest "
                             "only few of 256 steps.",
                    most / least));
    }

    void lintUnused() {
        std::set<std::int32_t> used(m_graph.inputs.begin(), m_graph.inputs.end());
        used.insert(m_graph.outputs.begin(), m_graph.outputs.end());
        for (const model::Operator& op : m_graph.operators)
            for (const auto* operands : {&op.inputs, &op.outputs, &op.intermediates})
                used.insert(operands->begin(), operands->end());
        for (const model::Tensor& tensor : m_graph.tensors) // scales and zero points of blocks are tensors too
            if (const auto* details = tensor.quantization
                                          ? std::get_if<model::BlockwiseQuantization>(&tensor.quantization->details)
                                          : nullptr)
                used.insert({details->scales, details->zeroPoints});
        for (std::size_t i = 0; i < m_graph.tensors.size(); ++i) {
            const model::Tensor& tensor = m_graph.tensors[i];
            if (!used.contains(static_cast<std::int32_t>(i)) && m_model.isConstant(tensor))
                remarkTensor(Severity::Note, i,
                    "No operator uses this constant (" + base::bytesText(m_model.dataOf(tensor).size()) + ").");
        }
    }

    void lintNames() {
        std::map<std::string_view, std::size_t> first;
        for (std::size_t i = 0; i < m_graph.tensors.size(); ++i) {
            const std::string& name = m_graph.tensors[i].name;
            const auto [entry, isNew] = first.emplace(name, i);
            if (!isNew && !name.empty())
                remarkTensor(Severity::Note, i,
                    base::format(
                        "T#%zu has the same name; tools that go by names take one for the other.", entry->second));
        }
    }

    const model::Tensor& tensor(std::int32_t index) const { return m_graph.tensors[static_cast<std::size_t>(index)]; }

    const model::Model& m_model;
    std::size_t m_number;
    const model::Subgraph& m_graph;
    model::GraphIndex m_index;
    base::Diagnostics& m_found;
    std::set<std::size_t> m_linted;
};

} // namespace

base::Diagnostics lint(const model::Model& model) {
    base::Diagnostics found;
    for (std::size_t subgraph = 0; subgraph < model.subgraphs.size(); ++subgraph)
        Linter(model, subgraph, found).run();
    const auto isRuntime = [](const model::Metadata& metadata) { return metadata.name == "min_runtime_version"; };
    if (std::none_of(model.metadata.begin(), model.metadata.end(), isRuntime))
        found.push_back({Severity::Note, "model",
            CORE_TEXT("base::Diagnostic", "It does not say which runtime it needs at least (min_runtime_version).")});
    return found;
}

} // namespace inspect
