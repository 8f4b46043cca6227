// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_query.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include <QElapsedTimer>

#include <algorithm>

namespace widgets {
namespace {

using Field = GraphQuery::Field;
using Match = GraphQuery::Match;

constexpr std::size_t piece = 256; ///< entries that are searched between two looks at the clock

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

/// Without what stands behind a backslash: \D is not \d.
QString lowered(const QString& text) {
    QString lower = text.toLower();
    if (lower.size() != text.size())
        return lower;
    for (qsizetype i = 1; i < text.size(); ++i)
        if (text[i - 1] == u'\\')
            lower[i] = text[i];
    return lower;
}

/// The longest run of letters that all of what a regular expression meets has in it; where that is hard to tell, none.
/// Lines that lack it need no look.
QString literalIn(const QString& pattern) {
    if (pattern.contains(QStringLiteral("(?")) || pattern.contains(QStringLiteral("\\Q")))
        return {};
    QString longest;
    QString run;
    const auto finish = [&] {
        if (run.size() > longest.size())
            longest = run;
        run.clear();
    };
    int depth = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar sign = pattern[i];
        if (sign == u'\\') {
            const QChar escaped = ++i < pattern.size() ? pattern[i] : QChar();
            if (escaped.isLetterOrNumber() || escaped.isNull())
                finish(); // a class
            else if (depth == 0)
                run += escaped;
        } else if (sign == u'[') {
            finish();
            // A bracket that stands first is one of the class.
            i += pattern.mid(i + 1, 1) == u"^" ? 2 : 1;
            while (++i < pattern.size() && pattern[i] != u']')
                i += pattern[i] == u'\\' ? 1 : 0;
        } else if (sign == u'(' || sign == u')') {
            finish();
            depth += sign == u'(' ? 1 : -1;
        } else if (sign == u'|') {
            if (depth == 0)
                return {};
        } else if (sign == u'*' || sign == u'?' || sign == u'{') {
            run.chop(1); // perhaps not there
            finish();
            if (sign == u'{')
                i = std::max(i, pattern.indexOf(u'}', i));
        } else if (sign == u'+' || sign == u'.' || sign == u'^' || sign == u'$') {
            finish();
        } else if (depth == 0) {
            run += sign;
        }
    }
    finish();
    return longest;
}

/// What a line has to hold to meet a term; empty: that says nothing of it.
QStringView lettersOf(const GraphQuery::Term& term) {
    if (term.field == Field::Kind)
        return {};
    if (term.match == Match::Part || term.match == Match::Exact)
        return term.text;
    return term.match == Match::Pattern ? QStringView(term.literal) : QStringView();
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
            m_terms.push_back(termOf(lowered(term), isQuoted));
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
        readPattern(term);
    }
    return term;
}

void GraphQuery::readPattern(Term& term) {
    term.literal = literalIn(term.text);
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
    m_operators = m_entries.size();
    for (std::size_t index = 0; index < graph.tensors.size(); ++index) {
        const auto& tensor = graph.tensors[index];
        auto& entry = add({-1, static_cast<std::int32_t>(index)},
            {toQt(tensor.name), QString(), typeText(tensor.type), shapeText(tensor), QString()});
        entry.bytes = static_cast<double>(bytesOf(model, tensor));
        entry.isConstant = model.isConstant(tensor);
    }
}

qsizetype GraphSearch::beginOf(std::size_t entry) const {
    return entry < m_entries.size() ? m_entries[entry].begin : m_text.size();
}

QStringView GraphSearch::line(std::size_t entry) const {
    return QStringView(m_text).mid(m_entries[entry].begin, beginOf(entry + 1) - 1 - m_entries[entry].begin);
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

std::size_t GraphSearch::next(std::size_t entry, std::size_t end, const GraphQuery::Term& term) const {
    // One run over many lines, not one for each. What a pattern finds across lines is looked at again by line.
    const qsizetype from = m_entries[entry].begin;
    const QStringView text = QStringView(m_text).mid(from, beginOf(end) - from);
    qsizetype place = 0;
    if (const QStringView letters = lettersOf(term); !letters.isEmpty())
        place = text.indexOf(letters);
    else if (term.match == Match::Pattern)
        place = term.pattern.match(text, 0, QRegularExpression::NormalMatch, unchecked).capturedStart();
    if (place < 0)
        return end;
    const auto behind = std::upper_bound(m_entries.begin() + static_cast<std::ptrdiff_t>(entry),
        m_entries.begin() + static_cast<std::ptrdiff_t>(end), from + place,
        [](qsizetype value, const Entry& each) { return value < each.begin; });
    return static_cast<std::size_t>(behind - m_entries.begin()) - 1;
}

void GraphSearch::findIn(
    const GraphQuery& query, std::size_t from, std::size_t end, std::size_t most, std::vector<Hit>& hits) const {
    if (query.isEmpty() || !query.problem().isEmpty())
        return;
    const auto& terms = query.terms();
    // The rarest, probably.
    const auto& first = *std::max_element(terms.begin(), terms.end(),
        [](const auto& a, const auto& b) { return lettersOf(a).size() < lettersOf(b).size(); });
    for (std::size_t entry = from; entry < end && hits.size() < most; ++entry) {
        entry = next(entry, end, first);
        if (entry < end &&
            std::all_of(terms.begin(), terms.end(), [&](const auto& term) { return meets(entry, term); }))
            hits.push_back(m_entries[entry].hit);
    }
}

std::vector<Hit> GraphSearch::find(const GraphQuery& query, std::size_t most) const {
    std::vector<Hit> hits;
    findIn(query, 0, m_entries.size(), most, hits);
    return hits;
}

std::vector<std::int32_t> GraphSearch::operators(const GraphQuery& query) const {
    std::vector<Hit> hits;
    findIn(query, 0, m_operators, m_operators, hits);
    std::vector<std::int32_t> operators;
    for (const Hit& hit : hits)
        operators.push_back(hit.op);
    return operators;
}

GraphSearchRun::GraphSearchRun(std::shared_ptr<const GraphSearch> search, const QString& query, std::size_t most)
    : m_search(std::move(search)), m_query(query), m_most(most) {}

bool GraphSearchRun::isDone() const {
    return !m_search || m_query.isEmpty() || !m_query.problem().isEmpty() || m_hits.size() >= m_most ||
           m_entry >= m_search->m_entries.size();
}

void GraphSearchRun::goOn(double milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && static_cast<double>(timer.nsecsElapsed()) < milliseconds * 1e6) {
        const auto end = std::min(m_search->m_entries.size(), m_entry + piece);
        m_search->findIn(m_query, m_entry, end, m_most, m_hits);
        m_entry = end;
    }
}

} // namespace widgets
