// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/arena_planner.h"
#include "support/test_main.h"

#include <algorithm>
#include <random>

using run::ArenaItem;

class TestArenaPlanner : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void chainReusesMemory();
    void bestGapIsTaken();
    void wholeLifeComesFirst();
    void equalSizesByFirstOperator();
    void itemsWithoutBytes();
    void tooMuch();
    void randomGraphs_data();
    void randomGraphs();
    void scratchTakesGaps();
    void scratchGoesBehind();
    void peakOfChain();
};

namespace {

std::size_t roundedSum(const std::vector<ArenaItem>& items) {
    std::size_t sum = 0;
    for (const auto& item : items)
        sum += (item.bytes + run::arenaAlignment - 1) / run::arenaAlignment * run::arenaAlignment;
    return sum;
}

bool isApart(const std::vector<ArenaItem>& items, const run::ArenaPlan& plan, std::size_t a, std::size_t b) {
    if (!items[a].overlaps(items[b]) || items[a].bytes == 0 || items[b].bytes == 0)
        return true;
    return plan.offsets[a] + items[a].bytes <= plan.offsets[b] || plan.offsets[b] + items[b].bytes <= plan.offsets[a];
}

} // namespace

void TestArenaPlanner::nothing() {
    const auto plan = run::planArena({});
    QVERIFY(plan);
    QCOMPARE(plan->size, std::size_t{0});
}

void TestArenaPlanner::chainReusesMemory() {
    // Each tensor lives from its operator to the next one: two at a time.
    const std::vector<ArenaItem> items{{256, 0, 1}, {256, 1, 2}, {256, 2, 3}, {256, 3, 4}};
    const auto plan = run::planArena(items);
    QVERIFY(plan);
    QCOMPARE(plan->size, std::size_t{512});
    QCOMPARE(plan->offsets, (std::vector<std::size_t>{0, 256, 0, 256}));
}

void TestArenaPlanner::bestGapIsTaken() {
    // Sizes order the placement: 1024, 512, 320, 256, 64. The last one lives when the second is gone, and takes its
    // place.
    const std::vector<ArenaItem> items{{1024, 0, 9}, {512, 0, 1}, {320, 0, 9}, {256, 0, 0}, {64, 2, 9}};
    const auto plan = run::planArena(items);
    QVERIFY(plan);
    QCOMPARE(plan->offsets, (std::vector<std::size_t>{0, 1024, 1536, 1856, 1024}));
    QCOMPARE(plan->size, std::size_t{2112});

    // At operator 5 the second and the fourth are gone and leave gaps 448 and 320 wide: the narrower one is taken,
    // although it lies higher.
    const std::vector<ArenaItem> gaps{{512, 0, 9}, {448, 0, 1}, {384, 1, 9}, {320, 0, 1}, {256, 1, 9}, {64, 5, 5}};
    const auto narrow = run::planArena(gaps);
    QVERIFY(narrow);
    QCOMPARE(narrow->offsets, (std::vector<std::size_t>{0, 512, 960, 1344, 1664, 1344}));
    QCOMPARE(narrow->size, std::size_t{1920});
}

void TestArenaPlanner::wholeLifeComesFirst() {
    const std::vector<ArenaItem> items{{64, 3, 4}, {4096, 1, 2}, {64, 0, ArenaItem::end}};
    const auto plan = run::planArena(items);
    QVERIFY(plan);
    QCOMPARE(plan->offsets[2], std::size_t{0});
    QCOMPARE(plan->offsets[1], std::size_t{64});
}

void TestArenaPlanner::equalSizesByFirstOperator() {
    const std::vector<ArenaItem> items{{128, 4, 9}, {128, 2, 9}, {128, 3, 9}};
    const auto plan = run::planArena(items);
    QVERIFY(plan);
    QCOMPARE(plan->offsets, (std::vector<std::size_t>{256, 0, 128}));
}

void TestArenaPlanner::itemsWithoutBytes() {
    const std::vector<ArenaItem> items{{0, 0, 5}, {100, 0, 5}, {0, -1, -1}};
    const auto plan = run::planArena(items);
    QVERIFY(plan);
    QCOMPARE(plan->size, std::size_t{100});
}

void TestArenaPlanner::tooMuch() {
    const std::size_t huge = std::numeric_limits<std::size_t>::max() / 2;
    const std::vector<ArenaItem> items{{huge, 0, 1}, {huge, 0, 1}, {huge, 1, 2}};
    QVERIFY(!run::planArena(items));
    QCOMPARE(run::peakBytes(items), std::numeric_limits<std::size_t>::max());
}

void TestArenaPlanner::randomGraphs_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestArenaPlanner::randomGraphs() {
    QFETCH(const int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto below = [&random](unsigned bound) { return static_cast<std::int32_t>(random() % bound); };
    std::vector<ArenaItem> items;
    for (int i = 0; i < 200; ++i) {
        const std::int32_t first = below(60);
        const std::int32_t last = below(20) == 0 ? ArenaItem::end : first + below(12);
        items.push_back({static_cast<std::size_t>(below(5000)), first, last});
    }
    const auto plan = run::planArena(items);
    QVERIFY(plan);
    for (std::size_t a = 0; a < items.size(); ++a) {
        QCOMPARE(plan->offsets[a] % run::arenaAlignment, std::size_t{0});
        QVERIFY(plan->offsets[a] + items[a].bytes <= plan->size);
        for (std::size_t b = a + 1; b < items.size(); ++b)
            QVERIFY2(isApart(items, *plan, a, b), qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
    }
    QVERIFY(plan->size <= roundedSum(items));
    QVERIFY(plan->size >= run::peakBytes(items));
}

void TestArenaPlanner::scratchTakesGaps() {
    // At operator 2 the first two tensors are gone: their place serves as scratch, and the plan stays as it was.
    const std::vector<ArenaItem> items{{1024, 0, 1}, {512, 1, 1}, {256, 1, 2}, {256, 2, 3}};
    const std::vector<ArenaItem> scratch{{0, 0, 0}, {64, 1, 1}, {512, 2, 2}};
    const auto plan = run::planArena(items, scratch);
    QVERIFY(plan);
    QCOMPARE(plan->size, run::planArena(items)->size);
    QCOMPARE(plan->size, std::size_t{1792});
    QCOMPARE(plan->offsets, (std::vector<std::size_t>{0, 1024, 1536, 0, 0, 1792, 256}));
    QCOMPARE(plan->scratch, std::size_t{64});
}

void TestArenaPlanner::scratchGoesBehind() {
    const std::vector<ArenaItem> items{{100, 0, 1}, {100, 1, 1}};
    const std::vector<ArenaItem> scratch{{1000, 0, 0}, {1000, 1, 1}};
    const auto plan = run::planArena(items, scratch);
    QVERIFY(plan);
    QCOMPARE(plan->size, std::size_t{228});
    // Both lie where their operator's tensors leave room: only the first may begin below the end of the tensors.
    QCOMPARE(plan->offsets, (std::vector<std::size_t>{0, 128, 128, 256}));
    QCOMPARE(plan->scratch, std::size_t{256 + 1000 - 228});
    QVERIFY(!run::planArena(items, std::vector<ArenaItem>{{std::numeric_limits<std::size_t>::max() - 100, 0, 0}}));
}

void TestArenaPlanner::peakOfChain() {
    const std::vector<ArenaItem> items{{100, 0, 1}, {300, 1, 2}, {50, 2, 3}, {7, 0, ArenaItem::end}};
    QCOMPARE(run::peakBytes(items), std::size_t{407});
}

HALFSTEP_TEST(TestArenaPlanner)
#include "test_arena_planner.moc"
