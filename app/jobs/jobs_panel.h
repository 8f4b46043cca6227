// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace app {

class Job;
class JobRunner;

/// One job: its name, how far it is, and Cancel; afterwards how it ended.
class JobRow : public QWidget {
    Q_OBJECT
public:
    explicit JobRow(Job* job, QWidget* parent = nullptr);
    /// Shows the progress as it is now.
    void refresh();

private:
    void showEnd();

    Job* m_job;
    QLabel* m_title;
    QLabel* m_step;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

/// The jobs of a runner, newest first. Short jobs that never took half a second leave no trace.
class JobsPanel : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(JobRunner* runner, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Number of jobs that run long enough to be shown.
    void runningChanged(int count);

private:
    void addRow(Job* job);
    void removeRow(Job* job);
    void refresh();

    JobRunner* m_runner;
    QVBoxLayout* m_rows;
    QLabel* m_empty;
    QHash<Job*, JobRow*> m_rowOf;
    QTimer m_timer;
};

} // namespace app
