// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
/// A group's form is told by one number: operators one after the other, each with what it is and, for each operand, how
/// many operators before it in the group made it.
#include "inspect/layout/alike_groups.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace inspect {
namespace {

class Hash {
public:
    void add(std::uint64_t value) {
        // The finalizer of splitmix64.
        m_value += value + 0x9e3779b97f4a7c15ULL;
        m_value = (m_value ^ (m_value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        m_value = (m_value ^ (m_value >> 27)) * 0x94d049bb133111ebULL;
        m_value ^= m_value >> 31;
    }
    void add(std::string_view text) {
        add(text.size());
        add(std::hash<std::string_view>()(text));
    }
    void add(const base::Bytes& bytes) { add(std::string_view(bytes.as<char>().data(), bytes.size())); }
    void add(bool value) { add(std::uint64_t{value}); }
    void add(std::int64_t value) { add(static_cast<std::uint64_t>(value)); }
    void add(double value) { add(static_cast<std::uint64_t>(std::hash<double>()(value))); }
    void add(const std::string& text) { add(std::string_view(text)); }
    template<class Value>
    void add(const std::vector<Value>& values) {
        add(values.size());
        for (const Value& value : values)
            add(value);
    }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0;
};

struct Maker {
    std::int32_t op = -1;
    std::uint64_t output = 0;
};

class Forms {
public:
    Forms(const model::Model& model, const model::Subgraph& graph)
        : m_graph(graph), m_makers(graph.tensors.size()), m_rank(graph.operators.size(), 0),
          m_group(graph.operators.size(), -1) {
        for (std::size_t op = 0; op < graph.operators.size(); ++op) {
            const auto& value = graph.operators[op];
            for (std::size_t output = 0; output < value.outputs.size(); ++output)
                if (value.outputs[output] >= 0)
                    m_makers[static_cast<std::size_t>(value.outputs[output])] = {static_cast<std::int32_t>(op), output};
            m_forms.push_back(formOf(model, value));
        }
    }

    /// Of a group with these operators, ascending; each has a number of its own.
    std::uint64_t form(std::int32_t group, const std::vector<std::int32_t>& operators) {
        for (std::size_t rank = 0; rank < operators.size(); ++rank) {
            m_rank[static_cast<std::size_t>(operators[rank])] = rank;
            m_group[static_cast<std::size_t>(operators[rank])] = group;
        }
        Hash hash;
        hash.add(operators.size());
        for (std::size_t rank = 0; rank < operators.size(); ++rank) {
            const auto op = static_cast<std::size_t>(operators[rank]);
            hash.add(m_forms[op]);
            for (const auto tensor : m_graph.operators[op].inputs)
                addTie(hash, group, rank, tensor);
        }
        return hash.value();
    }

private:
    std::uint64_t formOf(const model::Model& model, const model::Operator& op) const {
        Hash hash;
        const auto& code = model.codeOf(op);
        hash.add(static_cast<std::uint64_t>(code.builtin));
        hash.add(code.customCode);
        for (const auto* options : {&op.options, &op.options2}) {
            hash.add(options->table);
            for (const auto& option : options->values) {
                hash.add(option.name);
                std::visit([&](const auto& value) { hash.add(value); }, option.value);
            }
        }
        hash.add(op.customOptions);
        for (const auto* operands : {&op.inputs, &op.outputs})
            for (const auto tensor : *operands) {
                const bool isThere = tensor >= 0;
                hash.add(isThere);
                if (!isThere)
                    continue;
                const auto& value = m_graph.tensors[static_cast<std::size_t>(tensor)];
                hash.add(static_cast<std::uint64_t>(value.type));
                hash.add(model.isConstant(value));
            }
        return hash.value();
    }

    void addTie(Hash& hash, std::int32_t group, std::size_t rank, std::int32_t tensor) const {
        const Maker maker = tensor < 0 ? Maker() : m_makers[static_cast<std::size_t>(tensor)];
        if (maker.op < 0 || m_group[static_cast<std::size_t>(maker.op)] != group)
            return hash.add(std::uint64_t{0});
        hash.add(std::uint64_t{1} + rank - m_rank[static_cast<std::size_t>(maker.op)]);
        hash.add(maker.output);
    }

    const model::Subgraph& m_graph;
    std::vector<Maker> m_makers; ///< by tensor
    std::vector<std::uint64_t> m_forms;
    std::vector<std::size_t> m_rank;   ///< by operator: its place in the group that was looked at last
    std::vector<std::int32_t> m_group; ///< by operator: that group
};

/// The operators in each group and in the groups inside of it, ascending.
std::vector<std::vector<std::int32_t>> allOperators(const std::vector<NameScope>& groups) {
    std::vector<std::vector<std::int32_t>> operators(groups.size());
    for (std::size_t group = groups.size(); group-- > 0;) {
        auto& own = operators[group];
        own.insert(own.end(), groups[group].operators.begin(), groups[group].operators.end());
        std::sort(own.begin(), own.end());
        if (groups[group].parent >= 0) {
            auto& around = operators[static_cast<std::size_t>(groups[group].parent)];
            around.insert(around.end(), own.begin(), own.end());
        }
    }
    return operators;
}

} // namespace

std::vector<std::int32_t> alikeGroups(
    const model::Model& model, std::size_t subgraph, const std::vector<NameScope>& groups) {
    std::vector<std::int32_t> kinds(groups.size(), -1);
    if (groups.empty())
        return kinds;
    const auto operators = allOperators(groups);
    std::vector<bool> isMeant(groups.size());
    for (std::size_t group = 0; group < groups.size(); ++group)
        isMeant[group] = operators[group].size() > 1;
    for (std::size_t group = 0; group < groups.size(); ++group)
        if (const auto parent = groups[group].parent;
            parent >= 0 && operators[static_cast<std::size_t>(parent)].size() == operators[group].size())
            isMeant[static_cast<std::size_t>(parent)] = false;
    Forms forms(model, model.subgraphs[subgraph]);
    struct Found {
        std::size_t first;
        std::int32_t kind;
    };
    std::unordered_map<std::uint64_t, Found> found;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        if (!isMeant[group])
            continue;
        const auto form = forms.form(static_cast<std::int32_t>(group), operators[group]);
        const auto [entry, isNew] = found.emplace(form, Found{group, -1});
        if (isNew)
            continue;
        // The number is given when a second one is found; put in order below.
        entry->second.kind = kinds[entry->second.first] = static_cast<std::int32_t>(entry->second.first);
        kinds[group] = entry->second.kind;
    }
    std::unordered_map<std::int32_t, std::int32_t> numbers;
    for (auto& kind : kinds)
        if (kind >= 0)
            kind = numbers.emplace(kind, static_cast<std::int32_t>(numbers.size())).first->second;
    return kinds;
}

} // namespace inspect
