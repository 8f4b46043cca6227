// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace app {

class Settings;

/// Lint rules that the user does not want to hear of for a file, remembered by its path; those of the files that were
/// changed last are kept.
QStringList mutedRules(const Settings& settings, const QString& path);
void setRuleMuted(Settings& settings, const QString& path, const QString& rule, bool isMuted);

} // namespace app
