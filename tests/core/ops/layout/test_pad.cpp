// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestPad : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void padsFloat();
    void padsWithZeroPoint();
    void padsWithValue();
    void mirrors_data();
    void mirrors();
    void mirrorsTwoAxes();
    void waitsForValues();
    void refuses();
};

void TestPad::padsFloat() {
    OpCase op(BuiltinOperator::PAD);
    op.input(support::float32, {2, 2}, std::vector<float>{1, 2, 3, 4})
        .constant(support::int32, {2, 2}, std::vector<std::int32_t>{1, 0, 0, 2})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{3, 4}));
    VERIFY_VALUES(op.values<float>(), std::vector<float>{0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0});
}

void TestPad::padsWithZeroPoint() {
    OpCase bytes(BuiltinOperator::PAD);
    bytes.input(support::int8(0.5F, -7), {3}, std::vector<std::int8_t>{1, 2, 3})
        .constant(support::int64, {1, 2}, std::vector<std::int64_t>{1, 1})
        .output(support::int8(0.5F, -7));
    VERIFY_RUNS(bytes);
    VERIFY_VALUES(bytes.values<std::int8_t>(), std::vector<std::int8_t>{-7, 1, 2, 3, -7});
    OpCase words(BuiltinOperator::PAD);
    words.input(support::int16(0.5F), {1, 1}, std::vector<std::int16_t>{300})
        .constant(support::int32, {2, 2}, std::vector<std::int32_t>{0, 0, 1, 1})
        .output(support::int16(0.5F));
    VERIFY_RUNS(words);
    VERIFY_VALUES(words.values<std::int16_t>(), std::vector<std::int16_t>{0, 300, 0});
}

void TestPad::padsWithValue() {
    OpCase op(BuiltinOperator::PADV2);
    op.input(support::float32, {1, 2}, std::vector<float>{1, 2})
        .constant(support::int32, {2, 2}, std::vector<std::int32_t>{1, 0, 1, 0})
        .input(support::float32, {1}, std::vector<float>{-3.5F})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{-3.5F, -3.5F, -3.5F, -3.5F, 1, 2});
}

void TestPad::mirrors_data() {
    QTest::addColumn<qint64>("mode");
    QTest::addColumn<std::vector<std::int32_t>>("expected");
    QTest::newRow("reflect") << qint64(0) << std::vector<std::int32_t>{3, 2, 1, 2, 3, 2};
    QTest::newRow("symmetric") << qint64(1) << std::vector<std::int32_t>{2, 1, 1, 2, 3, 3};
}

void TestPad::mirrors() {
    QFETCH(qint64, mode);
    QFETCH(std::vector<std::int32_t>, expected);
    OpCase op(BuiltinOperator::MIRROR_PAD);
    op.options.set("mode", std::int64_t{mode});
    op.input(support::int32, {3}, std::vector<std::int32_t>{1, 2, 3})
        .constant(support::int32, {1, 2}, std::vector<std::int32_t>{2, 1})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestPad::mirrorsTwoAxes() {
    OpCase op(BuiltinOperator::MIRROR_PAD);
    op.options.set("mode", std::int64_t{0});
    op.input(support::int32, {2, 3}, std::vector<std::int32_t>{1, 2, 3, 4, 5, 6})
        .constant(support::int32, {2, 2}, std::vector<std::int32_t>{1, 1, 2, 2})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(),
        std::vector<std::int32_t>{6, 5, 4, 5, 6, 5, 4, 3, 2, 1, 2, 3, 2, 1, 6, 5, 4, 5, 6, 5, 4, 3, 2, 1, 2, 3, 2, 1});
}

void TestPad::waitsForValues() {
    OpCase op(BuiltinOperator::PAD);
    op.input(support::float32, {1}, std::vector<float>{1})
        .input(support::int32, {1, 2}, std::vector<std::int32_t>{1, 1})
        .output(support::float32);
    QVERIFY(op.shapes());
    QVERIFY(op.shapes()->needsValues);
}

void TestPad::refuses() {
    const auto padded = [](const std::vector<std::int32_t>& paddings, model::Shape shape) {
        auto op = std::make_unique<OpCase>(BuiltinOperator::PAD);
        op->input(support::float32, {2, 2}, std::vector<float>(4))
            .constant(support::int32, std::move(shape), paddings)
            .output(support::float32);
        return op;
    };
    VERIFY_REFUSES(*padded({-1, 0, 0, 0}, {2, 2}), base::Code::ValueOutOfRange);
    VERIFY_REFUSES(*padded({1, 1}, {1, 2}), base::Code::BadOperator);
    VERIFY_REFUSES(*padded({INT32_MAX, INT32_MAX, 0, 0}, {2, 2}), base::Code::ShapeOverflow);
    OpCase mirror(BuiltinOperator::MIRROR_PAD);
    mirror.options.set("mode", std::int64_t{0});
    mirror.input(support::float32, {2}, std::vector<float>(2))
        .constant(support::int32, {1, 2}, std::vector<std::int32_t>{2, 0})
        .output(support::float32);
    VERIFY_REFUSES(mirror, base::Code::ValueOutOfRange);
}

HALFSTEP_TEST(TestPad)
#include "test_pad.moc"
