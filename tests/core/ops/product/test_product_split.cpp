// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/integer_product.h"
#include "support/test_main.h"

#include <algorithm>
#include <vector>

class TestProductSplit : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void coversEachPlaceOnce();
    void dealsOutEvenly();
    void leavesLittleWorkOnOneThread();
};

namespace {

/// How often each row meets each panel.
std::vector<int> visits(std::size_t rows, std::int32_t panels, const ops::ProductSplit& split) {
    std::vector<int> result(rows * std::size_t(panels));
    for (std::size_t index = 0; index < split.tasks(); ++index) {
        const auto task = split.task(index);
        for (std::size_t row = task.firstRow; row < task.firstRow + task.rows; ++row)
            for (auto panel = task.panels.first; panel < task.panels.first + task.panels.count; ++panel)
                ++result[row * std::size_t(panels) + std::size_t(panel)];
    }
    return result;
}

} // namespace

void TestProductSplit::coversEachPlaceOnce() {
    for (const int threads : {1, 2, 3, 8}) {
        const base::ThreadPool pool(threads);
        for (const std::size_t rows : {1, 2, 7, 8, 15, 49, 64, 65, 129, 196, 1000}) {
            for (const std::int32_t panels : {1, 2, 3, 10}) {
                for (const std::size_t rowWork : {1, 300, 5000}) {
                    const ops::ProductSplit split(rows, panels, rowWork, &pool);
                    QVERIFY(std::ranges::all_of(visits(rows, panels, split), [](int count) { return count == 1; }));
                    for (std::size_t index = 0; index < split.tasks(); ++index)
                        QVERIFY(split.task(index).rows <= ops::productRowBlock);
                }
            }
        }
    }
}

void TestProductSplit::dealsOutEvenly() {
    const base::ThreadPool pool(2);
    for (const std::size_t rows : {49, 196, 1000}) {
        const ops::ProductSplit split(rows, 4, 1000, &pool);
        QCOMPARE(split.threads(), &pool);
        std::size_t first = 0;
        for (std::size_t index = 0; index < split.tasks() / 2; ++index)
            first += split.task(index).rows;
        QCOMPARE(first, rows / 2);
    }
    const ops::ProductSplit oneRow(1, 6, 100000, &pool);
    QCOMPARE(oneRow.tasks(), std::size_t{2});
    QCOMPARE(oneRow.task(0).panels.count, 3);
}

void TestProductSplit::leavesLittleWorkOnOneThread() {
    const base::ThreadPool pool(2);
    const ops::ProductSplit split(16, 1, 4, &pool);
    QVERIFY(!split.threads());
    QCOMPARE(split.tasks(), std::size_t{1});
    QVERIFY(!ops::ProductSplit(1000, 4, 1000, nullptr).threads());
}

HALFSTEP_TEST(TestProductSplit)
#include "test_product_split.moc"
