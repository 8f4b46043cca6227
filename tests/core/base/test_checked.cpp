// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/checked.h"
#include "support/test_main.h"

#include <cstdint>
#include <limits>

class TestChecked : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void multiplies();
    void adds();
    void casts();
};

using Limits = std::numeric_limits<std::int32_t>;

void TestChecked::multiplies() {
    QCOMPARE(base::checkedMultiply(46340, 46340), std::optional(2147395600));
    QVERIFY(!base::checkedMultiply(46341, 46341));
    QVERIFY(!base::checkedMultiply(Limits::min(), -1));
    QCOMPARE(base::checkedMultiply<std::size_t>(1ULL << 32, (1ULL << 32) - 1), std::optional(0xFFFFFFFF00000000ULL));
    QVERIFY(!base::checkedMultiply<std::size_t>(1ULL << 32, 1ULL << 32));
    QCOMPARE(base::checkedMultiply(0, Limits::max()), std::optional(0));
}

void TestChecked::adds() {
    QCOMPARE(base::checkedAdd(Limits::max() - 1, 1), std::optional(Limits::max()));
    QVERIFY(!base::checkedAdd(Limits::max(), 1));
    QVERIFY(!base::checkedAdd(Limits::min(), -1));
    QVERIFY(!base::checkedAdd<std::size_t>(std::numeric_limits<std::size_t>::max(), 1));
}

void TestChecked::casts() {
    QCOMPARE(base::checkedCast<std::uint8_t>(255), std::optional<std::uint8_t>(255));
    QVERIFY(!base::checkedCast<std::uint8_t>(256));
    QVERIFY(!base::checkedCast<std::uint32_t>(-1));
    QVERIFY(!base::checkedCast<std::int32_t>(std::size_t(1) << 31));
    QCOMPARE(base::checkedCast<std::int32_t>((std::size_t(1) << 31) - 1), std::optional(Limits::max()));
}

HALFSTEP_TEST(TestChecked)
#include "test_checked.moc"
