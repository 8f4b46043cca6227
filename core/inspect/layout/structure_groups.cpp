// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
/// Groups from the flow alone. Between two operators of the execution order some tensors are alive; where they are
/// fewest the graph is narrow, and what lies between two such places belongs together: a residual block, a stage.
#include "inspect/layout/graph_structure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inspect {
namespace {

constexpr std::size_t leastToDivide = 6;
constexpr std::size_t leastToSection = 24; ///< a shorter chain stays as it is
constexpr std::size_t mostParts = 64;
constexpr int mostLevels = 10;

struct Piece {
    std::size_t begin;
    std::size_t end;
    std::size_t size() const { return end - begin; }
};

/// By place (before operator i): tensors that are made before it and read behind it.
std::vector<std::int32_t> aliveAt(const model::Subgraph& graph) {
    const std::size_t count = graph.operators.size();
    std::vector<std::size_t> made(graph.tensors.size(), std::numeric_limits<std::size_t>::max());
    std::vector<std::size_t> lastRead(graph.tensors.size(), 0);
    for (const auto tensor : graph.inputs)
        if (tensor >= 0)
            made[static_cast<std::size_t>(tensor)] = 0;
    for (std::size_t op = 0; op < count; ++op) {
        for (const auto tensor : graph.operators[op].outputs)
            if (tensor >= 0)
                made[static_cast<std::size_t>(tensor)] = op + 1;
        for (const auto tensor : graph.operators[op].inputs)
            if (tensor >= 0)
                lastRead[static_cast<std::size_t>(tensor)] = op;
    }
    std::vector<std::int32_t> change(count + 2, 0);
    for (std::size_t tensor = 0; tensor < made.size(); ++tensor)
        if (made[tensor] <= lastRead[tensor]) {
            ++change[made[tensor]];
            --change[lastRead[tensor] + 1];
        }
    std::vector<std::int32_t> alive(count + 1, 0);
    std::int32_t sum = 0;
    for (std::size_t place = 0; place <= count; ++place)
        alive[place] = sum += change[place];
    return alive;
}

class Division {
public:
    explicit Division(const model::Subgraph& graph) : m_alive(aliveAt(graph)) {
        divide({0, graph.operators.size()}, -1, 0);
    }
    std::vector<NameScope> take() { return std::move(m_groups); }

private:
    void divide(Piece piece, std::int32_t parent, int level) {
        auto pieces = level < mostLevels && piece.size() >= leastToDivide ? narrowPieces(piece) : std::vector<Piece>();
        const auto largest = std::max_element(
            pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.size() < b.size(); });
        const bool isChain = !pieces.empty() && largest->size() == 1;
        // Cutting off an operator or two at a time, as a U-Net would have it, leads nowhere.
        const bool isPeeling = !pieces.empty() && largest->size() * 10 > piece.size() * 9;
        if (isChain || isPeeling)
            pieces = piece.size() >= leastToSection ? sections(piece) : std::vector<Piece>();
        if (pieces.size() < 2)
            return own(piece, parent);
        emit(pieces, parent, level);
    }

    std::vector<Piece> narrowPieces(Piece piece) const {
        std::int32_t least = std::numeric_limits<std::int32_t>::max();
        for (std::size_t place = piece.begin + 1; place < piece.end; ++place)
            least = std::min(least, m_alive[place]);
        std::vector<Piece> pieces;
        std::size_t begin = piece.begin;
        for (std::size_t place = piece.begin + 1; place <= piece.end; ++place)
            if (place == piece.end || m_alive[place] == least) {
                pieces.push_back({begin, place});
                begin = place;
            }
        return pieces;
    }

    /// About as many as each is long, cut where the graph is narrowest nearby.
    std::vector<Piece> sections(Piece piece) const {
        const auto count = std::clamp<std::size_t>(
            static_cast<std::size_t>(std::sqrt(static_cast<double>(piece.size()))), 2, mostParts);
        const std::size_t reach = piece.size() / (4 * count);
        std::vector<Piece> pieces;
        std::size_t begin = piece.begin;
        for (std::size_t section = 1; section < count; ++section) {
            const std::size_t middle = piece.begin + section * piece.size() / count;
            std::size_t best = middle;
            for (std::size_t place = middle - reach; place <= middle + reach; ++place)
                if (m_alive[place] < m_alive[best])
                    best = place;
            pieces.push_back({begin, best});
            begin = best;
        }
        pieces.push_back({begin, piece.end});
        return pieces;
    }

    void emit(const std::vector<Piece>& pieces, std::int32_t parent, int level) {
        if (pieces.size() > mostParts && level < mostLevels) {
            const auto bundle = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(pieces.size()))));
            for (std::size_t first = 0; first < pieces.size(); first += bundle) {
                const auto end = std::min(first + bundle, pieces.size());
                const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(first);
                emit({begin, pieces.begin() + static_cast<std::ptrdiff_t>(end)}, group(parent), level + 1);
            }
            return;
        }
        for (const Piece& piece : pieces) {
            if (piece.size() < 2)
                own(piece, parent);
            else
                divide(piece, group(parent), level + 1);
        }
    }

    std::int32_t group(std::int32_t parent) {
        m_groups.push_back({{}, parent, {}});
        return static_cast<std::int32_t>(m_groups.size()) - 1;
    }

    void own(Piece piece, std::int32_t group) {
        for (std::size_t op = piece.begin; group >= 0 && op < piece.end; ++op)
            m_groups[static_cast<std::size_t>(group)].operators.push_back(static_cast<std::int32_t>(op));
    }

    std::vector<std::int32_t> m_alive;
    std::vector<NameScope> m_groups;
};

} // namespace

std::vector<NameScope> structureGroups(const model::Subgraph& subgraph) {
    return Division(subgraph).take();
}

} // namespace inspect
