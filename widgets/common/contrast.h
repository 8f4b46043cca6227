// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace widgets {

/// Contrast ratio of two opaque colours as WCAG 2 defines it: (L1 + 0.05) / (L2 + 0.05) of relative luminances, 1 … 21.
double contrast(const QColor& a, const QColor& b);
/// Black or white, whichever reads better on `background`: at least 4.5:1 on any colour.
QColor readableOn(const QColor& background);
/// `colour`, made lighter or darker until it has the contrast `ratio` against `background`.
QColor withContrast(const QColor& colour, const QColor& background, double ratio);
/// `share` 0 gives `from`, 1 gives `to`.
QColor mixed(const QColor& from, const QColor& to, double share);

} // namespace widgets
