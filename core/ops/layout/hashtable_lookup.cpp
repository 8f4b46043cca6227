// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"
#include "ops/string_values.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstring>
#include <optional>

/// HASHTABLE_LOOKUP: rows of a table by ascending keys, zeros (or an empty string) for keys that are not there, and
/// which were there.
namespace ops {
namespace {

using model::TensorType;

enum Input : std::size_t { Wanted, Keys, Values };

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 3, 3, 2));
    TRY(requireRank(node, *node.inputs[Wanted], 1));
    TRY(requireRank(node, *node.inputs[Keys], 1));
    auto shape = node.inputs[Values]->shape;
    TRY(requireRankBetween(node, *node.inputs[Values], 1, 32));
    if (shape[0] != node.inputs[Keys]->shape[0])
        return shapeMismatch(node, "there are not as many keys as rows");
    shape[0] = node.inputs[Wanted]->shape[0];
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {std::move(shape), node.inputs[Wanted]->shape}};
}

/// Halves until it meets the key; which one of several equal ones that is depends on their places, as in the reference.
std::optional<std::size_t> rowOf(std::span<const std::int32_t> keys, std::int32_t wanted) {
    std::size_t first = 0;
    for (auto end = keys.size(); first < end;) {
        const auto middle = (first + end) / 2;
        if (keys[middle] == wanted)
            return middle;
        if (wanted < keys[middle])
            end = middle;
        else
            first = middle + 1;
    }
    return std::nullopt;
}

/// Calls `body(k, row)` for every wanted key and notes which are there.
template<class Body>
void forEachWanted(const KernelArguments& a, Body body) {
    const std::span keys(a.input<std::int32_t>(Keys), a.inputs[Keys].size() / sizeof(std::int32_t));
    WorkMeter meter(a);
    const auto count = a.inputs[Wanted].size() / sizeof(std::int32_t);
    for (std::size_t k = 0; k < count && !meter.isOver(a.outputs[0].size() / count + 1); ++k) {
        const auto row = rowOf(keys, a.input<std::int32_t>(Wanted)[k]);
        a.output<std::uint8_t>(1)[k] = row ? 1 : 0;
        body(k, row);
    }
}

base::Status lookUpStrings(const KernelArguments& a) {
    TRY_ASSIGN(const auto strings, stringsIn(a.inputs[Values]));
    std::vector<std::string_view> found(a.outputs[1].size());
    forEachWanted(a, [&](std::size_t k, std::optional<std::size_t> row) {
        found[k] = row && *row < strings.size() ? strings[*row] : std::string_view();
    });
    return giveStrings(a, 0, found);
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    for (const auto input : {Wanted, Keys})
        TRY(requireType(node, *node.inputs[input], {TensorType::Int32}));
    TRY(requireType(node, *node.outputs[1], {TensorType::UInt8}));
    const auto& values = *node.inputs[Values];
    if (node.outputs[0]->type != values.type)
        return unsupportedTypes(node);
    if (values.type == TensorType::String) {
        TRY(requireRank(node, values, 1));
        return makeKernel(lookUpStrings);
    }
    const auto width = elementBytes(values.type);
    if (width == 0)
        return unsupportedTypes(node);
    const auto rows = static_cast<std::size_t>(values.shape[0]);
    return makeKernel([run = rows == 0 ? 0 : values.elements() / rows * width](const KernelArguments& a) {
        std::ranges::fill(a.outputs[0], std::byte{});
        forEachWanted(a, [&](std::size_t k, std::optional<std::size_t> row) {
            if (row && run != 0)
                std::memcpy(a.outputs[0].data() + k * run, a.inputs[Values].data() + *row * run, run);
        });
    });
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::HASHTABLE_LOOKUP,
        .quantization = {.rawInputs = 3,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        .shapes = shapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> hashtableLookupDefinitions() {
    return definitions;
}

} // namespace ops
