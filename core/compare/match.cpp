// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace compare {

namespace {

/// Above this many cells, a stretch between two anchors is left unmatched instead of aligned.
constexpr std::size_t mostCells = 50'000'000;

/// One operator that computes (no cast), as the alignment sees it.
struct Step {
    std::int32_t op = -1;
    std::string key;  ///< operator and output shapes: what quantization leaves alone
    std::string name; ///< of its first output, without converters' suffixes
};

bool isCast(model::BuiltinOperator code) {
    return code == model::BuiltinOperator::QUANTIZE || code == model::BuiltinOperator::DEQUANTIZE;
}

std::string plainName(std::string name) {
    constexpr std::array<std::string_view, 6> suffixes{
        "_int8", "_int16", "_uint8", "_requantized", "_quantized", "_dequant"};
    for (const std::string_view suffix : suffixes)
        if (name.size() > suffix.size() && name.ends_with(suffix))
            name.resize(name.size() - suffix.size());
    return name;
}

void appendShape(std::string& key, const model::Shape& shape) {
    for (const std::int32_t size : shape)
        key += std::to_string(size) + ",";
    key += ";";
}

std::vector<Step> stepsOf(const model::Model& model, const model::Subgraph& graph) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < graph.operators.size(); ++i) {
        const model::Operator& op = graph.operators[i];
        const model::OperatorCode& code = model.codeOf(op);
        if (isCast(code.builtin))
            continue;
        Step step{static_cast<std::int32_t>(i), model::nameOf(code) + ":", {}};
        for (const std::int32_t output : op.outputs)
            if (output >= 0)
                appendShape(step.key, graph.tensors[static_cast<std::size_t>(output)].shape);
        if (!op.outputs.empty() && op.outputs[0] >= 0)
            step.name = plainName(graph.tensors[static_cast<std::size_t>(op.outputs[0])].name);
        steps.push_back(std::move(step));
    }
    return steps;
}

/// A stretch [begin, end) of the steps of A and of B.
struct Stretch {
    std::size_t beginA, endA, beginB, endB;
};

class Aligner {
public:
    Aligner(std::vector<Step> a, std::vector<Step> b) : m_a(std::move(a)), m_b(std::move(b)) {}

    /// Pairs of operators, ascending on both sides.
    std::vector<std::pair<std::int32_t, std::int32_t>> run() {
        std::size_t beginA = 0;
        std::size_t beginB = 0;
        for (const auto& [anchorA, anchorB] : anchors()) {
            align({beginA, anchorA, beginB, anchorB});
            add(anchorA, anchorB);
            beginA = anchorA + 1;
            beginB = anchorB + 1;
        }
        align({beginA, m_a.size(), beginB, m_b.size()});
        return std::move(m_pairs);
    }

private:
    void add(std::size_t a, std::size_t b) { m_pairs.emplace_back(m_a[a].op, m_b[b].op); }
    bool isSame(std::size_t a, std::size_t b) const { return m_a[a].key == m_b[b].key; }

    static std::map<std::string_view, std::size_t> uniqueNames(const std::vector<Step>& steps) {
        std::map<std::string_view, std::size_t> names;
        std::set<std::string_view> twice;
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (!names.emplace(steps[i].name, i).second)
                twice.insert(steps[i].name);
        for (const std::string_view name : twice)
            names.erase(name);
        names.erase(std::string_view());
        return names;
    }

    /// Steps that carry the same name, once on either side, and compute the same; those that keep the order on both
    /// sides (longest such run).
    std::vector<std::pair<std::size_t, std::size_t>> anchors() const {
        const auto names = uniqueNames(m_b);
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (const auto& [name, a] : uniqueNames(m_a))
            if (const auto b = names.find(name); b != names.end() && isSame(a, b->second))
                found.emplace_back(a, b->second);
        std::sort(found.begin(), found.end());
        return longestAscending(found);
    }

    static std::vector<std::pair<std::size_t, std::size_t>> longestAscending(
        const std::vector<std::pair<std::size_t, std::size_t>>& found) {
        std::vector<std::size_t> tails; // index of the last element of the best run of each length
        std::vector<std::ptrdiff_t> before(found.size(), -1);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto place = std::lower_bound(tails.begin(), tails.end(), found[i].second,
                [&](std::size_t tail, std::size_t b) { return found[tail].second < b; });
            if (place != tails.begin())
                before[i] = static_cast<std::ptrdiff_t>(*(place - 1));
            if (place == tails.end())
                tails.push_back(i);
            else
                *place = i;
        }
        std::vector<std::pair<std::size_t, std::size_t>> run;
        for (std::ptrdiff_t i = tails.empty() ? -1 : static_cast<std::ptrdiff_t>(tails.back()); i >= 0;
             i = before[static_cast<std::size_t>(i)])
            run.push_back(found[static_cast<std::size_t>(i)]);
        std::reverse(run.begin(), run.end());
        return run;
    }

    /// Longest common subsequence of a stretch, after equal steps at both ends.
    void align(Stretch s) {
        while (s.beginA < s.endA && s.beginB < s.endB && isSame(s.beginA, s.beginB))
            add(s.beginA++, s.beginB++);
        std::vector<std::pair<std::size_t, std::size_t>> tail;
        while (s.beginA < s.endA && s.beginB < s.endB && isSame(s.endA - 1, s.endB - 1))
            tail.emplace_back(--s.endA, --s.endB);
        alignMiddle(s);
        for (auto pair = tail.rbegin(); pair != tail.rend(); ++pair)
            add(pair->first, pair->second);
    }

    void alignMiddle(const Stretch& s) {
        const std::size_t n = s.endA - s.beginA;
        const std::size_t m = s.endB - s.beginB;
        if (n == 0 || m == 0 || n > mostCells / m)
            return;
        std::vector<std::uint32_t> length((n + 1) * (m + 1), 0); // of the best run from (i, j) to the end
        const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return length[i * (m + 1) + j]; };
        for (std::size_t i = n; i-- > 0;)
            for (std::size_t j = m; j-- > 0;)
                at(i, j) =
                    isSame(s.beginA + i, s.beginB + j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        for (std::size_t i = 0, j = 0; i < n && j < m;) {
            if (isSame(s.beginA + i, s.beginB + j))
                add(s.beginA + i++, s.beginB + j++);
            else if (at(i + 1, j) >= at(i, j + 1))
                ++i;
            else
                ++j;
        }
    }

    std::vector<Step> m_a;
    std::vector<Step> m_b;
    std::vector<std::pair<std::int32_t, std::int32_t>> m_pairs;
};

void pairInputs(const model::Subgraph& a, const model::Subgraph& b, Matching& matching) {
    for (std::size_t k = 0; k < std::min(a.inputs.size(), b.inputs.size()); ++k)
        matching.pairs.push_back({a.inputs[k], b.inputs[k], -1, -1});
}

/// Tensors that operators (casts aside) make and that no pair holds.
std::vector<std::int32_t> leftOver(
    const model::Model& model, const model::Subgraph& graph, const std::set<std::int32_t>& matched) {
    std::vector<std::int32_t> left;
    for (const model::Operator& op : graph.operators)
        if (!isCast(model.codeOf(op).builtin))
            for (const std::int32_t output : op.outputs)
                if (output >= 0 && !matched.contains(output))
                    left.push_back(output);
    return left;
}

} // namespace

Matching match(const model::Model& a, const model::Model& b, std::size_t subgraph) {
    const model::Subgraph& graphA = a.subgraphs[subgraph];
    const model::Subgraph& graphB = b.subgraphs[subgraph];
    Matching matching;
    pairInputs(graphA, graphB, matching);
    for (const auto& [opA, opB] : Aligner(stepsOf(a, graphA), stepsOf(b, graphB)).run()) {
        const auto& outputsA = graphA.operators[static_cast<std::size_t>(opA)].outputs;
        const auto& outputsB = graphB.operators[static_cast<std::size_t>(opB)].outputs;
        for (std::size_t k = 0; k < std::min(outputsA.size(), outputsB.size()); ++k)
            if (outputsA[k] >= 0 && outputsB[k] >= 0)
                matching.pairs.push_back({outputsA[k], outputsB[k], opA, opB});
    }
    std::set<std::int32_t> matchedA;
    std::set<std::int32_t> matchedB;
    for (const TensorPair& pair : matching.pairs) {
        matchedA.insert(pair.tensorA);
        matchedB.insert(pair.tensorB);
    }
    matching.onlyA = leftOver(a, graphA, matchedA);
    matching.onlyB = leftOver(b, graphB, matchedB);
    return matching;
}

} // namespace compare
