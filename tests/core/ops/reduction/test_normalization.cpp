// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestNormalization : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats();
    void storedIsNearReal();
    void zeroRows();
    void responses();
    void cumulates_data();
    void cumulates();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;

} // namespace

void TestNormalization::floats() {
    OpCase op(BuiltinOperator::L2_NORMALIZATION);
    op.input(support::float32, {3, 2}, std::vector<float>{3, 4, 0, 0, -5, 12}).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{0.6F, 0.8F, 0, 0, -5.0F / 13, 12.0F / 13}, 1e-7);
}

void TestNormalization::storedIsNearReal() {
    support::Random random(21);
    const auto values = random.integers<std::int8_t>(64, -128, 127);
    OpCase bytes(BuiltinOperator::L2_NORMALIZATION);
    bytes.input(support::int8(0.05F, 6), {8, 8}, values).output(support::int8(1.0F / 128, 0));
    VERIFY_RUNS(bytes);
    std::vector<std::uint8_t> flipped;
    for (const int value : values)
        flipped.push_back(static_cast<std::uint8_t>(value + 128));
    OpCase words(BuiltinOperator::L2_NORMALIZATION);
    words.input(support::uint8(0.05F, 134), {8, 8}, flipped).output(support::uint8(1.0F / 128, 128));
    VERIFY_RUNS(words);
    for (std::size_t row = 0; row < 8; ++row) {
        double sum = 0;
        for (std::size_t k = 0; k < 8; ++k)
            sum += (values[row * 8 + k] - 6.0) * (values[row * 8 + k] - 6.0);
        for (std::size_t k = 0; k < 8; ++k) {
            const double stored = std::clamp((values[row * 8 + k] - 6.0) / std::sqrt(sum) * 128, -128.0, 127.0);
            QVERIFY(std::abs(stored - bytes.values<std::int8_t>()[row * 8 + k]) < 0.76);
            QVERIFY(std::abs(stored + 128 - words.values<std::uint8_t>()[row * 8 + k]) < 0.76);
        }
    }
}

void TestNormalization::zeroRows() {
    OpCase op(BuiltinOperator::L2_NORMALIZATION);
    op.input(support::int8(0.05F, 6), {1, 3}, std::vector<std::int8_t>{6, 6, 6}).output(support::int8(1.0F / 128, 0));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{0, 0, 0});
}

void TestNormalization::responses() {
    OpCase op(BuiltinOperator::LOCAL_RESPONSE_NORMALIZATION);
    op.options.set("radius", std::int64_t{1});
    op.options.set("bias", 1.0);
    op.options.set("alpha", 0.5);
    op.options.set("beta", 1.0);
    op.input(support::float32, {1, 3}, std::vector<float>{1, 2, 3}).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1 / 3.5F, 2 / 8.0F, 3 / 7.5F}, 1e-6);
}

void TestNormalization::cumulates_data() {
    QTest::addColumn<bool>("exclusive");
    QTest::addColumn<bool>("reverse");
    QTest::addColumn<int>("axis");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("plain") << false << false << 1 << Numbers{1, 3, 6, 4, 9, 15};
    QTest::newRow("exclusive") << true << false << 1 << Numbers{0, 1, 3, 0, 4, 9};
    QTest::newRow("reverse") << false << true << -1 << Numbers{6, 5, 3, 15, 11, 6};
    QTest::newRow("both, first axis") << true << true << 0 << Numbers{4, 5, 6, 0, 0, 0};
}

void TestNormalization::cumulates() {
    QFETCH(bool, exclusive);
    QFETCH(bool, reverse);
    QFETCH(int, axis);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::CUMSUM);
    op.options.set("exclusive", exclusive);
    op.options.set("reverse", reverse);
    op.input(support::int32, {2, 3}, Numbers{1, 2, 3, 4, 5, 6}).constant(support::int32, {}, Numbers{axis});
    op.output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestNormalization::refuses() {
    OpCase scale(BuiltinOperator::L2_NORMALIZATION);
    scale.input(support::int8(1), {1, 1}, std::vector<std::int8_t>(1)).output(support::int8(0.1F));
    VERIFY_REFUSES(scale, base::Code::BadOperator);
    OpCase axis(BuiltinOperator::CUMSUM);
    axis.input(support::float32, {2}, std::vector<float>(2)).constant(support::int32, {}, Numbers{3});
    axis.output(support::float32);
    VERIFY_REFUSES(axis, base::Code::BadOperator);
}

HALFSTEP_TEST(TestNormalization)
#include "test_normalization.moc"
