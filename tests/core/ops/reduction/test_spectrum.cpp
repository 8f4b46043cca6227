// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <cmath>
#include <complex>
#include <numbers>

using support::OpCase;

class TestSpectrum : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void followsTheDefinition_data();
    void followsTheDefinition();
    void refuses();
};

void TestSpectrum::followsTheDefinition_data() {
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::newRow("as large as the input") << 4 << 8;
    QTest::newRow("filled up") << 8 << 16;
    QTest::newRow("cut off") << 2 << 4;
    QTest::newRow("one row") << 1 << 8;
    QTest::newRow("one column") << 4 << 1;
}

void TestSpectrum::followsTheDefinition() {
    QFETCH(const int, height);
    QFETCH(const int, width);
    support::Random random(2);
    const auto input = random.reals(std::size_t(2 * 4 * 8), -1, 1);
    OpCase op(model::BuiltinOperator::RFFT2D);
    op.input(support::float32, {2, 4, 8}, input)
        .constant(support::int32, {2}, std::vector<std::int32_t>{height, width})
        .output({model::TensorType::Complex64});
    VERIFY_RUNS(op);
    const int half = width / 2 + 1;
    QCOMPARE(op.outputShape(), (model::Shape{2, height, half}));
    const auto values = op.values<std::complex<float>>();
    for (int at = 0; at < 2 * height * half; ++at) {
        const int v = at / half % height;
        const int u = at % half;
        std::complex<double> sum;
        for (int y = 0; y < std::min(height, 4); ++y) {
            for (int x = 0; x < std::min(width, 8); ++x) {
                const double turn = -2 * std::numbers::pi * (double(v * y) / height + double(u * x) / width);
                sum += double{input[std::size_t((at / (height * half) * 4 + y) * 8 + x)]} * std::polar(1.0, turn);
            }
        }
        QVERIFY2(std::abs(std::complex<double>(values[std::size_t(at)]) - sum) < 1e-5, qPrintable(QString::number(at)));
    }
}

void TestSpectrum::refuses() {
    const auto made = [](std::vector<std::int32_t> lengths, const support::OperandType& type) {
        auto op = std::make_unique<OpCase>(model::BuiltinOperator::RFFT2D);
        op->input(type, {4, 4}, std::vector<float>(16))
            .constant(support::int32, {static_cast<std::int32_t>(lengths.size())}, lengths)
            .output({model::TensorType::Complex64});
        return op;
    };
    VERIFY_REFUSES(*made({4, 3}, support::float32), base::Code::BadOperator);
    VERIFY_REFUSES(*made({4, -4}, support::float32), base::Code::BadOperator);
    VERIFY_REFUSES(*made({4, 4, 4}, support::float32), base::Code::BadOperator);
    VERIFY_REFUSES(*made({4, 4}, support::int32), base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestSpectrum)
#include "test_spectrum.moc"
