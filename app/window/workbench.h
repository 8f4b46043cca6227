// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace widgets {
class InspectorPanel;
}

namespace app {

class CentralTabs;
class JobsPanel;
class ModelsPanel;
class OutlinePanel;
class PlotsPanel;
class ProblemsPanel;
struct Session;

/// The views of open models: the tabs in the middle and the docks around them. Lies inside the program's window, so
/// that the start page has no docks.
class Workbench : public QMainWindow {
    Q_OBJECT
public:
    explicit Workbench(Session& session, QWidget* parent = nullptr);

    CentralTabs* tabs() const { return m_tabs; }
    OutlinePanel* outline() const { return m_outline; }
    ProblemsPanel* problems() const { return m_problems; }
    ModelsPanel* models() const { return m_models; }
    PlotsPanel* plots() const { return m_plots; }
    JobsPanel* jobs() const { return m_jobs; }
    widgets::InspectorPanel* inspector() const { return m_inspector; }

    QList<QDockWidget*> docks() const { return m_docks; }
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    void resetLayout();
    /// Brings a dock to the front, by its objectName.
    void raiseDock(const QString& name);
    /// Gives the keyboard to the next visible dock, or to the tabs.
    void focusNextDock();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QDockWidget* addPanel(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);
    void arrange();
    void sizeDocks();

    Session& m_session;
    CentralTabs* m_tabs;
    ModelsPanel* m_models;
    OutlinePanel* m_outline;
    widgets::InspectorPanel* m_inspector;
    PlotsPanel* m_plots;
    ProblemsPanel* m_problems;
    JobsPanel* m_jobs;
    QList<QDockWidget*> m_docks;
    bool m_hasOwnSizes = true; ///< not yet those of an earlier run
};

} // namespace app
