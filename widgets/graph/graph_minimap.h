// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace widgets {

class GraphView;

/// The whole graph in a corner of its view, with a frame around what the view shows; press and drag to go elsewhere.
/// Gone where the view shows nearly everything.
class GraphMinimap : public QWidget {
    Q_OBJECT
public:
    explicit GraphMinimap(GraphView* view);
    /// The picture or its colours have changed.
    void forgetImage();
    /// Stands in the corner, as large as the graph's proportions ask for.
    void arrange();

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void goTo(const QPointF& position);
    QRectF frame() const;

    GraphView* m_view;
    QImage m_image;
};

} // namespace widgets
