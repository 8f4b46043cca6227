// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <cstring>
#include <map>

/// UNIQUE: the different elements of a list in the order in which they come, and where each element is among them.
namespace ops {
namespace {

using model::TensorType;

/// Numbers elements by their first appearance.
template<class T>
class Numbers {
public:
    std::size_t of(T value) { return m_numbers.try_emplace(value, m_numbers.size()).first->second; }
    std::size_t count() const { return m_numbers.size(); }

private:
    std::map<T, std::size_t> m_numbers;
};

/// Calls `body` with an element of the type; unsupported types: nothing is called.
template<class Body>
auto withType(const Node& node, Body body) -> decltype(body(float{})) {
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return body(float{});
    case TensorType::Int8:
        return body(std::int8_t{});
    case TensorType::UInt8:
        return body(std::uint8_t{});
    case TensorType::Int16:
        return body(std::int16_t{});
    case TensorType::Int32:
        return body(std::int32_t{});
    case TensorType::Int64:
        return body(std::int64_t{});
    default:
        return unsupportedTypes(node);
    }
}

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 1, 1, 2));
    const auto& input = *node.inputs[0];
    TRY(requireRank(node, input, 1));
    if (input.values.size() < input.bytes())
        return OutputShapes{.outputs = {}, .needsValues = true};
    return withType(node, [&](auto element) -> base::Result<OutputShapes> {
        Numbers<decltype(element)> numbers;
        for (std::size_t k = 0; k < input.elements(); ++k) {
            std::memcpy(&element, input.values.data() + k * sizeof element, sizeof element);
            numbers.of(element);
        }
        return OutputShapes{.outputs = {{static_cast<std::int32_t>(numbers.count())}, input.shape}};
    });
}

template<class T, class Index>
PreparedKernel findUnique(const Node& node) {
    return makeKernel(
        [count = node.inputs[0]->elements(), most = node.outputs[0]->elements()](const KernelArguments& a) {
            Numbers<T> numbers;
            for (std::size_t k = 0; k < count; ++k) {
                const T element = a.input<T>(0)[k];
                const auto before = numbers.count();
                const auto number = numbers.of(element);
                if (number == before && number < most)
                    a.output<T>(0)[number] = element;
                a.output<Index>(1)[k] = static_cast<Index>(number);
            }
        });
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    TRY(requireType(node, *node.outputs[1], {TensorType::Int32, TensorType::Int64}));
    return withType(node, [&](auto element) -> PreparedKernel {
        using T = decltype(element);
        if (node.outputs[1]->type == TensorType::Int64)
            return findUnique<T, std::int64_t>(node);
        return findUnique<T, std::int32_t>(node);
    });
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::UNIQUE,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        .shapes = shapes,
        .cost = costPerInput<1>,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> uniqueDefinitions() {
    return definitions;
}

} // namespace ops
