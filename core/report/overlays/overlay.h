// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/summary.h"
#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Numbers on the nodes of a graph, in the formats of the viewers that show such numbers.
namespace report {

struct OverlayValue {
    std::int32_t subgraph = 0;
    std::int32_t op = 0;
    double value = 0;
    std::string background; ///< CSS colour that the file asks for, mostly empty
};

/// A colour of a scale: up to `value` (thresholds), or at this share of the way from least to largest (gradients).
struct OverlayColor {
    double value = 0;
    std::string background;
};

/// One number for each of some operators.
struct Overlay {
    std::string name;
    std::vector<OverlayValue> values;
    std::vector<OverlayColor> thresholds; ///< ascending
    std::vector<OverlayColor> gradient;   ///< takes precedence
    std::size_t unmatched = 0;            ///< entries of the file that name no operator of the model
};

/// A gradient from pale to strong, so that a large value is the one that stands out.
std::vector<OverlayColor> costColors();

/// Multiply-accumulates, bytes of constants and of activations by operator; what is unknown has no value.
std::vector<Overlay> costOverlays(const model::Model& model, const inspect::Summary& summary);

/// Node data of Model Explorer: graphs by the names it gives them, nodes by their number.
std::string nodeDataJson(const model::Model& model, const Overlay& overlay);
/// An attachment of Netron with a metric for each value. Netron tells operators apart by their number alone, so only
/// one subgraph's can be written.
std::string attachmentJson(std::span<const Overlay> overlays, std::int32_t subgraph);

/// Reads either format; Model Explorer's keys are numbers of operators or names of their outputs. Values that are no
/// numbers are left out. Errors: CorruptData.
base::Result<std::vector<Overlay>> readOverlays(
    std::string_view json, const model::Model& model, const std::string& name);

/// A line for each operator that has a number, a column for each overlay.
std::string overlayText(const model::Model& model, std::span<const Overlay> overlays);

} // namespace report
