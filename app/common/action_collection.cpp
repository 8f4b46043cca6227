// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/action_collection.h"

#include "app/common/icons.h"

#include <QAction>

namespace app {

ActionCollection::ActionCollection(QObject* parent) : QObject(parent) {}

QAction* ActionCollection::add(const ActionText& text, const QList<QKeySequence>& shortcuts) {
    auto* action = new QAction(text.text, this);
    action->setObjectName(QLatin1String(text.id));
    action->setShortcuts(shortcuts);
    if (text.icon)
        action->setIcon(icon(text.icon));
    QString tip = text.toolTip;
    if (!action->shortcut().isEmpty())
        tip = tr("%1 (%2)", "what an action does (its shortcut)")
                  .arg(tip, action->shortcut().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    action->setStatusTip(text.toolTip);
    m_actions.append(action);
    return action;
}

QAction* ActionCollection::add(const ActionText& text, QKeySequence::StandardKey key) {
    return add(text, QKeySequence::keyBindings(key));
}

QAction* ActionCollection::action(const char* id) const {
    return findChild<QAction*>(QLatin1String(id), Qt::FindDirectChildrenOnly);
}

} // namespace app
