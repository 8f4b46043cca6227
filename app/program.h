// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/session.h"
#include "app/window/main_window.h"

#include <QObject>

#include <memory>

namespace app {

/// The running program: what is open, and the window that shows it. The window is made anew when the language changes.
class Program : public QObject {
    Q_OBJECT
public:
    explicit Program(Settings& settings, QObject* parent = nullptr);
    ~Program() override;

    MainWindow* window() const { return m_window.get(); }
    Session& session() { return m_session; }
    void show();

private:
    void makeWindow();
    void changeLanguage();

    Settings& m_settings;
    Session m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace app
