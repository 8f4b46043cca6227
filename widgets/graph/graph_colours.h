// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_query.h"
#include "widgets/graph/graph_style.h"

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
    std::vector<double> errors; ///< 0 … 1: share of the largest
    double bestSqnr = 0;        ///< in dB, of the share 0; equal to the worst: not known
    double worstSqnr = 0;       ///< of the share 1
    std::vector<double> values; ///< from a file: latency, or whatever the user has
    QString valuesName;
    std::vector<QColor> valueColours; ///< as the file has them, by operator; empty: the ramp
    const std::vector<double>& of(ColourBy by) const;
    /// Text of one value: "1.2 MiB", "3.4 M MACs", "31.3 dB".
    QString text(ColourBy by, double value) const;
};

/// Operators that meet a query, or are listed, have a colour of their own; the first rule that fits counts.
struct GraphRule {
    QString query;                         ///< as GraphQuery reads it
    int colour = 0;                        ///< of the eight, counted from 0
    std::vector<std::int32_t> operators{}; ///< ascending; then the query only names them, in the legend and the nodes
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

/// Eight colours that are told apart, with contrast on the base; no red.
QColor ruleColour(const PaletteRoles& roles, int index);

/// Colours and, with `withNotes`, the numbers of all nodes of a picture, into the look; what they mean. A group has the
/// sum (of errors the largest) of its operators.
GraphLegend colourNodes(const GraphPicture& picture, ColourBy by, const GraphMeasures& measures,
    const std::vector<GraphRule>& rules, const GraphSearch& search, bool withNotes, GraphLook& look);

} // namespace widgets
