// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workbench.h"

#include "app/document/session.h"
#include "app/jobs/jobs_panel.h"
#include "app/panels/measured_values.h"
#include "app/panels/models_panel.h"
#include "app/panels/outline_panel.h"
#include "app/panels/plots_panel.h"
#include "app/panels/problems_panel.h"
#include "app/window/central_tabs.h"

#include "widgets/common/em.h"
#include "widgets/panels/inspector_panel.h"

#include <QDockWidget>

namespace app {
namespace {

/// Raised whenever docks come, go or are renamed: older states are dropped then.
constexpr int layoutVersion = 1;

QDockWidget* dockNamed(const QList<QDockWidget*>& docks, const QString& name) {
    for (auto* dock : docks)
        if (dock->objectName() == name)
            return dock;
    return nullptr;
}

/// To a panel, or where that is a plain container, to its first child that takes the keyboard. False where there is
/// none.
bool giveKeyboard(QWidget& panel) {
    if (panel.focusProxy() || panel.focusPolicy() & Qt::TabFocus) {
        panel.setFocus(Qt::TabFocusReason);
        return panel.hasFocus();
    }
    for (auto* child : panel.findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && child->focusPolicy() & Qt::TabFocus) {
            child->setFocus(Qt::TabFocusReason);
            return true;
        }
    return false;
}

} // namespace

Workbench::Workbench(Session& session, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_tabs(new CentralTabs(session, this)),
      m_models(new ModelsPanel(session.document, session.selection, this)),
      m_outline(new OutlinePanel(session.document, session.selection, this)),
      m_inspector(new widgets::InspectorPanel(&session.selection, this)), m_plots(new PlotsPanel(session, this)),
      m_problems(new ProblemsPanel(session, this)), m_jobs(new JobsPanel(&session.jobs, this)) {
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    setCentralWidget(m_tabs);
    addPanel(QStringLiteral("modelsDock"), tr("Models"), m_models, Qt::LeftDockWidgetArea);
    addPanel(QStringLiteral("outlineDock"), tr("Outline"), m_outline, Qt::LeftDockWidgetArea);
    addPanel(QStringLiteral("inspectorDock"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    addPanel(QStringLiteral("plotsDock"), tr("Plots"), m_plots, Qt::BottomDockWidgetArea);
    auto* problems = addPanel(QStringLiteral("problemsDock"), tr("Problems"), m_problems, Qt::BottomDockWidgetArea);
    auto* jobs = addPanel(QStringLiteral("jobsDock"), tr("Jobs"), m_jobs, Qt::BottomDockWidgetArea);
    arrange();

    connect(m_problems, &ProblemsPanel::countChanged, problems,
        [problems](int count) { problems->setWindowTitle(count ? tr("Problems (%1)").arg(count) : tr("Problems")); });
    connect(m_jobs, &JobsPanel::runningChanged, jobs,
        [jobs](int count) { jobs->setWindowTitle(count ? tr("Jobs (%1)").arg(count) : tr("Jobs")); });
    connect(m_tabs, &QTabWidget::currentChanged, m_plots,
        [this](int page) { m_plots->setValuesShownElsewhere(page == CentralTabs::Values); });
    const auto inspect = [this](int slot) {
        const OpenModel& open = m_session.document.model(slot);
        m_inspector->setModel(slot, open.loaded, open.summary);
    };
    connect(&session.document, &Document::modelChanged, this, inspect);
    for (const int slot : session.document.openSlots())
        inspect(slot);
    new MeasuredValues(session, *m_inspector, this);
}

QDockWidget* Workbench::addPanel(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void Workbench::arrange() {
    const auto dock = [this](const char* name) { return dockNamed(m_docks, QLatin1String(name)); };
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (auto* each : m_docks) {
        each->setFloating(false);
        each->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, dock("modelsDock"));
    splitDockWidget(dock("modelsDock"), dock("outlineDock"), Qt::Vertical);
    addDockWidget(Qt::RightDockWidgetArea, dock("inspectorDock"));
    addDockWidget(Qt::BottomDockWidgetArea, dock("plotsDock"));
    tabifyDockWidget(dock("plotsDock"), dock("problemsDock"));
    tabifyDockWidget(dock("problemsDock"), dock("jobsDock"));
    dock("plotsDock")->raise();
    sizeDocks();
}

void Workbench::sizeDocks() {
    const auto dock = [this](const char* name) { return dockNamed(m_docks, QLatin1String(name)); };
    using widgets::em;
    resizeDocks({dock("modelsDock"), dock("inspectorDock")}, {em(this, 17), em(this, 23)}, Qt::Horizontal);
    resizeDocks({dock("modelsDock"), dock("outlineDock")}, {em(this, 13), em(this, 40)}, Qt::Vertical);
    resizeDocks({dock("plotsDock")}, {em(this, 18)}, Qt::Vertical);
}

/// Sizes that are asked for before the window has its own are squeezed with it; so they are asked for again.
void Workbench::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_hasOwnSizes)
        QMetaObject::invokeMethod(this, &Workbench::sizeDocks, Qt::QueuedConnection);
    m_hasOwnSizes = false;
}

QByteArray Workbench::layoutState() const {
    return saveState(layoutVersion);
}

void Workbench::restoreLayout(const QByteArray& state) {
    if (!state.isEmpty() && restoreState(state, layoutVersion))
        m_hasOwnSizes = false;
}

void Workbench::resetLayout() {
    arrange();
}

void Workbench::raiseDock(const QString& name) {
    if (auto* dock = dockNamed(m_docks, name)) {
        dock->show();
        dock->raise();
    }
}

void Workbench::focusNextDock() {
    QList<QWidget*> stops = {m_tabs->currentWidget()};
    for (auto* dock : m_docks)
        if (!dock->visibleRegion().isEmpty())
            stops.append(dock->widget());
    const auto* focus = focusWidget();
    qsizetype current = 0;
    for (qsizetype i = 0; i < stops.size(); ++i)
        if (stops[i] == focus || (focus && stops[i]->isAncestorOf(focus)))
            current = i;
    for (qsizetype step = 1; step <= stops.size(); ++step)
        if (giveKeyboard(*stops[(current + step) % stops.size()]))
            return;
}

} // namespace app
