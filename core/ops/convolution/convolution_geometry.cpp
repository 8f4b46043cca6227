// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_geometry.h"

#include "ops/check.h"
#include "ops/convolution/padding.h"

#include <algorithm>
#include <optional>

namespace ops {
namespace {

using base::Result;
using base::Status;

base::Error badWindow(const Node& node, const char* axis, const WindowAxis& window) {
    return badOperator(node, std::string(axis) + " " + std::to_string(window.input) + " with filter " +
                                 std::to_string(window.filter) + ", stride " + std::to_string(window.stride) +
                                 ", dilation " + std::to_string(window.dilation));
}

/// Sizes of input and filter, and what the window makes of them.
Result<ConvolutionGeometry> windowGeometry(const Node& node) {
    const auto& input = node.inputs[0]->shape;
    const auto& filter = node.inputs[1]->shape;
    const auto& options = node.options();
    const WindowAxis rows{input[1], filter[1], options.integer("stride_h", 1), options.integer("dilation_h_factor", 1)};
    const WindowAxis columns{
        input[2], filter[2], options.integer("stride_w", 1), options.integer("dilation_w_factor", 1)};
    const auto vertical = padAxis(model::paddingOf(options), rows);
    if (!vertical)
        return badWindow(node, "height", rows);
    const auto horizontal = padAxis(model::paddingOf(options), columns);
    if (!horizontal)
        return badWindow(node, "width", columns);
    return ConvolutionGeometry{
        .batches = input[0],
        .inputHeight = input[1],
        .inputWidth = input[2],
        .inputChannels = input[3],
        .outputHeight = vertical->output,
        .outputWidth = horizontal->output,
        .filterHeight = filter[1],
        .filterWidth = filter[2],
        .strideHeight = static_cast<std::int32_t>(rows.stride),
        .strideWidth = static_cast<std::int32_t>(columns.stride),
        .dilationHeight = static_cast<std::int32_t>(rows.dilation),
        .dilationWidth = static_cast<std::int32_t>(columns.dilation),
        .padTop = vertical->before,
        .padBottom = vertical->after,
        .padLeft = horizontal->before,
        .padRight = horizontal->after,
    };
}

Status checkOperands(const Node& node) {
    TRY(requireOperands(node, 2, 3));
    TRY(requireRank(node, *node.inputs[0], 4));
    TRY(requireRank(node, *node.inputs[1], 4));
    const auto& input = node.inputs[0]->shape;
    const auto& filter = node.inputs[1]->shape;
    const auto isPositive = [](std::int32_t size) { return size > 0; };
    if (!std::all_of(input.begin() + 1, input.end(), isPositive) || !std::ranges::all_of(filter, isPositive))
        return badOperator(node, "input " + shapeText(input) + " with filter " + shapeText(filter));
    return {};
}

base::Error badChannels(const Node& node) {
    return badOperator(node, "channels of input " + shapeText(node.inputs[0]->shape) + " and filter " +
                                 shapeText(node.inputs[1]->shape) + " do not fit");
}

} // namespace

Result<ConvolutionGeometry> convolutionGeometry(const Node& node) {
    TRY(checkOperands(node));
    TRY_ASSIGN(auto geometry, windowGeometry(node));
    const auto& filter = node.inputs[1]->shape;
    if (geometry.inputChannels % filter[3] != 0)
        return badChannels(node);
    geometry.groups = geometry.inputChannels / filter[3];
    geometry.outputChannels = filter[0];
    if (geometry.outputChannels % geometry.groups != 0)
        return badChannels(node);
    TRY(requireCountable(node, geometry.outputShape()));
    return geometry;
}

Result<ConvolutionGeometry> depthwiseGeometry(const Node& node) {
    TRY(checkOperands(node));
    TRY_ASSIGN(auto geometry, windowGeometry(node));
    const auto& filter = node.inputs[1]->shape;
    // The multiplier is taken from the shapes: some files carry a wrong depth_multiplier.
    if (filter[0] != 1 || filter[3] % geometry.inputChannels != 0)
        return badChannels(node);
    geometry.isDepthwise = true;
    geometry.groups = geometry.inputChannels;
    geometry.outputChannels = filter[3];
    TRY(requireCountable(node, geometry.outputShape()));
    return geometry;
}

Cost convolutionCost(const ConvolutionGeometry& geometry) {
    const auto outputs = std::uint64_t(geometry.batches) * geometry.outputPixels() * geometry.outputChannels;
    return {.macs = outputs * geometry.taps() * geometry.groupChannels()};
}

Result<const TensorInfo*> convolutionBias(const Node& node, std::int32_t outputChannels) {
    const auto* bias = node.input(2);
    if (bias && bias->elements() != std::size_t(outputChannels))
        return badOperator(
            node, "bias " + shapeText(bias->shape) + " for " + std::to_string(outputChannels) + " output channels");
    return bias;
}

} // namespace ops
