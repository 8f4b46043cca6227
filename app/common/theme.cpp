// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme.h"

#include "app/common/theme_style.h"

#include "widgets/common/palette_roles.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace app {
namespace {

struct Desktop {
    QString style = QApplication::style()->name();
};

} // namespace

Theme themeFromName(const QString& name) {
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

QString themeName(Theme theme) {
    switch (theme) {
    case Theme::System:
        return QStringLiteral("system");
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

void applyTheme(Theme theme) {
    static const Desktop desktop;
    if (theme == Theme::System) {
        QApplication::setStyle(
            desktop.style == QLatin1String("fusion") ? new ThemeStyle : QStyleFactory::create(desktop.style));
        QApplication::setPalette(QPalette()); // no role set: the desktop's
        return;
    }
    QApplication::setStyle(new ThemeStyle);
    QApplication::setPalette(theme == Theme::Dark ? widgets::darkPalette() : widgets::lightPalette());
}

} // namespace app
