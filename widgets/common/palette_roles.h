// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/summary.h"

#include <QColor>
#include <QPalette>

namespace widgets {

/// Colours by meaning, one light and one dark set, derived from the widget's palette. Contrast at least 4.5:1 for text
/// and 3:1 for marks against the palette's base.
class PaletteRoles {
public:
    explicit PaletteRoles(const QPalette& palette);

    bool isDark() const { return m_isDark; }
    QColor base() const { return m_palette.color(QPalette::Base); }
    QColor text() const { return m_palette.color(QPalette::Text); }
    QColor mutedText() const;
    QColor accent() const { return m_palette.color(QPalette::Highlight); }
    QColor gridLine() const;
    QColor wrong() const; ///< red: only for "wrong"
    QColor look() const;  ///< amber: worth a look
    QColor good() const;
    /// Mark of a precision (chips, graph, plots).
    QColor precision(inspect::ComputeKind kind) const;
    /// Readable text on such a mark.
    QColor onPrecision(inspect::ComputeKind kind) const;
    /// Ground of a chip or node of that precision: the base with a little of the mark; text() reads on it.
    QColor precisionFill(inspect::ComputeKind kind) const;
    /// The accent as a line or point on the base.
    QColor mark() const;
    /// Error ramp (cividis): `share` 0 good … 1 bad; dark to light in the dark theme, reversed in the light one.
    QColor error(double share) const;

private:
    QPalette m_palette;
    bool m_isDark;
};

/// The program's own light or dark palette (Fusion); used when the user chooses a theme.
QPalette lightPalette();
QPalette darkPalette();

} // namespace widgets
