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

constexpr double bestSqnr = 60;
constexpr double leastSpan = 6; ///< dB

enum class Gather { Sum, Least };

double valueOf(const std::vector<double>& values, const std::vector<std::int32_t>& operators, Gather gather) {
    double sum = std::numeric_limits<double>::quiet_NaN();
    for (const auto op : operators) {
        const auto at = static_cast<std::size_t>(op);
        if (at >= values.size() || std::isnan(values[at]))
            continue;
        if (std::isnan(sum))
            sum = values[at];
        else
            sum = gather == Gather::Sum ? sum + values[at] : std::min(sum, values[at]);
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
        m_look.marks.clear();
        m_look.notes.clear();
    }

    void byRules(const std::vector<GraphRule>& rules, RuleHits& hits) {
        for (const auto& rule : rules) {
            if (!rule.isOn)
                continue;
            const auto& found = rule.operators.empty() ? hits.of(rule.query) : rule.operators;
            const QColor colour = ruleColour(m_look.roles, rule.colour);
            if (found.empty())
                continue; // no such colour is to be seen
            m_legend.entries.push_back({rule.query, colour});
            m_look.marks.resize(m_look.fills.size());
            if (!rule.operators.empty())
                m_look.notes.resize(m_look.fills.size());
            forOperators([&](std::size_t node, std::int32_t op) {
                if (m_look.fills[node].isValid() || !std::binary_search(found.begin(), found.end(), op))
                    return;
                // Whole grounds of strong colours would outshine the texts; the rim and the far view say which it is.
                m_look.fills[node] = mixed(m_look.roles.base(), colour, m_look.roles.isDark() ? 0.34 : 0.26);
                m_look.marks[node] = colour;
                if (!rule.operators.empty())
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

    void byMeasure(ColourBy by, const GraphMeasures& measures, bool withNotes, bool isFixed) {
        const auto& values = measures.of(by);
        const auto gather = by == ColourBy::Error ? Gather::Least : Gather::Sum;
        const auto scale = errorScale(measures.sqnr, isFixed);
        std::vector<double> shown(m_picture.content.nodes.size());
        double largest = 0;
        for (std::size_t node = 0; node < shown.size(); ++node) {
            const bool isOpen = m_picture.content.nodes[node].isOpen;
            shown[node] = isOpen ? std::numeric_limits<double>::quiet_NaN()
                                 : valueOf(values, m_picture.operatorsOfNode(std::int32_t(node)), gather);
            if (!std::isnan(shown[node]))
                largest = std::max(largest, shown[node]);
        }
        if (withNotes)
            m_look.notes.resize(shown.size());
        const bool hasOwn = by == ColourBy::Values && !measures.valueColours.empty();
        if (hasOwn)
            ownColours(measures);
        for (std::size_t node = 0; node < shown.size(); ++node) {
            if (hasOwn || std::isnan(shown[node]) || (by != ColourBy::Error && shown[node] < 0)) {
                setFill(node, m_look.roles.base());
                if (hasOwn && withNotes && !std::isnan(shown[node]))
                    m_look.notes[node] = measures.text(by, shown[node]);
                continue;
            }
            // The square root: else one large operator makes all others look alike.
            const double share = by == ColourBy::Error ? scale.share(shown[node])
                                 : largest > 0         ? std::sqrt(shown[node] / largest)
                                                       : 0;
            setFill(node, m_look.roles.error(share));
            if (withNotes)
                m_look.notes[node] = by == ColourBy::Macs ? shortNumber(shown[node]) : measures.text(by, shown[node]);
        }
        if (hasOwn)
            return;
        if (by == ColourBy::Error)
            return legendOfErrors(measures, scale);
        m_legend.low = measures.text(by, 0);
        m_legend.high = measures.text(by, largest);
    }
    /// "SQNR: 60.0 dB or more ▭ 31.3 dB": what lies beyond the ends has their colours.
    void legendOfErrors(const GraphMeasures& measures, const ErrorScale& scale) {
        const QString best = measures.text(ColourBy::Error, scale.best);
        const QString worst = measures.text(ColourBy::Error, scale.worst);
        m_legend.low = scale.hasBetter ? Text::tr("%1 or more").arg(best) : best;
        m_legend.high = scale.hasWorse ? Text::tr("%1 or less").arg(worst) : worst;
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
        return sqnr;
    case ColourBy::Values:
        return values;
    }
    return none;
}

std::vector<std::int32_t> GraphMeasures::ranking(ColourBy by) const {
    const auto& values = of(by);
    std::vector<std::int32_t> operators;
    for (std::size_t op = 0; op < values.size(); ++op)
        if (!std::isnan(values[op]))
            operators.push_back(static_cast<std::int32_t>(op));
    std::stable_sort(operators.begin(), operators.end(), [&](std::int32_t a, std::int32_t b) {
        const double first = values[static_cast<std::size_t>(a)];
        const double second = values[static_cast<std::size_t>(b)];
        return by == ColourBy::Error ? first < second : first > second;
    });
    return operators;
}

double ErrorScale::share(double sqnr) const {
    return std::clamp((best - sqnr) / (best - worst), 0.0, 1.0);
}

ErrorScale errorScale(const std::vector<double>& sqnr, bool isFixed) {
    ErrorScale scale;
    double best = -std::numeric_limits<double>::infinity();
    double worst = std::numeric_limits<double>::infinity(); // of those that have an error
    for (const double each : sqnr) {
        if (std::isnan(each))
            continue;
        best = std::max(best, each);
        if (std::isfinite(each))
            worst = std::min(worst, each);
    }
    if (!isFixed && std::isfinite(worst)) {
        scale.best = std::min(best, bestSqnr);
        scale.worst = std::min(worst, scale.best - leastSpan);
    }
    scale.hasBetter = best > scale.best;
    scale.hasWorse = worst < scale.worst;
    return scale;
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
        return std::isinf(value) && value > 0 ? Text::tr("no error")
                                              : Text::tr("%1 dB").arg(QLocale().toString(value, 'f', 1));
    case ColourBy::Precision:
    case ColourBy::OperatorType:
        break;
    }
    return {};
}

QColor ruleColour(const PaletteRoles& roles, int index) {
    // Far apart in hue and lightness, also for those who tell red from green badly; last what looks like a precision.
    static constexpr std::array<QRgb, ruleColours> colours = {
        0x009e73, 0xcc79a7, 0xe69f00, 0x7a5cc0, 0x56b4e9, 0xb8b000, 0x8a6d3b, 0x0072b2};
    if (index < 0)
        return withContrast(mixed(roles.base(), roles.text(), 0.45), roles.base(), 3);
    const QColor colour(colours[static_cast<std::size_t>(index) % colours.size()]);
    return withContrast(colour, roles.base(), 3);
}

GraphLegend colourNodes(const GraphPicture& picture, const GraphDisplay& display, const GraphMeasures& measures,
    RuleHits& hits, GraphLook& look) {
    Colouring colouring(picture, look);
    const auto by = display.colourBy;
    colouring.byRules(display.rules, hits);
    if (by == ColourBy::OperatorType)
        colouring.byType();
    else if (by == ColourBy::Precision)
        colouring.legendOfKinds();
    else
        colouring.byMeasure(by, measures, display.hasNotes, display.hasFixedErrorScale);
    if (by == ColourBy::Values && !measures.valuesName.isEmpty() && measures.valueColours.empty())
        colouring.setTitle(measures.valuesName);
    return colouring.take();
}

} // namespace widgets
