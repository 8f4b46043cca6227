// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/precision_menu.h"

#include "widgets/tables/plan_model.h"

namespace app {
namespace {

bool needsRanges(quant::Precision precision) {
    return precision == quant::Precision::Int8 || precision == quant::Precision::Int16x8;
}

} // namespace

PrecisionMenu::PrecisionMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("precisionMenu"));
    add(tr("As the method says"), {});
    addSeparator();
    using enum quant::Precision;
    for (const auto precision : {Float32, Float16, WeightOnly, DynamicRange, Int8, Int16x8})
        add(widgets::PlanModel::precisionText(precision), precision);
}

void PrecisionMenu::add(const QString& text, std::optional<quant::Precision> precision) {
    auto* action = addAction(text);
    action->setObjectName(precision ? QStringLiteral("precision%1").arg(int(*precision)) : QStringLiteral("asPlanned"));
    action->setData(precision && needsRanges(*precision));
    connect(action, &QAction::triggered, this, [this, precision] { Q_EMIT chosen(precision); });
}

void PrecisionMenu::setHasRanges(bool hasRanges) {
    for (auto* action : actions())
        action->setEnabled(hasRanges || !action->data().toBool());
}

} // namespace app
