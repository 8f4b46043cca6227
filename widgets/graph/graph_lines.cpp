// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_lines.h"

#include "widgets/common/contrast.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace widgets {
namespace {

constexpr double emOfWidth = 0.07; ///< Model Explorer's usual 2 is a little wider than an edge
constexpr double leastBow = 2;     ///< em
constexpr double mostBow = 14;
constexpr double bowShare = 0.18; ///< of the way
constexpr double leastLabel = 0.75;

/// Operators that are at most `hops` steps from the current ones; an edge belongs to the step that reaches it.
std::set<std::int32_t> around(const FileEdges& of, const std::vector<std::int32_t>& current) {
    std::map<std::int32_t, std::vector<std::int32_t>> next;
    for (const auto& edge : of.edges) {
        next[edge.from].push_back(edge.to);
        next[edge.to].push_back(edge.from);
    }
    std::set<std::int32_t> reached(current.begin(), current.end());
    std::vector<std::int32_t> rim = current;
    for (int hop = 1; hop < of.hops && !rim.empty(); ++hop) {
        std::vector<std::int32_t> further;
        for (const auto op : rim)
            if (const auto found = next.find(op); found != next.end())
                for (const auto other : found->second)
                    if (reached.insert(other).second)
                        further.push_back(other);
        rim = std::move(further);
    }
    return reached;
}

/// From side to side, beside the nodes: a straight line would lie on the chain that it skips.
struct Bow {
    QPainterPath path;
    QPointF tip;
    QPointF middle;
};
Bow bowOf(const GraphPicture& picture, const DrawnLine& line, double em) {
    const QRectF from = picture.nodeRect(line.from);
    const QRectF to = picture.nodeRect(line.to);
    const bool isDown = picture.direction == inspect::Direction::Down;
    const QPointF start = isDown ? QPointF(from.right(), from.center().y()) : QPointF(from.center().x(), from.bottom());
    const QPointF end = isDown ? QPointF(to.right(), to.center().y()) : QPointF(to.center().x(), to.bottom());
    const QPointF way = end - start;
    const double bow = std::clamp(std::hypot(way.x(), way.y()) * bowShare, leastBow * em, mostBow * em);
    const double out = isDown ? std::max(start.x(), end.x()) + bow : std::max(start.y(), end.y()) + bow;
    const QPointF first = isDown ? QPointF(out, start.y()) : QPointF(start.x(), out);
    const QPointF second = isDown ? QPointF(out, end.y()) : QPointF(end.x(), out);
    Bow result;
    result.path.moveTo(start);
    result.path.cubicTo(first, second, end);
    result.tip = end;
    result.middle = (start + first * 3 + second * 3 + end) / 8;
    return result;
}

void paintArrow(QPainter& painter, const QPointF& tip, bool isDown, double size, const QColor& colour) {
    const QPointF along = isDown ? QPointF(size, 0) : QPointF(0, size);
    const QPointF across = isDown ? QPointF(0, size / 2) : QPointF(size / 2, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{tip, tip + along + across, tip + along - across}});
}

void paintLabel(QPainter& painter, const GraphLook& look, const Bow& bow, const QString& text) {
    const QFontMetricsF metrics(look.fonts.smallFont);
    QRectF label(QPointF(), QSizeF(metrics.horizontalAdvance(text) + look.fonts.em * 0.4, metrics.height()));
    label.moveCenter(bow.middle);
    painter.fillRect(label, look.roles.base());
    painter.setFont(look.fonts.smallFont);
    painter.setPen(look.roles.text());
    painter.drawText(label, Qt::AlignCenter, text);
}

} // namespace

std::vector<DrawnLine> drawnLines(
    const GraphPicture& picture, const std::vector<FileEdges>& all, const std::vector<std::int32_t>& current) {
    std::vector<DrawnLine> lines;
    for (const auto& of : all) {
        const auto near = of.hops > 0 ? around(of, current) : std::set<std::int32_t>();
        for (const auto& edge : of.edges) {
            if (of.hops > 0 && !near.contains(edge.from) && !near.contains(edge.to))
                continue;
            const auto from = picture.nodeOfOperator(edge.from);
            const auto to = picture.nodeOfOperator(edge.to);
            if (from >= 0 && to >= 0 && from != to)
                lines.push_back({from, to, edge.label, of.colour, of.width * emOfWidth});
        }
    }
    return lines;
}

void paintLines(QPainter& painter, const GraphPicture& picture, const GraphLook& look, const QRectF& area,
    double thinnest, double detail) {
    const double em = look.fonts.em;
    const bool isDown = picture.direction == inspect::Direction::Down;
    painter.setOpacity(1);
    for (const auto& line : look.lines) {
        const Bow bow = bowOf(picture, line, em);
        if (!bow.path.controlPointRect().adjusted(-em, -em, em, em).intersects(area))
            continue;
        const double width = std::max(line.width * em, thinnest);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(line.colour, width));
        painter.drawPath(bow.path);
        paintArrow(painter, bow.tip, isDown, std::max(em * 0.6, width * 2.5), line.colour);
        if (detail >= leastLabel && !line.label.isEmpty())
            paintLabel(painter, look, bow, line.label);
    }
}

} // namespace widgets
