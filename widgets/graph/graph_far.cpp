// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The graph from far: tens of thousands of boxes of a few pixels each, which a painter would take a hundred times as
/// long for.
#include "widgets/common/contrast.h"
#include "widgets/graph/graph_painter.h"
#include "widgets/graph/line_raster.h"

#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

constexpr double leastFramed = 7; ///< pixels that a node is high

class Raster {
public:
    Raster(const GraphPicture& picture, const GraphLook& look, const GraphCamera& camera, double ratio)
        : m_picture(picture), m_look(look), m_camera(camera), m_ratio(ratio),
          m_image((camera.size * ratio).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32), m_lines(m_image),
          m_pixels(reinterpret_cast<QRgb*>(m_image.bits())), m_stride(m_image.bytesPerLine() / 4) {
        m_image.setDevicePixelRatio(ratio);
        m_image.fill(look.roles.base());
    }

    QImage paint() {
        const QRectF seen = m_camera.area();
        const inspect::Box area{seen.left(), seen.top(), seen.right(), seen.bottom()};
        for (const auto box : m_picture.boxes)
            paintBox(box);
        const QRgb line = faintLine();
        m_picture.edgeIndex.visit(area, [&](std::int32_t segment) { paintSegment(segment, line); });
        const auto mark = m_look.line(true).rgb();
        for (const auto edge : m_look.litEdges)
            paintWay(m_picture.layout.edges[static_cast<std::size_t>(edge)].points, mark);
        m_picture.nodeIndex.visit(area, [&](std::int32_t node) {
            if (!m_picture.content.nodes[static_cast<std::size_t>(node)].isOpen)
                paintNode(node);
        });
        return std::move(m_image);
    }

private:
    /// Where lanes lie on each other their lines would be one dark field, and the nodes lost in it.
    QRgb faintLine() const {
        constexpr double lane = 0.8; // em, from line to line
        const double strength = std::clamp(m_camera.zoom * m_look.fonts.em * lane / 2, 0.4, 1.0);
        return mixed(m_look.roles.base(), m_look.line(false), strength).rgb();
    }

    QPointF place(double x, double y) const { return m_camera.toView({x, y}) * m_ratio; }

    QRect place(const QRectF& rect) const {
        const QPointF from = place(rect.left(), rect.top());
        const QPointF to = place(rect.right(), rect.bottom());
        const double most = 1e6; // far outside, and still an int
        const auto whole = [&](double value) { return int(std::floor(std::clamp(value, -most, most))); };
        const QPoint corner(whole(from.x()), whole(from.y()));
        return {corner, QSize(std::max(1, whole(to.x()) - corner.x()), std::max(1, whole(to.y()) - corner.y()))};
    }

    void fill(const QRect& rect, QRgb colour) {
        const QRect seen = rect & m_image.rect();
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            QRgb* row = m_pixels + y * m_stride;
            std::fill(row + seen.left(), row + seen.right() + 1, colour);
        }
    }

    void paintBox(std::int32_t box) {
        const QRect rect = place(m_picture.nodeRect(box));
        if (m_look.of(box) >= Emphasis::Alike) {
            const int rim = std::max(2, int(m_ratio * 2));
            fill(rect.adjusted(-rim, -rim, rim, rim), m_look.roles.mark().rgb());
        }
        fill(rect, mixed(m_look.roles.base(), m_look.roles.text(), 0.3).rgb());
        fill(rect.adjusted(1, 1, -1, -1), m_look.groupGround().rgb());
    }

    void paintNode(std::int32_t node) {
        const auto emphasis = m_look.of(node);
        const QRect rect = place(m_picture.nodeRect(node));
        if (emphasis >= Emphasis::Alike) {
            // To be found again among thousands.
            const int rim = std::max(2, int(m_ratio * 2));
            fill(rect.adjusted(-rim, -rim, rim, rim), m_look.roles.mark().rgb());
        }
        const QRgb mark = colourOf(node, m_look.hasSelection && emphasis == Emphasis::None);
        const int thin = std::max(1, int(m_ratio));
        const bool isMeasured = static_cast<std::size_t>(node) < m_look.fills.size() &&
                                m_look.fills[static_cast<std::size_t>(node)].isValid();
        if (rect.height() < leastFramed * m_ratio || isMeasured)
            return fill(rect, mark);
        // Nearly as near by: a frame, a light ground, the stripe of the precision.
        fill(rect, m_look.line(false).rgb());
        fill(rect.adjusted(thin, thin, -thin, -thin), mixed(m_look.roles.base(), QColor(mark), 0.18).rgb());
        fill(QRect(rect.topLeft(), QSize(std::max(2 * thin, rect.width() / 16), rect.height())), mark);
    }

    QRgb colourOf(std::int32_t node, bool isDimmed) {
        const auto at = static_cast<std::size_t>(node);
        const bool isMeasured = at < m_look.fills.size() && m_look.fills[at].isValid();
        if (isMeasured)
            return m_look.mark(m_picture, node).rgb(); // dimmed it would say something else
        // The colours of the roles are worked out with their contrast: once for each kind of node is enough.
        const auto& text = m_picture.texts[at];
        const bool isEnd = text.shape == NodeShape::End || text.shape == NodeShape::Constant;
        const auto key = (isEnd ? std::size_t(0) : 1 + static_cast<std::size_t>(text.kind)) * 2 + (isDimmed ? 1 : 0);
        if (key >= m_known.size())
            m_known.resize(key + 1, 0);
        if (m_known[key] == 0) {
            const QColor mark = m_look.mark(m_picture, node);
            m_known[key] = (isDimmed ? mixed(m_look.roles.base(), mark, 0.65) : mark).rgb();
        }
        return m_known[key];
    }

    void paintSegment(std::int32_t segment, QRgb colour) {
        const auto [edge, point] = m_picture.segments[static_cast<std::size_t>(segment)];
        const auto& points = m_picture.layout.edges[static_cast<std::size_t>(edge)].points;
        paintLine(points[static_cast<std::size_t>(point) - 1], points[static_cast<std::size_t>(point)], colour);
    }

    void paintWay(const std::vector<inspect::Point>& points, QRgb colour) {
        for (std::size_t point = 1; point < points.size(); ++point)
            paintLine(points[point - 1], points[point], colour);
    }

    void paintLine(const inspect::Point& a, const inspect::Point& b, QRgb colour) {
        m_lines.line(place(a.x, a.y), place(b.x, b.y), colour);
    }

    const GraphPicture& m_picture;
    const GraphLook& m_look;
    const GraphCamera& m_camera;
    double m_ratio;
    QImage m_image;
    LineRaster m_lines;
    QRgb* m_pixels;
    qsizetype m_stride;
    std::vector<QRgb> m_known; ///< by kind of node, dimmed or not; 0: not worked out yet
};

} // namespace

QImage paintFar(const GraphPicture& picture, const GraphLook& look, const GraphCamera& camera, double ratio) {
    return Raster(picture, look, camera, ratio).paint();
}

} // namespace widgets
