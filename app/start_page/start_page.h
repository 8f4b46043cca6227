// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QLabel;

namespace app {

class ActionCollection;
class Settings;

/// What one sees without a model: where to drop one, the recent files, and the three ways to begin.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(Settings& settings, const ActionCollection& actions, QWidget* parent = nullptr);
    /// Marks the drop area while something is dragged over the window.
    void setDropActive(bool isActive);

Q_SIGNALS:
    void recentChosen(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeCommands(const ActionCollection& actions);
    QWidget* makeRecent();
    void refreshRecent();

    Settings& m_settings;
    class DropArea* m_drop;
    QListWidget* m_recent;
    QLabel* m_noRecent;
};

} // namespace app
