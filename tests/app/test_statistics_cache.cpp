// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app/document/statistics_cache.h"

#include "format/reader.h"

/// Constants are read once for each file, and a closed model is not kept.
class TestStatisticsCache : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void readsOnce();
    void readsAgainForTheGain();
    void keepsNoModel();
    void stopsWhileAnotherReads();
};

namespace {

std::shared_ptr<const model::Model> opened() {
    return format::read(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite")->model;
}

std::size_t weights(const model::Model& model) {
    return std::size_t(model.subgraphs[0].operators[0].inputs[1]);
}

} // namespace

void TestStatisticsCache::readsOnce() {
    app::StatisticsCache cache;
    base::Progress progress;
    const auto first = opened();
    const auto a = cache.read(first, 0, weights(*first), false, progress);
    const auto b = cache.read(first, 0, weights(*first), false, progress);
    QVERIFY(a && b);
    QCOMPARE(a->get(), b->get());
    QCOMPARE(cache.reads(), std::size_t(1));
    const auto again = opened(); // the same file, read again: another model
    QVERIFY(cache.read(again, 0, weights(*again), false, progress)->get() != a->get());
    QCOMPARE(cache.reads(), std::size_t(2));
    QVERIFY(!cache.read(first, 0, std::size_t(first->subgraphs[0].inputs[0]), false, progress)); // no constant
}

void TestStatisticsCache::readsAgainForTheGain() {
    app::StatisticsCache cache;
    base::Progress progress;
    const auto of = opened();
    QVERIFY(!(*cache.read(of, 0, weights(*of), false, progress))->perAxisGain);
    QVERIFY((*cache.read(of, 0, weights(*of), true, progress))->perAxisGain.has_value());
    QVERIFY((*cache.read(of, 0, weights(*of), false, progress))->perAxisGain.has_value());
    QCOMPARE(cache.reads(), std::size_t(2));
}

void TestStatisticsCache::keepsNoModel() {
    app::StatisticsCache cache;
    base::Progress progress;
    auto of = opened();
    const std::weak_ptr<const model::Model> watched = of;
    QVERIFY(cache.read(of, 0, weights(*of), false, progress));
    of.reset();
    QVERIFY(watched.expired());
}

void TestStatisticsCache::stopsWhileAnotherReads() {
    app::StatisticsCache cache;
    base::Progress progress;
    progress.cancel();
    const auto of = opened();
    const auto stopped = cache.read(of, 0, weights(*of), false, progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, base::Code::Cancelled);
}

HALFSTEP_TEST(TestStatisticsCache)
#include "test_statistics_cache.moc"
