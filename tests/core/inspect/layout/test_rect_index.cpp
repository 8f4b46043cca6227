// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/rect_index.h"
#include "support/test_main.h"

#include <random>
#include <set>

class TestRectIndex : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void findsWhatALoopFinds_data();
    void findsWhatALoopFinds();
};

void TestRectIndex::isEmptyAtFirst() {
    int found = 0;
    inspect::RectIndex().visit({-1e9, -1e9, 1e9, 1e9}, [&](std::int32_t) { ++found; });
    inspect::RectIndex(std::vector<inspect::Box>()).visit({-1e9, -1e9, 1e9, 1e9}, [&](std::int32_t) { ++found; });
    QCOMPARE(found, 0);
}

void TestRectIndex::findsWhatALoopFinds_data() {
    QTest::addColumn<int>("count");
    for (const int count : {1, 15, 16, 17, 256, 257, 5000})
        QTest::addRow("%d", count) << count;
}

void TestRectIndex::findsWhatALoopFinds() {
    QFETCH(const int, count);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 1000);
    std::uniform_real_distribution<double> length(0, 60);
    std::vector<inspect::Box> boxes;
    for (int i = 0; i < count; ++i) {
        const double left = place(random);
        const double top = place(random);
        boxes.push_back({left, top, left + length(random), top + length(random)});
    }
    const inspect::RectIndex index(boxes);
    for (int query = 0; query < 50; ++query) {
        const double left = place(random);
        const double top = place(random);
        const inspect::Box area{left, top, left + 3 * length(random), top + 3 * length(random)};
        std::set<std::int32_t> wanted;
        for (int i = 0; i < count; ++i)
            if (boxes[std::size_t(i)].touches(area))
                wanted.insert(i);
        std::set<std::int32_t> found;
        index.visit(area, [&](std::int32_t each) { QVERIFY(found.insert(each).second); });
        QCOMPARE(found, wanted);
    }
}

HALFSTEP_TEST(TestRectIndex)
#include "test_rect_index.moc"
