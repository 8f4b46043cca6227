// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_style.h"
#include "widgets/graph/rule_hits.h"

#include <QColor>
#include <QString>

#include <map>
#include <vector>

namespace widgets {

/// What the colour of a node says.
enum class ColourBy { Precision, OperatorType, Bytes, Macs, Error, Values };

/// Values by operator, NaN: unknown. Empty: the measure is not known.
struct GraphMeasures {
    std::vector<double> bytes; ///< of the constants that it reads
    std::vector<double> macs;
    std::vector<double> sqnr;   ///< in dB, of what an operator writes; infinite: no error
    std::vector<double> values; ///< from a file: latency, or whatever the user has
    QString valuesName;
    std::vector<QColor> valueColours; ///< as the file has them, by operator; empty: the ramp
    const std::vector<double>& of(ColourBy by) const;
    /// What stands out by this measure, the worst first: the least SQNR, the most of anything else. No NaN.
    std::vector<std::int32_t> ranking(ColourBy by) const;
    /// Text of one value: "1.2 MiB", "3.4 M MACs", "31.3 dB".
    QString text(ColourBy by, double value) const;
};

/// Operators that meet a query, or are listed, have a colour of their own; the first rule that fits counts.
struct GraphRule {
    QString query;                         ///< as GraphQuery reads it
    int colour = 0;                        ///< of the eight, counted from 0; -1: a grey, for what matters little
    std::vector<std::int32_t> operators{}; ///< ascending; then the query only names them, in the legend and the nodes
    bool isOn = true;
    bool operator==(const GraphRule&) const = default;
};

/// What is written at the edges.
enum class EdgeText { None, Shape, Type, Bytes, Name, Quantization };

/// How a graph is shown beside its layout.
struct GraphDisplay {
    ColourBy colourBy = ColourBy::Precision;
    std::vector<GraphRule> rules;
    bool hasNotes = true;            ///< the measure's numbers in the nodes
    bool hasFixedErrorScale = false; ///< 60 … 0 dB, to compare several comparisons; else what this one has
    EdgeText edgeText = EdgeText::Shape;
    bool hasWeightedEdges = false; ///< thickness by the tensor's bytes
};

struct LegendEntry {
    QString text;
    QColor colour;
};
struct GraphLegend {
    std::vector<LegendEntry> entries; ///< chips
    QString low;                      ///< with `high`: a ramp between them
    QString high;
};

constexpr int ruleColours = 8;
/// Colours that are told apart, with contrast on the base; no red.
QColor ruleColour(const PaletteRoles& roles, int index);

/// Where the ramp of errors begins and ends, in dB.
struct ErrorScale {
    double best = 60;
    double worst = 0;
    bool hasBetter = false; ///< there are some beyond the end
    bool hasWorse = false;
    /// 0 … 1 (worst).
    double share(double sqnr) const;
};
/// From the best to the worst of these, or the fixed one. Beyond 60 dB an error is none to speak of, and what is nearly
/// alike shall look so: the scale spans no less than a bit of the signal (6 dB).
ErrorScale errorScale(const std::vector<double>& sqnr, bool isFixed);

/// Colours and, where they are asked for, the numbers of all nodes of a picture, into the look; what they mean. A group
/// has the sum (of errors the worst) of its operators.
GraphLegend colourNodes(const GraphPicture& picture, const GraphDisplay& display, const GraphMeasures& measures,
    RuleHits& hits, GraphLook& look);

} // namespace widgets
