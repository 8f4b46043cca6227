// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

namespace widgets {

/// Lines of one pixel straight into a picture of 32 bits, tens of times as fast as a painter: for thousands of them in
/// one frame. Lives no longer than the picture, which nobody copies meanwhile.
class LineRaster {
public:
    explicit LineRaster(QImage& image);
    /// Between two places in pixels; what lies outside is left out.
    void line(QPointF from, QPointF to, QRgb colour);

private:
    bool clip(QPointF& from, QPointF& to) const;

    QRgb* m_pixels;
    qsizetype m_stride;
    int m_width;
    int m_height;
};

} // namespace widgets
