// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which operators belong together: by hand, and from and to files.
#include "app/differences/diff_page.h"

#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/document/session.h"

#include "widgets/common/message_bar.h"
#include "widgets/common/tensor_text.h"

#include "base/file.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace app {

QAction* DiffPage::addCommand(
    QMenu& menu, const char* name, const QString& text, const QString& tip, void (DiffPage::*run)()) {
    auto* action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

QMenu* DiffPage::makeMappingMenu() {
    auto* menu = new QMenu(m_top);
    menu->setToolTipsVisible(true);
    m_pin = addCommand(*menu, "diffPin", tr("&Match with…"),
        tr("Say which operator of the other model belongs to the selected one"), &DiffPage::beginPin);
    m_pin->setShortcut(Qt::Key_M);
    m_unpin = addCommand(*menu, "diffUnpin", tr("&Take the match back"),
        tr("Find out again what belongs to the selected operator"), &DiffPage::unpin);
    m_undoPin =
        addCommand(*menu, "diffUndoPin", tr("&Undo"), tr("Matches as before the last change"), &DiffPage::undoPin);
    m_undoPin->setShortcut(QKeySequence::Undo);
    menu->addSeparator();
    addCommand(*menu, "diffReadMapping", tr("&Read…"),
        tr("Say which operators belong together, by a mapping file of Model Explorer"), &DiffPage::loadMapping);
    m_saveMapping = addCommand(*menu, "diffSaveMapping", tr("&Save…"),
        tr("Write which operators belong together, for Model Explorer's two panes"), &DiffPage::saveMapping);
    m_forgetMapping = addCommand(*menu, "diffForgetMapping", tr("&Forget"),
        tr("Find out again which operators belong together"), &DiffPage::unmap);
    return menu;
}

bool DiffPage::isMainShown() const {
    if (!m_diff || m_subgraph < 0)
        return false;
    const auto& of = m_diff->diff.subgraphs[std::size_t(m_subgraph)];
    return of.a == 0 && of.b == 0;
}

/// The pin of a selected operator; -1: it has none.
int DiffPage::pinOf(const widgets::Selected& selected) const {
    const auto& pins = m_mapping.pins;
    const auto found = std::find_if(pins.begin(), pins.end(), [&](const auto& each) {
        return selected.op >= 0 && selected.op == (selected.model == Document::slotA ? each.a : each.b);
    });
    return found == pins.end() || !Document::isCompared(selected.model) || selected.subgraph != 0
               ? -1
               : int(found - pins.begin());
}

/// The next operator of the other model that is chosen, in the graph or anywhere else, belongs to the selected one.
void DiffPage::beginPin() {
    m_pinFrom = m_session.selection.current();
    askForPartner();
}

void DiffPage::askForPartner() {
    const bool isA = m_pinFrom->model == Document::slotA;
    const auto& model = isA ? *m_diff->a : *m_diff->b;
    auto* stop = new QAction(tr("Cancel"), m_message);
    connect(stop, &QAction::triggered, this, &DiffPage::endPin);
    m_message->showMessage(widgets::MessageBar::Kind::Information,
        (isA ? tr("Choose the operator of B that belongs to %1 of A.")
             : tr("Choose the operator of A that belongs to %1 of B."))
            .arg(widgets::operatorTextOf(model, 0, m_pinFrom->op)),
        {stop});
}

void DiffPage::endPin() {
    m_pinFrom.reset();
    m_message->hide();
}

/// True where that was the answer.
bool DiffPage::pinTo(const widgets::Selected& selected) {
    if (!m_pinFrom || !isVisible() || selected.op < 0 || !isMainShown() || selected.subgraph != 0 ||
        !Document::isCompared(selected.model))
        return false;
    if (selected.model == m_pinFrom->model) {
        m_pinFrom = selected; // another one shall have a partner
        askForPartner();
        return false;
    }
    const bool isA = m_pinFrom->model == Document::slotA;
    pin(isA ? m_pinFrom->op : selected.op, isA ? selected.op : m_pinFrom->op);
    return true;
}

void DiffPage::pin(int opA, int opB) {
    endPin();
    auto mapping = m_mapping;
    auto& pins = mapping.pins;
    pins.erase(
        std::remove_if(pins.begin(), pins.end(), [&](const auto& each) { return each.a == opA || each.b == opB; }),
        pins.end());
    pins.push_back({opA, opB});
    changeMapping(std::move(mapping));
}

void DiffPage::unpin() {
    const int index = pinOf(m_session.selection.current());
    if (index < 0)
        return;
    auto mapping = m_mapping;
    mapping.pins.erase(mapping.pins.begin() + index);
    changeMapping(std::move(mapping));
}

void DiffPage::undoPin() {
    if (m_before.empty())
        return;
    auto mapping = std::move(m_before.back());
    m_before.pop_back();
    m_mapping = std::move(mapping);
    updateActions();
    compare();
}

/// What is shown stays until the new differences are known.
void DiffPage::changeMapping(report::NodeMapping mapping) {
    m_before.push_back(std::exchange(m_mapping, std::move(mapping)));
    updateActions();
    compare();
}

void DiffPage::loadMapping() {
    dialogs::openFile(window(), {tr("Which operators belong together"), tr("Mappings (*.json)"), {}},
        [this](const QString& path) { readMapping(path); });
}

void DiffPage::readMapping(const QString& path) {
    const OpenModel& a = m_session.document.model(Document::slotA);
    const OpenModel& b = m_session.document.model(Document::slotB);
    const QString name = QFileInfo(path).fileName();
    if (!a || !b)
        return m_message->showMessage(widgets::MessageBar::Kind::Warning,
            tr("%1 says which operators of two models belong together. Open both, then read it again.").arg(name));
    const auto read = [&]() -> base::Result<report::NodeMapping> {
        TRY_ASSIGN(const auto bytes, base::mapFile(toPath(path)));
        const auto text = bytes.as<char>();
        return report::readNodeMapping(
            {text.data(), text.size()}, *a.loaded->model, *b.loaded->model, name.toStdString());
    };
    auto mapping = read();
    if (!mapping)
        return m_message->showError(mapping.error());
    const auto unmatched = mapping->unmatched;
    changeMapping(*std::move(mapping));
    if (unmatched > 0)
        m_message->showMessage(widgets::MessageBar::Kind::Warning,
            tr("%n entries of %1 name no operators of these models.", nullptr, int(unmatched)).arg(name));
}

void DiffPage::unmap() {
    changeMapping({});
}

void DiffPage::saveMapping() {
    if (!m_diff)
        return;
    dialogs::saveFile(window(),
        {tr("Save which operators belong together"), tr("Mappings (*.json)"), QStringLiteral("mapping.json")},
        [this, diff = m_diff](
            const QString& path) { m_session.operations.saveText(path, report::nodeMappingJson(diff->diff)); });
}

} // namespace app
