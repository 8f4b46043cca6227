// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace compare {

namespace {

constexpr double chanceLevel = 0.05;

std::string percent(double share) {
    return base::format("%.1f %%", 100 * share);
}

std::string openText(const OutputError& output) {
    auto text = base::format("With %zu sample%s a loss of up to %.1f points is possible", output.accuracyA->total,
        output.accuracyA->total == 1 ? "" : "s", possibleLossPoints(output));
    if (const auto samples = samplesToDecide(output); samples > 0)
        text += base::format("; about %zu would tell it to %g point", samples, 100 * tolerableLoss);
    return text + ".";
}

std::string accuracyText(const OutputError& output) {
    const AccuracyFinding finding = accuracyFinding(output);
    if (finding == AccuracyFinding::NoLabels)
        return "No labels: nothing is known of the accuracy.";
    if (finding == AccuracyFinding::ReferenceNearChance)
        return "Model A itself is right on only " + percent(output.accuracyA->value()) +
               ", hardly more than guessing: check the labels and how the data are prepared.";
    const std::string ruledOut =
        base::format("; a loss of more than %.1f points is ruled out.", possibleLossPoints(output));
    if (finding == AccuracyFinding::Same)
        return "The accuracy is the same: " + percent(output.accuracyB->value()) + ruledOut;
    const auto change = percent(output.accuracyA->value()) + " → " + percent(output.accuracyB->value()) +
                        base::format(" (%+.1f points", accuracyPoints(output));
    if (finding == AccuracyFinding::Holds)
        return "The accuracy holds: " + change + ")" + ruledOut;
    if (finding == AccuracyFinding::Open)
        return "A loss of accuracy is neither shown nor ruled out: " + change + ", within chance). " + openText(output);
    return base::format("The accuracy %s: ", finding == AccuracyFinding::Rises ? "rises" : "drops") + change +
           ", more than chance).";
}

std::string outputText(const Comparison& comparison, const OutputError& output) {
    const auto samples = base::format("%zu sample%s", comparison.samples, comparison.samples == 1 ? "" : "s");
    const double sqnr = output.sums.sqnr();
    if (std::isinf(sqnr) && sqnr > 0)
        return "The outputs are equal on " + samples + ".";
    if (output.isClassification)
        return "Same class as A on " + percent(output.agreement.value()) + " of " + samples + ".";
    if (std::isnan(sqnr))
        return "No finite values to compare on " + samples + ".";
    return base::format("Output error %.1f dB SQNR, largest difference %s, on %s.", sqnr,
        base::numberText(output.sums.maxError, 4).c_str(), samples.c_str());
}

} // namespace

bool isReferenceNearChance(const OutputError& output) {
    if (!output.accuracyA || output.classes < 2 || output.accuracyA->total == 0)
        return false;
    const double chance = 1 / static_cast<double>(output.classes);
    return output.accuracyA->value() < chance + 0.1 * (1 - chance);
}

AccuracyFinding accuracyFinding(const OutputError& output) {
    if (!output.accuracyA || !output.accuracyB)
        return AccuracyFinding::NoLabels;
    if (isReferenceNearChance(output))
        return AccuracyFinding::ReferenceNearChance;
    const double change = output.accuracyB->value() - output.accuracyA->value();
    if (change != 0 && output.pairedP < chanceLevel)
        return change > 0 ? AccuracyFinding::Rises : AccuracyFinding::Drops;
    if (accuracyChange(output).low < -tolerableLoss)
        return AccuracyFinding::Open;
    return change == 0 ? AccuracyFinding::Same : AccuracyFinding::Holds;
}

metrics::PairedDifference accuracyChange(const OutputError& output) {
    return metrics::pairedDifference(output.onlyA, output.onlyB, output.accuracyA->total);
}

double possibleLossPoints(const OutputError& output) {
    return std::max(0.0, std::ceil(-1000 * accuracyChange(output).low) / 10);
}

std::size_t samplesToDecide(const OutputError& output) {
    const double samples = metrics::samplesFor(accuracyChange(output), tolerableLoss);
    if (samples <= static_cast<double>(output.accuracyA->total))
        return 0;
    const double step = std::pow(10, std::max(0.0, std::floor(std::log10(samples)) - 1));
    return static_cast<std::size_t>(std::ceil(samples / step) * step);
}

double accuracyPoints(const OutputError& output) {
    const auto tenths = [](const metrics::Share& share) { return std::round(1000 * share.value()); };
    return (tenths(*output.accuracyB) - tenths(*output.accuracyA)) / 10;
}

double lostInputShare(const Comparison& comparison) {
    constexpr double tolerated = 0.05;
    double most = 0;
    for (const auto& input : comparison.inputs)
        if (input.values > 0)
            most = std::max(most, static_cast<double>(input.lost) / static_cast<double>(input.values));
    return most > tolerated ? most : 0;
}

std::string verdict(const Comparison& comparison) {
    if (comparison.outputs.empty())
        return "The two models have no output in common.";
    const OutputError& output = comparison.outputs.front();
    std::string text;
    if (comparison.isDummy)
        text = "Random data: this says nothing about accuracy. ";
    else if (output.isClassification)
        text = accuracyText(output) + " ";
    text += outputText(comparison, output);
    if (const double lost = lostInputShare(comparison); lost > 0)
        text += " " + percent(lost) +
                " of the input values lie outside of what B can hold: were its calibration data prepared as these are?";
    if (comparison.sizeA > 0 && comparison.sizeB > 0)
        text += base::format(" Size %s → %s (%.2f×).", base::bytesText(comparison.sizeA).c_str(),
            base::bytesText(comparison.sizeB).c_str(),
            static_cast<double>(comparison.sizeB) / static_cast<double>(comparison.sizeA));
    return text;
}

} // namespace compare
