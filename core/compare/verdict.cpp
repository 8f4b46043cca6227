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

std::string accuracyText(const OutputError& output) {
    const AccuracyFinding finding = accuracyFinding(output);
    if (finding == AccuracyFinding::NoLabels)
        return "No labels: nothing is known of the accuracy.";
    if (finding == AccuracyFinding::ReferenceNearChance)
        return "Model A itself is right on only " + percent(output.accuracyA->value()) +
               ", hardly more than guessing: check the labels and how the data are prepared.";
    if (finding == AccuracyFinding::Same)
        return "The accuracy is the same: " + percent(output.accuracyB->value()) + ".";
    const char* verb = finding == AccuracyFinding::Holds   ? "holds"
                       : finding == AccuracyFinding::Rises ? "rises"
                                                           : "drops";
    return base::format("The accuracy %s: ", verb) + percent(output.accuracyA->value()) + " → " +
           percent(output.accuracyB->value()) +
           base::format(" (%+.1f points, %s chance).", accuracyPoints(output),
               finding == AccuracyFinding::Holds ? "within" : "more than");
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
    if (change == 0)
        return AccuracyFinding::Same;
    if (output.pairedP >= chanceLevel)
        return AccuracyFinding::Holds;
    return change > 0 ? AccuracyFinding::Rises : AccuracyFinding::Drops;
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
