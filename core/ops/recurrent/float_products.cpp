// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/recurrent/float_products.h"

#include <Eigen/Core>

namespace ops {

void addFloatProducts(const FloatProduct& product, const float* values, const float* weights, float* output) {
    if (product.rows == 0 || product.depth == 0 || product.units == 0)
        return;
    using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<Eigen::Index>(product.rows);
    const auto depth = static_cast<Eigen::Index>(product.depth);
    const auto units = static_cast<Eigen::Index>(product.units);
    const Eigen::Map<const Matrix> left(values, rows, depth);
    const Eigen::Map<const Matrix> right(weights, units, depth);
    Eigen::Map<Matrix>(output, rows, units).noalias() += left * right.transpose();
}

} // namespace ops
