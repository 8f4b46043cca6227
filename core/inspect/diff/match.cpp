// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// Operators first, from what is surest to what is weakest, and each match may bring its neighbours along:
// names, fingerprints of constants, hashes of all that stands before an operator, then order between matched ones.
#include "inspect/diff/match.h"

#include "base/file.h"

#include <algorithm>
#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>

namespace inspect {

namespace {

using Hash = std::uint64_t;

/// Up to here, a stretch between two matches is aligned by its longest common subsequence; beyond, greedily.
constexpr std::size_t mostCells = 4'000'000;
/// Of larger constants only pieces enter the fingerprint.
constexpr std::size_t fingerprintBytes = 4096;

Hash mixed(Hash a, Hash b) {
    Hash x = a ^ (b + 0x9e3779b97f4a7c15ULL + (a << 6U) + (a >> 2U));
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    return x ^ (x >> 27U);
}

Hash hashOf(std::string_view text) {
    return base::fingerprint(std::as_bytes(std::span(text)));
}

Hash hashOf(const base::Bytes& bytes) {
    const auto all = bytes.span();
    if (all.size() <= 2 * fingerprintBytes)
        return base::fingerprint(all);
    return mixed(base::fingerprint(all.first(fingerprintBytes)), base::fingerprint(all.last(fingerprintBytes)));
}

/// One side with what the matching asks about each operator.
struct Side {
    Side(const model::Model& itsModel, const model::Subgraph& itsGraph)
        : model(itsModel), graph(itsGraph), index(itsGraph) {
        const std::size_t count = graph.operators.size();
        type.resize(count);
        name.resize(count);
        constants.resize(count);
        before.resize(count);
        key.resize(count);
        for (std::size_t op = 0; op < count; ++op)
            describe(op);
    }

    const model::Tensor& tensor(std::int32_t t) const { return graph.tensors[static_cast<std::size_t>(t)]; }
    bool isConstant(std::int32_t t) const { return model.isConstant(tensor(t)); }

    const model::Model& model;
    const model::Subgraph& graph;
    model::GraphIndex index;
    std::vector<Hash> type;
    std::vector<Hash> name;      ///< type and names of the outputs; 0: none
    std::vector<Hash> constants; ///< type and contents of the constants; 0: none
    std::vector<Hash> before;    ///< type and all that leads to it
    std::vector<Hash> key;       ///< type and output shapes

private:
    void describe(std::size_t op) {
        const model::Operator& node = graph.operators[op];
        type[op] = hashOf(model::nameOf(model.codeOf(node)));
        before[op] = key[op] = type[op];
        for (const std::int32_t output : node.outputs) {
            if (output < 0)
                continue;
            if (!tensor(output).name.empty())
                name[op] = mixed(name[op] ? name[op] : type[op], hashOf(tensor(output).name));
            for (const std::int32_t size : tensor(output).shape)
                key[op] = mixed(key[op], static_cast<Hash>(size));
        }
        for (const std::int32_t input : node.inputs)
            describeInput(op, input);
    }
    void describeInput(std::size_t op, std::int32_t input) {
        Hash source = 1;
        if (input >= 0 && isConstant(input)) {
            source = 2;
            for (const std::int32_t size : tensor(input).shape)
                source = mixed(source, static_cast<Hash>(size));
            if (model.dataOf(tensor(input)).size() >= 16) // small ones are shapes and axes that many share
                constants[op] = mixed(constants[op] ? constants[op] : type[op], hashOf(model.dataOf(tensor(input))));
        } else if (input >= 0) {
            const std::int32_t maker = index.producer[static_cast<std::size_t>(input)];
            source = maker < 0 ? 3 : before[static_cast<std::size_t>(maker)];
        }
        before[op] = mixed(before[op], source);
    }
};

class Matcher {
public:
    Matcher(const Side& a, const Side& b) : m_a(a), m_b(b) {
        m_match.operators.assign(a.graph.operators.size(), -1);
        m_match.operatorsBack.assign(b.graph.operators.size(), -1);
        m_match.tensors.assign(a.graph.tensors.size(), -1);
        m_match.tensorsBack.assign(b.graph.tensors.size(), -1);
    }

    GraphMatch run(const std::vector<OperatorPin>& pins, bool matchesOthers) {
        pin(pins, matchesOthers);
        if (!matchesOthers) {
            matchTensors();
            return std::move(m_match);
        }
        matchUnique(m_a.name, m_b.name);
        matchUnique(m_a.constants, m_b.constants);
        matchUnique(m_a.before, m_b.before);
        alignBetween();
        matchTensors();
        return std::move(m_match);
    }

private:
    static std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

    bool isFree(std::int32_t a, std::int32_t b) const {
        return a >= 0 && b >= 0 && m_match.operators[at(a)] < 0 && m_match.operatorsBack[at(b)] < 0 &&
               m_a.type[at(a)] == m_b.type[at(b)];
    }

    using Queue = std::deque<std::pair<std::int32_t, std::int32_t>>;

    void set(std::int32_t a, std::int32_t b) {
        m_match.operators[at(a)] = b;
        m_match.operatorsBack[at(b)] = a;
    }

    /// All pins first, whatever their types: none may be taken by the neighbour of another.
    void pin(const std::vector<OperatorPin>& pins, bool withNeighbours) {
        Queue neighbours;
        for (const auto& [a, b] : pins) {
            const bool exists =
                a >= 0 && b >= 0 && at(a) < m_match.operators.size() && at(b) < m_match.operatorsBack.size();
            if (!exists || m_match.operators[at(a)] >= 0 || m_match.operatorsBack[at(b)] >= 0)
                continue;
            set(a, b);
            addNeighbours(a, b, neighbours);
        }
        if (withNeighbours)
            join(neighbours);
    }

    /// Matches two operators and, from there, neighbours of the same type that are the only choice.
    void join(std::int32_t firstA, std::int32_t firstB) {
        Queue queue{{firstA, firstB}};
        join(queue);
    }
    void join(Queue& queue) {
        while (!queue.empty()) {
            const auto [a, b] = queue.front();
            queue.pop_front();
            if (!isFree(a, b))
                continue;
            set(a, b);
            addNeighbours(a, b, queue);
        }
    }
    void addNeighbours(std::int32_t a, std::int32_t b, Queue& queue) const {
        const model::Operator& opA = m_a.graph.operators[at(a)];
        const model::Operator& opB = m_b.graph.operators[at(b)];
        for (std::size_t i = 0; i < std::min(opA.inputs.size(), opB.inputs.size()); ++i)
            if (opA.inputs[i] >= 0 && opB.inputs[i] >= 0)
                queue.emplace_back(m_a.index.producer[at(opA.inputs[i])], m_b.index.producer[at(opB.inputs[i])]);
        for (std::size_t i = 0; i < std::min(opA.outputs.size(), opB.outputs.size()); ++i)
            if (opA.outputs[i] >= 0 && opB.outputs[i] >= 0)
                joinOnlyReaders(opA.outputs[i], opB.outputs[i], queue);
    }
    void joinOnlyReaders(std::int32_t tensorA, std::int32_t tensorB, Queue& queue) const {
        const auto& readersA = m_a.index.consumers[at(tensorA)];
        const auto& readersB = m_b.index.consumers[at(tensorB)];
        if (readersA.size() == 1 && readersB.size() == 1)
            queue.emplace_back(readersA[0], readersB[0]);
    }

    /// Operators whose hash stands once on each side. 0 stands for none.
    void matchUnique(const std::vector<Hash>& a, const std::vector<Hash>& b) {
        struct Seen {
            std::int32_t a = -1;
            std::int32_t b = -1;
            bool isUnique = true;
        };
        std::unordered_map<Hash, Seen> seen;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a[i] != 0 && m_match.operators[i] < 0) {
                Seen& entry = seen[a[i]];
                entry.isUnique = entry.isUnique && entry.a < 0;
                entry.a = static_cast<std::int32_t>(i);
            }
        for (std::size_t i = 0; i < b.size(); ++i)
            if (const auto found = seen.find(b[i]); b[i] != 0 && m_match.operatorsBack[i] < 0 && found != seen.end()) {
                found->second.isUnique = found->second.isUnique && found->second.b < 0;
                found->second.b = static_cast<std::int32_t>(i);
            }
        // In the order of A, so that nothing depends on hashing.
        for (std::size_t i = 0; i < a.size(); ++i)
            if (const auto found = seen.find(a[i]);
                found != seen.end() && found->second.isUnique && found->second.a == static_cast<std::int32_t>(i))
                join(found->second.a, found->second.b);
    }

    /// What is left, stretch by stretch between operators that are matched in the same order on both sides.
    void alignBetween() {
        const auto anchors = orderedAnchors();
        std::int32_t fromA = 0;
        std::int32_t fromB = 0;
        for (const auto& [a, b] : anchors) {
            alignStretch(fromA, a, fromB, b);
            fromA = a + 1;
            fromB = b + 1;
        }
        alignStretch(fromA, static_cast<std::int32_t>(m_match.operators.size()), fromB,
            static_cast<std::int32_t>(m_match.operatorsBack.size()));
    }

    /// The longest list of matches that ascends on both sides (patience sorting).
    std::vector<std::pair<std::int32_t, std::int32_t>> orderedAnchors() const {
        std::vector<std::int32_t> tops; // operators of A, by length of the list that ends there
        std::vector<std::int32_t> previous(m_match.operators.size(), -1);
        for (std::size_t a = 0; a < m_match.operators.size(); ++a) {
            const std::int32_t b = m_match.operators[a];
            if (b < 0)
                continue;
            const auto pile = std::lower_bound(tops.begin(), tops.end(), b,
                [&](std::int32_t top, std::int32_t value) { return m_match.operators[at(top)] < value; });
            previous[a] = pile == tops.begin() ? -1 : *(pile - 1);
            if (pile == tops.end())
                tops.push_back(static_cast<std::int32_t>(a));
            else
                *pile = static_cast<std::int32_t>(a);
        }
        std::vector<std::pair<std::int32_t, std::int32_t>> anchors;
        for (std::int32_t a = tops.empty() ? -1 : tops.back(); a >= 0; a = previous[at(a)])
            anchors.emplace_back(a, m_match.operators[at(a)]);
        std::reverse(anchors.begin(), anchors.end());
        return anchors;
    }

    void alignStretch(std::int32_t fromA, std::int32_t toA, std::int32_t fromB, std::int32_t toB) {
        std::vector<std::int32_t> a;
        std::vector<std::int32_t> b;
        for (std::int32_t i = fromA; i < toA; ++i)
            if (m_match.operators[at(i)] < 0)
                a.push_back(i);
        for (std::int32_t i = fromB; i < toB; ++i)
            if (m_match.operatorsBack[at(i)] < 0)
                b.push_back(i);
        if (a.empty() || b.empty())
            return;
        if (a.size() * b.size() <= mostCells)
            alignBySubsequence(a, b);
        else
            alignGreedily(a, b);
    }

    void alignBySubsequence(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
        const std::size_t width = b.size() + 1;
        std::vector<std::int32_t> longest((a.size() + 1) * width, 0);
        const auto isEqual = [&](std::size_t i, std::size_t k) { return m_a.key[at(a[i])] == m_b.key[at(b[k])]; };
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t k = b.size(); k-- > 0;)
                longest[i * width + k] = isEqual(i, k)
                                             ? longest[(i + 1) * width + k + 1] + 1
                                             : std::max(longest[(i + 1) * width + k], longest[i * width + k + 1]);
        for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
            if (isEqual(i, k))
                join(a[i++], b[k++]);
            else if (longest[(i + 1) * width + k] >= longest[i * width + k + 1])
                ++i;
            else
                ++k;
        }
    }

    /// Equal keys in order, each at the first place behind the one before.
    void alignGreedily(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
        std::unordered_map<Hash, std::deque<std::size_t>> places;
        for (std::size_t k = 0; k < b.size(); ++k)
            places[m_b.key[at(b[k])]].push_back(k);
        std::size_t next = 0;
        for (const std::int32_t op : a) {
            const auto found = places.find(m_a.key[at(op)]);
            if (found == places.end())
                continue;
            while (!found->second.empty() && found->second.front() < next)
                found->second.pop_front();
            if (found->second.empty())
                continue;
            next = found->second.front() + 1;
            join(op, b[next - 1]);
        }
    }

    void joinTensors(std::int32_t a, std::int32_t b) {
        if (a < 0 || b < 0 || m_match.tensors[at(a)] >= 0 || m_match.tensorsBack[at(b)] >= 0)
            return;
        m_match.tensors[at(a)] = b;
        m_match.tensorsBack[at(b)] = a;
    }
    void joinTensors(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
            joinTensors(a[i], b[i]);
    }

    /// Results of matched operators, ends of the graph, operands of matched operators, then names.
    void matchTensors() {
        const auto forMatched = [&](auto operands) {
            for (std::size_t op = 0; op < m_match.operators.size(); ++op)
                if (m_match.operators[op] >= 0)
                    joinTensors(
                        m_a.graph.operators[op].*operands, m_b.graph.operators[at(m_match.operators[op])].*operands);
        };
        forMatched(&model::Operator::outputs);
        joinTensors(m_a.graph.inputs, m_b.graph.inputs);
        forMatched(&model::Operator::inputs);
        forMatched(&model::Operator::intermediates);
        std::unordered_map<std::string_view, std::int32_t> byName;
        for (std::size_t i = m_b.graph.tensors.size(); i-- > 0;)
            if (m_match.tensorsBack[i] < 0 && !m_b.graph.tensors[i].name.empty())
                byName[m_b.graph.tensors[i].name] = static_cast<std::int32_t>(i);
        for (std::size_t i = 0; i < m_a.graph.tensors.size(); ++i)
            if (const auto found = byName.find(m_a.graph.tensors[i].name); found != byName.end())
                joinTensors(static_cast<std::int32_t>(i), found->second);
    }

    const Side& m_a;
    const Side& m_b;
    GraphMatch m_match;
};

} // namespace

GraphMatch matchGraphs(const model::Model& modelA, const model::Subgraph& a, const model::Model& modelB,
    const model::Subgraph& b, const std::vector<OperatorPin>& pins, bool matchesOthers) {
    const Side sideA(modelA, a);
    const Side sideB(modelB, b);
    return Matcher(sideA, sideB).run(pins, matchesOthers);
}

} // namespace inspect
