// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/weight_operand.h"

#include "ops/check.h"

namespace ops {

std::vector<std::int8_t> unpackIntegers(std::span<const std::byte> packed, std::size_t count, int bits) {
    const auto perByte = static_cast<std::size_t>(8 / bits);
    std::vector<std::int8_t> values(count);
    for (std::size_t k = 0; k < count; ++k) {
        const auto shifted = std::to_integer<unsigned>(packed[k / perByte]) >> (k % perByte * std::size_t(bits));
        // Up to the top of a byte and down again: the sign comes along.
        const auto top = static_cast<std::int8_t>(shifted << (8 - bits));
        values[k] = static_cast<std::int8_t>(top >> (8 - bits));
    }
    return values;
}

base::Result<WeightOperand> weightOperand(const Node& node, const TensorInfo& weight, const PrepareContext& context) {
    using model::TensorType;
    TRY(requireType(node, weight, {TensorType::Int8, TensorType::UInt8, TensorType::Int4, TensorType::Int2}));
    const int bits = model::bitWidth(weight.type);
    const bool isKnown = weight.isConstant && !weight.values.empty();
    if (isKnown && weight.values.size() < weight.bytes())
        return badOperator(node, "the weights have fewer bytes than their shape asks for");
    if (!isKnown && bits != 8)
        return unsupportedTypes(node);
    WeightOperand operand;
    if (!isKnown)
        return operand;
    operand.source = weight.values.data();
    operand.values = reinterpret_cast<const std::uint8_t*>(weight.values.data());
    if (bits != 8) {
        const auto name = "int8 of " + std::to_string(weight.elements()) + " int" + std::to_string(bits);
        operand.unpacked = context.packed->get<std::vector<std::int8_t>>(
            operand.source, name, [&] { return unpackIntegers(weight.values, weight.elements(), bits); });
        operand.values = reinterpret_cast<const std::uint8_t*>(operand.unpacked->data());
    }
    return operand;
}

} // namespace ops
