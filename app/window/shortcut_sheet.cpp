// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcut_sheet.h"

#include "app/common/mnemonic.h"

#include "widgets/common/em.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

constexpr int NameRole = Qt::UserRole; ///< what the menu calls it

QString keysText(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

void filterItems(QTreeWidget& list, const QString& text) {
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        auto* item = list.topLevelItem(i);
        const QString line = item->text(0) + u' ' + item->text(1) + u' ' + item->data(0, NameRole).toString();
        const auto words = text.split(u' ', Qt::SkipEmptyParts);
        const bool fits = std::all_of(
            words.begin(), words.end(), [&](const QString& word) { return line.contains(word, Qt::CaseInsensitive); });
        item->setHidden(!fits);
        if (fits && !first && !item->isDisabled())
            first = item;
    }
    list.setCurrentItem(first);
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Commands"));
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter"));
    filter->setAccessibleName(tr("Filter of the shortcuts"));
    auto* list = new QTreeWidget(this);
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("Command"), tr("Keys")});
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->setObjectName(QStringLiteral("commandList"));
    list->setAccessibleName(tr("Commands"));
    for (QAction* action : actions) {
        if (action->statusTip().isEmpty())
            continue;
        auto* item = new QTreeWidgetItem(list, {action->statusTip(), keysText(*action)});
        item->setData(0, NameRole, withoutMnemonic(action->text()));
        item->setDisabled(!action->isEnabled());
        m_actions.insert(item, action);
    }
    connect(filter, &QLineEdit::textChanged, list, [list](const QString& text) { filterItems(*list, text); });
    connect(filter, &QLineEdit::returnPressed, this, [this, list] { run(list->currentItem()); });
    connect(list, &QTreeWidget::itemActivated, this, &ShortcutSheet::run);
    filter->installEventFilter(this);
    filterItems(*list, {});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(list);
    resize(widgets::em(this, 46), widgets::em(this, 40));
    filter->setFocus();
}

/// The sheet goes first: the command may open a dialog of its own, or need the keyboard where it was.
void ShortcutSheet::run(const QTreeWidgetItem* item) {
    QAction* action = item ? m_actions.value(item) : nullptr;
    if (!action || !action->isEnabled())
        return;
    accept();
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

/// Up and down choose in the list while one types.
bool ShortcutSheet::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QCoreApplication::sendEvent(findChild<QTreeWidget*>(), event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace app
