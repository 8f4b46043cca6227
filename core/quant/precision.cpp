// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/precision.h"

#include "base/error_text.h"

namespace quant {

std::string_view precisionName(Precision precision) {
    switch (precision) {
    case Precision::Float32:
        return "float32";
    case Precision::Float16:
        return "float16";
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
    using enum Precision;
    for (const auto precision : {Float32, Float16, DynamicRange, Int8, Int16x8}) {
        if (precisionName(precision) == name)
            return precision;
    }
    return std::nullopt;
}

} // namespace quant
