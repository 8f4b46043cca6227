// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/arena_timeline.h"
#include "inspect/summary.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <algorithm>

using inspect::ArenaPlanner;

class TestArenaTimeline : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void peakAndWhoHoldsIt();
    void reshapeTakesOver();
    void additionTakesOverWhatNobodyElseReads();
    void microFirstFit();
    void microGivesInputsBack();
    void tooLarge();
};

void TestArenaTimeline::nothingOverlaps_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"tiny_conv.int8", "residual_add.float", "shape_ops.int8", "two_input.float",
             "wide_channels.dynamic", "dynamic_batch.int8_floatio"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestArenaTimeline::nothingOverlaps() {
    QFETCH(QString, name);
    const auto model = *format::read(HALFSTEP_TEST_DATA_DIR "/models/" + name.toStdString() + ".tflite")->model;
    for (const ArenaPlanner planner : {ArenaPlanner::TfLite, ArenaPlanner::Micro}) {
        const auto timeline = inspect::arenaTimeline(model, 0, planner);
        const std::size_t alignment = planner == ArenaPlanner::TfLite ? 64 : 16;
        QVERIFY(timeline.arenaBytes >= timeline.peakBytes);
        const auto rootOf = [](const inspect::ArenaTenant& t) { return t.inPlaceOf < 0 ? t.tensor : t.inPlaceOf; };
        for (const auto& a : timeline.tenants) {
            QCOMPARE(a.offset % alignment, std::size_t{0});
            QVERIFY(a.offset + a.bytes <= timeline.arenaBytes);
            for (const auto& b : timeline.tenants) {
                const bool atOnce = a.first <= b.last && b.first <= a.last;
                const bool inOnePlace = a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;
                QVERIFY(rootOf(a) == rootOf(b) || !atOnce || !inOnePlace);
            }
        }
    }
}

void TestArenaTimeline::peakAndWhoHoldsIt() {
    GraphBuilder builder;
    const auto x = builder.input({16});
    const auto a = builder.tensor({1000});
    const auto y = builder.tensor({8});
    builder.op(model::BuiltinOperator::TILE, {x}, {a});
    builder.op(model::BuiltinOperator::SUM, {a}, {y});
    builder.outputs({y});
    const auto timeline = inspect::arenaTimeline(*builder.build(), 0, ArenaPlanner::TfLite);
    QCOMPARE(timeline.peakOperator, 1);
    QCOMPARE(timeline.peakBytes, std::size_t{4 * (16 + 1000 + 8)});
    QCOMPARE(timeline.atPeak, (std::vector<std::int32_t>{a, x, y}));
    QCOMPARE(timeline.liveBytes, (std::vector<std::size_t>{4 * 1016, 4 * 1024}));
}

void TestArenaTimeline::reshapeTakesOver() {
    GraphBuilder builder;
    const auto x = builder.input({64});
    const auto a = builder.tensor({64});
    const auto b = builder.tensor({8, 8});
    const auto y = builder.tensor({64});
    builder.op(model::BuiltinOperator::NEG, {x}, {a});
    builder.op(model::BuiltinOperator::RESHAPE, {a}, {b});
    builder.op(model::BuiltinOperator::NEG, {b}, {y});
    builder.outputs({y});
    const auto timeline = inspect::arenaTimeline(*builder.build(), 0, ArenaPlanner::TfLite);
    QCOMPARE(timeline.inPlaceBytes, std::size_t{256});
    QCOMPARE(timeline.arenaBytes, std::size_t{768});
    const auto found = std::find_if(
        timeline.tenants.begin(), timeline.tenants.end(), [&](const auto& tenant) { return tenant.tensor == b; });
    QCOMPARE(found->inPlaceOf, a);
    QCOMPARE(inspect::arenaTimeline(*builder.build(), 0, ArenaPlanner::Micro).inPlaceBytes, std::size_t{0});
}

void TestArenaTimeline::additionTakesOverWhatNobodyElseReads() {
    for (const bool isReadTwice : {false, true}) {
        GraphBuilder builder;
        const auto x = builder.input({64});
        const auto a = builder.tensor({64});
        const auto b = builder.tensor({64});
        const auto y = builder.tensor({64});
        builder.op(model::BuiltinOperator::NEG, {x}, {a});
        builder.op(model::BuiltinOperator::ADD, {a, x}, {b});
        builder.op(model::BuiltinOperator::MAXIMUM, {b, isReadTwice ? a : x}, {y});
        builder.outputs({y});
        const auto timeline = inspect::arenaTimeline(*builder.build(), 0, ArenaPlanner::TfLite);
        QCOMPARE(timeline.inPlaceBytes, std::size_t(isReadTwice ? 0 : 256));
    }
}

void TestArenaTimeline::microFirstFit() {
    // Sizes 32, 160, 16 and 32 bytes; the last one fits into the gap that the second leaves.
    GraphBuilder builder;
    const auto x = builder.input({5});
    const auto a = builder.tensor({40});
    const auto b = builder.tensor({4});
    const auto y = builder.tensor({8});
    builder.op(model::BuiltinOperator::TILE, {x}, {a});
    builder.op(model::BuiltinOperator::SUM, {a}, {b});
    builder.op(model::BuiltinOperator::TILE, {b}, {y});
    builder.outputs({y});
    const auto timeline = inspect::arenaTimeline(*builder.build(), 0, ArenaPlanner::Micro);
    const auto offsetOf = [&](std::int32_t tensor) {
        for (const auto& tenant : timeline.tenants)
            if (tenant.tensor == tensor)
                return tenant.offset;
        return std::size_t{9999};
    };
    QCOMPARE(offsetOf(a), std::size_t{0});
    QCOMPARE(offsetOf(x), std::size_t{160});
    QCOMPARE(offsetOf(y), std::size_t{0});
    QCOMPARE(offsetOf(b), std::size_t{160});
    QCOMPARE(timeline.arenaBytes, std::size_t{192});
}

void TestArenaTimeline::microGivesInputsBack() {
    const auto model = *format::read(HALFSTEP_TEST_DATA_DIR "/models/autoencoder.int8.tflite")->model;
    const auto tflite = inspect::arenaTimeline(model, 0, ArenaPlanner::TfLite);
    const auto micro = inspect::arenaTimeline(model, 0, ArenaPlanner::Micro);
    QVERIFY(micro.liveBytes.back() < tflite.liveBytes.back());
    QVERIFY(micro.arenaBytes <= tflite.arenaBytes);
}

void TestArenaTimeline::tooLarge() {
    GraphBuilder builder;
    const auto x = builder.input({2147483647, 2147483647});
    const auto y = builder.tensor({2147483647, 2147483647});
    builder.op(model::BuiltinOperator::NEG, {x}, {y});
    builder.outputs({y});
    for (const ArenaPlanner planner : {ArenaPlanner::TfLite, ArenaPlanner::Micro})
        QVERIFY(!inspect::arenaTimeline(*builder.build(), 0, planner).isKnown);
}

HALFSTEP_TEST(TestArenaTimeline)
#include "test_arena_timeline.moc"
