// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "app_support.h"

#include "app/common/languages.h"
#include "app/common/theme.h"

#include <QApplication>
#include <QDir>

namespace support {

QString testModel(const QString& name) {
    return QDir().absoluteFilePath(QStringLiteral(HALFSTEP_TEST_DATA_DIR "/models/") + name);
}

QString sample(const QString& name) {
    return QDir().absoluteFilePath(QStringLiteral(HALFSTEP_RESOURCES "/samples/") + name);
}

RunningProgram::RunningProgram(const QString& theme, const QString& language) {
    settings = std::make_unique<app::Settings>(path(QStringLiteral("settings.ini")));
    settings->setValue(app::Settings::Key::Theme, theme);
    settings->setValue(app::Settings::Key::Language, language);
    program = std::make_unique<app::Program>(*settings);
    program->show();
}

RunningProgram::~RunningProgram() {
    program->session().jobs.cancelAll();
    program.reset();
    app::applyLanguage(QStringLiteral("en")); // for the tests that follow
    app::applyTheme(app::Theme::Light);
}

bool RunningProgram::open(const QString& path, int slot) {
    program->session().operations.openModel(path, slot);
    // Tables and pictures are there at once, the remarks of lint a little later.
    return QTest::qWaitFor(
        [&] { return document().model(slot).path() == path && document().model(slot).isLinted; }, 10000);
}

} // namespace support
