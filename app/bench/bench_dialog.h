// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/samples.h"

#include "base/result.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace widgets {
class FactModel;
class MessageBar;
class TablePanel;
} // namespace widgets

namespace app {

class Job;
class RuntimeForm;
struct Session;

/// Measures the time of one inference, on our engine or an installed LiteRT. Results stand below each other.
class BenchDialog : public QDialog {
    Q_OBJECT
public:
    explicit BenchDialog(Session& session, QWidget* parent = nullptr);
    ~BenchDialog() override;
    int measured() const { return int(m_results->size()); }

private:
    struct Measured {
        QString model;
        QString backend;
        int threads = 1;
        run::Latency latency;
    };
    QWidget* makeForm();
    void start();
    void take(const base::Result<run::Latency>& latency);
    void showResults();
    void setRunning(bool isRunning);

    Session& m_session;
    widgets::MessageBar* m_message;
    QComboBox* m_model;
    RuntimeForm* m_runtime;
    QSpinBox* m_threads;
    QDoubleSpinBox* m_seconds;
    QProgressBar* m_bar;
    widgets::FactModel* m_facts;
    widgets::TablePanel* m_table;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    Measured m_next; ///< what is being measured
    std::shared_ptr<const std::vector<Measured>> m_results = std::make_shared<const std::vector<Measured>>();
};

} // namespace app
