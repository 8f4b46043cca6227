// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/constant_values.h"
#include "model/model.h"

#include "base/result.h"

#include <cstddef>
#include <span>
#include <string>

namespace inspect {

/// The values of a constant, a piece at a time; nothing of the size of the tensor is made. Refers to the model. Any
/// thread, each with a scratch of its own.
class TensorBlocks {
public:
    /// Errors: as constantValues.
    static base::Result<TensorBlocks> open(
        const model::Model& model, const model::Tensor& tensor, const std::string& place);

    std::size_t count() const { return m_count; }
    /// Real values from `first` (a multiple of 8) on; they lie in the file or in the scratch, whose codes are filled
    /// for integers.
    std::span<const float> read(std::size_t first, std::size_t count, ConstantValues& scratch) const;

private:
    TensorBlocks(const model::Model& model, const model::Tensor& tensor, std::size_t count)
        : m_model(&model), m_tensor(&tensor), m_count(count) {}
    void dequantize(std::size_t first, ConstantValues& values) const;

    const model::Model* m_model;
    const model::Tensor* m_tensor;
    std::size_t m_count;
};

} // namespace inspect
