// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/source_model.h"
#include "app/quantize/wizard_page.h"

class QLabel;

namespace app {

class DecisionTreeView;

/// First page: the decision tree and why it leads where it leads.
class MethodPage : public WizardPage {
    Q_OBJECT
public:
    MethodPage(ChoicesEditor& editor, const SourceModel& source, QWidget* parent = nullptr);
    QString title() const override { return tr("Method"); }
    void showChoices(const Choices& choices) override;
    bool isComplete() const override;
    QString missing() const override;

private:
    ChoicesEditor& m_editor;
    OpenModel m_open;
    DecisionTreeView* m_tree;
    QLabel* m_why;
};

} // namespace app
