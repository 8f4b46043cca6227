// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/arena_timeline.h"

#include "run/graph/arena_planner.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace inspect {

namespace {

using model::BuiltinOperator;

constexpr std::size_t microAlignment = 16;
constexpr std::size_t scalarBytes = 4; ///< results are not put in place of anything this small

/// How TensorFlow Lite's kernels may write over their operands (their registrations' inplace_operator).
struct InPlace {
    int inputs = 0;           ///< how many of the first operands may be taken
    bool keepsValues = false; ///< the result has the operand's bytes
};

InPlace inPlaceOf(BuiltinOperator code) {
    switch (code) {
    case BuiltinOperator::RESHAPE:
    case BuiltinOperator::SQUEEZE:
    case BuiltinOperator::EXPAND_DIMS:
    case BuiltinOperator::BITCAST:
        return {1, true};
    case BuiltinOperator::SOFTMAX:
    case BuiltinOperator::DYNAMIC_UPDATE_SLICE:
        return {1, false};
    case BuiltinOperator::ADD:
    case BuiltinOperator::SUB:
    case BuiltinOperator::MUL:
    case BuiltinOperator::DIV:
        return {2, false};
    default:
        return {};
    }
}

/// LiteRT for Microcontrollers' greedy planner: the largest first, of equal ones the later; each into the first gap.
std::optional<run::ArenaPlan> planMicro(std::span<const run::ArenaItem> items) {
    std::vector<std::size_t> order(items.size());
    std::vector<std::size_t> sizes(items.size());
    std::size_t sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        order[i] = items.size() - 1 - i;
        if (items[i].bytes > std::numeric_limits<std::size_t>::max() / 2 - sum - microAlignment)
            return {};
        sizes[i] = (items[i].bytes + microAlignment - 1) / microAlignment * microAlignment;
        sum += sizes[i];
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    run::ArenaPlan plan;
    plan.offsets.assign(items.size(), 0);
    std::vector<std::size_t> placed; // ascending offsets
    for (const std::size_t item : order) {
        std::size_t offset = 0;
        for (const std::size_t other : placed) {
            if (!items[item].overlaps(items[other]))
                continue;
            if (plan.offsets[other] >= offset + sizes[item])
                break;
            offset = std::max(offset, plan.offsets[other] + sizes[other]);
        }
        plan.offsets[item] = offset;
        plan.size = std::max(plan.size, offset + sizes[item]);
        placed.insert(std::upper_bound(placed.begin(), placed.end(), offset,
                          [&](std::size_t value, std::size_t other) { return value < plan.offsets[other]; }),
            item);
    }
    return plan;
}

class Timeline {
public:
    Timeline(const model::Model& model, std::size_t subgraph, ArenaPlanner planner)
        : m_model(model), m_graph(model.subgraphs[subgraph]), m_planner(planner), m_items(m_graph.tensors.size()),
          m_root(m_graph.tensors.size(), -1), m_readers(m_graph.tensors.size(), 0),
          m_isEnd(m_graph.tensors.size(), false) {}

    ArenaTimeline run() {
        findLifetimes();
        if (m_planner == ArenaPlanner::TfLite)
            shareInPlace();
        place();
        measure();
        return std::move(m_timeline);
    }

private:
    static std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }
    bool isActivation(std::int32_t tensor) const {
        return tensor >= 0 && !m_graph.tensors[at(tensor)].isVariable &&
               !m_model.isConstant(m_graph.tensors[at(tensor)]);
    }
    bool isLive(std::int32_t tensor) const { return m_root[at(tensor)] >= 0; }

    void use(std::int32_t tensor, std::int32_t op) {
        if (!isActivation(tensor))
            return;
        run::ArenaItem& item = m_items[at(tensor)];
        if (!isLive(tensor))
            item = {model::byteSize(m_graph.tensors[at(tensor)]).value_or(0), op, op};
        m_root[at(tensor)] = tensor;
        item.last = std::max(item.last, op);
    }

    void findLifetimes() {
        // TensorFlow Lite keeps inputs for the next run, the smaller runtime gives them back after their last reader.
        for (const std::int32_t tensor : m_graph.inputs) {
            use(tensor, 0);
            if (m_planner == ArenaPlanner::TfLite)
                use(tensor, run::ArenaItem::end);
            m_isEnd[at(tensor)] = true;
        }
        for (std::size_t i = 0; i < m_graph.operators.size(); ++i) {
            const auto op = static_cast<std::int32_t>(i);
            for (const std::int32_t tensor : m_graph.operators[i].inputs) {
                use(tensor, op);
                m_readers[at(std::max(tensor, 0))] += tensor >= 0 ? 1 : 0;
            }
            for (const std::int32_t tensor : m_graph.operators[i].outputs)
                use(tensor, op);
        }
        for (const std::int32_t tensor : m_graph.outputs) {
            use(tensor, run::ArenaItem::end);
            m_isEnd[at(tensor)] = true;
        }
    }

    /// May the result take the operand's memory?
    bool canTake(std::int32_t input, std::int32_t output, bool keepsValues) const {
        if (!isActivation(input) || !isLive(input) || m_isEnd[at(input)] || m_isEnd[at(output)])
            return false;
        if (keepsValues)
            return true;
        return m_items[at(input)].bytes == m_items[at(output)].bytes && m_items[at(input)].bytes > scalarBytes &&
               m_readers[at(input)] == 1 && m_readers[at(m_root[at(input)])] == 1;
    }

    void shareInPlace() {
        for (const model::Operator& op : m_graph.operators) {
            const InPlace rule = inPlaceOf(m_model.codeOf(op).builtin);
            if (rule.inputs == 0 || op.outputs.empty() || !isActivation(op.outputs[0]))
                continue;
            for (std::size_t i = 0; i < std::min(op.inputs.size(), at(rule.inputs)); ++i)
                if (canTake(op.inputs[i], op.outputs[0], rule.keepsValues)) {
                    m_root[at(op.outputs[0])] = m_root[at(op.inputs[i])];
                    break;
                }
        }
    }

    void place() {
        std::vector<run::ArenaItem> items;
        std::vector<std::int32_t> itemOf(m_graph.tensors.size(), -1);
        for (std::size_t i = 0; i < m_root.size(); ++i)
            if (m_root[i] == static_cast<std::int32_t>(i)) {
                itemOf[i] = static_cast<std::int32_t>(items.size());
                items.push_back(m_items[i]);
            }
        for (std::size_t i = 0; i < m_root.size(); ++i) // roots live as long as what took them over
            if (m_root[i] >= 0)
                items[at(itemOf[at(m_root[i])])].last =
                    std::max(items[at(itemOf[at(m_root[i])])].last, m_items[i].last);
        const auto plan = m_planner == ArenaPlanner::TfLite ? run::planArena(items) : planMicro(items);
        m_timeline.isKnown = plan.has_value();
        m_timeline.arenaBytes = plan ? plan->size : 0;
        for (std::size_t i = 0; i < m_root.size(); ++i) {
            if (m_root[i] < 0)
                continue;
            const bool isShared = m_root[i] != static_cast<std::int32_t>(i);
            m_timeline.inPlaceBytes += isShared ? m_items[i].bytes : 0;
            m_timeline.tenants.push_back(
                {static_cast<std::int32_t>(i), m_items[i].bytes, plan ? plan->offsets[at(itemOf[at(m_root[i])])] : 0,
                    m_items[i].first, m_items[i].last, isShared ? m_root[i] : -1});
        }
        std::stable_sort(
            m_timeline.tenants.begin(), m_timeline.tenants.end(), [](const ArenaTenant& a, const ArenaTenant& b) {
                return std::tie(a.first, a.tensor) < std::tie(b.first, b.tensor);
            });
        m_roots = std::move(items);
    }

    /// Differences at the operators where a piece begins and stops to be held, then their running sum.
    void measure() {
        const auto operators = static_cast<std::int32_t>(m_graph.operators.size());
        std::vector<std::size_t> begins(at(operators) + 1, 0);
        std::vector<std::size_t> ends(at(operators) + 1, 0);
        for (const run::ArenaItem& item : m_roots) {
            begins[at(std::min(item.first, operators))] += item.bytes;
            ends[at(std::min(item.last, operators))] += item.bytes;
        }
        std::size_t live = 0;
        for (std::int32_t op = 0; op < operators; ++op) {
            live += begins[at(op)];
            m_timeline.liveBytes.push_back(live);
            if (live > m_timeline.peakBytes || m_timeline.peakOperator < 0) {
                m_timeline.peakBytes = live;
                m_timeline.peakOperator = op;
            }
            live -= ends[at(op)];
        }
        std::vector<const ArenaTenant*> held;
        for (const ArenaTenant& tenant : m_timeline.tenants)
            if (tenant.first <= m_timeline.peakOperator && tenant.last >= m_timeline.peakOperator)
                held.push_back(&tenant);
        std::stable_sort(
            held.begin(), held.end(), [](const ArenaTenant* a, const ArenaTenant* b) { return a->bytes > b->bytes; });
        for (const ArenaTenant* tenant : held)
            m_timeline.atPeak.push_back(tenant->tensor);
    }

    const model::Model& m_model;
    const model::Subgraph& m_graph;
    ArenaPlanner m_planner;
    std::vector<run::ArenaItem> m_items; ///< by tensor
    std::vector<std::int32_t> m_root;    ///< by tensor: whose memory it has; -1: not in the arena
    std::vector<std::size_t> m_readers;
    std::vector<bool> m_isEnd; ///< by tensor: an input or output of the graph
    std::vector<run::ArenaItem> m_roots;
    ArenaTimeline m_timeline;
};

} // namespace

ArenaTimeline arenaTimeline(const model::Model& model, std::size_t subgraph, ArenaPlanner planner) {
    return Timeline(model, subgraph, planner).run();
}

} // namespace inspect
