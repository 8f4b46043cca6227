// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/forms/io_types.h"

#include <algorithm>
#include <cmath>

namespace quant {
namespace {

/// Parameters of a tensor inside of the graph, and the type they are for.
struct Inside {
    model::TensorType type = model::TensorType::Int8;
    Scale scale;
};

std::optional<Inside> insideOf(const Region& region, std::int32_t tensor) {
    const auto* value = region.values.find(region.values.byTensor[static_cast<std::size_t>(tensor)]);
    if (value && value->made())
        return Inside{region.scheme.activation, {value->made()->scale[0], value->made()->zeroPoint[0]}};
    return std::nullopt;
}

/// Where nothing becomes integer but inputs and outputs.
IntegerScheme schemeOfIo(const Draft& draft) {
    IntegerScheme scheme = {.flavour = draft.flavour};
    if (draft.io == model::TensorType::Int16) {
        scheme.precision = Precision::Int16x8;
        scheme.activation = model::TensorType::Int16;
    }
    return scheme;
}

/// In the region with the wanted type first, then in the others, then from the range.
std::optional<Inside> insideOf(const Draft& draft, std::span<const Region> regions, std::int32_t tensor) {
    std::optional<Inside> found;
    for (const auto& region : regions) {
        const auto inside = insideOf(region, tensor);
        if (inside && (!found || (inside->type == draft.io && found->type != draft.io)))
            found = inside;
    }
    if (found)
        return found;
    const auto range = rangeOf(draft, tensor);
    if (!range)
        return std::nullopt;
    const auto scheme = regions.empty() ? schemeOfIo(draft) : regions.front().scheme;
    const auto scale = scheme.activationScale(*range);
    return scale.isUsable() ? std::optional(Inside{scheme.activation, scale}) : std::nullopt;
}

/// The range that int8 values with this scale can hold.
Range reachOf(const Scale& int8) {
    const double scale = int8.scale;
    return {scale * static_cast<double>(-128 - int8.zeroPoint), scale * static_cast<double>(127 - int8.zeroPoint)};
}

/// The range that int16 values with this scale can hold.
Range reachOfInt16(const Scale& int16) {
    const double scale = int16.scale;
    return {scale * -32767, scale * 32767};
}

Scale ioScale(model::TensorType io, const Inside& inside) {
    if (io == inside.type)
        return inside.scale;
    if (inside.type == model::TensorType::Int16) {
        const auto int8 = asymmetricInt8(reachOfInt16(inside.scale));
        return io == model::TensorType::UInt8 ? toUInt8(int8) : int8;
    }
    return io == model::TensorType::UInt8 ? toUInt8(inside.scale) : symmetricInt16(reachOf(inside.scale));
}

/// The runtime's converter never sees a range of an input that nobody reads.
bool isLeftFloat(const Draft& draft, std::span<const Region> regions, std::int32_t tensor) {
    return draft.index.consumers[static_cast<std::size_t>(tensor)].empty() && !draft.isOutput(tensor) &&
           std::ranges::any_of(regions, [](const Region& region) { return region.scheme.leavesFloat; });
}

} // namespace

TensorPlan ioPlan(const Draft& draft, std::span<const Region> regions, std::int32_t tensor) {
    if (draft.io == model::TensorType::Float32 || draft.isBody || !draft.isFloat(tensor) || draft.isConstant(tensor))
        return {};
    if (isLeftFloat(draft, regions, tensor))
        return {};
    const auto inside = insideOf(draft, regions, tensor);
    if (!inside)
        return {};
    return {.type = draft.io, .quantization = parametersOf(ioScale(draft.io, *inside))};
}

} // namespace quant
