// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/tensor.h"
#include "support/test_main.h"

#include <cstdint>

class TestTensor : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void counts();
    void refusesWhatDoesNotFit();
    void bytes();
    void zeroPoints();
    void perAxis();
};

using model::Shape;
using model::TensorType;

void TestTensor::counts() {
    QCOMPARE(model::elementCount({}).value(), std::size_t{1});
    QCOMPARE(model::elementCount({2, 3, 4}).value(), std::size_t{24});
    QCOMPARE(model::elementCount({2, 0, 4}).value(), std::size_t{0});
}

void TestTensor::refusesWhatDoesNotFit() {
    QVERIFY(!model::elementCount({2, -1}));
    const Shape large(4, INT32_MAX);
    QVERIFY(!model::elementCount(large));
    Shape withZero = large;
    withZero.push_back(0);
    QVERIFY(!model::elementCount(withZero)); // a kernel that multiplies the other dimensions would overflow
    QCOMPARE(model::elementCount({0, 1 << 30, 1 << 30, 4}).value(), std::size_t{0});
    QVERIFY(!model::elementCount({0, 1 << 30, 1 << 30, 8})); // distances in it are signed
}

void TestTensor::bytes() {
    model::Tensor tensor;
    tensor.shape = {3, 3};
    QCOMPARE(model::byteSize(tensor).value(), std::size_t{36});
    tensor.type = TensorType::Int4;
    QCOMPARE(model::byteSize(tensor).value(), std::size_t{5});
    tensor.type = TensorType::String;
    QVERIFY(!model::byteSize(tensor));
    tensor.type = TensorType::Int64;
    tensor.shape = {INT32_MAX, INT32_MAX, 4};
    QVERIFY(!model::byteSize(tensor));
}

void TestTensor::zeroPoints() {
    model::QuantizationParameters parameters;
    QCOMPARE(parameters.zeroPointOf(3), std::int64_t{0});
    parameters.zeroPoint = {7};
    QCOMPARE(parameters.zeroPointOf(3), std::int64_t{7});
    parameters.zeroPoint = {7, 8};
    QCOMPARE(parameters.zeroPointOf(1), std::int64_t{8});
}

void TestTensor::perAxis() {
    model::Tensor tensor;
    QVERIFY(!tensor.isQuantized());
    tensor.quantization.emplace();
    QVERIFY(!tensor.isQuantized());
    tensor.quantization->scale = {0.5F};
    QVERIFY(tensor.isQuantized());
    QVERIFY(!tensor.quantization->isPerAxis());
    tensor.quantization->scale = {0.5F, 0.25F};
    QVERIFY(tensor.quantization->isPerAxis());
}

HALFSTEP_TEST(TestTensor)
#include "test_tensor.moc"
