// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;

namespace app {

/// What an action is made of.
struct ActionText {
    const char* id; ///< objectName: "file_open"
    QString text;
    QString toolTip;
    const char* icon = nullptr; ///< standard icon name; our own SVG of the same name where the theme has none
};

/// Every command of the window: one QAction each, found by its objectName.
class ActionCollection : public QObject {
    Q_OBJECT
public:
    explicit ActionCollection(QObject* parent = nullptr);

    QAction* add(const ActionText& text, const QList<QKeySequence>& shortcuts = {});
    QAction* add(const ActionText& text, QKeySequence::StandardKey key);
    /// The action of that name; null where there is none.
    QAction* action(const char* id) const;
    const QList<QAction*>& actions() const { return m_actions; }

private:
    QList<QAction*> m_actions;
};

} // namespace app
