// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/summary_cards.h"

#include "widgets/common/em.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace app {

using widgets::em;

SummaryCards::SummaryCards(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins({});
    m_layout->setSpacing(em(this, 0.5));
}

void SummaryCards::setCards(const std::vector<Card>& cards) {
    while (auto* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Card& card : cards)
        m_layout->addWidget(makeCard(card), 1);
}

QWidget* SummaryCards::makeCard(const Card& card) {
    auto* frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("card"));
    frame->setFrameShape(QFrame::NoFrame);
    frame->setBackgroundRole(QPalette::AlternateBase);
    frame->setAutoFillBackground(true);
    frame->setToolTip(card.toolTip);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(em(this, 0.5), em(this, 0.5), em(this, 0.5), em(this, 0.5));
    layout->setSpacing(em(this, 0.25));
    const auto add = [&](const QString& text, const char* name, double size) {
        auto* label = new QLabel(text, frame);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setToolTip(card.toolTip);
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * size);
        label->setFont(font);
        layout->addWidget(label);
    };
    add(card.title, "cardTitle", 0.9);
    add(card.value, "cardValue", 1.2);
    add(card.detail, "cardDetail", 0.85);
    layout->addStretch();
    return frame;
}

} // namespace app
