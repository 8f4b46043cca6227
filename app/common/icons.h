// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace app {

/// The icon of this standard name: the desktop theme's, else our own, drawn in the text colour of the current palette.
QIcon icon(const char* name);

} // namespace app
