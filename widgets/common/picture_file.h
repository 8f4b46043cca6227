// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>

#include <functional>

class QPaintDevice;

namespace widgets {

/// Writes a picture of `size` (device-independent pixels) as PNG (at twice that), SVG or PDF, by the suffix of the
/// path. `draw` paints on a device of that logical size. False when the suffix is unknown or the file cannot be
/// written.
bool writePicture(
    const QString& path, const QSizeF& size, const QString& title, const std::function<void(QPaintDevice&)>& draw);
/// For a file dialog: "PNG picture (*.png);;…".
QString pictureFilters();

} // namespace widgets
