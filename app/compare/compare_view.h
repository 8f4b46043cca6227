// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace widgets {
class TablePanel;
}

namespace app {

class LayersPanel;
class SampleModel;
class SampleView;
class SummaryCards;
struct ComparedModels;
struct Session;

/// The comparison of A and B: verdict, figures, samples, layers.
class CompareView : public QWidget {
    Q_OBJECT
public:
    explicit CompareView(Session& session, QWidget* parent = nullptr);
    /// Asks for a file and writes the result: CSV (layers), JSON or text by its ending.
    void exportResult();
    /// Remembers columns and sorting.
    void saveTables();
    widgets::TablePanel* samples() const { return m_samples; }
    LayersPanel* layers() const { return m_layers; }
    SampleView* sample() const { return m_sample; }

Q_SIGNALS:
    void compareRequested();

private:
    QWidget* makeEmpty();
    QWidget* makeRunning();
    /// What the comparison is doing, while one runs.
    void showProgress();
    QWidget* makeResult();
    QWidget* makeSamples();
    void refresh();
    void showVerdict();
    static QString samplesOf(const ComparedModels& compared);

    Session& m_session;
    QStackedWidget* m_pages;
    QLabel* m_step = nullptr;
    QProgressBar* m_progress = nullptr;
    QTimer m_timer; ///< looks at the running comparison
    QLabel* m_emptyText = nullptr;
    QPushButton* m_compare = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_data = nullptr;
    SummaryCards* m_cards = nullptr;
    QTabWidget* m_details = nullptr;
    SampleModel* m_sampleModel;
    widgets::TablePanel* m_samples = nullptr;
    QCheckBox* m_onlyDifferent = nullptr;
    SampleView* m_sample = nullptr;
    LayersPanel* m_layers = nullptr;
};

} // namespace app
