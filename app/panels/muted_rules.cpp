// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/muted_rules.h"

#include "app/common/settings.h"

namespace app {
namespace {

constexpr qsizetype mostEntries = 500;

QString entryOf(const QString& path, const QString& rule) {
    return path + QLatin1Char('\t') + rule;
}

} // namespace

QStringList mutedRules(const Settings& settings, const QString& path) {
    QStringList rules;
    for (const QString& entry : settings.value(Settings::Key::MutedRules).toStringList())
        if (entry.section(QLatin1Char('\t'), 0, 0) == path)
            rules.append(entry.section(QLatin1Char('\t'), 1));
    return rules;
}

void setRuleMuted(Settings& settings, const QString& path, const QString& rule, bool isMuted) {
    QStringList entries = settings.value(Settings::Key::MutedRules).toStringList();
    entries.removeAll(entryOf(path, rule));
    if (isMuted)
        entries.prepend(entryOf(path, rule));
    settings.setValue(Settings::Key::MutedRules, QStringList(entries.mid(0, mostEntries)));
}

} // namespace app
