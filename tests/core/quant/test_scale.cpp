// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/scale.h"
#include "support/test_main.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

using quant::Range;
using quant::Scale;

class TestScale : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void activation_data();
    void activation();
    void activationAsTheOlderQuantizer();
    void int16IsSymmetric();
    void int16ConstantsAreSymmetric();
    void int16WeightsRoundByTheirRange();
    void tinyInt16WeightsKeepTheirCodes();
    void wideBiasHoldsMoreThanInt32();
    void uint8HoldsTheSameValues();
    void constantRanges();
    void weightsPerChannel();
    void weightsOfAnEmptyChannel();
    void weightsKeepTheAssignedScale();
    void dynamicWeightsDivideInDouble();
    void constantSaturates();
    void biasSaturates();
    void biasGetsRoom();
    void everyHalfSurvives();
    void halfRoundsToEven();
};

namespace {

// A half as float, from its definition.
float fromHalf(std::uint16_t half) {
    const int exponent = half >> 10 & 0x1F;
    const int mantissa = half & 0x3FF;
    const double magnitude = exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(1024 + mantissa, exponent - 25);
    return static_cast<float>((half & 0x8000) != 0 ? -magnitude : magnitude);
}

template<class T>
std::vector<int> asInts(const std::vector<T>& values) {
    return {values.begin(), values.end()};
}

} // namespace

void TestScale::activation_data() {
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::addColumn<float>("scale");
    QTest::addColumn<int>("zeroPoint");
    QTest::newRow("upstream's own numbers") << -1.0 << double(1.20779215F) << 0.0086580086499452591F << -13;
    QTest::newRow("pixels") << 0.0 << 255.0 << 1.0F << -128;
    QTest::newRow("positive is widened to zero") << 1.0 << 2.55 << 0.01F << -128;
    QTest::newRow("negative is widened to zero") << -2.55 << -1.0 << 0.01F << 127;
    QTest::newRow("all zero") << 0.0 << 0.0 << 7.84313680668447e-09F << 0;
}

void TestScale::activation() {
    QFETCH(double, min);
    QFETCH(double, max);
    QFETCH(float, scale);
    QFETCH(int, zeroPoint);
    const auto got = quant::asymmetricInt8({min, max});
    QCOMPARE(got.scale, scale);
    QCOMPARE(std::memcmp(&got.scale, &scale, sizeof scale), 0);
    QCOMPARE(got.zeroPoint, std::int64_t(zeroPoint));
    QVERIFY(got.isUsable());
}

void TestScale::activationAsTheOlderQuantizer() {
    QCOMPARE(quant::asymmetricInt8Legacy(0.0F, 0.0F), (Scale{0.0F, -128}));
    QVERIFY(!quant::asymmetricInt8Legacy(0.0F, 0.0F).isUsable());
    QCOMPARE(quant::asymmetricInt8Legacy(-1.0F, 1.0F), (Scale{2.0F / 255.0F, -1}) /* -0.5 away from zero */);
}

void TestScale::int16IsSymmetric() {
    QCOMPARE(quant::symmetricInt16({-3.0, 2.0}), (Scale{3.0F / 32767.0F, 0}));
    QCOMPARE(quant::symmetricInt16({-1.0, 2.0}), (Scale{2.0F / 32767.0F, 0}));
    QVERIFY(quant::symmetricInt16({0.0, 0.0}).isUsable());
}

void TestScale::int16ConstantsAreSymmetric() {
    const std::vector<float> values = {-2.0F, -1.0F, 0.0F, 2.0F, 3.0F};
    const auto stored = quant::quantizeInt16Constant(values, 2.0F / 32767.0F);
    QCOMPARE(stored, (std::vector<std::int16_t>{-32767, -16384, 0, 32767, 32767}));
}

void TestScale::int16WeightsRoundByTheirRange() {
    // An enlarged scale counts instead of the range.
    const std::vector<float> values = {1.0F, -4.0F, 0.5F, 0.25F};
    const model::Shape shape = {2, 2};
    const auto scales = quant::weightScales(values, shape, 0);
    QCOMPARE(quant::quantizeInt16Weights(values, shape, scales, 0), (std::vector<std::int8_t>{32, -127, 127, 64}));
    const std::vector<float> enlarged = {scales[0] * 2, scales[1]};
    QCOMPARE(quant::quantizeInt16Weights(values, shape, enlarged, 0), (std::vector<std::int8_t>{16, -64, 127, 64}));
}

void TestScale::tinyInt16WeightsKeepTheirCodes() {
    // Slices: tiny, all zero, smaller than any usable scale.
    const std::vector<float> values = {4e-10F, -2e-10F, 0.0F, 0.0F, 1e-38F, 0.0F};
    const model::Shape shape = {3, 2};
    const auto scales = quant::int16WeightScales(values, shape, 0);
    QCOMPARE(scales, (std::vector{4e-10F / 127.0F, 1e-6F / 254.0F, 1e-6F / 254.0F}));
    QCOMPARE(quant::quantizeInt16Weights(values, shape, scales, 0), (std::vector<std::int8_t>{127, -64, 0, 0, 0, 0}));
    QCOMPARE(quant::weightScales(values, shape, 0)[0], 1e-6F / 254.0F); // int8 takes it as 1e-6 wide
}

void TestScale::wideBiasHoldsMoreThanInt32() {
    const std::vector<float> values = {4.0F, -4.0F, 0.0F, 1e30F};
    const std::vector<float> scales = {0x1p-33F};
    const auto stored = quant::quantizeWideBias(values, scales);
    QCOMPARE(stored[0], std::int64_t{1} << 35);
    QCOMPARE(stored[1], -(std::int64_t{1} << 35));
    QCOMPARE(stored[2], std::int64_t{0});
    QVERIFY(stored[3] > (std::int64_t{1} << 62));
}

void TestScale::uint8HoldsTheSameValues() {
    QCOMPARE(quant::toUInt8({0.5F, -128}), (Scale{0.5F, 0}));
    QCOMPARE(quant::toUInt8({0.5F, 127}), (Scale{0.5F, 255}));
}

void TestScale::constantRanges() {
    const auto scaleOf = [](std::vector<float> values) { return quant::asymmetricInt8(quant::constantRange(values)); };
    // One value: exactly the last step above zero, or below it.
    QCOMPARE(scaleOf({3.0F}), (Scale{3.0F / 255.0F, -128}));
    QCOMPARE(quant::quantizeConstant(std::vector{3.0F}, scaleOf({3.0F})).front(), std::int8_t(127));
    QCOMPARE(scaleOf({-3.0F, -3.0F}), (Scale{3.0F / 255.0F, 127}));
    QCOMPARE(quant::quantizeConstant(std::vector{-3.0F}, scaleOf({-3.0F})).front(), std::int8_t(-128));
    // All zero: 1e-6 wide.
    QCOMPARE(scaleOf({0.0F, 0.0F}).scale, 3.9215684e-9F);
    QCOMPARE(scaleOf({0.0F, 0.0F}).zeroPoint, std::int64_t(0));
    // Values of one sign: the range holds zero, the largest value is kept.
    const auto positive = scaleOf({1.0F, 3.0F});
    QCOMPARE(positive, (Scale{3.0F / 255.0F, -128}));
    QCOMPARE(asInts(quant::quantizeConstant(std::vector{1.0F, 3.0F}, positive)), (std::vector{-43, 127}));
}

void TestScale::weightsPerChannel() {
    const std::vector<float> values = {1.0F, -2.0F, 0.5F, 0.25F}; // two slices along the first axis
    const auto scales = quant::weightScales(values, {2, 2}, 0);
    QCOMPARE(scales, (std::vector{2.0F / 127.0F, 0.5F / 127.0F}));
    QCOMPARE(asInts(quant::quantizeWeights(values, {2, 2}, scales, 0)), (std::vector{64, -127, 127, 64}));
    const auto last = quant::weightScales(values, {2, 2}, 1);
    QCOMPARE(last, (std::vector{1.0F / 127.0F, 2.0F / 127.0F}));
    const auto tensor = quant::weightScales(values, {2, 2}, -1);
    QCOMPARE(tensor, std::vector{2.0F / 127.0F});
    QCOMPARE(asInts(quant::quantizeWeights(values, {2, 2}, tensor, -1)), (std::vector{64, -127, 32, 16}));
}

void TestScale::weightsOfAnEmptyChannel() {
    const std::vector<float> values = {0.0F, 0.0F, 1.0F, 1.0F};
    const auto scales = quant::weightScales(values, {2, 2}, 0);
    QCOMPARE(scales[0], 1e-6F / 254.0F);
    QCOMPARE(asInts(quant::quantizeWeights(values, {2, 2}, scales, 0)), (std::vector{0, 0, 127, 127}));
    QCOMPARE(asInts(quant::quantizeDynamicWeights(values, {2, 2}, 0)), (std::vector{0, 0, 127, 127}));
}

void TestScale::weightsKeepTheAssignedScale() {
    // A scale that was enlarged for the bias by a tenth: values shrink with it.
    const std::vector<float> values = {1.0F, -0.5F};
    const std::vector scales = {1.1F / 127.0F};
    QCOMPARE(asInts(quant::quantizeWeights(values, {2}, scales, -1)), (std::vector{115, -58}));
}

void TestScale::dynamicWeightsDivideInDouble() {
    // 0.5 of a step exactly: half away from zero, both signs.
    const std::vector<float> values = {127.0F, 0.5F, -0.5F, 2.5F};
    QCOMPARE(asInts(quant::quantizeDynamicWeights(values, {4}, -1)), (std::vector{127, 1, -1, 3}));
}

void TestScale::constantSaturates() {
    const Scale scale = {1.0F, 100};
    QCOMPARE(asInts(quant::quantizeConstant(std::vector{27.0F, 28.0F, -228.0F, -300.0F}, scale)),
        (std::vector{127, 127, -128, -128}));
}

void TestScale::biasSaturates() {
    const std::vector<float> scales = {1.0F};
    const auto stored = quant::quantizeBias(std::vector{1e20F, -1e20F, 2.5F, -2.5F}, scales);
    constexpr auto most = std::numeric_limits<std::int32_t>::max();
    QCOMPARE(stored, (std::vector<std::int32_t>{most, -most, 3, -3}));
    QCOMPARE(quant::quantizeBias(std::vector{1.0F, 1.0F}, std::vector{0.5F, 0.0F}), (std::vector<std::int32_t>{2, 0}));
    QCOMPARE(quant::biasScales(0.5F, std::vector{0.25F, 0.125F}), (std::vector{0.125F, 0.0625F}));
}

void TestScale::biasGetsRoom() {
    std::vector<float> weights = {1e-6F, 1.0F};
    const std::vector<float> bias = {1e6F, 1e6F};
    QVERIFY(quant::makeRoomForBias(bias, 1e-3F, weights));
    QCOMPARE(weights[1], 1.0F); // 1e9 steps fit into half of int32
    const auto stored = quant::quantizeBias(bias, quant::biasScales(1e-3F, weights));
    constexpr double half = std::numeric_limits<std::int32_t>::max() / 2;
    QVERIFY(std::abs(stored[0] - half) < 1e3);
    QVERIFY(!quant::makeRoomForBias(bias, 1e-3F, weights) || weights[0] < 1.0F);
    std::vector<float> one = {1e-6F};
    QVERIFY(quant::makeRoomForBias(bias, 1e-3F, one)); // per tensor: the largest bias counts
}

void TestScale::everyHalfSurvives() {
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        if ((half >> 10 & 0x1F) == 0x1F)
            continue;
        QCOMPARE(quant::toFloat16(fromHalf(half)), half);
    }
}

void TestScale::halfRoundsToEven() {
    QCOMPARE(quant::toFloat16(1.0F + 0x1p-11F), std::uint16_t(0x3C00));     // halfway, down to even
    QCOMPARE(quant::toFloat16(1.0F + 3 * 0x1p-11F), std::uint16_t(0x3C02)); // halfway, up to even
    QCOMPARE(quant::toFloat16(1.0F + 0x1.1p-11F), std::uint16_t(0x3C01));
    QCOMPARE(quant::toFloat16(2.0F - 0x1p-20F), std::uint16_t(0x4000)); // carries into the exponent
    QCOMPARE(quant::toFloat16(0x1p-25F), std::uint16_t(0));             // half of the smallest: to even
    QCOMPARE(quant::toFloat16(0x1.8p-25F), std::uint16_t(1));
    QCOMPARE(quant::toFloat16(1e6F), std::uint16_t(0x7BFF));
    QCOMPARE(quant::toFloat16(-std::numeric_limits<float>::infinity()), std::uint16_t(0xFBFF));
    const auto nan = quant::toFloat16(std::numeric_limits<float>::quiet_NaN());
    QVERIFY((nan & 0x7C00) == 0x7C00 && (nan & 0x3FF) != 0);
}

HALFSTEP_TEST(TestScale)
#include "test_scale.moc"
