// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include "base/result.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace widgets {
class TablePanel;
}

namespace app {

class ClassBars;
class JobRunner;
class OutputModel;
class SampleModel;

/// One sample: its picture, its name and label, and what both models answered, as bars (classes) or as a table.
class SampleView : public QWidget {
    Q_OBJECT
public:
    SampleView(JobRunner& jobs, const SampleModel& samples, QWidget* parent = nullptr);
    void setCompared(const ComparedModels& compared);
    void showSample(int sample); ///< -1: none

private:
    void showOutput();
    void showBars(const std::vector<float>& a, const std::vector<float>& b);
    void loadPicture(std::size_t sample);
    void showPicture(const base::Result<QImage>& image);

    JobRunner& m_jobs;
    const SampleModel& m_samples;
    ComparedModels m_compared;
    int m_sample = -1;
    QLabel* m_title;
    QLabel* m_picture;
    QLabel* m_legend;
    QComboBox* m_output;
    QComboBox* m_form;
    QStackedWidget* m_forms;
    ClassBars* m_bars;
    widgets::TablePanel* m_table;
    OutputModel* m_values;
};

} // namespace app
