// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/unusable_scale.h"
#include "support/test_main.h"

#include <limits>

class TestUnusableScale : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirst();
};

void TestUnusableScale::findsTheFirst() {
    model::Tensor tensor;
    QVERIFY(!model::unusableScale(tensor));
    tensor.quantization.emplace().scale = {0.5F, 0};
    QVERIFY(!model::unusableScale(tensor));
    tensor.quantization->scale = {0.5F, -2, std::numeric_limits<float>::infinity()};
    QCOMPARE(model::unusableScale(tensor), std::optional(-2.0F));
    for (const float bad : {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        tensor.quantization->scale = {bad};
        QVERIFY(model::unusableScale(tensor));
    }
}

HALFSTEP_TEST(TestUnusableScale)
#include "test_unusable_scale.moc"
