// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/checks/check_parts.h"

#include "model/unusable_scale.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>

namespace format {

namespace {

using base::Code;
using base::Severity;
using base::Status;
using model::QuantizationParameters;
using model::Tensor;

/// One tensor and its parameters.
struct Quantized {
    const CheckContext& context;
    std::size_t subgraph;
    std::size_t index;
    const Tensor& tensor;
    const QuantizationParameters& parameters;

    base::Error error(Code code, std::string detail) const {
        return context.tensorError(code, subgraph, index, std::move(detail));
    }
    void remark(Severity severity, std::string text) const {
        context.remarkTensor(severity, subgraph, index, std::move(text));
    }
};

/// Strange scales are shown, not refused: a calibration that went wrong is what people open such a file for.
void remarkScales(const Quantized& it) {
    if (model::unusableScale(it.tensor))
        it.remark(
            Severity::Problem, CORE_TEXT("base::Diagnostic", "A scale is negative, infinite or not a number. The model "
                                                             "can be looked at, but not run or converted."));
    // The converter writes 0 for a range of nothing but zeros; the runtime takes it.
    const auto& scales = it.parameters.scale;
    if (std::find(scales.begin(), scales.end(), 0.0F) != scales.end())
        it.remark(
            Severity::Warning, CORE_TEXT("base::Diagnostic", "A scale is 0: every value of this tensor counts as 0."));
}

Status checkZeroPoints(const Quantized& it) {
    const auto range = model::integerRange(it.tensor.type);
    if (!range)
        return {};
    const auto& points = it.parameters.zeroPoint;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i] < range->lowest || points[i] > range->highest)
            return it.error(Code::ZeroPointOutOfRange,
                base::format("zero point %zu is %lld, %s has %lld to %lld", i, static_cast<long long>(points[i]),
                    std::string(model::typeName(it.tensor.type)).c_str(), static_cast<long long>(range->lowest),
                    static_cast<long long>(range->highest)));
    return {};
}

Status checkAxis(const Quantized& it) {
    const std::size_t count = it.parameters.scale.size();
    const std::int32_t axis = it.parameters.quantizedDimension;
    if (axis < 0 || static_cast<std::size_t>(axis) >= it.tensor.shape.size())
        return it.error(
            Code::QuantizedDimensionOutOfRange, base::format("dimension %d of %zu", axis, it.tensor.shape.size()));
    const std::int32_t size = it.tensor.shape[static_cast<std::size_t>(axis)];
    if (count != static_cast<std::size_t>(size))
        return it.error(
            Code::ScaleCountMismatch, base::format("%zu scales, dimension %d has size %d", count, axis, size));
    return {};
}

Status checkCounts(const Quantized& it) {
    const std::size_t scales = it.parameters.scale.size();
    const std::size_t points = it.parameters.zeroPoint.size();
    if (scales > 1)
        TRY(checkAxis(it));
    if (points != 0 && points != scales)
        return it.error(Code::ScaleCountMismatch, base::format("%zu scales and %zu zero points", scales, points));
    if (points == 0)
        it.remark(Severity::Warning,
            CORE_TEXT("base::Diagnostic",
                "It has scales but no zero points; they count as 0. The runtime refuses such a model."));
    return {};
}

bool isTensor(const Quantized& it, std::int32_t index) {
    return index >= 0 && static_cast<std::size_t>(index) < it.context.model.subgraphs[it.subgraph].tensors.size();
}

Status checkTables(const Quantized& it, std::int32_t scales, std::int32_t zeroPoints, bool isBlockSizeGood) {
    if (!isTensor(it, scales) || !(zeroPoints == -1 || isTensor(it, zeroPoints)))
        return it.error(Code::BadBlockwiseQuantization,
            base::format("scales in tensor %d, zero points in tensor %d", scales, zeroPoints));
    if (!isBlockSizeGood)
        return it.error(Code::BadBlockwiseQuantization, "the size of a block is not positive");
    return {};
}

Status checkAxes(const Quantized& it, const std::vector<std::int32_t>& axes) {
    const auto isAxis = [&](std::int32_t axis) {
        return axis >= 0 && static_cast<std::size_t>(axis) < it.tensor.shape.size();
    };
    if (axes.empty() || !std::all_of(axes.begin(), axes.end(), isAxis))
        return it.error(Code::QuantizedDimensionOutOfRange,
            base::format("%zu quantized dimensions of a tensor of rank %zu", axes.size(), it.tensor.shape.size()));
    return {};
}

Status checkDetails(const Quantized& it) {
    if (const auto* blockwise = std::get_if<model::BlockwiseQuantization>(&it.parameters.details))
        return checkTables(it, blockwise->scales, blockwise->zeroPoints, blockwise->blockSize > 0);
    if (const auto* axes = std::get_if<model::MultiAxisQuantization>(&it.parameters.details)) {
        TRY(checkTables(it, axes->scales, axes->zeroPoints, axes->blockSize >= 0));
        return checkAxes(it, axes->quantizedDimensions);
    }
    return {};
}

Status checkOne(const Quantized& it) {
    TRY(checkDetails(it));
    if (!it.parameters.isQuantized())
        return {};
    remarkScales(it);
    TRY(checkCounts(it));
    return checkZeroPoints(it);
}

} // namespace

Status checkQuantization(const CheckContext& context) {
    for (std::size_t subgraph = 0; subgraph < context.model.subgraphs.size(); ++subgraph) {
        const auto& tensors = context.model.subgraphs[subgraph].tensors;
        for (std::size_t i = 0; i < tensors.size(); ++i)
            if (tensors[i].quantization)
                TRY(checkOne({context, subgraph, i, tensors[i], *tensors[i].quantization}));
    }
    return {};
}

} // namespace format
