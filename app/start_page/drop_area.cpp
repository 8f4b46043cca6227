// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/drop_area.h"

#include "widgets/common/em.h"
#include "widgets/common/palette_roles.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

using widgets::em;

DropArea::DropArea(QAction* open, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropArea"));
    auto* title = new QLabel(tr("Drop a .tflite model here"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    title->setFont(font);
    auto* hint =
        new QLabel(tr("Drop a second one to compare them; drop a folder of images or a .npz file as data."), this);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto* button = new QPushButton(open->icon(), tr("Open…"), this);
    button->setObjectName(QStringLiteral("start_file_open"));
    button->setToolTip(open->toolTip());
    connect(button, &QPushButton::clicked, open, &QAction::trigger);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 2), em(this, 2), em(this, 2), em(this, 2));
    layout->setSpacing(em(this, 0.75));
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(hint);
    layout->addWidget(button, 0, Qt::AlignHCenter);
}

void DropArea::setActive(bool isActive) {
    m_isActive = isActive;
    update();
}

void DropArea::paintEvent(QPaintEvent*) {
    const widgets::PaletteRoles roles(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::max(1.0, em(this, 1) / 12.0);
    QPen pen(m_isActive ? roles.accent() : roles.mutedText(), m_isActive ? 2 * width : width, Qt::DashLine);
    painter.setPen(pen);
    if (m_isActive) {
        QColor fill = roles.accent();
        fill.setAlphaF(0.12F);
        painter.setBrush(fill);
    }
    const double radius = em(this, 0.5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width, width, -width, -width), radius, radius);
}

} // namespace app
