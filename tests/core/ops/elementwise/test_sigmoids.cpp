// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestSigmoids : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats_data();
    void floats();
    void bytes_data();
    void bytes();
    void words_data();
    void words();
    void goldenWords();
    void wordsAtTheEnds_data();
    void wordsAtTheEnds();
    void refuses();
};

namespace {

double realOf(BuiltinOperator code, double x) {
    switch (code) {
    case BuiltinOperator::LOGISTIC:
        return 1 / (1 + std::exp(-x));
    case BuiltinOperator::TANH:
        return std::tanh(x);
    case BuiltinOperator::ELU:
        return x < 0 ? std::expm1(x) : x;
    default:
        return 0.5 * x * std::erfc(-x / std::sqrt(2.0));
    }
}

constexpr BuiltinOperator functions[] = {
    BuiltinOperator::LOGISTIC, BuiltinOperator::TANH, BuiltinOperator::ELU, BuiltinOperator::GELU};

support::OperandType byteOutput(BuiltinOperator code) {
    switch (code) {
    case BuiltinOperator::LOGISTIC:
        return support::int8(1.0F / 256, -128);
    case BuiltinOperator::TANH:
        return support::int8(1.0F / 128, 0);
    default:
        return support::int8(0.04F, -100);
    }
}

void addRows() {
    QTest::addColumn<int>("code");
    QTest::addColumn<double>("scale");
    for (const auto code : functions) {
        for (const double scale : {0.004, 0.05, 0.3})
            QTest::addRow("%s %g", model::operatorName(code)->data(), scale) << static_cast<int>(code) << scale;
    }
}

} // namespace

void TestSigmoids::floats_data() {
    addRows();
}

void TestSigmoids::floats() {
    QFETCH(int, code);
    QFETCH(double, scale);
    const auto which = static_cast<BuiltinOperator>(code);
    std::vector<float> values;
    std::vector<float> expected;
    for (int k = -100; k <= 100; ++k) {
        values.push_back(static_cast<float>(k * scale));
        expected.push_back(static_cast<float>(realOf(which, static_cast<double>(values.back()))));
    }
    OpCase op(which);
    op.input(support::float32, {201}, values).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), expected, 5e-7 * std::max(1.0, 100 * scale));
}

void TestSigmoids::bytes_data() {
    addRows();
}

void TestSigmoids::bytes() {
    QFETCH(int, code);
    QFETCH(double, scale);
    const auto which = static_cast<BuiltinOperator>(code);
    OpCase op(which);
    QCOMPARE(support::stepsFromReal<std::int8_t>(op, support::int8(static_cast<float>(scale), 7), byteOutput(which),
                 [&](double x) { return realOf(which, x); }),
        QString());
}

void TestSigmoids::words_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("logistic, power of two") << static_cast<int>(BuiltinOperator::LOGISTIC) << 1.0 / 4096 << 9.0;
    QTest::newRow("logistic") << static_cast<int>(BuiltinOperator::LOGISTIC) << 0.0003 << 9.0;
    QTest::newRow("tanh, power of two") << static_cast<int>(BuiltinOperator::TANH) << 1.0 / 4096 << 9.0;
    QTest::newRow("tanh, double") << static_cast<int>(BuiltinOperator::TANH) << 1.0 / 2048 << 9.0;
    QTest::newRow("tanh") << static_cast<int>(BuiltinOperator::TANH) << 0.0001 << 9.0;
    QTest::newRow("gelu") << static_cast<int>(BuiltinOperator::GELU) << 0.0002 << 4.0;
}

void TestSigmoids::words() {
    QFETCH(int, code);
    QFETCH(double, scale);
    QFETCH(double, tolerance);
    const auto which = static_cast<BuiltinOperator>(code);
    OpCase op(which);
    const auto out = which == BuiltinOperator::GELU ? support::int16(0.0002F) : support::int16(1.0F / 32768);
    QCOMPARE(
        support::stepsFromReal<std::int16_t>(
            op, support::int16(static_cast<float>(scale)), out, [&](double x) { return realOf(which, x); }, tolerance),
        QString());
}

void TestSigmoids::goldenWords() {
    // The table's first entries are 32768 and 33451 for steps of 1/24; 0 lies on the first.
    OpCase op(BuiltinOperator::LOGISTIC);
    op.input(support::int16(1.0F / 4096), {3}, std::vector<std::int16_t>{0, 32767, -32768})
        .output(support::int16(1.0F / 32768));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int16_t>(), std::vector<std::int16_t>{16384, 32757, 11});
}

/// Answers of the reference at both ends of the table and around 0.
void TestSigmoids::wordsAtTheEnds_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<float>("scale");
    QTest::addColumn<float>("outputScale");
    QTest::addColumn<std::vector<std::int16_t>>("expected");
    const auto row = [](const char* name, BuiltinOperator code, float scale, float outputScale,
                         const std::vector<std::int16_t>& expected) {
        QTest::newRow(name) << static_cast<int>(code) << scale << outputScale << expected;
    };
    row("tanh, power of two", BuiltinOperator::TANH, 1.0F / 4096, 1.0F / 32768,
        {-32767, -32767, -8, 0, 8, 32767, 32767});
    row("tanh", BuiltinOperator::TANH, 0.0003F, 1.0F / 32768, {-32767, -32767, -11, 0, 11, 32767, 32767});
    row("logistic", BuiltinOperator::LOGISTIC, 0.0003F, 1.0F / 32768, {2, 2, 16381, 16384, 16387, 32766, 32766});
    row("gelu", BuiltinOperator::GELU, 0.0002F, 0.0002F, {0, 0, -1, -1, 0, 32765, 32766});
}

void TestSigmoids::wordsAtTheEnds() {
    QFETCH(const int, code);
    QFETCH(const float, scale);
    QFETCH(const float, outputScale);
    QFETCH(const std::vector<std::int16_t>, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(support::int16(scale), {7}, std::vector<std::int16_t>{-32768, -32767, -1, 0, 1, 32766, 32767})
        .output(support::int16(outputScale));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int16_t>(), expected);
}

void TestSigmoids::refuses() {
    OpCase scale(BuiltinOperator::LOGISTIC);
    scale.input(support::int8(0.1F), {1}, std::vector<std::int8_t>(1)).output(support::int8(0.1F, -128));
    VERIFY_REFUSES(scale, base::Code::BadOperator);
    OpCase words(BuiltinOperator::ELU);
    words.input(support::int16(0.1F), {1}, std::vector<std::int16_t>(1)).output(support::int16(0.1F));
    VERIFY_REFUSES(words, base::Code::UnsupportedType);
    OpCase integers(BuiltinOperator::TANH);
    integers.input(support::int32, {1}, std::vector<std::int32_t>(1)).output(support::int32);
    VERIFY_REFUSES(integers, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestSigmoids)
#include "test_sigmoids.moc"
