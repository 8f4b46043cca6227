// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace app {

class Document;

/// All open models with size and precision, A and B first. The current row is what all views show; the keys A and B make
/// it model A or B, Delete closes it.
class ModelsPanel : public QWidget {
    Q_OBJECT
public:
    ModelsPanel(Document& document, widgets::Selection& selection, QWidget* parent = nullptr);
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    /// The empty place of B was clicked.
    void openRequested(int slot);
    void closeRequested(const QList<int>& slotsToClose);

private:
    void addCommand(const QString& name, const QString& text, const QKeySequence& key, void (ModelsPanel::*run)());
    void updateCommands();
    void refresh();
    void showCurrent();
    void useAs(int slot);
    void useAsA();
    void useAsB();
    void closeCurrent();
    void closeOthers();
    int currentSlot() const; ///< -1: none

    Document& m_document;
    widgets::Selection& m_selection;
    QListWidget* m_list;
    QToolButton* m_openB;
    bool m_isRefreshing = false;
};

} // namespace app
