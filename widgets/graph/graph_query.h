// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/model.h"

#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace widgets {

/// One thing that a search finds.
struct Hit {
    std::int32_t op = -1;
    std::int32_t tensor = -1;
    bool operator==(const Hit&) const = default;
};

/// What a user types to find operators and tensors. Terms stand side by side and must all be met:
///   conv                  a part of a name, operator, type, shape or attribute, upper case or not
///   "exact words"         the name (or operator) is this and nothing else
///   conv.*relu|bias$      a regular expression, where a term has its signs
///   op:conv name:block type:int8 shape:1x3  only in that field; shapes with x, × or commas
///   macs>1e6 bytes<=4096  numbers of operators; bytes of tensors too
///   sqnr<30 value>2.5     the error of the comparison in dB; times, or what was read from a file
///   in:operators          only these; or tensors, constants
class GraphQuery {
public:
    explicit GraphQuery(const QString& text);

    bool isEmpty() const { return m_terms.empty(); }
    /// Why a regular expression is none; empty: all is well.
    QString problem() const { return m_problem; }

    enum class Field { Any, Name, Operator, Type, Shape, Macs, Bytes, Sqnr, Value, Kind };
    enum class Match { Part, Exact, Pattern, Less, LessOrEqual, Greater, GreaterOrEqual };
    struct Term {
        Field field = Field::Any;
        Match match = Match::Part;
        QString text; ///< lower case
        QRegularExpression pattern;
        QString literal; ///< stands in all that the pattern meets; empty: none is known
        double number = 0;
    };
    const std::vector<Term>& terms() const { return m_terms; }

private:
    Term termOf(const QString& text, bool isQuoted);
    void readPattern(Term& term);

    std::vector<Term> m_terms;
    QString m_problem;
};

/// Numbers by operator that a search can compare; each may be empty, NaN is unknown.
struct SearchNumbers {
    std::vector<double> macs;
    std::vector<double> sqnr; ///< dB
    std::vector<double> values;
};

/// Everything of a subgraph that can be searched, as one text.
class GraphSearch {
public:
    GraphSearch() = default;
    /// Any thread.
    GraphSearch(const model::Model& model, std::size_t subgraph, const SearchNumbers& numbers);

    /// The first `most` hits: operators in their order, then tensors.
    std::vector<Hit> find(const GraphQuery& query, std::size_t most) const;
    /// For rules: all operators that meet the query, ascending.
    std::vector<std::int32_t> operators(const GraphQuery& query) const;
    bool isEmpty() const { return m_entries.empty(); }

private:
    friend class GraphSearchRun;
    struct Entry {
        Hit hit;
        qsizetype begin = 0; ///< of its line
        bool isConstant = false;
        double macs = std::numeric_limits<double>::quiet_NaN();
        double bytes = std::numeric_limits<double>::quiet_NaN();
        double sqnr = std::numeric_limits<double>::quiet_NaN();
        double value = std::numeric_limits<double>::quiet_NaN();

        double number(GraphQuery::Field field) const;
        bool isKind(const QString& kind) const;
    };
    qsizetype beginOf(std::size_t entry) const; ///< in the text; its end behind the last
    QStringView line(std::size_t entry) const;
    bool meets(std::size_t entry, const GraphQuery::Term& term) const;
    /// The first entry from `entry` on that may meet the term; `end`: none before it.
    std::size_t next(std::size_t entry, std::size_t end, const GraphQuery::Term& term) const;
    /// Adds the hits from entry `from` up to `end` until there are `most`.
    void findIn(
        const GraphQuery& query, std::size_t from, std::size_t end, std::size_t most, std::vector<Hit>& hits) const;

    QString m_text; ///< a line for each entry: fields between tabs, lower case
    std::vector<Entry> m_entries;
    std::size_t m_operators = 0; ///< entries in front
};

/// A search that goes on piece by piece: who types never waits for it, whatever the expression.
class GraphSearchRun {
public:
    GraphSearchRun() = default;
    GraphSearchRun(std::shared_ptr<const GraphSearch> search, const QString& query, std::size_t most);

    const GraphQuery& query() const { return m_query; }
    /// What was found so far, in order.
    const std::vector<Hit>& hits() const { return m_hits; }
    bool isDone() const;
    /// Goes on for about so long.
    void goOn(double milliseconds);

private:
    std::shared_ptr<const GraphSearch> m_search;
    GraphQuery m_query{QString()};
    std::size_t m_most = 0;
    std::size_t m_entry = 0; ///< the next
    std::vector<Hit> m_hits;
};

} // namespace widgets
