// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_colours.h"

#include "widgets/common/contrast.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace widgets {
namespace {

constexpr std::size_t mostTypes = 7;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::GraphColours)
};

double valueOf(const std::vector<double>& values, const std::vector<std::int32_t>& operators, bool isSum) {
    double sum = std::numeric_limits<double>::quiet_NaN();
    for (const auto op : operators) {
        const auto at = static_cast<std::size_t>(op);
        if (at >= values.size() || std::isnan(values[at]))
            continue;
        if (std::isnan(sum))
            sum = values[at];
        else
            sum = isSum ? sum + values[at] : std::max(sum, values[at]);
    }
    return sum;
}

/// Three digits and a prefix: "5.53 M".
QString shortNumber(double value) {
    static constexpr const char* prefixes[] = {"", " k", " M", " G", " T"};
    std::size_t prefix = 0;
    for (; value >= 1000 && prefix + 1 < std::size(prefixes); ++prefix)
        value /= 1000;
    return QLocale().toString(value, 'g', 3) + QLatin1String(prefixes[prefix]);
}

class Colouring {
public:
    Colouring(const GraphPicture& picture, GraphLook& look) : m_picture(picture), m_look(look) {
        m_look.fills.assign(picture.content.nodes.size(), QColor());
        m_look.notes.clear();
    }

    void byRules(const std::vector<GraphRule>& rules, const GraphSearch& search) {
        for (const auto& rule : rules) {
            const GraphQuery query(rule.query);
            const QColor colour = ruleColour(m_look.roles, rule.colour);
            m_legend.entries.push_back({rule.query, colour});
            if (!rule.operators.empty())
                m_look.notes.resize(m_look.fills.size());
            forOperators([&](std::size_t node, std::int32_t op) {
                const auto& listed = rule.operators;
                const bool fits =
                    listed.empty() ? search.matches(query, op) : std::binary_search(listed.begin(), listed.end(), op);
                if (!fits || m_look.fills[node].isValid())
                    return;
                m_look.fills[node] = colour;
                if (!listed.empty())
                    m_look.notes[node] = rule.query;
            });
        }
    }

    void byType() {
        std::map<std::string, std::size_t> counts;
        forOperators([&](std::size_t, std::int32_t op) { ++counts[nameOf(op)]; });
        std::vector<std::pair<std::string, std::size_t>> types(counts.begin(), counts.end());
        std::stable_sort(types.begin(), types.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        const std::size_t shown = types.size() > mostTypes + 1 ? mostTypes : types.size();
        std::map<std::string, QColor> colours;
        for (std::size_t type = 0; type < types.size(); ++type) {
            const bool isRest = type >= shown;
            const QColor colour = isRest ? m_look.roles.gridLine() : ruleColour(m_look.roles, int(type));
            colours[types[type].first] = colour;
            if (type <= shown)
                m_legend.entries.push_back({isRest ? Text::tr("others") : toQt(types[type].first), colour});
        }
        forOperators([&](std::size_t node, std::int32_t op) { setFill(node, colours[nameOf(op)]); });
    }

    void byMeasure(ColourBy by, const GraphMeasures& measures, bool withNotes) {
        const auto& values = measures.of(by);
        const bool isSum = by != ColourBy::Error;
        std::vector<double> shown(m_picture.content.nodes.size());
        double largest = 0;
        for (std::size_t node = 0; node < shown.size(); ++node) {
            const bool isOpen = m_picture.content.nodes[node].isOpen;
            shown[node] = isOpen ? std::numeric_limits<double>::quiet_NaN()
                                 : valueOf(values, m_picture.operatorsOfNode(std::int32_t(node)), isSum);
            if (!std::isnan(shown[node]))
                largest = std::max(largest, shown[node]);
        }
        if (withNotes)
            m_look.notes.resize(shown.size());
        const bool hasOwn = by == ColourBy::Values && !measures.valueColours.empty();
        if (hasOwn)
            ownColours(measures);
        for (std::size_t node = 0; node < shown.size(); ++node) {
            if (hasOwn || std::isnan(shown[node]) || shown[node] < 0) {
                setFill(node, m_look.roles.base());
                if (hasOwn && withNotes && !std::isnan(shown[node]))
                    m_look.notes[node] = measures.text(by, shown[node]);
                continue;
            }
            // The square root: else one large operator makes all others look alike.
            const double share = by == ColourBy::Error ? shown[node]
                                 : largest > 0         ? std::sqrt(shown[node] / largest)
                                                       : 0;
            setFill(node, m_look.roles.error(share));
            if (withNotes)
                m_look.notes[node] = by == ColourBy::Macs ? shortNumber(shown[node]) : measures.text(by, shown[node]);
        }
        if (hasOwn)
            return;
        const bool isShare = by == ColourBy::Error && measures.bestSqnr <= measures.worstSqnr;
        m_legend.low = isShare ? Text::tr("no error") : measures.text(by, 0);
        m_legend.high = isShare ? Text::tr("largest error") : measures.text(by, by == ColourBy::Error ? 1 : largest);
        if (by == ColourBy::Error && !isShare)
            setTitle(QStringLiteral("SQNR"));
    }
    /// Those that the file asks for, and in the legend from the least value to the largest.
    void ownColours(const GraphMeasures& measures) {
        std::map<double, QColor> range;
        forOperators([&](std::size_t node, std::int32_t op) {
            const auto at = static_cast<std::size_t>(op);
            if (at >= measures.valueColours.size() || !measures.valueColours[at].isValid())
                return;
            setFill(node, measures.valueColours[at]);
            range.emplace(measures.values[at], measures.valueColours[at]);
        });
        if (range.empty())
            return;
        for (const auto& [value, colour] : {*range.begin(), *range.rbegin()})
            m_legend.entries.push_back({measures.valuesName + u' ' + measures.text(ColourBy::Values, value), colour});
    }
    void setTitle(const QString& title) { m_legend.low = title + QStringLiteral(": ") + m_legend.low; }

    /// The kinds that occur, in the colours of their stripes.
    void legendOfKinds() {
        std::vector<inspect::ComputeKind> kinds;
        for (std::size_t node = 0; node < m_picture.texts.size(); ++node)
            if (std::find(kinds.begin(), kinds.end(), m_picture.texts[node].kind) == kinds.end())
                kinds.push_back(m_picture.texts[node].kind);
        std::sort(kinds.begin(), kinds.end());
        for (const auto kind : kinds)
            m_legend.entries.push_back({kindText(kind), m_look.roles.precision(kind)});
    }

    GraphLegend take() { return std::move(m_legend); }

private:
    template<class Run>
    void forOperators(Run&& run) {
        for (std::size_t node = 0; node < m_picture.content.nodes.size(); ++node)
            if (m_picture.content.nodes[node].kind == inspect::NodeKind::Operator)
                run(node, m_picture.content.nodes[node].index);
    }
    std::string nameOf(std::int32_t op) const {
        return model::nameOf(m_picture.model->codeOf(m_picture.graph().operators[static_cast<std::size_t>(op)]));
    }
    void setFill(std::size_t node, const QColor& colour) {
        if (!m_look.fills[node].isValid())
            m_look.fills[node] = colour;
    }

    const GraphPicture& m_picture;
    GraphLook& m_look;
    GraphLegend m_legend;
};

} // namespace

const std::vector<double>& GraphMeasures::of(ColourBy by) const {
    static const std::vector<double> none;
    switch (by) {
    case ColourBy::Precision:
    case ColourBy::OperatorType:
        return none;
    case ColourBy::Bytes:
        return bytes;
    case ColourBy::Macs:
        return macs;
    case ColourBy::Error:
        return errors;
    case ColourBy::Values:
        return values;
    }
    return none;
}

QString GraphMeasures::text(ColourBy by, double value) const {
    switch (by) {
    case ColourBy::Bytes:
        return sizeText(static_cast<std::size_t>(value));
    case ColourBy::Macs:
        return Text::tr("%1 MACs").arg(shortNumber(value));
    case ColourBy::Values:
        return QLocale().toString(value, 'g', 4);
    case ColourBy::Error:
        if (bestSqnr <= worstSqnr)
            return percentText(value);
        return value <= 0
                   ? Text::tr("%1 dB or more").arg(QLocale().toString(bestSqnr, 'f', 0))
                   : Text::tr("%1 dB").arg(QLocale().toString(bestSqnr - value * (bestSqnr - worstSqnr), 'f', 1));
    case ColourBy::Precision:
    case ColourBy::OperatorType:
        break;
    }
    return {};
}

QColor ruleColour(const PaletteRoles& roles, int index) {
    // Far apart in hue and lightness, also for those who tell red from green badly.
    static constexpr std::array<QRgb, 8> colours = {
        0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0x8a6d3b, 0xb8b000, 0x7a5cc0};
    const QColor colour(colours[static_cast<std::size_t>(index) % colours.size()]);
    return withContrast(colour, roles.base(), 3);
}

GraphLegend colourNodes(const GraphPicture& picture, ColourBy by, const GraphMeasures& measures,
    const std::vector<GraphRule>& rules, const GraphSearch& search, bool withNotes, GraphLook& look) {
    Colouring colouring(picture, look);
    colouring.byRules(rules, search);
    if (by == ColourBy::OperatorType)
        colouring.byType();
    else if (by == ColourBy::Precision)
        colouring.legendOfKinds();
    else
        colouring.byMeasure(by, measures, withNotes);
    if (by == ColourBy::Values && !measures.valuesName.isEmpty() && measures.valueColours.empty())
        colouring.setTitle(measures.valuesName);
    return colouring.take();
}

} // namespace widgets
