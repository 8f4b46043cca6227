// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace app {

class Document;

/// The open models A and B with size and precision; a click shows one in all views.
class ModelsPanel : public QWidget {
    Q_OBJECT
public:
    ModelsPanel(Document& document, widgets::Selection& selection, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The empty place of B was clicked.
    void openRequested(int slot);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* makeButton(int slot);
    void refresh();

    Document& m_document;
    widgets::Selection& m_selection;
    QToolButton* m_buttons[2];
};

} // namespace app
