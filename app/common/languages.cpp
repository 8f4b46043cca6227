// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace app {
namespace {

QString fittingCode(const QString& wanted) {
    const auto known = languages();
    const auto isKnown = [&known](const QString& code) {
        return std::any_of(known.begin(), known.end(), [&code](const Language& each) { return each.code == code; });
    };
    if (!wanted.isEmpty())
        return isKnown(wanted) ? wanted : QStringLiteral("en");
    for (const QString& language : QLocale::system().uiLanguages())
        if (const QString code = language.section(QLatin1Char('-'), 0, 0); isKnown(code))
            return code;
    return QStringLiteral("en");
}

void install(QTranslator& translator, bool isLoaded) {
    QCoreApplication::removeTranslator(&translator);
    if (isLoaded)
        QCoreApplication::installTranslator(&translator);
}

} // namespace

QList<Language> languages() {
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("hi"), QStringLiteral("हिन्दी")},
        {QStringLiteral("es"), QStringLiteral("Español")}, {QStringLiteral("ja"), QStringLiteral("日本語")}};
}

void applyLanguage(const QString& code) {
    static QTranslator ours;
    static QTranslator qtBase;
    const QString fitting = fittingCode(code);
    // The system's own locale knows the country as well.
    const QLocale system = QLocale::system();
    const bool isSystem = system.name().startsWith(fitting + QLatin1Char('_'));
    QLocale::setDefault(isSystem ? system : QLocale(fitting));
    install(
        qtBase, qtBase.load(QStringLiteral("qtbase_") + fitting, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    install(ours, ours.load(QStringLiteral(":/i18n/halfstep_%1.qm").arg(fitting)));
}

} // namespace app
