// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/models_panel.h"

#include "app/document/document.h"
#include "app/panels/model_row_delegate.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"

#include <QAction>
#include <QListWidget>
#include <QLocale>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

QString badgeOf(int slot) {
    return slot == Document::slotA ? QStringLiteral("A") : slot == Document::slotB ? QStringLiteral("B") : QString();
}

} // namespace

ModelsPanel::ModelsPanel(Document& document, widgets::Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_list(new QListWidget(this)),
      m_openB(new QToolButton(this)) {
    m_list->setObjectName(QStringLiteral("modelList"));
    m_list->setAccessibleName(tr("Open models"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ModelRowDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_openB->setObjectName(QStringLiteral("openModelB"));
    m_openB->setText(tr("B: open a model to compare…"));
    m_openB->setToolTip(tr("Open a second model"));
    m_openB->setAutoRaise(true);
    m_openB->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    addCommand(QStringLiteral("modelUseAsA"), tr("Use as &A"), {Qt::Key_A}, &ModelsPanel::useAsA);
    addCommand(QStringLiteral("modelUseAsB"), tr("Use as &B"), {Qt::Key_B}, &ModelsPanel::useAsB);
    addCommand(QStringLiteral("modelClose"), tr("&Close"), {Qt::Key_Delete}, &ModelsPanel::closeCurrent);
    addCommand(QStringLiteral("modelCloseOthers"), tr("Close the &others"), {}, &ModelsPanel::closeOthers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_openB);
    setFocusProxy(m_list);
    connect(m_openB, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(Document::slotB); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ModelsPanel::showCurrent);
    connect(&document, &Document::modelChanged, this, &ModelsPanel::refresh);
    connect(&selection, &widgets::Selection::changed, this, [this](const widgets::Selected& selected) {
        if (selected.model != currentSlot())
            refresh();
    });
    refresh();
}

void ModelsPanel::addCommand(
    const QString& name, const QString& text, const QKeySequence& key, void (ModelsPanel::*run)()) {
    auto* action = new QAction(text, m_list);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_list->addAction(action);
}

void ModelsPanel::updateCommands() {
    const int slot = currentSlot();
    const auto enable = [this](const char* name, bool isOn) {
        m_list->findChild<QAction*>(QLatin1String(name))->setEnabled(isOn);
    };
    enable("modelUseAsA", slot > Document::slotA);
    enable("modelUseAsB", slot >= 0 && slot != Document::slotB);
    enable("modelClose", slot >= 0);
    enable("modelCloseOthers", m_list->count() > 1);
}

void ModelsPanel::refresh() {
    const QScopedValueRollback guard(m_isRefreshing, true);
    m_list->clear();
    for (const int slot : m_document.openSlots()) {
        const OpenModel& open = m_document.model(slot);
        auto* item = new QListWidgetItem(open.name(), m_list);
        const QString facts = tr("%1, %2", "size, precision")
                                  .arg(widgets::sizeText(open.loaded->fileSize),
                                      widgets::coreText("inspect::Summary", open.summary->precision));
        const QString bytes =
            tr("%1\n%2 bytes").arg(open.path(), QLocale().toString(qulonglong(open.loaded->fileSize)));
        item->setData(ModelRowDelegate::SlotRole, slot);
        item->setData(ModelRowDelegate::BadgeRole, badgeOf(slot));
        item->setData(ModelRowDelegate::FactsRole, facts);
        item->setToolTip(bytes);
        QStringList spoken = {badgeOf(slot), open.name(), facts};
        spoken.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
        if (slot == m_selection.current().model)
            m_list->setCurrentItem(item);
    }
    m_openB->setVisible(!m_document.model(Document::slotB));
    updateCommands();
}

int ModelsPanel::currentSlot() const {
    const auto* item = m_list->currentItem();
    return item ? item->data(ModelRowDelegate::SlotRole).toInt() : -1;
}

/// From A to B and back what is selected stays in sight as far as the comparison knows its partner.
void ModelsPanel::showCurrent() {
    const int slot = currentSlot();
    if (m_isRefreshing || slot < 0 || slot == m_selection.current().model)
        return;
    const widgets::Selected partner = m_document.partnerOf(m_selection.current());
    m_selection.select(partner.model == slot ? partner : widgets::Selected{slot, 0, -1, -1});
    updateCommands();
}

void ModelsPanel::useAs(int slot) {
    if (const int current = currentSlot(); current >= 0 && current != slot)
        m_document.swapModels(current, slot);
}

void ModelsPanel::useAsA() {
    useAs(Document::slotA);
}

void ModelsPanel::useAsB() {
    useAs(Document::slotB);
}

void ModelsPanel::closeCurrent() {
    if (const int slot = currentSlot(); slot >= 0)
        Q_EMIT closeRequested({slot});
}

void ModelsPanel::closeOthers() {
    QList<int> others;
    for (const int slot : m_document.openSlots())
        if (slot != currentSlot())
            others.append(slot);
    Q_EMIT closeRequested(others);
}

} // namespace app
