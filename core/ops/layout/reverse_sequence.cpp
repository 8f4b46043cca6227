// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/axis_blocks.h"
#include "ops/layout/moved_elements.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstring>

/// REVERSE_SEQUENCE: turns the first elements of each sequence round, as many as the sequence's length says.
namespace ops {
namespace {

using model::TensorType;

struct Sequences {
    std::size_t batchAxis = 0;
    std::size_t sequenceAxis = 0;
};

base::Result<Sequences> sequencesOf(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto& shape = node.inputs[0]->shape;
    const auto rank = static_cast<std::int64_t>(shape.size());
    const auto sequence = node.options().integer("seq_dim");
    const auto batch = node.options().integer("batch_dim");
    if (sequence < 0 || sequence >= rank || batch < 0 || batch >= rank || batch == sequence)
        return badOperator(node, "seq_dim and batch_dim are not two dimensions of the input");
    const Sequences sequences{static_cast<std::size_t>(batch), static_cast<std::size_t>(sequence)};
    if (node.inputs[1]->shape != model::Shape{shape[sequences.batchAxis]})
        return shapeMismatch(node, "there is not one length for each sequence");
    return sequences;
}

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(sequencesOf(node));
    return OutputShapes{.outputs = {node.inputs[0]->shape}};
}

/// The elements before, between and behind the two axes.
struct Blocks {
    AxisBlocks first;  ///< along the axis that comes first
    AxisBlocks second; ///< of one index of it
    bool isBatchFirst = false;
};

Blocks blocksOf(const model::Shape& shape, const Sequences& sequences) {
    const auto [lower, upper] = std::minmax(sequences.batchAxis, sequences.sequenceAxis);
    const model::Shape rest(shape.begin() + static_cast<std::ptrdiff_t>(lower) + 1, shape.end());
    return {axisBlocks(shape, lower), axisBlocks(rest, upper - lower - 1), lower == sequences.batchAxis};
}

void reverse(const KernelArguments& a, const Blocks& blocks, std::size_t width, std::span<const std::int64_t> lengths) {
    const auto& [first, second, isBatchFirst] = blocks;
    const auto run = second.inner * width;
    const auto turned = [lengths](std::size_t batch, std::size_t at) {
        const auto index = static_cast<std::int64_t>(at);
        return index < lengths[batch] ? static_cast<std::size_t>(lengths[batch] - 1 - index) : at;
    };
    std::byte* to = a.outputs[0].data();
    for (std::size_t k = 0; k < first.outer * first.size; ++k) {
        const auto outer = k % first.size;
        for (std::size_t middle = 0; middle < second.outer && !a.isCancelled(); ++middle) {
            for (std::size_t inner = 0; inner < second.size; ++inner, to += run) {
                const auto fromOuter = isBatchFirst ? k : k - outer + turned(inner, outer);
                const auto fromInner = isBatchFirst ? turned(outer, inner) : inner;
                const auto from = (fromOuter * second.outer + middle) * second.size + fromInner;
                std::memcpy(to, a.inputs[0].data() + from * run, run);
            }
        }
    }
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto sequences, sequencesOf(node));
    TRY(requireMovable(node));
    TRY(requireType(node, *node.inputs[1], {TensorType::Int32, TensorType::Int64}));
    const auto& shape = node.inputs[0]->shape;
    auto mover = makeKernel(
        [blocks = blocksOf(shape, sequences), most = shape[sequences.sequenceAxis], type = node.inputs[1]->type,
            width = movedBytes(node.outputs[0]->type), place = node.place](const KernelArguments& a) -> base::Status {
            const auto lengths = integersIn(type, a.inputs[1]).value_or(std::vector<std::int64_t>());
            for (const auto length : lengths) {
                if (length > most)
                    return base::Error{base::Code::ValueOutOfRange, place,
                        "a length of " + std::to_string(length) + " in " + std::to_string(most)};
            }
            if (!a.outputs[0].empty())
                reverse(a, blocks, width, lengths);
            return {};
        });
    return movingElements(node, std::move(mover));
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::REVERSE_SEQUENCE,
        .quantization = {.rawInputs = 1U << 1,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        .shapes = shapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> reverseSequenceDefinitions() {
    return definitions;
}

} // namespace ops
