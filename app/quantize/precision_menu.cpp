// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/precision_menu.h"

namespace app {

PrecisionMenu::PrecisionMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("precisionMenu"));
    add(tr("As the method says"), {});
    addSeparator();
    for (const auto& treatment : treatments())
        add(treatmentText(treatment), treatment);
}

void PrecisionMenu::add(const QString& text, std::optional<Treatment> treatment) {
    auto* action = addAction(text);
    action->setObjectName(
        treatment ? QStringLiteral("become_") + treatmentId(*treatment) : QStringLiteral("asPlanned"));
    action->setData(treatment && needsRanges(*treatment));
    connect(action, &QAction::triggered, this, [this, treatment] { Q_EMIT chosen(treatment); });
}

void PrecisionMenu::setHasRanges(bool hasRanges) {
    for (auto* action : actions())
        action->setEnabled(hasRanges || !action->data().toBool());
}

} // namespace app
