// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sibling_menu.h"

#include "app/common/files.h"
#include "app/document/session.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include "pipeline/open_model.h"

namespace app {
namespace {

QString pathOf(const OpenModel& open, std::size_t number) {
    const QString file = fromPath(pipeline::splitModelPath(toPath(open.path())).file);
    return QStringLiteral("%1#%2").arg(file).arg(number + 1);
}

} // namespace

SiblingMenu::SiblingMenu(Session& session, QWidget* parent)
    : QMenu(tr("Models in the same &file"), parent), m_session(session) {
    setObjectName(QStringLiteral("siblingMenu"));
    setEnabled(false);
    connect(&session.selection, &widgets::Selection::changed, this, &SiblingMenu::fill);
    connect(&session.document, &Document::modelChanged, this, &SiblingMenu::fill);
    fill();
}

QStringList SiblingMenu::others(const OpenModel& open) {
    QStringList paths;
    if (open)
        for (std::size_t i = 0; i < open.loaded->siblings.size(); ++i)
            if (i != open.loaded->sibling)
                paths.append(pathOf(open, i));
    return paths;
}

void SiblingMenu::fill() {
    clear();
    const OpenModel& open = m_session.document.model(m_session.selection.current().model);
    const QStringList all = others(open);
    setEnabled(!all.isEmpty());
    menuAction()->setEnabled(!all.isEmpty());
    if (all.isEmpty())
        return;
    const auto& models = open.loaded->siblings;
    for (std::size_t i = 0; i < models.size(); ++i) {
        QString name = widgets::toQt(models[i].name);
        const QString text = tr("%1  %2, %3", "number, name, size")
                                 .arg(QString::number(i + 1),
                                     name.isEmpty() ? tr("without a name") : name.replace(u'&', QStringLiteral("&&")),
                                     widgets::sizeText(models[i].size));
        auto* action = addAction(text);
        action->setCheckable(true);
        action->setChecked(i == open.loaded->sibling);
        action->setEnabled(i != open.loaded->sibling);
        connect(action, &QAction::triggered, this, [this, path = pathOf(open, i)] { Q_EMIT chosen({path}); });
    }
    addSeparator();
    auto* allAction = addAction(tr("Open &all of them"));
    allAction->setObjectName(QStringLiteral("siblings_all"));
    connect(allAction, &QAction::triggered, this, [this, all] { Q_EMIT chosen(all); });
}

} // namespace app
