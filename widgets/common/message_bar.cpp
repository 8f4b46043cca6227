// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/message_bar.h"

#include "widgets/common/contrast.h"
#include "widgets/common/em.h"
#include "widgets/common/palette_roles.h"
#include "widgets/common/severity_icon.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace widgets {
namespace {

base::Severity severityOf(MessageBar::Kind kind) {
    switch (kind) {
    case MessageBar::Kind::Information:
        return base::Severity::Note;
    case MessageBar::Kind::Warning:
        return base::Severity::Warning;
    case MessageBar::Kind::Problem:
        return base::Severity::Problem;
    }
    return base::Severity::Problem;
}

QString kindName(MessageBar::Kind kind) {
    switch (kind) {
    case MessageBar::Kind::Information:
        return MessageBar::tr("Information");
    case MessageBar::Kind::Warning:
        return MessageBar::tr("Warning");
    case MessageBar::Kind::Problem:
        return MessageBar::tr("Problem");
    }
    return {};
}

QColor markOf(MessageBar::Kind kind, const PaletteRoles& roles) {
    switch (kind) {
    case MessageBar::Kind::Information:
        return roles.mark();
    case MessageBar::Kind::Warning:
        return roles.look();
    case MessageBar::Kind::Problem:
        return roles.wrong();
    }
    return roles.text();
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_actions(new QHBoxLayout) {
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeMessage"));
    close->setAutoRaise(true);
    close->setText(QStringLiteral("✕"));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(em(this, 0.5), em(this, 0.25), em(this, 0.25), em(this, 0.25));
    layout->setSpacing(em(this, 0.5));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    layout->addWidget(close, 0, Qt::AlignTop);
    applyColours();
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& text, const QList<QAction*>& actions) {
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(kindName(kind));
    setAccessibleDescription(text);
    m_icon->setToolTip(kindName(kind));
    clearActions();
    for (auto* action : actions)
        addButton(action);
    applyColours();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::showError(const base::Error& error) {
    showMessage(Kind::Problem, errorText(error));
}

QString MessageBar::text() const {
    return m_text->text();
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isColouring)
        applyColours();
}

void MessageBar::applyColours() {
    const PaletteRoles roles(palette());
    // Only these two are its own; the others follow the parent, so that a new theme is told.
    QPalette own;
    own.setColor(QPalette::Window, mixed(roles.base(), markOf(m_kind, roles), roles.isDark() ? 0.2 : 0.12));
    own.setColor(QPalette::WindowText, roles.text());
    m_isColouring = true;
    setPalette(own);
    m_isColouring = false;
    const int side = em(this, 1.25);
    m_icon->setPixmap(severityIcon(severityOf(m_kind)).pixmap(QSize(side, side), devicePixelRatioF()));
}

void MessageBar::clearActions() {
    while (auto* item = m_actions->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(action, &QAction::triggered, this, &QWidget::hide);
    m_actions->addWidget(button);
}

} // namespace widgets
