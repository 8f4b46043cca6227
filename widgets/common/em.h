// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontInfo>
#include <QWidget>

namespace widgets {

/// `count` times the font's size in device-independent pixels: the unit of all sizes and gaps.
inline int em(const QWidget* widget, double count) {
    return qRound(QFontInfo(widget->font()).pixelSize() * count);
}

} // namespace widgets
