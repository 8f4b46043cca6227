// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_painter.h"

#include "widgets/common/contrast.h"
#include "widgets/graph/graph_lines.h"
#include "widgets/graph/line_raster.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {
namespace {

/// Smaller on screen than these shares of their size texts cannot be read.
constexpr double leastLabel = 0.75;
constexpr double dimmed = 0.72;
constexpr std::size_t mostSmooth = 300; ///< edges that are drawn smoothly in one frame
constexpr double mostPixels = 3e7;      ///< of a picture for the others alone
constexpr double straightEnough = 3;    ///< pixels of Curve::bend(): the chord is less than half of it off the curve
constexpr double labelReach = 20;       ///< em from the beginning of an edge
constexpr int mostHalvings = 12;        ///< of a curve that is far longer than the view

inspect::Box boxOf(const QRectF& rect) {
    return {rect.left(), rect.top(), rect.right(), rect.bottom()};
}

QPointF toQt(const inspect::Point& point) {
    return {point.x, point.y};
}

/// A turn of an edge (Bézier).
struct Curve {
    QPointF a;
    QPointF b;
    QPointF c;
    QPointF d;

    QRectF bounds() const {
        const auto [left, right] = std::minmax({a.x(), b.x(), c.x(), d.x()});
        const auto [top, bottom] = std::minmax({a.y(), b.y(), c.y(), d.y()});
        return {QPointF(left, top), QPointF(right, bottom)};
    }
    std::pair<Curve, Curve> halves() const {
        const QPointF ab = (a + b) / 2;
        const QPointF bc = (b + c) / 2;
        const QPointF cd = (c + d) / 2;
        const QPointF abc = (ab + bc) / 2;
        const QPointF bcd = (bc + cd) / 2;
        const QPointF middle = (abc + bcd) / 2;
        return {{a, ab, abc, middle}, {middle, bcd, cd, d}};
    }
    /// The inner points' way to where they would be on an even line: no less than the curve's to its chord.
    double bend() const {
        const QPointF first = b - (a * 2 + d) / 3;
        const QPointF second = c - (a + d * 2) / 3;
        return std::max(first.manhattanLength(), second.manhattanLength());
    }
};

class NearPainter {
public:
    NearPainter(QPainter& painter, const GraphPicture& picture, const GraphLook& look, double detail)
        : m_painter(painter), m_picture(picture), m_look(look), m_em(look.fonts.em), m_detail(detail) {}

    void paint(const QRectF& area) {
        for (const auto box : m_picture.boxes)
            if (m_picture.nodeRect(box).intersects(area))
                paintGroup(box);
        const auto edges = edgesIn(area);
        paintEdges(edges, area, false);
        paintEdges(m_look.litEdges, area, true);
        if (m_detail >= leastLabel)
            for (const auto edge : edges)
                if (const auto& points = m_picture.layout.edges[static_cast<std::size_t>(edge)].points;
                    area.adjusted(-labelReach * m_em, -labelReach * m_em, labelReach * m_em, labelReach * m_em)
                        .contains(toQt(points.front())))
                    paintLabel(edge);
        std::vector<std::int32_t> nodes;
        m_picture.nodeIndex.visit(boxOf(area), [&](std::int32_t node) {
            if (!m_picture.content.nodes[static_cast<std::size_t>(node)].isOpen)
                nodes.push_back(node);
        });
        std::sort(nodes.begin(), nodes.end());
        for (const auto node : nodes)
            paintNode(node);
        m_painter.setOpacity(1);
    }

private:
    std::vector<std::int32_t> edgesIn(const QRectF& area) const {
        std::vector<std::int32_t> edges;
        m_picture.edgeIndex.visit(boxOf(area.adjusted(-m_em, -m_em, m_em, m_em)),
            [&](std::int32_t segment) { edges.push_back(m_picture.segments[static_cast<std::size_t>(segment)].edge); });
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        return edges;
    }

    void paintGroup(std::int32_t box) {
        const auto& roles = m_look.roles;
        const auto& text = m_picture.texts[static_cast<std::size_t>(box)];
        const QRectF rect = m_picture.nodeRect(box);
        const bool isCurrent = m_look.of(box) == Emphasis::Current;
        const bool isAlike = m_look.of(box) == Emphasis::Alike;
        m_painter.setOpacity(1);
        m_painter.setPen(QPen(isCurrent || isAlike ? roles.mark() : mixed(roles.base(), roles.text(), 0.3),
            m_em * (isCurrent    ? 0.18
                       : isAlike ? 0.1
                                 : 0.07)));
        m_painter.setBrush(m_look.groupGround());
        m_painter.drawRoundedRect(rect, m_em * 0.5, m_em * 0.5);
        if (m_detail < leastReadable)
            return;
        m_painter.setFont(m_look.fonts.smallFont);
        m_painter.setPen(roles.mutedText());
        const QRectF line = rect.adjusted(m_em * 0.5, m_em * 0.3, -m_em * 0.5, 0);
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignTop,
            QFontMetricsF(m_look.fonts.smallFont)
                .elidedText(QStringLiteral("− ") + text.name, Qt::ElideMiddle, line.width()));
    }

    void paintEdges(const std::vector<std::int32_t>& edges, const QRectF& area, bool isLit) {
        m_painter.setOpacity(1);
        m_painter.setBrush(Qt::NoBrush);
        QPen pen(m_look.line(isLit), m_em * (isLit ? 0.16 : 0.09));
        if (edges.size() > mostSmooth)
            return paintCrowd(edges, area, isLit);
        for (const auto edge : edges) {
            const auto at = static_cast<std::size_t>(edge);
            if (at < m_look.edgeWidths.size())
                pen.setWidthF(m_em * m_look.edgeWidths[at]);
            m_painter.setPen(pen);
            m_painter.drawPath(visiblePath(m_picture.layout.edges[at], area));
        }
    }

    /// Where hundreds of lines run side by side, smooth ones say no more and take many times as long.
    void paintCrowd(const std::vector<std::int32_t>& edges, const QRectF& area, bool isLit) {
        const QRectF near = area.adjusted(-m_em, -m_em, m_em, m_em);
        std::vector<QLineF> lines;
        for (const auto edge : edges) {
            const auto& points = m_picture.layout.edges[static_cast<std::size_t>(edge)].points;
            for (std::size_t point = 1; point < points.size(); ++point)
                addLines(toQt(points[point - 1]), toQt(points[point]), near, lines);
        }
        const QRectF place = m_painter.worldTransform().mapRect(area);
        const bool isOnScreen = m_painter.paintEngine()->type() == QPaintEngine::Raster;
        if (isOnScreen && place.width() * place.height() < mostPixels)
            return paintInPixels(lines, place, isLit);
        QPen pen(m_look.line(isLit), isLit ? 2 : 1);
        pen.setCosmetic(true);
        m_painter.setPen(pen);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.drawLines(lines.data(), int(lines.size()));
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void paintInPixels(const std::vector<QLineF>& lines, const QRectF& place, bool isLit) {
        const double ratio = m_painter.device()->devicePixelRatioF();
        QImage image((place.size() * ratio).toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        const QTransform toPixels = m_painter.worldTransform() * QTransform::fromTranslate(-place.x(), -place.y()) *
                                    QTransform::fromScale(ratio, ratio);
        const QRgb colour = m_look.line(isLit).rgb();
        const int width = int(std::ceil(ratio * (isLit ? 2 : 1)));
        LineRaster raster(image);
        for (const QLineF& line : lines) {
            const QLineF pixels = toPixels.map(line);
            const QPointF aside = std::abs(pixels.dx()) > std::abs(pixels.dy()) ? QPointF(0, 1) : QPointF(1, 0);
            for (int i = 0; i < width; ++i)
                raster.line(pixels.p1() + aside * i, pixels.p2() + aside * i, colour);
        }
        m_painter.save();
        m_painter.setWorldTransform({});
        m_painter.drawImage(place.topLeft(), image);
        m_painter.restore();
    }

    /// A line, or a turn as edgePath() has it in pieces as straight as a pixel shows.
    void addLines(QPointF from, QPointF to, const QRectF& near, std::vector<QLineF>& lines) const {
        if (!QRectF(from, to).normalized().adjusted(-1, -1, 1, 1).intersects(near))
            return;
        if (qFuzzyIsNull(from.x() - to.x()) || qFuzzyIsNull(from.y() - to.y())) {
            lines.emplace_back(from, to);
            return;
        }
        const QPointF middle = (from + to) / 2;
        const bool isDown = m_picture.direction == inspect::Direction::Down;
        const Curve curve{from, isDown ? QPointF(from.x(), middle.y()) : QPointF(middle.x(), from.y()),
            isDown ? QPointF(to.x(), middle.y()) : QPointF(middle.x(), to.y()), to};
        const auto isStraight = [&](const Curve& each) { return each.bend() * m_detail < straightEnough; };
        eachVisible(curve, near, 0, isStraight, [&](const Curve& each) { lines.emplace_back(each.a, each.d); });
    }

    /// Of an edge that is many times as long as the view only what can be seen: the painter works through all of a
    /// path.
    QPainterPath visiblePath(const inspect::PlacedEdge& edge, const QRectF& area) const {
        QPainterPath whole = edgePath(edge, m_picture.direction);
        const QRectF bounds = whole.boundingRect();
        if (bounds.width() < 3 * area.width() && bounds.height() < 3 * area.height())
            return whole;
        QPainterPath path;
        for (std::size_t point = 1; point < edge.points.size(); ++point) {
            const inspect::PlacedEdge part{
                edge.from, edge.to, edge.tensor, {edge.points[point - 1], edge.points[point]}};
            addVisible(edgePath(part, m_picture.direction), area, path);
        }
        return path;
    }

    /// A line or one turn, as the points of it that lie in the area or next to it.
    void addVisible(const QPainterPath& part, const QRectF& area, QPainterPath& path) const {
        const double reach = m_em;
        const QRectF near = area.adjusted(-reach, -reach, reach, reach);
        if (!part.controlPointRect().adjusted(-1, -1, 1, 1).intersects(near))
            return;
        if (part.elementCount() == 2) { // a straight line costs nothing more when it is long
            path.addPath(part);
            return;
        }
        const Curve curve{part.elementAt(0), part.elementAt(1), part.elementAt(2), part.elementAt(3)};
        const auto isShort = [&](const Curve& each) {
            const QRectF bounds = each.bounds();
            return bounds.width() < near.width() && bounds.height() < near.height();
        };
        eachVisible(curve, near, 0, isShort, [&](const Curve& each) {
            path.moveTo(each.a);
            path.cubicTo(each.b, each.c, each.d);
        });
    }

    /// Halves of the turn that cannot be seen are left out, the others halved again until they are small enough.
    template<class IsEnough, class Take>
    static void eachVisible(
        const Curve& curve, const QRectF& near, int depth, const IsEnough& isEnough, const Take& take) {
        const QRectF bounds = curve.bounds();
        if (bounds.right() < near.left() || bounds.left() > near.right() || bounds.bottom() < near.top() ||
            bounds.top() > near.bottom())
            return;
        if (depth >= mostHalvings || isEnough(curve))
            return take(curve);
        const auto [first, second] = curve.halves();
        eachVisible(first, near, depth + 1, isEnough, take);
        eachVisible(second, near, depth + 1, isEnough, take);
    }

    void paintLabel(std::int32_t edge) {
        const auto at = static_cast<std::size_t>(edge);
        if (at >= m_look.edgeTexts.size() || !m_picture.isLabelled[at] || m_look.edgeTexts[at].isEmpty())
            return;
        const QFontMetricsF metrics(m_look.fonts.smallFont);
        const QString& text = m_look.edgeTexts[at];
        const QSizeF size(metrics.horizontalAdvance(text) + m_em * 0.4, metrics.height());
        const QPointF start = toQt(m_picture.layout.edges[at].points.front());
        const QPointF corner = m_picture.direction == inspect::Direction::Down ? QPointF(-size.width() / 2, m_em * 0.7)
                                                                               : QPointF(m_em * 0.3, -size.height());
        const QRectF label(start + corner, size);
        // The line does not run through the text.
        const auto maker = static_cast<std::size_t>(m_picture.layout.edges[at].from);
        const bool isInGroup = m_picture.content.nodes[maker].parent >= 0;
        if (m_picture.direction == inspect::Direction::Down)
            m_painter.fillRect(label, isInGroup ? m_look.groupGround() : m_look.roles.base());
        m_painter.setFont(m_look.fonts.smallFont);
        m_painter.setPen(m_look.roles.mutedText());
        m_painter.drawText(label, Qt::AlignCenter, text);
    }

    static QPainterPath outline(NodeShape shape, const QRectF& box, double em) {
        QPainterPath path;
        switch (shape) {
        case NodeShape::Box:
        case NodeShape::Group:
            path.addRoundedRect(box, em * 0.35, em * 0.35);
            break;
        case NodeShape::Constant:
            path.addRect(box);
            break;
        case NodeShape::End:
            path.addRoundedRect(box, box.height() / 2, box.height() / 2);
            break;
        case NodeShape::Lozenge: {
            const double side = box.height() / 2;
            const double y = box.center().y();
            path.addPolygon(QPolygonF{{QPointF(box.left(), y), QPointF(box.left() + side, box.top()),
                QPointF(box.right() - side, box.top()), QPointF(box.right(), y),
                QPointF(box.right() - side, box.bottom()), QPointF(box.left() + side, box.bottom())}});
            path.closeSubpath();
            break;
        }
        }
        return path;
    }

    void paintNode(std::int32_t node) {
        const auto& roles = m_look.roles;
        const auto& text = m_picture.texts[static_cast<std::size_t>(node)];
        const QRectF rect = m_picture.nodeRect(node);
        const auto emphasis = m_look.of(node);
        // A colour that says how much would say something else when dimmed.
        const bool isDimmed = m_look.hasSelection && emphasis == Emphasis::None && !isColoured(node);
        m_painter.setOpacity(isDimmed ? dimmed : 1);
        const bool isOutlined = emphasis >= Emphasis::Alike;
        const QColor rim = isOutlined                         ? roles.mark()
                           : isMarked(node)                   ? m_look.marks[static_cast<std::size_t>(node)]
                           : text.shape == NodeShape::Lozenge ? roles.precision(text.kind)
                                                              : mixed(roles.base(), roles.text(), 0.4);
        const auto path = outline(text.shape, rect, m_em);
        QPen pen(rim, m_em * (emphasis == Emphasis::Alike ? 0.1 : isOutlined ? 0.18 : 0.07));
        if (m_picture.content.nodes[static_cast<std::size_t>(node)].kind == inspect::NodeKind::Outer ||
            emphasis == Emphasis::Marked)
            pen.setStyle(Qt::DashLine);
        m_painter.setPen(pen);
        if (text.shape == NodeShape::Group) {
            // A second sheet behind it: there is more in it.
            m_painter.setBrush(roles.base());
            m_painter.drawPath(path.translated(m_em * 0.25, m_em * 0.25));
        }
        m_painter.setBrush(m_look.fill(m_picture, node));
        m_painter.drawPath(path);
        if (text.shape == NodeShape::Box || text.shape == NodeShape::Group)
            paintPrecision(text.kind, path, rect);
        if (m_detail >= leastReadable)
            paintTexts(node, rect);
    }

    void paintPrecision(inspect::ComputeKind kind, const QPainterPath& path, const QRectF& rect) {
        const double inset = m_em * 0.035;
        QRectF stripe = rect.adjusted(inset, inset, 0, -inset);
        stripe.setWidth(m_em * 0.4);
        if (m_detail < leastReadable)
            return m_painter.fillRect(stripe, m_look.roles.precision(kind));
        m_painter.save();
        m_painter.setClipPath(path, Qt::IntersectClip);
        m_painter.fillRect(stripe, m_look.roles.precision(kind));
        m_painter.restore();
    }

    void paintTexts(std::int32_t node, const QRectF& rect) {
        const auto at = static_cast<std::size_t>(node);
        const auto& text = m_picture.texts[at];
        const bool hasNote = at < m_look.notes.size() && !m_look.notes[at].isEmpty();
        const QString& detail = hasNote ? m_look.notes[at] : text.detail;
        const bool hasStripe = text.shape == NodeShape::Box || text.shape == NodeShape::Group;
        const double gap = m_em * 0.4;
        const QRectF area = rect.adjusted(hasStripe ? gap * 2 : gap, gap / 2, -gap, -gap / 2);
        QRectF upper = area;
        m_painter.setPen(readableInk(node));
        if (!detail.isEmpty() && text.shape != NodeShape::Lozenge) {
            const QStringList lines = detail.split(u'\n');
            const double height = area.height() / double(lines.size() + 1);
            upper.setHeight(height);
            QRectF line = upper;
            const QFontMetricsF metrics(m_look.fonts.smallFont);
            m_painter.setFont(m_look.fonts.smallFont);
            for (const QString& each : lines) {
                line.translate(0, height);
                m_painter.drawText(line, Qt::AlignCenter, metrics.elidedText(each, Qt::ElideMiddle, line.width()));
            }
        }
        m_painter.setFont(m_look.fonts.font);
        const QString name = text.shape == NodeShape::Group ? QStringLiteral("+ ") + text.name
                             : text.canStepIn               ? text.name + QStringLiteral(" ↘")
                                                            : text.name;
        m_painter.drawText(
            upper, Qt::AlignCenter, QFontMetricsF(m_look.fonts.font).elidedText(name, Qt::ElideMiddle, upper.width()));
    }

    bool isMarked(std::int32_t node) const {
        const auto at = static_cast<std::size_t>(node);
        return at < m_look.marks.size() && m_look.marks[at].isValid();
    }
    bool isColoured(std::int32_t node) const {
        const auto at = static_cast<std::size_t>(node);
        return at < m_look.fills.size() && m_look.fills[at].isValid();
    }
    QColor readableInk(std::int32_t node) const {
        return isColoured(node) ? readableOn(m_look.fills[static_cast<std::size_t>(node)]) : m_look.roles.text();
    }

    QPainter& m_painter;
    const GraphPicture& m_picture;
    const GraphLook& m_look;
    double m_em;
    double m_detail;
};

} // namespace

QPainterPath edgePath(const inspect::PlacedEdge& edge, inspect::Direction direction) {
    QPainterPath path;
    if (edge.points.empty())
        return path;
    const bool isDown = direction == inspect::Direction::Down;
    path.moveTo(toQt(edge.points.front()));
    for (std::size_t i = 1; i < edge.points.size(); ++i) {
        const QPointF from = toQt(edge.points[i - 1]);
        const QPointF to = toQt(edge.points[i]);
        const QPointF middle = (from + to) / 2;
        if (qFuzzyIsNull(from.x() - to.x()) || qFuzzyIsNull(from.y() - to.y()))
            path.lineTo(to);
        else if (isDown)
            path.cubicTo({from.x(), middle.y()}, {to.x(), middle.y()}, to);
        else
            path.cubicTo({middle.x(), from.y()}, {middle.x(), to.y()}, to);
    }
    return path;
}

QColor GraphLook::fill(const GraphPicture& picture, std::int32_t node) const {
    const auto at = static_cast<std::size_t>(node);
    if (at < fills.size() && fills[at].isValid())
        return fills[at];
    const auto shape = picture.texts[at].shape;
    return shape == NodeShape::End || shape == NodeShape::Constant ? mixed(roles.base(), roles.text(), 0.08)
                                                                   : roles.precisionFill(picture.texts[at].kind);
}

QColor GraphLook::mark(const GraphPicture& picture, std::int32_t node) const {
    const auto at = static_cast<std::size_t>(node);
    if (at < marks.size() && marks[at].isValid())
        return marks[at];
    if (at < fills.size() && fills[at].isValid())
        return fills[at];
    const auto shape = picture.texts[at].shape;
    if (shape == NodeShape::End || shape == NodeShape::Constant)
        return mixed(roles.base(), roles.text(), 0.35);
    // The tint of the near view would vanish in a few pixels: the full mark is shown.
    return roles.precision(picture.texts[at].kind);
}

QColor GraphLook::groupGround() const {
    return mixed(roles.base(), roles.text(), 0.04);
}

QColor GraphLook::line(bool isLit) const {
    return isLit ? roles.mark() : mixed(roles.base(), roles.text(), hasSelection ? 0.22 : 0.42);
}

void paintGraph(
    QPainter& painter, const GraphPicture& picture, const GraphLook& look, const QRectF& area, double detail) {
    NearPainter(painter, picture, look, detail).paint(area);
    paintLines(painter, picture, look, area, 0, detail);
}

std::int32_t nodeAt(const GraphPicture& picture, const QPointF& point) {
    std::int32_t found = -1;
    double least = 0;
    picture.nodeIndex.visit({point.x(), point.y(), point.x(), point.y()}, [&](std::int32_t node) {
        const QRectF rect = picture.nodeRect(node);
        const double area = rect.width() * rect.height();
        if (found < 0 || area < least) {
            found = node;
            least = area;
        }
    });
    return found;
}

std::int32_t edgeAt(const GraphPicture& picture, const QPointF& point, double distance) {
    std::int32_t found = -1;
    QPainterPathStroker stroker;
    stroker.setWidth(distance * 2);
    const inspect::Box around{point.x() - distance, point.y() - distance, point.x() + distance, point.y() + distance};
    picture.edgeIndex.visit(around, [&](std::int32_t segment) {
        const auto edge = picture.segments[static_cast<std::size_t>(segment)].edge;
        const auto& placed = picture.layout.edges[static_cast<std::size_t>(edge)];
        if (found < 0 && stroker.createStroke(edgePath(placed, picture.direction)).contains(point))
            found = edge;
    });
    return found;
}

} // namespace widgets
