// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestResize : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void bilinear_data();
    void bilinear();
    void bytesAreNearFloat_data();
    void bytesAreNearFloat();
    void nearest_data();
    void nearest();
    void keepsChannels();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

struct Alignment {
    bool corners;
    bool halfPixels;
};

void setAlignment(OpCase& op, bool corners, bool halfPixels) {
    op.options.set("align_corners", corners);
    op.options.set("half_pixel_centers", halfPixels);
}

void addAlignmentRows() {
    QTest::addColumn<bool>("corners");
    QTest::addColumn<bool>("halfPixels");
    QTest::newRow("plain") << false << false;
    QTest::newRow("corners") << true << false;
    QTest::newRow("half pixels") << false << true;
}

} // namespace

void TestResize::bilinear_data() {
    QTest::addColumn<bool>("corners");
    QTest::addColumn<bool>("halfPixels");
    QTest::addColumn<Floats>("expected");
    // A row of 0, 4, 8 becomes one of 6.
    QTest::newRow("plain") << false << false << Floats{0, 2, 4, 6, 8, 8};
    QTest::newRow("corners") << true << false << Floats{0, 1.6F, 3.2F, 4.8F, 6.4F, 8};
    QTest::newRow("half pixels") << false << true << Floats{0, 1, 3, 5, 7, 8};
}

void TestResize::bilinear() {
    QFETCH(bool, corners);
    QFETCH(bool, halfPixels);
    QFETCH(Floats, expected);
    for (const bool isRow : {true, false}) {
        OpCase op(BuiltinOperator::RESIZE_BILINEAR);
        setAlignment(op, corners, halfPixels);
        op.input(support::float32, isRow ? model::Shape{1, 1, 3, 1} : model::Shape{1, 3, 1, 1}, Floats{0, 4, 8})
            .constant(support::int32, {2}, isRow ? Numbers{1, 6} : Numbers{6, 1})
            .output(support::float32);
        VERIFY_RUNS(op);
        VERIFY_VALUES(op.values<float>(), expected, 1e-6);
    }
}

void TestResize::bytesAreNearFloat_data() {
    addAlignmentRows();
}

void TestResize::bytesAreNearFloat() {
    QFETCH(bool, corners);
    QFETCH(bool, halfPixels);
    support::Random random(3);
    const auto values = random.integers<std::int8_t>(5 * 4 * 3, -100, 100);
    const auto resized = [&](auto type, auto zero, int shift) {
        std::vector<decltype(zero)> typed;
        for (const auto value : values)
            typed.push_back(static_cast<decltype(zero)>(value + shift));
        OpCase op(BuiltinOperator::RESIZE_BILINEAR);
        setAlignment(op, corners, halfPixels);
        op.input(type, {1, 5, 4, 3}, typed).constant(support::int32, {2}, Numbers{7, 9}).output(type);
        std::vector<double> result;
        if (op.run()) {
            for (const auto value : op.values<decltype(zero)>())
                result.push_back(static_cast<double>(value) - shift);
        }
        return result;
    };
    const auto floats = resized(support::float32, float{}, 0);
    QCOMPARE(floats.size(), std::size_t(7 * 9 * 3));
    // Half a step for rounding, and the grid of 1/1024 pixel on a slope of up to 200
    VERIFY_VALUES(resized(support::int8(0.1F, 3), std::int8_t{}, 0), floats, 0.5 + 400.0 / 1024);
    VERIFY_VALUES(resized(support::int16(0.1F), std::int16_t{}, 0), floats, 0.5 + 400.0 / 1024);
    VERIFY_VALUES(resized(support::uint8(0.1F, 128), std::uint8_t{}, 128), floats, 0.501);
}

void TestResize::nearest_data() {
    QTest::addColumn<bool>("corners");
    QTest::addColumn<bool>("halfPixels");
    QTest::addColumn<Numbers>("sources");
    // 3 pixels become 5: which one each is
    QTest::newRow("plain") << false << false << Numbers{0, 0, 1, 1, 2};
    QTest::newRow("corners") << true << false << Numbers{0, 1, 1, 2, 2};
    QTest::newRow("half pixels") << false << true << Numbers{0, 0, 1, 2, 2};
}

void TestResize::nearest() {
    QFETCH(bool, corners);
    QFETCH(bool, halfPixels);
    QFETCH(Numbers, sources);
    OpCase op(BuiltinOperator::RESIZE_NEAREST_NEIGHBOR);
    setAlignment(op, corners, halfPixels);
    op.input(support::float32, {1, 1, 3, 1}, Floats{0, 1, 2})
        .constant(support::int32, {2}, Numbers{1, 5})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), Floats(sources.begin(), sources.end()));
}

void TestResize::keepsChannels() {
    OpCase op(BuiltinOperator::RESIZE_NEAREST_NEIGHBOR);
    op.input(support::int8(1), {2, 1, 1, 3}, std::vector<std::int8_t>{1, 2, 3, 4, 5, 6})
        .constant(support::int32, {2}, Numbers{1, 2})
        .output(support::int8(1));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6});
}

void TestResize::refuses() {
    OpCase both(BuiltinOperator::RESIZE_BILINEAR);
    setAlignment(both, true, true);
    both.input(support::float32, {1, 1, 1, 1}, Floats(1)).constant(support::int32, {2}, Numbers{2, 2});
    both.output(support::float32);
    VERIFY_REFUSES(both, base::Code::UnsupportedOptions);
    OpCase size(BuiltinOperator::RESIZE_BILINEAR);
    size.input(support::float32, {1, 1, 1, 1}, Floats(1)).constant(support::int32, {2}, Numbers{0, 2});
    size.output(support::float32);
    VERIFY_REFUSES(size, base::Code::ValueOutOfRange);
    OpCase empty(BuiltinOperator::RESIZE_NEAREST_NEIGHBOR);
    empty.input(support::float32, {1, 0, 1, 1}, Floats()).constant(support::int32, {2}, Numbers{2, 2});
    empty.output(support::float32);
    VERIFY_REFUSES(empty, base::Code::BadOperator);
}

HALFSTEP_TEST(TestResize)
#include "test_resize.moc"
