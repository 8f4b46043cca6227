// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace app {

/// A menu's text where no key leads to it: "Groups" of "&Groups", "グループ" of "グループ(&G)", "開く…" of "開く(&O)…".
inline QString withoutMnemonic(QString text) {
    static const QRegularExpression key(QStringLiteral("\\(&.\\)"));
    return text.remove(key).remove(u'&');
}

} // namespace app
