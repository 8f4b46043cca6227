// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_words.h"

#include <QStringList>

namespace app {
namespace {

using widgets::ColourBy;
using widgets::EdgeText;
using widgets::Folding;
using widgets::NodeDetail;

template<class Value>
struct Word {
    Value value;
    const char* word;
};
constexpr Word<Grouping> groupings[] = {{Grouping::Names, "names"}, {Grouping::Structure, "structure"}};
constexpr Word<inspect::Direction> directions[] = {{inspect::Direction::Right, "right"}};
constexpr Word<Folding> foldings[] = {{Folding::Always, "columns"}, {Folding::Never, "one-column"}};
constexpr Word<NodeDetail> details[] = {{NodeDetail::Shape, "node-shape"}, {NodeDetail::Name, "node-name"},
    {NodeDetail::Number, "node-number"}, {NodeDetail::Attributes, "node-attributes"},
    {NodeDetail::Operands, "node-operands"}};
constexpr Word<EdgeText> edgeTexts[] = {{EdgeText::None, "edge-none"}, {EdgeText::Type, "edge-type"},
    {EdgeText::Bytes, "edge-bytes"}, {EdgeText::Name, "edge-name"}, {EdgeText::Quantization, "edge-quantization"}};
/// Errors and values belong to what is open.
constexpr Word<ColourBy> colours[] = {
    {ColourBy::OperatorType, "by-operator"}, {ColourBy::Bytes, "by-size"}, {ColourBy::Macs, "by-macs"}};
constexpr const char* withConstants = "constants";
constexpr const char* withoutCasts = "no-casts";
constexpr const char* withoutNumbers = "no-numbers";
constexpr const char* fixedErrors = "fixed-errors";
constexpr const char* thickEdges = "thick-edges";
constexpr const char* wheelMoves = "wheel-moves";

class Writer {
public:
    template<class Value, std::size_t Size>
    void add(Value value, const Word<Value> (&words)[Size]) {
        for (const auto& each : words)
            add(each.value == value, each.word);
    }
    void add(bool isSo, const char* word) {
        if (isSo)
            m_words.append(QLatin1String(word));
    }
    QString text() const { return m_words.join(u' '); }

private:
    QStringList m_words;
};

class Reader {
public:
    explicit Reader(const QString& text) : m_words(text.split(u' ')) {}
    bool has(const char* word) const { return m_words.contains(QLatin1String(word)); }
    template<class Value, std::size_t Size>
    void read(Value& value, const Word<Value> (&words)[Size]) const {
        for (const auto& each : words)
            if (has(each.word))
                value = each.value;
    }

private:
    QStringList m_words;
};

} // namespace

QString toWords(const GraphState& state) {
    Writer writer;
    writer.add(state.choices.grouping, groupings);
    writer.add(state.choices.direction, directions);
    writer.add(state.choices.folding, foldings);
    writer.add(state.choices.showsConstants, withConstants);
    writer.add(state.choices.hidesCasts, withoutCasts);
    writer.add(state.choices.detail, details);
    writer.add(state.display.colourBy, colours);
    writer.add(!state.display.hasNotes, withoutNumbers);
    writer.add(state.display.hasFixedErrorScale, fixedErrors);
    writer.add(state.display.edgeText, edgeTexts);
    writer.add(state.display.hasWeightedEdges, thickEdges);
    writer.add(!state.wheelZooms, wheelMoves);
    return writer.text();
}

GraphState fromWords(const QString& words) {
    const Reader reader(words);
    GraphState state;
    reader.read(state.choices.grouping, groupings);
    reader.read(state.choices.direction, directions);
    reader.read(state.choices.folding, foldings);
    state.choices.showsConstants = reader.has(withConstants);
    state.choices.hidesCasts = reader.has(withoutCasts);
    reader.read(state.choices.detail, details);
    reader.read(state.display.colourBy, colours);
    state.display.hasNotes = !reader.has(withoutNumbers);
    state.display.hasFixedErrorScale = reader.has(fixedErrors);
    reader.read(state.display.edgeText, edgeTexts);
    state.display.hasWeightedEdges = reader.has(thickEdges);
    state.wheelZooms = !reader.has(wheelMoves);
    return state;
}

} // namespace app
