// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>

/// FAKE_QUANT: brings real numbers to the steps that a quantization of so many bits would have.
namespace ops {
namespace {

using model::TensorType;

/// A range that holds 0 on one of its steps.
struct Steps {
    float least = 0;
    float most = 0;
    float scale = 0;

    float nearest(float value) const {
        const float shifted = std::min(most, std::max(least, value)) - least;
        return std::round(shifted * (1.0F / scale)) * scale + least;
    }
};

/// (tflite/kernels/internal/quantization_util.cc: NudgeQuantizationRange)
Steps stepsOf(float least, float most, float highest) {
    const float scale = (most - least) / highest;
    const float zeroPoint = std::round(std::clamp(-least / scale, 0.0F, highest));
    return {(0.0F - zeroPoint) * scale, (highest - zeroPoint) * scale, scale};
}

base::Result<Steps> stepsOf(const Node& node) {
    const auto& options = node.options();
    const auto bits = options.integer("num_bits");
    if (options.flag("narrow_range"))
        return unsupportedOptions(node, "a narrow range");
    if (bits < 1 || bits > 16)
        return unsupportedOptions(node, std::to_string(bits) + " bits");
    const auto least = static_cast<float>(options.real("min"));
    const auto most = static_cast<float>(options.real("max"));
    if (!(least < most) || !std::isfinite(most - least))
        return badOperator(node, "min and max are no range");
    return stepsOf(least, most, static_cast<float>((1 << bits) - 1));
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireType(node, *node.inputs[0], {TensorType::Float32}));
    TRY(requireType(node, *node.outputs[0], {TensorType::Float32}));
    TRY_ASSIGN(const auto steps, stepsOf(node));
    return makeKernel([steps, total = node.outputs[0]->elements()](const KernelArguments& a) {
        forEachPiece(a, total, [&](std::size_t first, std::size_t count) {
            std::transform(a.input<float>(0) + first, a.input<float>(0) + first + count, a.output<float>() + first,
                [&steps](float value) { return steps.nearest(value); });
        });
    });
}

int version(const Node& node) {
    return node.options().flag("narrow_range") ? 2 : 1;
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::FAKE_QUANT,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .mayWriteOver = 1,
        .shapes = keepShape,
        .cost = costPerOutput<5>,
        .version = version,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> fakeQuantDefinitions() {
    return definitions;
}

} // namespace ops
