// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"
#include "string_bytes.h"

using model::BuiltinOperator;
using support::OpCase;

/// Movers of elements smaller than a byte and of strings.
class TestMovedElements : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void halfBytes_data();
    void halfBytes();
    void concatenatesHalfBytes();
    void strings();
    void splitsStrings();
    void fillsWithStrings();
    void reshapesStrings();
    void refusesMissingStrings();
};

namespace {

const support::OperandType int4{model::TensorType::Int4};
const support::OperandType string{model::TensorType::String};
using Bytes = std::vector<std::uint8_t>;
using Numbers = std::vector<std::int32_t>;

} // namespace

void TestMovedElements::halfBytes_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<Numbers>("operand");
    QTest::addColumn<Bytes>("expected");
    // of [3, 1]: 1, 2, -8
    QTest::newRow("gather") << int(BuiltinOperator::GATHER) << Numbers{2, 0, 1} << Bytes{0x18, 0x02};
    QTest::newRow("reverse") << int(BuiltinOperator::REVERSE_V2) << Numbers{0} << Bytes{0x28, 0x01};
    QTest::newRow("transpose") << int(BuiltinOperator::TRANSPOSE) << Numbers{1, 0} << Bytes{0x21, 0x08};
    QTest::newRow("tile") << int(BuiltinOperator::TILE) << Numbers{1, 2} << Bytes{0x11, 0x22, 0x88};
}

void TestMovedElements::halfBytes() {
    QFETCH(const int, code);
    QFETCH(const Numbers, operand);
    QFETCH(const Bytes, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(int4, {3, 1}, Bytes{0x21, 0xF8})
        .constant(support::int32, {static_cast<std::int32_t>(operand.size())}, operand)
        .output(int4);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint8_t>(), expected);
}

void TestMovedElements::concatenatesHalfBytes() {
    OpCase op(BuiltinOperator::CONCATENATION);
    op.input(int4, {3}, Bytes{0x21, 0x03}).input(int4, {2}, Bytes{0xFE}).output(int4);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint8_t>(), (Bytes{0x21, 0xE3, 0x0F}));
}

void TestMovedElements::strings() {
    OpCase op(BuiltinOperator::SLICE);
    op.input(string, {2, 2}, support::stringBytes({"a", "", "three", "four"}))
        .constant(support::int32, {2}, Numbers{0, 1})
        .constant(support::int32, {2}, Numbers{2, 1})
        .output(string);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 1}));
    QCOMPARE(op.values<std::uint8_t>(), support::stringBytes({"", "four"}));
}

void TestMovedElements::splitsStrings() {
    OpCase op(BuiltinOperator::UNPACK);
    op.input(string, {2}, support::stringBytes({"one", "two"})).output(string).output(string);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint8_t>(0), support::stringBytes({"one"}));
    QCOMPARE(op.values<std::uint8_t>(1), support::stringBytes({"two"}));
}

void TestMovedElements::fillsWithStrings() {
    OpCase op(BuiltinOperator::FILL);
    op.constant(support::int32, {1}, Numbers{2}).input(string, {}, support::stringBytes({"ab"})).output(string);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint8_t>(), support::stringBytes({"ab", "ab"}));
}

void TestMovedElements::reshapesStrings() {
    OpCase op(BuiltinOperator::RESHAPE);
    op.input(string, {2}, support::stringBytes({"x", "yz"}))
        .constant(support::int32, {2}, Numbers{2, 1})
        .output(string);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 1}));
    QCOMPARE(op.values<std::uint8_t>(), support::stringBytes({"x", "yz"}));
}

void TestMovedElements::refusesMissingStrings() {
    OpCase op(BuiltinOperator::GATHER);
    op.input(string, {3}, support::stringBytes({"x", "yz"})).input(support::int32, {1}, Numbers{0}).output(string);
    VERIFY_REFUSES(op, base::Code::CorruptData);
}

HALFSTEP_TEST(TestMovedElements)
#include "test_moved_elements.moc"
