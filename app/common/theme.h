// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// Light, dark or as the desktop has it. Remembers the desktop's own palette and style when first asked.
enum class Theme { System, Light, Dark };
Theme themeFromName(const QString& name);
QString themeName(Theme theme);
void applyTheme(Theme theme);

} // namespace app
