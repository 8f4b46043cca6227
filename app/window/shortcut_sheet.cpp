// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcut_sheet.h"

#include "widgets/common/em.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {
namespace {

QString keysText(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

void filterItems(const QTreeWidget& list, const QString& text) {
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        auto* item = list.topLevelItem(i);
        const bool fits =
            item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
    }
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter"));
    filter->setAccessibleName(tr("Filter of the shortcuts"));
    auto* list = new QTreeWidget(this);
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("Command"), tr("Keys")});
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction* action : actions)
        if (!action->shortcuts().isEmpty())
            list->addTopLevelItem(new QTreeWidgetItem({action->statusTip(), keysText(*action)}));
    connect(filter, &QLineEdit::textChanged, list, [list](const QString& text) { filterItems(*list, text); });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(list);
    resize(widgets::em(this, 42), widgets::em(this, 40));
}

} // namespace app
