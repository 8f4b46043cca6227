// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/precision.h"

#include "base/error_text.h"

#include <array>

namespace quant {
namespace {

constexpr std::array named = {Precision::Float32, Precision::Float16, Precision::WeightOnly, Precision::DynamicRange,
    Precision::Int8, Precision::Int16x8};

} // namespace

std::string_view precisionName(Precision precision) {
    switch (precision) {
    case Precision::Float32:
        return "float32";
    case Precision::Float16:
        return "float16";
    case Precision::WeightOnly:
        return CORE_TEXT("quant::Plan", "weight-only");
    case Precision::DynamicRange:
        return CORE_TEXT("quant::Plan", "dynamic");
    case Precision::Int8:
        return "int8";
    case Precision::Int16x8:
        return "int16x8";
    case Precision::Unchanged:
        break;
    }
    return CORE_TEXT("quant::Plan", "unchanged");
}

std::optional<Precision> precisionFromName(std::string_view name) {
    for (const auto precision : named) {
        if (precisionName(precision) == name)
            return precision;
    }
    return std::nullopt;
}

std::vector<std::string> precisionNames() {
    std::vector<std::string> names;
    for (const auto precision : named)
        names.emplace_back(precisionName(precision));
    return names;
}

} // namespace quant
