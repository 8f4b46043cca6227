// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <complex>

using model::BuiltinOperator;
using support::OpCase;

class TestComplexNumbers : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void multiplies();
    void casts();
    void refuses();
};

namespace {

using Complex = std::complex<float>;
const support::OperandType complex64{model::TensorType::Complex64};

} // namespace

void TestComplexNumbers::parts_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<double>("expected");
    QTest::newRow("real") << int(BuiltinOperator::REAL) << 3.0;
    QTest::newRow("imaginary") << int(BuiltinOperator::IMAG) << -4.0;
    QTest::newRow("magnitude") << int(BuiltinOperator::COMPLEX_ABS) << 5.0;
}

void TestComplexNumbers::parts() {
    QFETCH(const int, code);
    QFETCH(const double, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(complex64, {1}, std::vector<Complex>{{3, -4}}).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{static_cast<float>(expected)});
    OpCase wide(static_cast<BuiltinOperator>(code));
    wide.input({model::TensorType::Complex128}, {1}, std::vector<std::complex<double>>{{3, -4}});
    wide.output({model::TensorType::Float64});
    VERIFY_RUNS(wide);
    VERIFY_VALUES(wide.values<double>(), std::vector<double>{expected});
}

void TestComplexNumbers::multiplies() {
    OpCase op(BuiltinOperator::MUL);
    op.input(complex64, {1}, std::vector<Complex>{{1, 2}}).input(complex64, {1}, std::vector<Complex>{{3, -1}});
    op.output(complex64);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<Complex>(), (std::vector<Complex>{{5, 5}}));
    op.options.set("fused_activation_function", std::int64_t{1});
    VERIFY_REFUSES(op, base::Code::UnsupportedOptions);
}

void TestComplexNumbers::casts() {
    OpCase to(BuiltinOperator::CAST);
    to.input(support::int32, {1}, std::vector<std::int32_t>{7}).output(complex64);
    VERIFY_RUNS(to);
    QCOMPARE(to.values<Complex>(), (std::vector<Complex>{{7, 0}}));
    OpCase from(BuiltinOperator::CAST);
    from.input(complex64, {1}, std::vector<Complex>{{-2.5F, 9}}).output(support::int32);
    VERIFY_RUNS(from);
    VERIFY_VALUES(from.values<std::int32_t>(), std::vector<std::int32_t>{-2});
}

void TestComplexNumbers::refuses() {
    OpCase op(BuiltinOperator::REAL);
    op.input(complex64, {1}, std::vector<Complex>(1)).output({model::TensorType::Float64});
    VERIFY_REFUSES(op, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestComplexNumbers)
#include "test_complex_numbers.moc"
