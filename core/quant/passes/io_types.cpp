// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/io_types.h"

#include <algorithm>
#include <cmath>

namespace quant {
namespace {

std::optional<Scale> scaleInside(
    const Draft& draft, const IntegerScheme& scheme, const Values& values, std::int32_t tensor) {
    const auto* value = values.find(values.byTensor[static_cast<std::size_t>(tensor)]);
    if (value && value->made())
        return Scale{value->made()->scale[0], value->made()->zeroPoint[0]};
    const auto range = rangeOf(draft, tensor);
    if (!range)
        return std::nullopt;
    const auto scale = scheme.activationScale(*range);
    return scale.isUsable() ? std::optional(scale) : std::nullopt;
}

/// The range that int8 values with this scale can hold.
Range reachOf(const Scale& int8) {
    const double scale = int8.scale;
    return {scale * static_cast<double>(-128 - int8.zeroPoint), scale * static_cast<double>(127 - int8.zeroPoint)};
}

Scale ioScale(const IntegerScheme& scheme, const Scale& inside) {
    if (scheme.io == scheme.activation)
        return inside;
    return scheme.io == model::TensorType::UInt8 ? toUInt8(inside) : symmetricInt16(reachOf(inside));
}

} // namespace

TensorPlan ioPlan(const Draft& draft, const IntegerScheme& scheme, const Values& values, std::int32_t tensor) {
    if (scheme.io == model::TensorType::Float32 || draft.isBody || !draft.isFloat(tensor) || draft.isConstant(tensor))
        return {};
    const auto inside = scaleInside(draft, scheme, values, tensor);
    if (!inside)
        return {};
    return {.type = scheme.io, .quantization = parametersOf(ioScale(scheme, *inside))};
}

} // namespace quant
