// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/action_collection.h"
#include "app/window/dropped_files.h"

#include <QMainWindow>

#include <functional>

class QMenu;
class QStackedWidget;

namespace base {
struct Error;
}
namespace widgets {
class MessageBar;
}

namespace app {

class StartPage;
class Workbench;
struct DataChoice;
struct Session;

/// The program's window: menus, tool bar, message bar, and either the start page or the workbench.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    /// Opens what was dropped or named: of several models the first as A and the second as B where these are empty, all
    /// others beside them; data for later use.
    void openPaths(const QStringList& paths);
    const ActionCollection& actions() const { return m_actions; }
    Workbench* workbench() const { return m_workbench; }
    widgets::MessageBar* messageBar() const { return m_message; }

Q_SIGNALS:
    /// Another language was chosen: the program makes the window anew.
    void languageChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// Passes over what only hands the keyboard on: behind its own children in the order, as docks and tabs put such
    /// panels, it would take the keyboard back for ever.
    bool focusNextPrevChild(bool isNext) override;

private:
    // main_window.cpp
    void buildCentral();
    void connectSession();
    void showOpened(int slot);
    void keepSelection(int slot);
    void updateState();
    void updateTitle();
    void showFirstSize();
    void remember();

    // main_window_menus.cpp
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildToolBar();
    void addThemeMenu(QMenu* menu);
    void addLanguageMenu(QMenu* menu);
    void fillRecentMenu();
    void connectActions();
    void connectViewActions();
    void connectGraphActions();

    // main_window_commands.cpp
    void openDialog(int slot);
    void openModel(const QString& path, int slot);
    void openBeside(const QString& path);
    void offerComparison(int slot);
    void offerSiblings(int slot);
    void openDropped(const DroppedFiles& files);
    void takeValues(const QString& path);
    void offerConverter(const QString& path);
    void openSample();
    void closeModels(const QList<int>& slotsToClose);
    void showNextModel();
    void quantizeShown();
    void quantize();
    void tellWritten(const QString& path, bool isCompared);
    void compare();
    void observe();
    void bench();
    void exportForPrograms();
    void saveReport();
    void goTo();
    void selectNumber(const QString& text);
    void showError(const base::Error& error);
    void showNotOpened(const QStringList& paths, const base::Error& first);
    void showNotice(const QString& text, const QList<QAction*>& noticeActions = {});
    QAction* noticeAction(const QString& text, std::function<void()> run);
    void showDataNotice(qulonglong samples);
    void showObserved(qulonglong samples);
    void showShortcuts();
    void showAbout();

    Session& m_session;
    ActionCollection m_actions;
    widgets::MessageBar* m_message = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    Workbench* m_workbench = nullptr;
    QMenu* m_recentMenu = nullptr;
    std::function<void()> m_afterOpening; ///< what the user wanted a model for
    bool m_isClosing = false;
};

} // namespace app
