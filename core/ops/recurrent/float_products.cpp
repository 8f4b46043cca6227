// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/recurrent/float_products.h"

#include <Eigen/Core>
#include <algorithm>

namespace ops {
namespace {

/// Rows between two looks at whether the run was cancelled: some hundredths of a second.
std::size_t rowsAtOnce(const FloatProduct& product) {
    constexpr std::size_t mostProducts = std::size_t{1} << 26;
    return std::max<std::size_t>(mostProducts / product.depth / product.units, 4);
}

} // namespace

void addFloatProducts(const KernelArguments& arguments, const FloatProduct& product, const float* values,
    const float* weights, float* output) {
    if (product.rows == 0 || product.depth == 0 || product.units == 0)
        return;
    using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto depth = static_cast<Eigen::Index>(product.depth);
    const auto units = static_cast<Eigen::Index>(product.units);
    const Eigen::Map<const Matrix> right(weights, units, depth);
    const auto most = rowsAtOnce(product);
    for (std::size_t row = 0; row < product.rows && !arguments.isCancelled(); row += most) {
        const auto rows = static_cast<Eigen::Index>(std::min(most, product.rows - row));
        const Eigen::Map<const Matrix> left(values + row * product.depth, rows, depth);
        Eigen::Map<Matrix>(output + row * product.units, rows, units).noalias() += left * right.transpose();
    }
}

} // namespace ops
