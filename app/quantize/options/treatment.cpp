// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/options/treatment.h"

#include "widgets/common/core_text.h"
#include "widgets/tables/plan_model.h"

#include <QCoreApplication>

namespace app {

using quant::Precision;

const std::vector<Treatment>& treatments() {
    static const std::vector<Treatment> all = {{Precision::Float32}, {Precision::Float16}, {Precision::WeightOnly, 8},
        {Precision::WeightOnly, 4}, {Precision::DynamicRange, 8}, {Precision::DynamicRange, 4}, {Precision::Int8},
        {Precision::Int16x8}};
    return all;
}

QString treatmentText(const Treatment& treatment) {
    const QString precision = widgets::PlanModel::precisionText(treatment.precision);
    return treatment.weightBits == 0
               ? precision
               : QCoreApplication::translate("app::Treatment", "%1, %2-bit weights", "precision, bits")
                     .arg(precision)
                     .arg(treatment.weightBits);
}

QString treatmentId(const Treatment& treatment) {
    QString id = widgets::toQt(quant::precisionName(treatment.precision));
    if (treatment.weightBits > 0)
        id += QStringLiteral("-%1").arg(treatment.weightBits);
    return id;
}

bool needsRanges(const Treatment& treatment) {
    return treatment.precision == Precision::Int8 || treatment.precision == Precision::Int16x8;
}

std::optional<Treatment> treatmentOf(const quant::OperatorRule& rule) {
    return rule.precision ? std::optional(Treatment{*rule.precision, rule.weightBits.value_or(0)}) : std::nullopt;
}

void setTreatment(quant::OperatorRule& rule, const Treatment& treatment) {
    rule.precision = treatment.precision;
    rule.weightBits = treatment.weightBits > 0 ? std::optional(treatment.weightBits) : std::nullopt;
}

} // namespace app
