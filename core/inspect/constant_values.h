// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <vector>

namespace inspect {

/// A constant unpacked: its stored whole numbers (empty for floats) and its real values. Same order as stored.
struct ConstantValues {
    std::vector<std::int64_t> codes;
    std::vector<float> real;
};

/// Number of values of a constant whose bytes are all there. Errors: MissingInput when the tensor is no constant,
/// UnsupportedType for sparse ones, types without a size and missing bytes; `place` names it.
base::Result<std::size_t> unpackableCount(
    const model::Model& model, const model::Tensor& tensor, const std::string& place);

/// Errors: those of unpackableCount(), and UnsupportedType for types that are not numbers.
base::Result<ConstantValues> constantValues(
    const model::Model& model, const model::Tensor& tensor, const std::string& place);

/// The first `count` stored values of these bytes: whole numbers to `codes`, floats to `real`; both are appended to.
/// Errors: UnsupportedType.
base::Status unpackStored(const base::Bytes& data, model::TensorType type, std::size_t count, const std::string& place,
    ConstantValues& values);

/// The first `most` stored values of a constant, at most as many as it has: whole numbers, or the floats themselves.
/// Empty where its elements are no numbers, are sparse, or where it is no constant.
std::vector<double> firstStoredValues(const model::Model& model, const model::Tensor& tensor, std::size_t most);

/// Product of the dimensions behind `axis`: elements that lie together in one channel.
std::size_t innerSize(const model::Shape& shape, std::size_t axis);

} // namespace inspect
