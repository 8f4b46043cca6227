// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace app {

/// A language that the window speaks.
struct Language {
    QString code; ///< "hi"
    QString name; ///< in the language itself
};
QList<Language> languages();

/// Installs the translators of a language (code; empty: the first of the system's that we have) and sets the default
/// QLocale. Widgets that exist already keep their texts.
void applyLanguage(const QString& code);

} // namespace app
