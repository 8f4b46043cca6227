// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quant {

/// How an operator computes in the new model.
enum class Precision {
    Float32,      ///< stays, see reason
    Float16,      ///< float arithmetic on weights stored as float16
    WeightOnly,   ///< float arithmetic on weights stored as integers
    DynamicRange, ///< integer weights, float activations that are quantized on the fly
    Int8,
    Int16x8,
    Unchanged, ///< moves or computes no float (index arithmetic), or was quantized before
};

/// As people and reports read it; for "dynamic" and "unchanged" a CORE_TEXT.
std::string_view precisionName(Precision precision);
/// The precision that a recipe or a plan names: precisionName, but for "unchanged".
std::optional<Precision> precisionFromName(std::string_view name);
/// All names that precisionFromName knows.
std::vector<std::string> precisionNames();

} // namespace quant
