// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/plan_cards.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace app {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(app::PlanCards)
public:
    static Card operators(const model::Model& model, const quant::Plan& plan, const quant::Origin& origin);
    static Card size(const quant::Plan& plan);
    static Card refusedSize(const quant::Plan& plan);
    static Card casts(const quant::Plan& plan);
};

std::map<quant::Precision, int> counts(const quant::Plan& plan) {
    std::map<quant::Precision, int> counted;
    for (const auto& subgraph : plan.subgraphs)
        for (const auto& op : subgraph.operators)
            ++counted[op.precision];
    return counted;
}

Card Text::operators(const model::Model& model, const quant::Plan& plan, const quant::Origin& origin) {
    QStringList parts;
    int total = 0;
    for (const auto& [precision, count] : counts(plan)) {
        parts.append(tr("%1 %2", "count precision")
                         .arg(count)
                         .arg(widgets::coreText("quant::Plan", std::string(quant::precisionName(precision)))));
        total += count;
    }
    return {tr("Operators"), tr("%1 of %2 change").arg(quant::changedOperators(model, origin, plan)).arg(total),
        parts.join(QStringLiteral(", ")),
        tr("How many operators compute in which precision in the new model, and how many in another one than now.")};
}

Card Text::size(const quant::Plan& plan) {
    const double ratio = plan.sizeBefore > 0 ? double(plan.sizeAfter) / double(plan.sizeBefore) : 1;
    return {tr("File size"),
        tr("%1 → %2", "before, after").arg(widgets::sizeText(plan.sizeBefore), widgets::sizeText(plan.sizeAfter)),
        tr("%1 of before; exact").arg(widgets::percentText(ratio)),
        tr("%1 → %2 bytes").arg(widgets::countText(plan.sizeBefore), widgets::countText(plan.sizeAfter))};
}

Card Text::refusedSize(const quant::Plan& plan) {
    return {tr("File size"), tr("Nothing is written"),
        tr("%1 with float where needed").arg(widgets::sizeText(plan.sizeAfter)),
        tr("This method writes a file only if every operator computes in integers.")};
}

Card Text::casts(const quant::Plan& plan) {
    int quantize = 0;
    for (const auto& subgraph : plan.subgraphs)
        for (const auto& cast : subgraph.casts)
            quantize += cast.isQuantize ? 1 : 0;
    const int total = int(plan.castCount());
    return {tr("Inserted casts"), QLocale().toString(total),
        tr("%1 QUANTIZE, %2 DEQUANTIZE").arg(quantize).arg(total - quantize),
        tr("Operators between float and integer parts; few is good.")};
}

} // namespace

std::vector<Card> planCards(
    const model::Model& model, const quant::Plan& plan, const quant::Origin& origin, bool isRefused) {
    return {Text::operators(model, plan, origin), isRefused ? Text::refusedSize(plan) : Text::size(plan),
        Text::casts(plan)};
}

int blockedOperators(const quant::Plan& plan) {
    const auto counted = counts(plan);
    const auto found = counted.find(quant::Precision::Float32);
    return found == counted.end() ? 0 : found->second;
}

} // namespace app
