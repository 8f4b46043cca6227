// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/hybrid_input.h"
#include "support/test_main.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

class TestHybridInput : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void symmetric();
    void asymmetric();
    void tiesAreRoundedBeforeTheZeroPoint();
    void justBelowOneHalf();
    void nothingToScale();
    void notFinite();
};

namespace {

using Bytes = std::vector<std::int8_t>;

Bytes quantized(const std::vector<float>& values, bool isAsymmetric, ops::HybridParameters* parameters = nullptr) {
    Bytes result(values.size());
    const auto found =
        isAsymmetric ? ops::quantizeAsymmetric(values, result.data()) : ops::quantizeSymmetric(values, result.data());
    if (parameters)
        *parameters = found;
    return result;
}

} // namespace

void TestHybridInput::symmetric() {
    ops::HybridParameters parameters;
    QCOMPARE(quantized({-2.0F, 1.0F, 0.0F, 0.011F}, false, &parameters), (Bytes{-127, 64, 0, 1}));
    QCOMPARE(parameters.scale, 2.0F / 127.0F);
    QCOMPARE(parameters.zeroPoint, 0);
}

void TestHybridInput::asymmetric() {
    ops::HybridParameters parameters;
    QCOMPARE(quantized({0.0F, 2.55F, 1.0F}, true, &parameters), (Bytes{-128, 127, -28}));
    QCOMPARE(parameters.scale, 0.01F);
    QCOMPARE(parameters.zeroPoint, -128);
    // The range always holds zero.
    quantized({-5.1F, -2.55F}, true, &parameters);
    QCOMPARE(parameters.zeroPoint, 127);
    QCOMPARE(parameters.scale, 5.1F / 255.0F);
}

void TestHybridInput::tiesAreRoundedBeforeTheZeroPoint() {
    // Scale 1, zero point -28: 12.5 becomes 13 - 28, not round(-15.5) = -16.
    QCOMPARE(quantized({-100.0F, 155.0F, 12.5F}, true), (Bytes{-128, 127, -15}));
}

void TestHybridInput::justBelowOneHalf() {
    const float below = std::nextafter(0.5F, 0.0F);
    std::vector<float> values(9, below); // the first eight go together
    values[0] = 127;
    const auto result = quantized(values, false);
    QCOMPARE(result[7], std::int8_t{1});
    QCOMPARE(result[8], std::int8_t{0});
}

void TestHybridInput::nothingToScale() {
    for (const bool isAsymmetric : {false, true}) {
        ops::HybridParameters parameters;
        QCOMPARE(quantized({0, 0, 0}, isAsymmetric, &parameters), (Bytes{0, 0, 0}));
        QCOMPARE(parameters.scale, 1.0F);
        QVERIFY(quantized({}, isAsymmetric).empty());
    }
}

void TestHybridInput::notFinite() {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    for (const bool isAsymmetric : {false, true}) {
        // Only that nothing is undefined, which a sanitizer sees.
        quantized({infinity, -infinity, nan, 1}, isAsymmetric);
        quantized({nan, nan}, isAsymmetric);
        quantized({std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()}, isAsymmetric);
        quantized({std::numeric_limits<float>::denorm_min()}, isAsymmetric);
    }
}

HALFSTEP_TEST(TestHybridInput)
#include "test_hybrid_input.moc"
