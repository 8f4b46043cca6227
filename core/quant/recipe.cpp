// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/recipe.h"

#include "quant/mode.h"

#include <algorithm>

namespace quant {

std::string_view flavourName(Flavour flavour) {
    return flavour == Flavour::TfliteConverter ? "tflite-converter" : "litert-quantizer";
}

bool needsCalibration(const Recipe& recipe) {
    const auto* mode = modeOf(recipe.mode);
    return (mode && mode->info.needsCalibration) || std::ranges::any_of(recipe.operators, [](const OperatorRule& rule) {
        return rule.precision == Precision::Int8 || rule.precision == Precision::Int16x8;
    });
}

bool readsStatistics(const Recipe& recipe, calib::RangeSource source) {
    const auto reads = [source](const calib::RangeChoice& choice) {
        const auto* method = calib::findRangeMethod(choice.method);
        return method && method->source == source;
    };
    return reads(recipe.range) || std::ranges::any_of(recipe.tensors,
                                      [&](const TensorRule& rule) { return rule.method && reads(*rule.method); });
}

const Mode* modeOf(std::string_view id) {
    for (const auto* mode : allModes()) {
        if (mode->info.id == id)
            return mode;
    }
    return nullptr;
}

std::vector<ModeInfo> modes() {
    std::vector<ModeInfo> infos;
    for (const auto* mode : allModes())
        infos.push_back(mode->info);
    return infos;
}

std::optional<ModeInfo> findMode(std::string_view id) {
    const auto* mode = modeOf(id);
    return mode ? std::optional(mode->info) : std::nullopt;
}

} // namespace quant
