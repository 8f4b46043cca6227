// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "graph_case.h"

#include <QTest>

namespace samples {

void showIn(widgets::GraphView& view, const Sample& sample) {
    view.resize(800, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setPicture(picture(view, sample.model()), 0);
}

QPoint onScreen(const widgets::GraphView& view, int node) {
    return view.camera().toView(view.picture()->nodeRect(node).center()).toPoint();
}

QColor colourAt(widgets::GraphView& view, const QPointF& inGraph) {
    const auto image = view.grab().toImage();
    return image.pixelColor((view.camera().toView(inGraph) * image.devicePixelRatio()).toPoint());
}

/// Right of the texts, inside of the rim.
QPointF emptyPlace(const widgets::GraphView& view, int node) {
    const QRectF box = view.picture()->nodeRect(node);
    return {box.right() - 6, box.center().y()};
}

int firstBox(const widgets::GraphView& view) {
    int box = 0;
    while (view.picture()->texts[std::size_t(box)].shape != widgets::NodeShape::Box)
        ++box;
    return box;
}

} // namespace samples
