// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QIcon>

namespace widgets {

/// A circle with "i", a triangle with "!", an octagon with "×": shape and colour say the same. Follows the palette of
/// the program and any pixel ratio.
QIcon severityIcon(base::Severity severity);

} // namespace widgets
