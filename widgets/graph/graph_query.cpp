// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_query.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include <algorithm>

namespace widgets {
namespace {

using Field = GraphQuery::Field;
using Match = GraphQuery::Match;

constexpr QChar fieldEnd = u'\t';
constexpr QChar lineEnd = u'\n';

struct FieldName {
    const char* name;
    Field field;
};
constexpr FieldName fieldNames[] = {{"name:", Field::Name}, {"op:", Field::Operator}, {"type:", Field::Type},
    {"shape:", Field::Shape}, {"in:", Field::Kind}, {"macs", Field::Macs}, {"bytes", Field::Bytes},
    {"sqnr", Field::Sqnr}, {"value", Field::Value}};

bool isNumber(Field field) {
    return field == Field::Macs || field == Field::Bytes || field == Field::Sqnr || field == Field::Value;
}

/// The place of a field in a line: name, operator, type, shape, the rest.
int columnOf(Field field) {
    switch (field) {
    case Field::Name:
        return 0;
    case Field::Operator:
        return 1;
    case Field::Type:
        return 2;
    case Field::Shape:
        return 3;
    default:
        return -1;
    }
}

QStringView column(QStringView line, int index) {
    qsizetype begin = 0;
    for (; index > 0; --index)
        begin = line.indexOf(fieldEnd, begin) + 1;
    const qsizetype end = line.indexOf(fieldEnd, begin);
    return line.mid(begin, end < 0 ? -1 : end - begin);
}

/// Strings of the program are valid; looking through the whole text for it takes longer than the search.
constexpr auto unchecked = QRegularExpression::DontCheckSubjectStringMatchOption;

/// Names may hold anything; the text's own signs are taken out.
QString plain(QString text) {
    text.replace(fieldEnd, u' ');
    text.replace(lineEnd, u' ');
    return text.toLower();
}

bool hasPatternSigns(const QString& text) {
    return std::any_of(
        text.begin(), text.end(), [](QChar letter) { return QStringLiteral("*+?^$|()[]{}\\").contains(letter); });
}

} // namespace

GraphQuery::GraphQuery(const QString& text) {
    QString term;
    bool isQuoted = false;
    bool isOpen = false;
    const auto finish = [&] {
        if (!term.isEmpty())
            m_terms.push_back(termOf(term.toLower(), isQuoted));
        term.clear();
        isQuoted = false;
    };
    for (const QChar letter : text) {
        if (letter == u'"') {
            isOpen = !isOpen;
            isQuoted = true;
        } else if (letter.isSpace() && !isOpen) {
            finish();
        } else {
            term += letter;
        }
    }
    finish();
}

GraphQuery::Term GraphQuery::termOf(const QString& text, bool isQuoted) {
    Term term;
    term.text = text;
    for (const auto& [name, field] : fieldNames)
        if (text.startsWith(QLatin1String(name))) {
            term.field = field;
            term.text = text.mid(qsizetype(qstrlen(name)));
        }
    if (isNumber(term.field)) {
        static const QRegularExpression comparison(QStringLiteral("^(<=|>=|<|>)(-?[0-9.]+(?:e-?[0-9]+)?)$"));
        const auto found = comparison.match(term.text);
        if (found.hasMatch()) {
            const QString sign = found.captured(1);
            term.match = sign == u"<"    ? Match::Less
                         : sign == u"<=" ? Match::LessOrEqual
                         : sign == u">"  ? Match::Greater
                                         : Match::GreaterOrEqual;
            term.number = found.captured(2).toDouble();
            return term;
        }
        term.field = Field::Any; // a name that begins like that
        term.text = text;
    }
    if (term.field == Field::Shape)
        term.text.replace(u'x', u'×').replace(u',', u'×');
    if (isQuoted) {
        term.match = Match::Exact;
    } else if (hasPatternSigns(term.text)) {
        term.match = Match::Pattern;
        // Begin and end mean those of a field.
        QString pattern = term.text;
        if (pattern.endsWith(u'$') && !pattern.endsWith(QStringLiteral("\\$")))
            pattern.replace(pattern.size() - 1, 1, QStringLiteral("(?=[\\t\\n]|$)"));
        if (pattern.startsWith(u'^'))
            pattern.replace(0, 1, QStringLiteral("(?<![^\\t\\n])"));
        term.pattern = QRegularExpression(pattern, QRegularExpression::MultilineOption);
        if (!term.pattern.isValid())
            m_problem = term.pattern.errorString();
        term.pattern.optimize();
    }
    return term;
}

double GraphSearch::Entry::number(Field field) const {
    switch (field) {
    case Field::Macs:
        return macs;
    case Field::Sqnr:
        return sqnr;
    case Field::Value:
        return value;
    default:
        return bytes;
    }
}

/// The beginning of the word is enough.
bool GraphSearch::Entry::isKind(const QString& kind) const {
    const auto is = [&kind](QLatin1String word) { return word.startsWith(kind); };
    if (hit.op >= 0)
        return is(QLatin1String("operators"));
    return is(QLatin1String("tensors")) || (isConstant && is(QLatin1String("constants")));
}

GraphSearch::GraphSearch(const model::Model& model, std::size_t subgraph, const SearchNumbers& numbers) {
    const auto& graph = model.subgraphs[subgraph];
    m_entries.reserve(graph.operators.size() + graph.tensors.size());
    const auto add = [this](Hit hit, std::initializer_list<QString> fields) -> Entry& {
        m_entries.push_back({hit, m_text.size()});
        int count = 0;
        for (const QString& field : fields) {
            if (count++ > 0)
                m_text += fieldEnd;
            m_text += plain(field);
        }
        m_text += lineEnd;
        return m_entries.back();
    };
    for (std::size_t index = 0; index < graph.operators.size(); ++index) {
        const auto& op = graph.operators[index];
        QString name;
        QString shape;
        if (!op.outputs.empty() && op.outputs[0] >= 0) {
            const auto& output = graph.tensors[static_cast<std::size_t>(op.outputs[0])];
            name = toQt(output.name);
            shape = shapeText(output);
        }
        auto& entry = add({static_cast<std::int32_t>(index), -1},
            {name, toQt(model::nameOf(model.codeOf(op))), kindText(inspect::computeKind(model, graph, op)), shape,
                attributeLine(op)});
        if (index < numbers.macs.size())
            entry.macs = numbers.macs[index];
        if (index < numbers.sqnr.size())
            entry.sqnr = numbers.sqnr[index];
        if (index < numbers.values.size())
            entry.value = numbers.values[index];
    }
    for (std::size_t index = 0; index < graph.tensors.size(); ++index) {
        const auto& tensor = graph.tensors[index];
        auto& entry = add({-1, static_cast<std::int32_t>(index)},
            {toQt(tensor.name), QString(), typeText(tensor.type), shapeText(tensor), QString()});
        entry.bytes = static_cast<double>(bytesOf(model, tensor));
        entry.isConstant = model.isConstant(tensor);
    }
}

QStringView GraphSearch::line(std::size_t entry) const {
    const qsizetype end = entry + 1 < m_entries.size() ? m_entries[entry + 1].begin : m_text.size();
    return QStringView(m_text).mid(m_entries[entry].begin, end - 1 - m_entries[entry].begin);
}

bool GraphSearch::meets(std::size_t entry, const GraphQuery::Term& term) const {
    const auto& of = m_entries[entry];
    if (term.field == Field::Kind)
        return of.isKind(term.text);
    const double number = of.number(term.field); // nothing is less or more than NaN
    QStringView text = line(entry);
    if (const int index = columnOf(term.field); index >= 0)
        text = column(text, index);
    switch (term.match) {
    case Match::Less:
        return number < term.number;
    case Match::LessOrEqual:
        return number <= term.number;
    case Match::Greater:
        return number > term.number;
    case Match::GreaterOrEqual:
        return number >= term.number;
    case Match::Pattern:
        return term.pattern.match(text, 0, QRegularExpression::NormalMatch, unchecked).hasMatch();
    case Match::Exact:
        if (term.field != Field::Any)
            return text == term.text;
        return column(text, 0) == term.text || column(text, 1) == term.text;
    case Match::Part:
        return text.contains(term.text);
    }
    return false;
}

std::size_t GraphSearch::next(std::size_t entry, const GraphQuery::Term& term) const {
    if (term.field == Field::Kind)
        return entry;
    if (term.match != Match::Part && term.match != Match::Exact && term.match != Match::Pattern)
        return entry;
    // One run over the whole text, not one for each line. What a pattern finds across lines is looked at again by line.
    const qsizetype from = m_entries[entry].begin;
    const qsizetype place =
        term.match == Match::Pattern
            ? term.pattern.match(m_text, from, QRegularExpression::NormalMatch, unchecked).capturedStart()
            : QStringView(m_text).indexOf(term.text, from);
    if (place < 0)
        return m_entries.size();
    const auto behind = std::upper_bound(m_entries.begin(), m_entries.end(), place,
        [](qsizetype value, const Entry& each) { return value < each.begin; });
    return static_cast<std::size_t>(behind - m_entries.begin()) - 1;
}

std::vector<Hit> GraphSearch::find(const GraphQuery& query, std::size_t most) const {
    std::vector<Hit> hits;
    if (query.isEmpty() || !query.problem().isEmpty())
        return hits;
    const auto& terms = query.terms();
    for (std::size_t entry = 0; entry < m_entries.size() && hits.size() < most; ++entry) {
        entry = next(entry, terms.front());
        if (entry < m_entries.size() &&
            std::all_of(terms.begin(), terms.end(), [&](const auto& term) { return meets(entry, term); }))
            hits.push_back(m_entries[entry].hit);
    }
    return hits;
}

bool GraphSearch::matches(const GraphQuery& query, std::int32_t op) const {
    const auto entry = static_cast<std::size_t>(op);
    return !query.isEmpty() && query.problem().isEmpty() && entry < m_entries.size() &&
           std::all_of(
               query.terms().begin(), query.terms().end(), [&](const auto& term) { return meets(entry, term); });
}

} // namespace widgets
