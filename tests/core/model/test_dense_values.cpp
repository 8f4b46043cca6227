// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/dense_values.h"
#include "support/test_main.h"

#include <cstdint>

class TestDenseValues : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void rows();
    void blocks();
};

namespace {

model::DimensionMetadata dense(std::int32_t size) {
    return {.isSparse = false, .denseSize = size, .segments = {}, .indices = {}};
}
model::DimensionMetadata sparse(std::vector<std::int32_t> segments, std::vector<std::int32_t> indices) {
    return {
        .isSparse = true, .denseSize = 0, .segments = {32, std::move(segments)}, .indices = {32, std::move(indices)}};
}

std::vector<std::int8_t> filled(const model::Tensor& tensor, const std::vector<std::int8_t>& stored) {
    std::vector<std::int8_t> values(model::byteSize(tensor).value_or(0), 99);
    model::fillDense(tensor, std::as_bytes(std::span(stored)), std::as_writable_bytes(std::span(values)));
    return values;
}

} // namespace

void TestDenseValues::rows() {
    model::Tensor tensor;
    tensor.type = model::TensorType::Int8;
    tensor.shape = {3, 4};
    tensor.sparsity = model::Sparsity{{0, 1}, {}, {dense(3), sparse({0, 2, 2, 3}, {1, 3, 0})}};
    QCOMPARE(filled(tensor, {5, 6, 7}), (std::vector<std::int8_t>{0, 5, 0, 6, 0, 0, 0, 0, 7, 0, 0, 0}));
}

/// Blocks of 2 by 2 in a matrix of 4 by 4.
void TestDenseValues::blocks() {
    model::Tensor tensor;
    tensor.type = model::TensorType::Int8;
    tensor.shape = {4, 4};
    tensor.sparsity = model::Sparsity{{0, 1, 2, 3}, {0, 1}, {dense(2), sparse({0, 1, 2}, {1, 0}), dense(2), dense(2)}};
    QCOMPARE(filled(tensor, {1, 2, 3, 4, 5, 6, 7, 8}),
        (std::vector<std::int8_t>{0, 0, 1, 2, 0, 0, 3, 4, 5, 6, 0, 0, 7, 8, 0, 0}));
}

HALFSTEP_TEST(TestDenseValues)
#include "test_dense_values.moc"
