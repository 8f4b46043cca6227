// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/loaders/natural_order.h"

#include "support/data_support.h"

#include <algorithm>

class TestNaturalOrder : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sorts();
    void isATotalOrder();
};

namespace {

const std::vector<std::string> sorted = {"", "0", "00", "01", "1", "2", "9a", "10", "10a", "100",
    "1234567890123456789012", "1234567890123456789013", "A2", "a", "a-1", "a01", "a1", "a1b", "a2", "a10", "a10.png",
    "a10b2", "a10b10", "b", "\xc3\xa9"};

} // namespace

void TestNaturalOrder::sorts() {
    auto names = sorted;
    std::reverse(names.begin(), names.end());
    std::sort(names.begin(), names.end(), data::isNaturallyLess);
    QCOMPARE(names, sorted);
}

void TestNaturalOrder::isATotalOrder() {
    for (std::size_t a = 0; a < sorted.size(); ++a)
        for (std::size_t b = 0; b < sorted.size(); ++b)
            QCOMPARE(data::isNaturallyLess(sorted[a], sorted[b]), a < b);
}

HALFSTEP_TEST(TestNaturalOrder)
#include "test_natural_order.moc"
