// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestFakeQuant : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void roundsToSteps();
    void movesTheRangeOntoZero();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

void setRange(OpCase& op, double least, double most, std::int64_t bits) {
    op.options.set("min", least);
    op.options.set("max", most);
    op.options.set("num_bits", bits);
    op.options.set("narrow_range", false);
}

} // namespace

void TestFakeQuant::roundsToSteps() {
    OpCase op(BuiltinOperator::FAKE_QUANT);
    setRange(op, 0, 255, 8);
    op.input(support::float32, {6}, Floats{-3, 0.4F, 0.5F, 7.6F, 300, std::nanf("")}).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), Floats{0, 0, 1, 8, 255, 0});
}

void TestFakeQuant::movesTheRangeOntoZero() {
    OpCase op(BuiltinOperator::FAKE_QUANT);
    setRange(op, -0.4, 2.6, 2);
    op.input(support::float32, {4}, Floats{-1, 0, 1.4F, 5}).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), Floats{0, 0, 1, 3}, 1e-6);
}

void TestFakeQuant::refuses() {
    for (const auto& [least, most, bits] : {std::tuple(1.0, 0.0, 8), std::tuple(0.0, 0.0, 8),
             std::tuple(0.0, std::nan(""), 8), std::tuple(0.0, 1.0, 0), std::tuple(0.0, 1.0, 17)}) {
        OpCase op(BuiltinOperator::FAKE_QUANT);
        setRange(op, least, most, bits);
        op.input(support::float32, {1}, Floats{1}).output(support::float32);
        QVERIFY(!op.run());
    }
    OpCase narrow(BuiltinOperator::FAKE_QUANT);
    setRange(narrow, 0, 1, 8);
    narrow.options.set("narrow_range", true);
    narrow.input(support::float32, {1}, Floats{1}).output(support::float32);
    VERIFY_REFUSES(narrow, Code::UnsupportedOptions);
}

HALFSTEP_TEST(TestFakeQuant)
#include "test_fake_quant.moc"
