// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"

#include "base/text.h"

#include <cmath>

namespace compare {

namespace {

std::string percent(double share) {
    return base::format("%.1f %%", 100 * share);
}

std::string accuracyText(const OutputError& output) {
    const double change = output.accuracyB->value() - output.accuracyA->value();
    std::string text =
        "label accuracy " + percent(output.accuracyA->value()) + " → " + percent(output.accuracyB->value());
    if (change == 0)
        return text;
    text += base::format(" (%+.1f points, ", 100 * change);
    // 5 %: the usual level; the p-value itself stands in the table.
    text += output.pairedP < 0.05 ? "more than chance)" : "within chance)";
    return text;
}

std::string errorOf(const OutputError& output) {
    const double sqnr = output.sums.sqnr();
    if (std::isnan(sqnr))
        return "no finite values to compare";
    if (std::isinf(sqnr) && sqnr > 0)
        return "outputs are equal";
    return base::format(
        "output error %.1f dB SQNR, largest difference %s", sqnr, base::numberText(output.sums.maxError, 4).c_str());
}

std::string chanceText(const OutputError& output) {
    return "model A itself is right on only " + percent(output.accuracyA->value()) +
           ", hardly more than guessing: check the labels and how the data are prepared";
}

} // namespace

bool isReferenceNearChance(const OutputError& output) {
    if (!output.accuracyA || output.classes < 2 || output.accuracyA->total == 0)
        return false;
    const double chance = 1 / static_cast<double>(output.classes);
    return output.accuracyA->value() < chance + 0.1 * (1 - chance);
}

std::string verdict(const Comparison& comparison) {
    if (comparison.outputs.empty())
        return "Nothing to compare.";
    const OutputError& output = comparison.outputs.front();
    std::string text;
    if (output.isClassification)
        text = "Same top-1 class on " + percent(output.agreement.value()) +
               base::format(" of %zu samples; ", comparison.samples);
    if (isReferenceNearChance(output))
        text += chanceText(output);
    else if (output.accuracyA)
        text += accuracyText(output);
    else
        text +=
            errorOf(output) + (output.isClassification ? "" : base::format(" over %zu samples", comparison.samples));
    if (comparison.sizeA > 0 && comparison.sizeB > 0)
        text += base::format("; size %s → %s (%.2f×)", base::bytesText(comparison.sizeA).c_str(),
            base::bytesText(comparison.sizeB).c_str(),
            static_cast<double>(comparison.sizeB) / static_cast<double>(comparison.sizeA));
    text += ".";
    if (comparison.isDummy)
        text += " Random data: this says nothing about accuracy.";
    return text;
}

} // namespace compare
