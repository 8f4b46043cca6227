// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace app {

class JobRunner;

/// The longest running job in the status bar, with Cancel. Hidden while nothing takes long.
class JobStatus : public QWidget {
    Q_OBJECT
public:
    explicit JobStatus(JobRunner& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void refresh();
    class Job* shownJob() const;

    JobRunner& m_jobs;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer m_timer;
};

} // namespace app
