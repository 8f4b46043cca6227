// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/core_text.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;

namespace widgets {

/// One line above a view: what failed or is to be known, with actions and a close button. Hidden when there is none.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Problem };
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(Kind kind, const QString& text, const QList<QAction*>& actions = {});
    void showError(const base::Error& error);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColours();
    void clearActions();
    void addButton(QAction* action);

    Kind m_kind = Kind::Information;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_actions;
    bool m_isColouring = false;
};

} // namespace widgets
