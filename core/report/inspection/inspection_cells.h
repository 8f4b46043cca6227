// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstdint>
#include <optional>
#include <string>

/// Single facts about tensors as the text and HTML reports show them.
namespace report {

/// "12.3 M": counts of operations with three digits.
std::string countText(std::uint64_t count);
/// "T#1, T#4, -"
std::string tensorList(const std::vector<std::int32_t>& tensors);
/// "1×?×32"; the signature where the file has one.
std::string shapeOf(const model::Tensor& tensor);
/// The scale, the least and the largest one per axis, or nothing.
std::string scaleText(const model::Tensor& tensor);
std::string zeroPointText(const model::Tensor& tensor);
/// "3 (64)": the quantized dimension and its size.
std::string axisText(const model::Tensor& tensor);

/// Real values of the least and the largest code of types up to 16 bits; per axis the widest.
struct CodeRange {
    double low = 0;
    double high = 0;
};
std::optional<CodeRange> codeRange(const model::Tensor& tensor);
std::string rangeText(const model::Tensor& tensor);
/// The first stored values as numbers: "3, -1, 0, 0, 2, …".
std::string valuesText(const model::Model& model, const model::Tensor& tensor);

} // namespace report
