// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <flatbuffers/flexbuffers.h>

#include <cmath>

using support::OpCase;

class TestDetectionPostprocess : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void fastKeepsTheBestOfOverlapping();
    void fastGivesSeveralClasses();
    void regularSuppressesEachClass();
    void bytesAreDequantized();
    void refuses_data();
    void refuses();
    void anyBytesAreSafe();
};

namespace {

struct Settings {
    int detections = 3;
    int classesPerBox = 1;
    int classes = 2;
    bool isRegular = false;
    float overlap = 0.5F;
};

base::Bytes optionBytes(const Settings& settings) {
    flexbuffers::Builder builder;
    builder.Map([&] {
        builder.Int("max_detections", settings.detections);
        builder.Int("max_classes_per_detection", settings.classesPerBox);
        builder.Int("num_classes", settings.classes);
        builder.Bool("use_regular_nms", settings.isRegular);
        builder.Float("nms_score_threshold", 0.1F);
        builder.Float("nms_iou_threshold", settings.overlap);
        builder.Float("y_scale", 10);
        builder.Float("x_scale", 10);
        builder.Float("h_scale", 5);
        builder.Float("w_scale", 5);
    });
    builder.Finish();
    return base::Bytes::copyOf(std::span<const std::uint8_t>(builder.GetBuffer()));
}

/// Four boxes of size 2 around (1, 1), (1, 1.2), (1, 11) and (1, 21): the second hides behind the first.
void addBoxes(OpCase& op) {
    std::vector<float> boxes(16);
    boxes[5] = 1; // x of the second: 1 / 10 · anchor width 2 = 0.2
    op.input(support::float32, {1, 4, 4}, boxes);
}
void addAnchors(OpCase& op) {
    op.constant(support::float32, {4, 4}, std::vector<float>{1, 1, 2, 2, 1, 1, 2, 2, 1, 11, 2, 2, 1, 21, 2, 2});
    for (int k = 0; k < 4; ++k)
        op.output(support::float32);
}

void setUp(OpCase& op, const Settings& settings, const std::vector<float>& scores, std::int32_t perBox = 3) {
    op.customOptions = optionBytes(settings);
    addBoxes(op);
    op.input(support::float32, {1, 4, perBox}, scores);
    addAnchors(op);
}

constexpr std::string_view name = "TFLite_Detection_PostProcess";
/// [box][background, class 0, class 1]
const std::vector<float> mixedScores{0, 0.7F, 0.2F, 0, 0.3F, 0.6F, 0, 0.05F, 0.02F, 0, 0.4F, 0.9F};

} // namespace

void TestDetectionPostprocess::fastKeepsTheBestOfOverlapping() {
    OpCase op(model::BuiltinOperator::CUSTOM, name);
    setUp(op, {}, mixedScores);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(0), (model::Shape{1, 3, 4}));
    QCOMPARE(op.outputShape(3), (model::Shape{1}));
    VERIFY_VALUES(
        op.values<float>(0), {0.0F, 20.0F, 2.0F, 22.0F, 0.0F, 0.0F, 2.0F, 2.0F, 0.0F, 0.0F, 0.0F, 0.0F}, 1e-6);
    VERIFY_VALUES(op.values<float>(1), {1.0F, 0.0F, 0.0F});
    VERIFY_VALUES(op.values<float>(2), {0.9F, 0.7F, 0.0F});
    VERIFY_VALUES(op.values<float>(3), {2.0F});
}

void TestDetectionPostprocess::fastGivesSeveralClasses() {
    OpCase op(model::BuiltinOperator::CUSTOM, name);
    setUp(op, {.detections = 1, .classesPerBox = 3}, mixedScores);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(1), {1.0F, 0.0F, 0.0F});
    VERIFY_VALUES(op.values<float>(2), {0.9F, 0.4F, 0.0F});
    VERIFY_VALUES(op.values<float>(3), {1.0F});
}

/// The second box is hidden in class 0 only.
void TestDetectionPostprocess::regularSuppressesEachClass() {
    OpCase op(model::BuiltinOperator::CUSTOM, name);
    setUp(op, {.detections = 4, .isRegular = true}, mixedScores);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(1), {1.0F, 0.0F, 1.0F, 0.0F});
    VERIFY_VALUES(op.values<float>(2), {0.9F, 0.7F, 0.6F, 0.4F});
    const auto boxes = op.values<float>(0);
    QVERIFY(std::abs(boxes[9] - 0.2F) < 1e-6F); // left of the third: the second box
    VERIFY_VALUES(op.values<float>(3), {4.0F});
}

void TestDetectionPostprocess::bytesAreDequantized() {
    OpCase op(model::BuiltinOperator::CUSTOM, name);
    op.customOptions = optionBytes({.detections = 1, .classes = 1});
    op.input(support::uint8(0.5F, 10), {1, 1, 4}, std::vector<std::uint8_t>{30, 10, 10, 10})
        .input(support::uint8(0.01F), {1, 1, 1}, std::vector<std::uint8_t>{80})
        .constant(support::uint8(0.25F, 0), {1, 4}, std::vector<std::uint8_t>{4, 8, 8, 16});
    for (int k = 0; k < 4; ++k)
        op.output(support::float32);
    VERIFY_RUNS(op);
    // Anchor (1, 2, 2, 4); y = 10 / 10 · 2 + 1 = 3.
    VERIFY_VALUES(op.values<float>(0), {2.0F, 0.0F, 4.0F, 4.0F}, 1e-6);
    VERIFY_VALUES(op.values<float>(2), {0.8F}, 1e-6);
}

void TestDetectionPostprocess::refuses_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    QTest::newRow("no options") << 0 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("overlap of 0") << 1 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("no classes") << 2 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("too many classes") << 3 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("more rows than a tensor has") << 4 << static_cast<int>(base::Code::ShapeOverflow);
    QTest::newRow("boxes inside out") << 5 << static_cast<int>(base::Code::ValueOutOfRange);
}

void TestDetectionPostprocess::refuses() {
    QFETCH(const int, which);
    QFETCH(const int, code);
    OpCase op(model::BuiltinOperator::CUSTOM, name);
    Settings settings;
    if (which == 1)
        settings.overlap = 0;
    if (which == 2 || which == 3)
        settings.classes = which == 2 ? 0 : 5;
    if (which == 4)
        settings.detections = settings.classesPerBox = 1 << 30;
    setUp(op, settings, mixedScores);
    if (which == 0)
        op.customOptions = {};
    if (which == 5) {
        const std::vector<float> anchors{1, 1, -2, 2, 1, 1, 2, 2, 1, 11, 2, 2, 1, 21, 2, 2};
        const auto bytes = std::as_bytes(std::span(anchors));
        std::copy(bytes.begin(), bytes.end(), op.inputBytes(2).begin());
    }
    VERIFY_REFUSES(op, static_cast<base::Code>(code));
}

/// Options cut anywhere, or with any byte changed, are refused or used; nothing else.
void TestDetectionPostprocess::anyBytesAreSafe() {
    const auto whole = optionBytes({});
    const std::vector<std::byte> bytes(whole.span().begin(), whole.span().end());
    for (std::size_t k = 0; k < bytes.size(); ++k) {
        OpCase cut(model::BuiltinOperator::CUSTOM, name);
        setUp(cut, {}, mixedScores);
        cut.customOptions = whole.slice(0, k);
        QVERIFY(!cut.shapes());
        for (const auto value : {std::byte{0xFF}, std::byte{0x00}, std::byte{0x80}}) {
            auto changed = bytes;
            changed[k] = value;
            OpCase op(model::BuiltinOperator::CUSTOM, name);
            setUp(op, {}, mixedScores);
            op.customOptions = base::Bytes::own(changed);
            static_cast<void>(op.shapes());
        }
    }
}

HALFSTEP_TEST(TestDetectionPostprocess)
#include "test_detection_postprocess.moc"
