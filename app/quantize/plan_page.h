// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/wizard_page.h"

#include <QTimer>

#include <optional>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace widgets {
class MessageBar;
class PlanModel;
class TablePanel;
} // namespace widgets

namespace app {

class JobRunner;
class PrecisionMenu;
class QuantizeStages;
class SummaryCards;

/// Third page: what the conversion will do, said before it is done. Calibrates first where the method needs it.
class PlanPage : public WizardPage {
    Q_OBJECT
public:
    PlanPage(ChoicesEditor& editor, QuantizeStages& stages, JobRunner& jobs, QWidget* parent = nullptr);
    QString title() const override { return tr("Plan"); }
    void showChoices(const Choices& choices) override;
    void enter() override;
    bool isComplete() const override;
    QString missing() const override;
    widgets::TablePanel* table() const { return m_table; }

private:
    QWidget* makeWait();
    void refresh();
    void showProgress();
    void showPlan();
    void showProblem();
    bool hasOpenShapes() const;
    void showStopped();
    void savePartial();
    QWidget* makePlan();
    void changePrecision(std::optional<Treatment> treatment);
    void updateEditing();

    ChoicesEditor& m_editor;
    QuantizeStages& m_stages;
    JobRunner& m_jobs;
    QStackedWidget* m_pages;
    widgets::MessageBar* m_message;
    QLabel* m_step = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_save = nullptr;
    SummaryCards* m_cards;
    widgets::PlanModel* m_model;
    widgets::TablePanel* m_table;
    QAction* m_fixShapes;
    QPushButton* m_edit = nullptr;
    PrecisionMenu* m_precisions = nullptr;
    QTimer m_timer;
};

} // namespace app
