// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/document/file_watch.h"
#include "app/document/session.h"
#include "app/panels/problems_panel.h"
#include "app/start_page/start_page.h"
#include "app/window/central_tabs.h"
#include "app/window/job_status.h"
#include "app/window/window_actions.h"
#include "app/window/workbench.h"

#include "widgets/common/message_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace app {

using Key = Settings::Key;

MainWindow::MainWindow(Session& session, QWidget* parent) : QMainWindow(parent), m_session(session) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    addWindowActions(m_actions);
    buildCentral();
    buildMenus();
    connectActions();
    connectSession();
    showFirstSize();
    restoreGeometry(session.settings.value(Key::WindowGeometry).toByteArray());
    m_workbench->restoreLayout(session.settings.value(Key::WindowState).toByteArray());
    updateState();
}

void MainWindow::buildCentral() {
    m_message = new widgets::MessageBar(this);
    m_message->hide();
    m_start = new StartPage(m_session.settings, m_actions, this);
    m_workbench = new Workbench(m_session, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_workbench);
    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);

    auto* status = new JobStatus(m_session.jobs, this);
    statusBar()->addPermanentWidget(status);
    connect(status, &JobStatus::clicked, this, [this] { m_workbench->raiseDock(QStringLiteral("jobsDock")); });
    connect(m_start, &StartPage::recentChosen, this, [this](const QString& path) { openPaths({path}); });
}

void MainWindow::connectSession() {
    const auto& operations = m_session.operations;
    connect(&operations, &Operations::failed, this, &MainWindow::showError);
    connect(&operations, &Operations::dataOpened, this, &MainWindow::showDataNotice);
    connect(&operations, &Operations::observed, this, &MainWindow::showObserved);
    connect(&operations, &Operations::saved, this,
        [this](const QString& path) { statusBar()->showMessage(tr("Saved %1").arg(path), 5000); });
    connect(&operations, &Operations::notOpened, this, &MainWindow::showNotOpened);
    connect(&operations, &Operations::modelOpened, this, &MainWindow::showOpened);
    connect(&operations, &Operations::modelReloaded, this, &MainWindow::keepSelection);
    auto* watch = new FileWatch(m_session.document, this);
    connect(watch, &FileWatch::modelFileChanged, this, [this](int slot) {
        if (m_session.settings.flag(Key::WatchFiles))
            m_session.operations.reloadModel(slot);
    });
    // Seen from its beginning on, with its progress.
    connect(&m_session.jobs, &JobRunner::started, this, [this](const Job* job) {
        if (job->kind() == Operations::comparisonKind())
            m_workbench->tabs()->showPage(CentralTabs::Compare);
    });
    connect(&operations, &Operations::compared, this, [this] { m_workbench->tabs()->showPage(CentralTabs::Compare); });
    connect(&m_session.document, &Document::modelsSwapped, &m_session.selection, &widgets::Selection::exchange);
    connect(&m_session.document, &Document::modelChanged, this, &MainWindow::updateState);
    connect(&m_session.document, &Document::comparisonChanged, this, &MainWindow::updateState);
    connect(&m_session.selection, &widgets::Selection::historyChanged, this, &MainWindow::updateState);
    connect(&m_session.selection, &widgets::Selection::changed, this, &MainWindow::updateTitle);
    connect(&m_session.jobs, &JobRunner::idle, this, [this] {
        if (m_isClosing)
            close();
    });
}

void MainWindow::showOpened(int slot) {
    m_message->hide();
    m_session.selection.select({slot, 0, -1, -1});
    offerSiblings(slot);
    if (m_afterOpening)
        std::exchange(m_afterOpening, nullptr)();
}

/// After a file was read again: what was selected stays selected where it is still there.
void MainWindow::keepSelection(int slot) {
    m_message->hide();
    const widgets::Selected shown = m_session.selection.current();
    const OpenModel& open = m_session.document.model(slot);
    statusBar()->showMessage(tr("Read %1 again").arg(open.name()), 5000);
    if (shown.model != slot)
        return;
    const auto& graphs = open.loaded->model->subgraphs;
    const bool isThere = std::size_t(shown.subgraph) < graphs.size() &&
                         shown.op < int(graphs[std::size_t(shown.subgraph)].operators.size()) &&
                         shown.tensor < int(graphs[std::size_t(shown.subgraph)].tensors.size());
    if (!isThere)
        m_session.selection.select({slot, 0, -1, -1});
}

void MainWindow::updateState() {
    const bool hasA = bool(m_session.document.model(Document::slotA));
    const bool hasB = bool(m_session.document.model(Document::slotB));
    const auto open = m_session.document.openSlots().size();
    m_pages->setCurrentWidget(open > 0 ? static_cast<QWidget*>(m_workbench) : m_start);
    for (const char* id : {"file_reload", "file_close", "file_export", "file_report", "file_export_programs",
             "model_observe", "model_bench", "go_find", "go_to", "go_next_problem", "go_previous_problem",
             "model_properties", "view_graph", "view_tensors", "view_operators", "view_file", "view_values",
             "view_memory", "view_cost", "view_compare", "view_differences", "view_next_dock", "view_reset_layout",
             "graph_fit", "graph_zoom_in", "graph_zoom_out", "graph_actual_size"})
        m_actions.action(id)->setEnabled(open > 0);
    m_actions.action("file_close_all")->setEnabled(open > 1);
    m_actions.action("model_swap")->setEnabled(hasA && hasB);
    m_actions.action("model_other")->setEnabled(open > 1);
    m_actions.action("graph_errors")->setEnabled(m_session.document.compared().comparison != nullptr);
    m_actions.action("go_back")->setEnabled(m_session.selection.canGoBack());
    m_actions.action("go_forward")->setEnabled(m_session.selection.canGoForward());
    updateTitle();
}

void MainWindow::updateTitle() {
    const OpenModel& shown = m_session.document.model(m_session.selection.current().model);
    setWindowTitle(shown ? tr("%1 – Halfstep", "file – program").arg(shown.name()) : tr("Halfstep"));
    setWindowFilePath(shown.path());
}

void MainWindow::showFirstSize() {
    const QRect room = screen()->availableGeometry();
    resize(QSize(1280, 800).boundedTo(room.size()));
}

void MainWindow::remember() {
    m_session.settings.setValue(Key::WindowGeometry, saveGeometry());
    m_session.settings.setValue(Key::WindowState, m_workbench->layoutState());
    m_workbench->tabs()->saveTables();
    m_workbench->problems()->saveTable();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    remember();
    if (m_session.jobs.isIdle()) {
        event->accept();
        return;
    }
    // Stages stop within a tenth of a second; the window goes when the last one has.
    m_isClosing = true;
    m_session.jobs.cancelAll();
    setEnabled(false);
    event->ignore();
}

bool MainWindow::focusNextPrevChild(bool isNext) {
    QWidget* start = focusWidget() ? focusWidget() : this;
    const auto following = [isNext](QWidget* widget) {
        return isNext ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget* widget = following(start); widget != start; widget = following(widget))
        if (widget->window() == this && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() &&
            widget->isVisible() && widget->isEnabled()) {
            widget->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    return false;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (localPaths(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_start->setDropActive(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    m_start->setDropActive(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_start->setDropActive(false);
    event->acceptProposedAction();
    openPaths(localPaths(*event->mimeData()));
}

} // namespace app
