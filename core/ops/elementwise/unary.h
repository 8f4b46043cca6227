// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/numerics/element_kernels.h"
#include "ops/numerics/lookup_table.h"
#include "ops/operands.h"
#include "ops/pieces.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

/// Pieces of elementwise operators with one input.
namespace ops {

/// One input and one output of the same type; 8- and 16-bit integers have scales, 16-bit ones a zero point of 0.
inline base::Status requireUnary(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    const auto type = node.inputs[0]->type;
    if (node.outputs[0]->type != type)
        return unsupportedTypes(node);
    const bool isWord = type == model::TensorType::Int16;
    if (!isWord && type != model::TensorType::Int8 && type != model::TensorType::UInt8)
        return {};
    for (const auto* tensor : {node.inputs[0], node.outputs[0]}) {
        TRY(requireQuantized(node, *tensor));
        if (isWord)
            TRY(requireZeroPoint(node, *tensor, 0));
    }
    return {};
}

template<class T>
T clampTo(std::int64_t value) {
    return static_cast<T>(
        std::clamp<std::int64_t>(value, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
}

/// out[k] = f(in[k])
template<class T, class F>
PreparedKernel mapElements(const Node& node, F f) {
    return makeKernel([f, count = node.outputs[0]->elements()](const KernelArguments& a) {
        const T* in = a.input<T>(0);
        T* out = a.output<T>();
        forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
            for (std::size_t k = first; k < first + size; ++k)
                out[k] = f(in[k]);
        });
    });
}

/// The same of floats by `loop(in, out, count)`.
template<class Loop>
PreparedKernel mapReals(const Node& node, Loop loop) {
    return makeKernel([loop, count = node.outputs[0]->elements()](const KernelArguments& a) {
        forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
            loop(a.input<float>(0) + first, a.output<float>() + first, size);
        });
    });
}

/// out[k] = table[in[k]], for 8-bit types
template<class T>
PreparedKernel mapByTable(const Node& node, const PrepareContext& context, const ByteTable<T>& table) {
    return makeKernel([table, count = node.outputs[0]->elements(), &kernels = elementKernels(context.path)](
                          const KernelArguments& a) {
        forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
            kernels.lookUp(reinterpret_cast<const std::uint8_t*>(table.data()), a.input<std::uint8_t>(0) + first,
                a.output<std::uint8_t>() + first, size);
        });
    });
}

/// A function of stored values that gives a stored value before it is clamped; by table where the type has 8 bits.
template<class T, class F>
PreparedKernel mapStored(const Node& node, const PrepareContext& context, F f) {
    if constexpr (sizeof(T) == 1)
        return mapByTable(node, context, tabulate<T, T>([&](std::int32_t stored) { return clampTo<T>(f(stored)); }));
    else
        return mapElements<T>(node, [f](T stored) { return clampTo<T>(f(stored)); });
}

/// A real function on int16, in 512 straight pieces.
template<class F>
PreparedKernel mapByPieces(const Node& node, F f) {
    const auto table = Int16Table::make<float>({node.inputs[0]->scale(), 0}, {node.outputs[0]->scale(), 0}, f);
    return mapElements<std::int16_t>(node, table);
}

} // namespace ops
