// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/common/icons.h"
#include "app/common/languages.h"
#include "app/common/mnemonic.h"
#include "app/common/theme.h"
#include "app/document/session.h"
#include "app/graph/graph_page.h"
#include "app/panels/models_panel.h"
#include "app/panels/outline_panel.h"
#include "app/panels/problems_panel.h"
#include "app/window/central_tabs.h"
#include "app/window/sibling_menu.h"
#include "app/window/workbench.h"

#include "widgets/graph/graph_view.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace app {

using Key = Settings::Key;

namespace {

void addAll(QWidget* target, const ActionCollection& actions, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        if (id)
            target->addAction(actions.action(id));
        else if (auto* menu = qobject_cast<QMenu*>(target))
            menu->addSeparator();
        else if (auto* bar = qobject_cast<QToolBar*>(target))
            bar->addSeparator();
    }
}

} // namespace

void MainWindow::buildMenus() {
    addActions(m_actions.actions()); // shortcuts work also where no menu shows the action
    buildFileMenu();
    addAll(menuBar()->addMenu(tr("&Go")), m_actions,
        {"go_back", "go_forward", nullptr, "go_find", "go_to", nullptr, "go_next_problem", "go_previous_problem"});
    addAll(menuBar()->addMenu(tr("&Model")), m_actions,
        {"model_quantize", "model_compare", "model_observe", "model_bench", nullptr, "model_other", "model_swap",
            "model_properties"});
    buildViewMenu();
    addAll(menuBar()->addMenu(tr("&Help")), m_actions, {"help_shortcuts", "help_about"});
    buildToolBar();
}

void MainWindow::buildFileMenu() {
    auto* menu = menuBar()->addMenu(tr("&File"));
    addAll(menu, m_actions, {"file_open", "file_open_b", "file_open_sample"});
    m_recentMenu = menu->addMenu(tr("&Recent files"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
    connect(&m_session.settings, &Settings::changed, this, [this](Key key) {
        if (key == Key::RecentFiles)
            fillRecentMenu();
    });
    auto* siblings = new SiblingMenu(m_session, menu);
    menu->addMenu(siblings);
    connect(siblings, &SiblingMenu::chosen, this,
        [this](const QStringList& paths) { m_session.operations.openModels(paths, false); });
    addAll(menu, m_actions,
        {"file_reload", "file_watch", nullptr, "file_export", "file_report", "file_export_programs", nullptr,
            "file_close", "file_close_all", "file_quit"});
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    const QStringList files = m_session.settings.recentFiles();
    for (int i = 0; i < files.size(); ++i) {
        const QString path = files[i];
        QString name = QFileInfo(path).fileName();
        auto* action = m_recentMenu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(path);
        action->setStatusTip(path);
        if (i < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, path] { openPaths({path}); });
    }
    m_recentMenu->setEnabled(!files.isEmpty());
    m_recentMenu->addSeparator();
    m_recentMenu->addAction(m_actions.action("file_clear_recent"));
}

void MainWindow::buildViewMenu() {
    auto* menu = menuBar()->addMenu(tr("&View"));
    addAll(menu, m_actions,
        {"view_graph", "view_tensors", "view_operators", "view_file", "view_values", "view_memory", "view_cost",
            "view_compare", "view_differences", nullptr, "graph_fit", "graph_zoom_in", "graph_zoom_out",
            "graph_actual_size", "graph_errors"});
    menu->addMenu(m_workbench->tabs()->graph()->menu());
    menu->addSeparator();
    auto* panels = menu->addMenu(tr("&Panels"));
    for (QDockWidget* dock : m_workbench->docks()) {
        auto* toggle = dock->toggleViewAction();
        toggle->setObjectName(QStringLiteral("toggle_") + dock->objectName());
        panels->addAction(toggle);
    }
    addAll(menu, m_actions, {"view_next_dock", "view_reset_layout", nullptr});
    addThemeMenu(menu->addMenu(tr("T&heme")));
    addLanguageMenu(menu->addMenu(tr("&Language")));
    addAll(menu, m_actions, {"view_full_screen"});
}

void MainWindow::buildToolBar() {
    auto* bar = addToolBar(tr("Main tool bar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addAll(bar, m_actions,
        {"file_open", "model_quantize", "model_compare", nullptr, "go_back", "go_forward", nullptr, "go_find"});
    for (auto* action : bar->actions())
        action->setIconText(withoutMnemonic(action->text()));
}

void MainWindow::addThemeMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    const auto add = [&](Theme theme, const QString& text) {
        auto* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("theme_") + themeName(theme));
        action->setCheckable(true);
        action->setChecked(themeFromName(m_session.settings.text(Key::Theme)) == theme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme] {
            m_session.settings.setValue(Key::Theme, themeName(theme));
            applyTheme(theme);
        });
    };
    add(Theme::System, tr("As the desk&top"));
    add(Theme::Light, tr("&Light"));
    add(Theme::Dark, tr("&Dark"));
}

void MainWindow::addLanguageMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& code, const QString& name) {
        auto* action = menu->addAction(name);
        action->setObjectName(QStringLiteral("language_") + code);
        action->setCheckable(true);
        action->setChecked(m_session.settings.text(Key::Language) == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_session.settings.setValue(Key::Language, code);
            remember();
            Q_EMIT languageChanged();
        });
    };
    add(QString(), tr("As the &system"));
    for (const Language& language : languages())
        add(language.code, language.name);
}

void MainWindow::connectActions() {
    const auto on = [this](
                        const char* id, auto&& run) { connect(m_actions.action(id), &QAction::triggered, this, run); };
    on("file_open", [this] { openDialog(Document::slotA); });
    on("file_open_b", [this] { openDialog(Document::slotB); });
    on("file_open_sample", [this] { openSample(); });
    on("file_reload", [this] { m_session.operations.reloadModel(m_session.selection.current().model); });
    m_actions.action("file_watch")->setChecked(m_session.settings.flag(Key::WatchFiles));
    connect(m_actions.action("file_watch"), &QAction::toggled, this,
        [this](bool isOn) { m_session.settings.setValue(Key::WatchFiles, isOn); });
    on("file_export", [this] { m_workbench->tabs()->exportPage(); });
    on("file_report", [this] { saveReport(); });
    on("file_export_programs", [this] { exportForPrograms(); });
    on("file_close", [this] { closeModels({m_session.selection.current().model}); });
    on("file_close_all", [this] {
        const auto open = m_session.document.openSlots();
        closeModels({open.begin(), open.end()});
    });
    connect(m_workbench->models(), &ModelsPanel::openRequested, this, &MainWindow::openDialog);
    connect(m_workbench->models(), &ModelsPanel::closeRequested, this, &MainWindow::closeModels);
    on("file_clear_recent", [this] { m_session.settings.clearRecentFiles(); });
    on("file_quit", [this] { close(); });
    on("go_back", [this] { m_session.selection.goBack(); });
    on("go_forward", [this] { m_session.selection.goForward(); });
    on("go_to", [this] { goTo(); });
    on("go_next_problem", [this] { m_workbench->problems()->step(1); });
    on("go_previous_problem", [this] { m_workbench->problems()->step(-1); });
    on("model_quantize", [this] { quantizeShown(); });
    on("model_compare", [this] { compare(); });
    on("model_observe", [this] { observe(); });
    on("model_bench", [this] { bench(); });
    on("model_swap", [this] { m_session.document.swapModels(); });
    on("help_shortcuts", [this] { showShortcuts(); });
    on("help_about", [this] { showAbout(); });
    connectViewActions();
    connectGraphActions();
}

void MainWindow::connectViewActions() {
    const auto on = [this](
                        const char* id, auto&& run) { connect(m_actions.action(id), &QAction::triggered, this, run); };
    auto* tabs = m_workbench->tabs();
    on("view_graph", [tabs] { tabs->showPage(CentralTabs::Graph); });
    on("view_tensors", [tabs] { tabs->showPage(CentralTabs::Tensors); });
    on("view_operators", [tabs] { tabs->showPage(CentralTabs::Operators); });
    on("view_file", [tabs] { tabs->showPage(CentralTabs::File); });
    on("view_values", [tabs] { tabs->showPage(CentralTabs::Values); });
    on("view_memory", [tabs] { tabs->showPage(CentralTabs::Memory); });
    on("view_cost", [tabs] { tabs->showPage(CentralTabs::Cost); });
    on("view_compare", [tabs] { tabs->showPage(CentralTabs::Compare); });
    on("view_differences", [tabs] { tabs->showPage(CentralTabs::Differences); });
    on("view_next_dock", [this] { m_workbench->focusNextDock(); });
    on("view_reset_layout", [this] { m_workbench->resetLayout(); });
    on("view_full_screen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on("go_find", [this, tabs] {
        if (tabs->focusFilter())
            return;
        m_workbench->raiseDock(QStringLiteral("outlineDock"));
        m_workbench->outline()->focusFilter();
    });
    on("model_other", [this] { showNextModel(); });
    on("model_properties", [this] {
        const auto shown = m_session.selection.current();
        m_session.selection.select({shown.model, shown.subgraph, -1, -1});
        m_workbench->raiseDock(QStringLiteral("inspectorDock"));
    });
    connect(tabs, &CentralTabs::compareRequested, this, &MainWindow::compare);
}

void MainWindow::connectGraphActions() {
    auto* tabs = m_workbench->tabs();
    auto* view = tabs->graph()->view();
    connect(m_actions.action("graph_fit"), &QAction::triggered, view, &widgets::GraphView::fit);
    connect(m_actions.action("graph_zoom_in"), &QAction::triggered, view, &widgets::GraphView::zoomIn);
    connect(m_actions.action("graph_zoom_out"), &QAction::triggered, view, &widgets::GraphView::zoomOut);
    connect(m_actions.action("graph_actual_size"), &QAction::triggered, view, &widgets::GraphView::actualSize);
    auto* errors = m_actions.action("graph_errors");
    connect(errors, &QAction::toggled, tabs->graph(), &GraphPage::setColouredByError);
    connect(tabs->graph(), &GraphPage::colourByChanged, errors,
        [errors](widgets::ColourBy by) { errors->setChecked(by == widgets::ColourBy::Error); });
}

} // namespace app
