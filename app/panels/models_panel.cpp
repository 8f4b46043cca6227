// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/models_panel.h"

#include "app/document/document.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

QString slotName(int slot) {
    return slot == Document::slotA ? QStringLiteral("A") : QStringLiteral("B");
}

} // namespace

ModelsPanel::ModelsPanel(Document& document, widgets::Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection) {
    auto* layout = new QVBoxLayout(this);
    const int gap = widgets::em(this, 0.25);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    for (int slot : {Document::slotA, Document::slotB}) {
        m_buttons[slot] = makeButton(slot);
        layout->addWidget(m_buttons[slot]);
    }
    layout->addStretch();
    connect(&document, &Document::modelChanged, this, &ModelsPanel::refresh);
    connect(&selection, &widgets::Selection::changed, this, &ModelsPanel::refresh);
    refresh();
}

QToolButton* ModelsPanel::makeButton(int slot) {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("model") + slotName(slot));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this, [this, slot] {
        if (m_document.model(slot) && m_selection.current().model != slot)
            m_selection.select(m_document.partnerOf(m_selection.current()));
        else if (!m_document.model(slot))
            Q_EMIT openRequested(slot);
        refresh();
    });
    return button;
}

void ModelsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refresh();
}

void ModelsPanel::refresh() {
    for (int slot : {Document::slotA, Document::slotB}) {
        const OpenModel& open = m_document.model(slot);
        QToolButton* button = m_buttons[slot];
        button->setChecked(open && m_selection.current().model == slot);
        if (!open) {
            button->setText(tr("%1: open a model to compare…").arg(slotName(slot)));
            button->setToolTip(tr("Open a second model"));
            continue;
        }
        const QString facts = tr("%1, %2", "size, precision")
                                  .arg(widgets::sizeText(open.loaded->fileSize),
                                      widgets::coreText("inspect::Summary", open.summary->precision));
        QStringList lines =
            tr("%1: %2\n%3", "A or B: name, facts").arg(slotName(slot), open.name(), facts).split(QLatin1Char('\n'));
        for (QString& line : lines)
            line = button->fontMetrics().elidedText(line, Qt::ElideMiddle, width() - widgets::em(this, 2));
        button->setText(lines.join(QLatin1Char('\n')));
        button->setToolTip(tr("%1\n%2 bytes").arg(open.path(), QLocale().toString(qulonglong(open.loaded->fileSize))));
    }
}

} // namespace app
