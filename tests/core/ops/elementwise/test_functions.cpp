// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestFunctions : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats_data();
    void floats();
    void bytes_data();
    void bytes();
    void words_data();
    void words();
    void wordsAtTheEnds();
    void cutsRoots();
    void integers();
    void negatesStored();
    void inverts();
    void rootsWithoutScale();
    void refusesNegativeRoots();
    void refusesTypes();
};

namespace {

using Function = double (*)(double);

void addRow(BuiltinOperator code, Function real) {
    QTest::addRow("%s", model::operatorName(code)->data())
        << static_cast<int>(code) << reinterpret_cast<quintptr>(real);
}

double absOf(double x) {
    return std::abs(x);
}
double rsqrtOf(double x) {
    return 1 / std::sqrt(x);
}
double expOf(double x) {
    return std::exp(x);
}
double logOf(double x) {
    return std::log(x);
}

} // namespace

void TestFunctions::floats_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<quintptr>("real");
    addRow(BuiltinOperator::EXP, expOf);
    addRow(BuiltinOperator::LOG, logOf);
    addRow(BuiltinOperator::SQRT, [](double x) { return std::sqrt(x); });
    addRow(BuiltinOperator::RSQRT, rsqrtOf);
    addRow(BuiltinOperator::ABS, absOf);
    addRow(BuiltinOperator::NEG, [](double x) { return -x; });
    addRow(BuiltinOperator::SQUARE, [](double x) { return x * x; });
    addRow(BuiltinOperator::SIN, [](double x) { return std::sin(x); });
    addRow(BuiltinOperator::COS, [](double x) { return std::cos(x); });
    addRow(BuiltinOperator::FLOOR, [](double x) { return std::floor(x); });
    addRow(BuiltinOperator::CEIL, [](double x) { return std::ceil(x); });
    addRow(BuiltinOperator::ROUND, [](double x) { return std::nearbyint(x); });
    addRow(BuiltinOperator::SIGN, [](double x) { return x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0; });
}

void TestFunctions::floats() {
    QFETCH(int, code);
    QFETCH(quintptr, real);
    const auto which = static_cast<BuiltinOperator>(code);
    const bool isPositive =
        which == BuiltinOperator::LOG || which == BuiltinOperator::SQRT || which == BuiltinOperator::RSQRT;
    std::vector<float> values{0.5F, 1.5F, 2.5F, 3, 0.1F, 7.7F};
    if (!isPositive)
        values.insert(values.end(), {-0.5F, -1.5F, -2.5F, -3, -0.1F, 0});
    std::vector<float> expected;
    for (const double x : values)
        expected.push_back(static_cast<float>(reinterpret_cast<Function>(real)(x)));
    OpCase op(which);
    op.input(support::float32, {static_cast<std::int32_t>(values.size())}, values).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), expected, 3e-4);
}

void TestFunctions::bytes_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<quintptr>("real");
    QTest::addColumn<int>("inputZero");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("tolerance");
    const auto row = [](BuiltinOperator code, Function real, int zero, double scale, double tolerance) {
        QTest::addRow("%s %g", model::operatorName(code)->data(), scale)
            << static_cast<int>(code) << reinterpret_cast<quintptr>(real) << zero << scale << tolerance;
    };
    row(BuiltinOperator::EXP, expOf, 3, 0.02, 0.51);
    row(BuiltinOperator::ABS, absOf, 3, 0.05, 0.76);
    row(BuiltinOperator::ABS, absOf, -20, 0.04, 0.51);
    row(BuiltinOperator::RSQRT, rsqrtOf, -128, 0.3, 0.76);
    row(
        BuiltinOperator::LOG, [](double x) { return x <= 0 ? -1e9 : std::log(x); }, -100, 0.02, 0.51);
    row(
        BuiltinOperator::SQRT, [](double x) { return std::sqrt(x); }, -128, 0.02, 1.001);
}

void TestFunctions::bytes() {
    QFETCH(int, code);
    QFETCH(quintptr, real);
    QFETCH(int, inputZero);
    QFETCH(double, scale);
    QFETCH(double, tolerance);
    OpCase op(static_cast<BuiltinOperator>(code));
    QCOMPARE(support::stepsFromReal<std::int8_t>(op, support::int8(static_cast<float>(scale), inputZero),
                 support::int8(0.04F, -20), reinterpret_cast<Function>(real), tolerance),
        QString());
}

void TestFunctions::words_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<quintptr>("real");
    QTest::addColumn<double>("tolerance");
    const auto row = [](BuiltinOperator code, Function real, double tolerance) {
        QTest::addRow("%s", model::operatorName(code)->data())
            << static_cast<int>(code) << reinterpret_cast<quintptr>(real) << tolerance;
    };
    row(BuiltinOperator::EXP, expOf, 4); // the table spans 65536 steps instead of 65535
    row(BuiltinOperator::ABS, absOf, 0.76);
}

void TestFunctions::words() {
    QFETCH(int, code);
    QFETCH(quintptr, real);
    QFETCH(double, tolerance);
    OpCase op(static_cast<BuiltinOperator>(code));
    QCOMPARE(support::stepsFromReal<std::int16_t>(
                 op, support::int16(0.0001F), support::int16(0.001F), reinterpret_cast<Function>(real), tolerance),
        QString());
}

/// Answers of the reference at both ends of the table and around 0.
void TestFunctions::wordsAtTheEnds() {
    const std::vector<std::int16_t> codes{-32768, -32767, -1, 0, 1, 32766, 32767};
    OpCase power(BuiltinOperator::EXP);
    power.input(support::int16(0.0001F), {7}, codes).output(support::int16(0.001F));
    VERIFY_RUNS(power);
    VERIFY_VALUES(power.values<std::int16_t>(), std::vector<std::int16_t>{38, 38, 1000, 1000, 1000, 26484, 26486});
    OpCase distance(BuiltinOperator::ABS);
    distance.input(support::int16(0.0001F), {7}, codes).output(support::int16(0.00005F));
    VERIFY_RUNS(distance);
    VERIFY_VALUES(distance.values<std::int16_t>(), std::vector<std::int16_t>{32767, 32767, 2, 0, 2, 32767, 32767});
}

void TestFunctions::cutsRoots() {
    OpCase op(BuiltinOperator::SQRT);
    op.input(support::int8(1, 0), {4}, std::vector<std::int8_t>{0, 3, 8, 16}).output(support::int8(1, 2));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{2, 3, 4, 6});
}

void TestFunctions::integers() {
    OpCase op(BuiltinOperator::ABS);
    op.input(support::int32, {3}, std::vector<std::int32_t>{-5, 5, INT32_MIN}).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), std::vector<std::int32_t>{5, 5, INT32_MIN});
}

void TestFunctions::negatesStored() {
    OpCase op(BuiltinOperator::NEG);
    op.input(support::int8(1, 9), {3}, std::vector<std::int8_t>{-128, -1, 7}).output(support::int8(1, 9));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-128, 1, -7});
}

void TestFunctions::inverts() {
    OpCase op(BuiltinOperator::LOGICAL_NOT);
    op.input(support::boolean, {3}, std::vector<std::uint8_t>{0, 1, 1}).output(support::boolean);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), std::vector<std::uint8_t>{1, 0, 0});
}

/// 0 / 0 is not a number, and that none of the stored values; a fuzzer found it.
void TestFunctions::rootsWithoutScale() {
    OpCase op(BuiltinOperator::SQRT);
    op.input(support::int8(1, 0), {2}, std::vector<std::int8_t>{0, 4}).output(support::int8(0, 0));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{127, 127});
}

void TestFunctions::refusesNegativeRoots() {
    for (const auto code : {BuiltinOperator::SQRT, BuiltinOperator::RSQRT}) {
        OpCase bytes(code);
        bytes.input(support::int8(1, 0), {2}, std::vector<std::int8_t>{4, -1}).output(support::int8(1, 0));
        VERIFY_REFUSES(bytes, base::Code::ValueOutOfRange);
        OpCase words(code);
        words.input(support::int16(1), {2}, std::vector<std::int16_t>{4, -1}).output(support::int16(1));
        VERIFY_REFUSES(words, base::Code::ValueOutOfRange);
    }
}

void TestFunctions::refusesTypes() {
    OpCase op(BuiltinOperator::SIN);
    op.input(support::int32, {1}, std::vector<std::int32_t>(1)).output(support::int32);
    VERIFY_REFUSES(op, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestFunctions)
#include "test_functions.moc"
