// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/extremes.h"
#include "support/test_main.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

class TestExtremes : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void extremesOfAnyLength();
    void negativeZeroIsZero();
    void findsNotFiniteAnywhere();
};

void TestExtremes::extremesOfAnyLength() {
    std::mt19937 random(3);
    QVERIFY(*base::extremesOfFinite({}) == base::Extremes());
    for (std::size_t size = 1; size < 70; ++size) {
        std::vector<float> values(size);
        for (float& value : values)
            value = static_cast<float>(static_cast<std::int32_t>(random() % 2001) - 1000);
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        const auto extremes = base::extremesOfFinite(values);
        QVERIFY(extremes.has_value());
        QCOMPARE(extremes->min, *low);
        QCOMPARE(extremes->max, *high);
    }
}

void TestExtremes::negativeZeroIsZero() {
    const std::vector<float> values(5, -0.0F);
    const auto extremes = base::extremesOfFinite(values);
    QVERIFY(!std::signbit(extremes->min));
    QVERIFY(!std::signbit(extremes->max));
}

void TestExtremes::findsNotFiniteAnywhere() {
    for (const float bad :
        {std::nanf(""), std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity()})
        for (std::size_t at = 0; at < 37; ++at) {
            std::vector<float> values(37, 1.0F);
            values[at] = bad;
            QVERIFY(!base::extremesOfFinite(values));
        }
}

HALFSTEP_TEST(TestExtremes)
#include "test_extremes.moc"
