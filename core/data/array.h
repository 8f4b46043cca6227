// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tensor.h"

#include "base/bytes.h"

namespace data {

/// Numbers with a type and a shape, row-major, little-endian: what a .npy file holds.
struct Array {
    model::TensorType type = model::TensorType::Float32;
    model::Shape shape;
    base::Bytes bytes;

    bool operator==(const Array&) const = default;
};

} // namespace data
