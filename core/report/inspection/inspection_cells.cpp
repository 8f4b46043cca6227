// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/inspection/inspection_cells.h"

#include "inspect/constant_values.h"
#include "model/unusable_scale.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace report {

namespace {

constexpr std::size_t shownValues = 5;

} // namespace

std::string tensorList(const std::vector<std::int32_t>& tensors) {
    std::string text;
    for (const std::int32_t tensor : tensors)
        text += (text.empty() ? "" : ", ") + (tensor < 0 ? std::string("-") : "T#" + std::to_string(tensor));
    return text;
}

/// "12.3 M": counts of operations with three digits.
std::string countText(std::uint64_t count) {
    const auto value = static_cast<double>(count);
    if (value < 1e3)
        return std::to_string(count);
    if (value < 1e6)
        return base::format("%.3g k", value / 1e3);
    return value < 1e9 ? base::format("%.3g M", value / 1e6) : base::format("%.3g G", value / 1e9);
}

std::string scaleText(const model::Tensor& tensor) {
    if (!tensor.isQuantized())
        return {};
    const auto& scales = tensor.quantization->scale;
    if (scales.size() == 1)
        return base::numberText(static_cast<double>(scales[0]), 6);
    // NaN has no place in the order of the others.
    std::vector<float> numbers;
    std::copy_if(scales.begin(), scales.end(), std::back_inserter(numbers), [](float scale) { return scale == scale; });
    if (numbers.empty())
        return "nan";
    const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
    return base::numberText(static_cast<double>(*low), 4) + " … " + base::numberText(static_cast<double>(*high), 4) +
           (numbers.size() < scales.size() ? ", nan" : "");
}

std::string zeroPointText(const model::Tensor& tensor) {
    if (!tensor.isQuantized())
        return {};
    const auto& points = tensor.quantization->zeroPoint;
    for (const std::int64_t point : points)
        if (point != points[0])
            return "by channel";
    return std::to_string(tensor.quantization->zeroPointOf());
}

std::string axisText(const model::Tensor& tensor) {
    if (!tensor.isQuantized() || !tensor.quantization->isPerAxis())
        return {};
    return std::to_string(tensor.quantization->quantizedDimension) + " (" +
           std::to_string(tensor.quantization->scale.size()) + ")";
}

std::string shapeOf(const model::Tensor& tensor) {
    if (!tensor.shapeSignature)
        return base::shapeText(tensor.shape);
    std::string text;
    for (const std::int32_t size : *tensor.shapeSignature)
        text += (text.empty() ? "" : "×") + (size < 0 ? std::string("?") : std::to_string(size));
    return text.empty() ? "scalar" : text;
}

std::optional<CodeRange> codeRange(const model::Tensor& tensor) {
    const auto codes = model::integerRange(tensor.type);
    if (!tensor.isQuantized() || !codes || model::bitWidth(tensor.type) > 16 || model::unusableScale(tensor))
        return {};
    CodeRange range;
    const auto& quantization = *tensor.quantization;
    for (std::size_t i = 0; i < quantization.scale.size(); ++i) {
        const auto scale = static_cast<double>(quantization.scale[i]);
        const auto zero = static_cast<double>(quantization.zeroPointOf(i));
        range.low = std::min(range.low, scale * (static_cast<double>(codes->lowest) - zero));
        range.high = std::max(range.high, scale * (static_cast<double>(codes->highest) - zero));
    }
    return range;
}

std::string rangeText(const model::Tensor& tensor) {
    const auto range = codeRange(tensor);
    return range ? "[" + base::numberText(range->low, 4) + ", " + base::numberText(range->high, 4) + "]"
                 : std::string();
}

std::string valuesText(const model::Model& model, const model::Tensor& tensor) {
    const auto values = inspect::firstStoredValues(model, tensor, shownValues);
    std::string text;
    for (const double value : values)
        text += (text.empty() ? "" : ", ") + base::numberText(value, 6);
    const auto count = model::elementCount(tensor.shape);
    return text + (!values.empty() && count && *count > values.size() ? ", …" : "");
}

} // namespace report
