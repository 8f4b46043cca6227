// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/common/dialogs.h"
#include "app/common/languages.h"
#include "app/common/theme.h"

namespace app {

Program::Program(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings), m_session(settings) {
    applyTheme(themeFromName(settings.text(Settings::Key::Theme)));
    applyLanguage(settings.text(Settings::Key::Language));
    dialogs::setFolder(settings.text(Settings::Key::LastFolder));
    dialogs::setFolder(settings.text(Settings::Key::CalibrationFolder), FilePurpose::Calibration);
    dialogs::setFolder(settings.text(Settings::Key::TestFolder), FilePurpose::Test);
    dialogs::setFolder(settings.text(Settings::Key::OutputFolder), FilePurpose::Output);
    makeWindow();
}

Program::~Program() {
    m_settings.setValue(Settings::Key::LastFolder, dialogs::folder());
    m_settings.setValue(Settings::Key::CalibrationFolder, dialogs::folder(FilePurpose::Calibration));
    m_settings.setValue(Settings::Key::TestFolder, dialogs::folder(FilePurpose::Test));
    m_settings.setValue(Settings::Key::OutputFolder, dialogs::ownFolder(FilePurpose::Output));
    m_window.reset(); // before what it shows
}

void Program::show() {
    m_window->show();
}

void Program::makeWindow() {
    m_window = std::make_unique<MainWindow>(m_session);
    // Not at once: the menu that asked for it is still open.
    connect(m_window.get(), &MainWindow::languageChanged, this, &Program::changeLanguage, Qt::QueuedConnection);
}

void Program::changeLanguage() {
    applyLanguage(m_settings.text(Settings::Key::Language));
    auto old = std::move(m_window);
    makeWindow();
    m_window->show();
    old->hide();
}

} // namespace app
