// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>

/// Kernels of FULLY_CONNECTED, by the types of its operands.
namespace ops {

/// [rows][depth] times the transpose of [units][depth].
struct MatrixProduct {
    std::size_t rows = 0;
    std::int32_t depth = 0;
    std::int32_t units = 0;
};

base::Result<std::unique_ptr<Kernel>> makeFloatFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context);
/// uint8 or int8 activations; int16 output of uint8 ones too.
base::Result<std::unique_ptr<Kernel>> makeByteFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context);
/// int16 activations with an int8 or int16 weight.
base::Result<std::unique_ptr<Kernel>> makeShortFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context);
/// uint8 activations with shuffled uint8 weights, int16 output; the second output takes the shuffled activations.
base::Result<std::unique_ptr<Kernel>> makeShuffledFullyConnected(const Node& node, const MatrixProduct& product);
/// float32 activations, quantized while it runs, with an int4 weight that has scales for blocks of its rows.
base::Result<std::unique_ptr<Kernel>> makeBlockwiseFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context);
/// float32 activations, quantized while it runs, with an int8 weight.
base::Result<std::unique_ptr<Kernel>> makeHybridFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context);

} // namespace ops
