// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/breadcrumbs.h"

#include "widgets/common/em.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace app {

Breadcrumbs::Breadcrumbs(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("breadcrumbs"));
    setAccessibleName(tr("Where the shown graph lies"));
    m_row->setContentsMargins({});
    m_row->setSpacing(0);
}

void Breadcrumbs::setSteps(const QStringList& steps) {
    if (steps == m_steps)
        return;
    m_steps = steps;
    while (auto* item = m_row->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (int step = 0; step < steps.size(); ++step) {
        if (step > 0)
            m_row->addWidget(new QLabel(QStringLiteral("›"), this));
        QString text = fontMetrics().elidedText(steps[step], Qt::ElideMiddle, fontMetrics().averageCharWidth() * 28);
        if (step + 1 == steps.size()) {
            auto* here = new QLabel(text, this);
            here->setTextFormat(Qt::PlainText);
            here->setToolTip(steps[step]);
            here->setMargin(widgets::em(this, 0.25));
            m_row->addWidget(here);
            break;
        }
        auto* button = new QToolButton(this);
        button->setText(text.replace(u'&', QStringLiteral("&&")));
        button->setToolTip(steps[step]);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
        m_row->addWidget(button);
    }
}

} // namespace app
