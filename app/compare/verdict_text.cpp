// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/verdict_text.h"

#include "app/document/runtime.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace app {
namespace {

using namespace widgets;

class Text {
    Q_DECLARE_TR_FUNCTIONS(app::VerdictText)
public:
    static QString accuracy(const compare::OutputError& output, Standing& standing);
    static QString possibleLoss(const compare::OutputError& output, const QString& points);
    static QString outputs(const compare::Comparison& comparison, const compare::OutputError& output);
    static QString lostInputs(double share) {
        return tr("%1 of the input values lie outside of what B can hold: were its calibration data prepared as these "
                  "are?")
            .arg(percentText(share));
    }
    static QString size(const compare::Comparison& comparison);
    static Card accuracyCard(const compare::OutputError& output);
    static Card agreementCard(const compare::OutputError& output);
    static Card errorCard(const compare::Comparison& comparison, const compare::OutputError& output);
    static Card sizeCard(const compare::Comparison& comparison);
    static Card latencyCard(const compare::Comparison& comparison);
    static QString random() { return tr("Random data: this says nothing about accuracy."); }
    static QString nothing() { return tr("The two models have no output in common."); }
};

/// Below this share of equal answers, equal accuracy is no sign that B does what A does.
constexpr double littleAgreement = 0.8;

QString pointsText(double points) {
    const QString number = QLocale().toString(std::abs(points), 'f', 1);
    return (points < 0 ? QStringLiteral("−") : QStringLiteral("+")) + number;
}

QString intervalText(const metrics::Share& share) {
    return QStringLiteral("%1–%2").arg(percentText(share.low()), percentText(share.high()));
}

QString sqnrText(double sqnr) {
    return decibelText(sqnr) + QStringLiteral(" dB");
}

QString ratioText(double ratio) {
    return QLocale().toString(ratio, 'f', 2) + QStringLiteral("×");
}

QString Text::accuracy(const compare::OutputError& output, Standing& standing) {
    using Finding = compare::AccuracyFinding;
    const auto finding = compare::accuracyFinding(output);
    if (finding == Finding::NoLabels)
        return tr("No labels: nothing is known of the accuracy.");
    const QString before = percentText(output.accuracyA->value());
    const QString after = percentText(output.accuracyB->value());
    const QString points = pointsText(compare::accuracyPoints(output));
    const bool isDoubtful = finding == Finding::ReferenceNearChance || finding == Finding::Drops ||
                            (finding == Finding::Open && compare::accuracyPoints(output) < 0) ||
                            output.agreement.value() < littleAgreement;
    standing = isDoubtful ? Standing::Look : finding == Finding::Open ? Standing::Unknown : Standing::Good;
    const auto loss = [&] { return QLocale().toString(compare::possibleLossPoints(output), 'f', 1); };
    switch (finding) {
    case Finding::ReferenceNearChance:
        return tr(
            "Model A itself is right on only %1, hardly more than guessing: check the labels and how the data are "
            "prepared.")
            .arg(before);
    case Finding::Same:
        return tr("The accuracy is the same: %1; a loss of more than %2 points is ruled out.").arg(after, loss());
    case Finding::Holds:
        return tr("The accuracy holds: %1 → %2 (%3 points); a loss of more than %4 points is ruled out.")
            .arg(before, after, points, loss());
    case Finding::Open:
        return tr("A loss of accuracy is neither shown nor ruled out: %1 → %2 (%3 points, within chance).")
                   .arg(before, after, points) +
               QLatin1Char(' ') + possibleLoss(output, loss());
    case Finding::Rises:
        return tr("The accuracy rises: %1 → %2 (%3 points, more than chance).").arg(before, after, points);
    default:
        return tr("The accuracy drops: %1 → %2 (%3 points, more than chance).").arg(before, after, points);
    }
}

QString Text::possibleLoss(const compare::OutputError& output, const QString& points) {
    const int samples = int(output.accuracyA->total);
    const auto needed = compare::samplesToDecide(output);
    if (needed == 0)
        return tr("With %n sample(s) a loss of up to %1 points is possible.", nullptr, samples).arg(points);
    return tr(
        "With %n sample(s) a loss of up to %1 points is possible; about %2 would tell it to 1 point.", nullptr, samples)
        .arg(points, countText(needed));
}

QString Text::outputs(const compare::Comparison& comparison, const compare::OutputError& output) {
    const int samples = int(comparison.samples);
    const double sqnr = output.sums.sqnr();
    if (std::isinf(sqnr) && sqnr > 0)
        return tr("The outputs are equal on %n sample(s).", nullptr, samples);
    if (output.isClassification)
        return tr("Same class as A on %1 of %n sample(s).", nullptr, samples)
            .arg(percentText(output.agreement.value()));
    return tr("Output error %1 SQNR on %n sample(s).", nullptr, samples).arg(sqnrText(sqnr));
}

QString Text::size(const compare::Comparison& comparison) {
    return tr("Size %1 → %2 (%3).")
        .arg(sizeText(comparison.sizeA), sizeText(comparison.sizeB),
            ratioText(double(comparison.sizeB) / double(comparison.sizeA)));
}

Card Text::accuracyCard(const compare::OutputError& output) {
    const auto& a = *output.accuracyA;
    const auto& b = *output.accuracyB;
    const auto change = compare::accuracyChange(output);
    return {tr("Label accuracy"), tr("%1 → %2", "before, after").arg(percentText(a.value()), percentText(b.value())),
        tr("95 %: A %1, B %2; %n sample(s)", nullptr, int(a.total)).arg(intervalText(a), intervalText(b)),
        tr("Share of samples whose highest score is the label, with Wilson's 95 % interval.\n"
           "A alone is right on %1, B alone on %2; McNemar's paired test p = %3.\n"
           "B less A: %4 points, 95 %: %5 to %6.")
            .arg(output.onlyA)
            .arg(output.onlyB)
            .arg(scaleText(output.pairedP), pointsText(compare::accuracyPoints(output)),
                pointsText(std::floor(1000 * change.low) / 10), pointsText(std::ceil(1000 * change.high) / 10))};
}

Card Text::agreementCard(const compare::OutputError& output) {
    const auto& share = output.agreement;
    return {tr("Same top class"), percentText(share.value()),
        tr("%1 of %2; 95 %: %3").arg(share.hits).arg(share.total).arg(intervalText(share)),
        tr("Share of samples for which A and B give the same class the highest score.")};
}

Card Text::errorCard(const compare::Comparison& comparison, const compare::OutputError& output) {
    return {tr("Output SQNR"), sqnrText(output.sums.sqnr()),
        tr("largest difference %1; %n sample(s)", nullptr, int(comparison.samples))
            .arg(scaleText(output.sums.maxError)),
        tr("Signal to quantization noise: 10·log10(Σa² / Σ(b − a)²), a: output of A, b: output of B.")};
}

Card Text::sizeCard(const compare::Comparison& comparison) {
    return {tr("Size"), tr("%1 → %2", "before, after").arg(sizeText(comparison.sizeA), sizeText(comparison.sizeB)),
        tr("%1 of A").arg(ratioText(double(comparison.sizeB) / double(comparison.sizeA))),
        tr("%1 → %2 bytes").arg(countText(comparison.sizeA), countText(comparison.sizeB))};
}

Card Text::latencyCard(const compare::Comparison& comparison) {
    const auto& a = *comparison.latencyA;
    const auto& b = *comparison.latencyB;
    const auto spread = [](const run::Latency& latency) {
        return QStringLiteral("%1–%2").arg(secondsText(latency.low), secondsText(latency.high));
    };
    return {tr("Latency, this machine"),
        tr("%1 → %2", "before, after").arg(secondsText(a.median), secondsText(b.median)),
        (a.median >= b.median ? tr("B is %1 as fast; A %2, B %3").arg(ratioText(a.median / b.median))
                              : tr("B takes %1 as long; A %2, B %3").arg(ratioText(b.median / a.median)))
            .arg(spread(a), spread(b)),
        tr("Median of one inference with one thread, computed by %1, and the 10th to 90th percentile.\n"
           "%2 and %3 runs; another runtime or machine has other times.")
            .arg(numericsText(comparison.numerics))
            .arg(a.runs)
            .arg(b.runs)};
}

} // namespace

Verdict verdictOf(const compare::Comparison& comparison) {
    if (comparison.outputs.empty())
        return {Standing::Look, Text::nothing()};
    const auto& output = comparison.outputs.front();
    Verdict verdict;
    QStringList sentences;
    if (comparison.isDummy)
        sentences.append(Text::random());
    else if (output.isClassification)
        sentences.append(Text::accuracy(output, verdict.standing));
    sentences.append(Text::outputs(comparison, output));
    if (const double lost = compare::lostInputShare(comparison); lost > 0) {
        sentences.append(Text::lostInputs(lost));
        verdict.standing = Standing::Look;
    }
    if (comparison.sizeA > 0 && comparison.sizeB > 0)
        sentences.append(Text::size(comparison));
    verdict.text = sentences.join(QLatin1Char(' '));
    return verdict;
}

std::vector<Card> cardsOf(const compare::Comparison& comparison) {
    std::vector<Card> cards;
    if (!comparison.outputs.empty()) {
        const auto& output = comparison.outputs.front();
        if (output.accuracyA && output.accuracyB)
            cards.push_back(Text::accuracyCard(output));
        if (output.isClassification)
            cards.push_back(Text::agreementCard(output));
        cards.push_back(Text::errorCard(comparison, output));
    }
    if (comparison.sizeA > 0 && comparison.sizeB > 0)
        cards.push_back(Text::sizeCard(comparison));
    if (comparison.latencyA && comparison.latencyB)
        cards.push_back(Text::latencyCard(comparison));
    return cards;
}

} // namespace app
