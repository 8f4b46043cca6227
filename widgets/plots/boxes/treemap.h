// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace widgets {

/// Rectangles inside of `area` whose sizes are in the ratio of `sizes` (descending, none below 0), as near to squares
/// as they come: the "squarified" treemap of Bruls, Huizing and van Wijk (2000). As many as sizes; empty ones for 0.
std::vector<QRectF> treemap(const std::vector<double>& sizes, const QRectF& area);

} // namespace widgets
