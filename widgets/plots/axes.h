// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/palette_roles.h"

#include <QColor>
#include <QFont>

#include <functional>

class QCPAxis;
class QCPAxisRect;
class QCPItemText;
class QCustomPlot;

namespace widgets {

/// Light grid, no frame, only the axes below and at the left, in the colours of the theme.
void styleAxes(QCPAxisRect& rect, const PaletteRoles& roles, const QFont& font, double em);
/// Switches between a linear and a logarithmic axis with fitting ticks.
void setLogarithmicAxis(QCPAxis& axis, bool isLogarithmic);
/// Whole numbers only, none closer than 1.
void setWholeTicks(QCPAxis& axis);
/// Whole numbers, each under a name of its own.
void setNamedTicks(QCPAxis& axis, std::function<QString(int)> nameOf);
/// Sizes in bytes, at multiples of powers of two: "64 KiB".
void setSizeTicks(QCPAxis& axis);
/// A range around low … high that leaves `share` of it free at both ends; never empty. Logarithmic axes in decades.
void setPaddedRange(QCPAxis& axis, double low, double high, double share);
/// A text at a place of the plot; `alignment` is the side of the text that lies there.
QCPItemText* addText(QCustomPlot& plot, QCPAxis& x, QCPAxis& y, double atX, double atY, const QString& text,
    Qt::Alignment alignment, const QColor& colour, const QColor& ground = Qt::transparent);

} // namespace widgets
