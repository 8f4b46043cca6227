// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>
#include <QList>

class QAction;
class QTreeWidgetItem;

namespace app {

/// Every command with its keys, as a table with a filter; Enter runs the one that is chosen.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const QList<QAction*>& actions, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void run(const QTreeWidgetItem* item);

    QHash<const QTreeWidgetItem*, QAction*> m_actions;
};

} // namespace app
