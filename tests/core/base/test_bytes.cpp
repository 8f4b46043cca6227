// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/bytes.h"
#include "support/test_main.h"

#include <array>
#include <cstdint>

class TestBytes : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void ownsAndGivesValues();
    void sliceKeepsTheOwnerAlive();
    void comparesContent();
};

namespace {

base::Bytes sample() {
    const std::array<std::int32_t, 3> values = {1, -2, 3};
    return base::Bytes::copyOf<std::int32_t>(values);
}

} // namespace

void TestBytes::ownsAndGivesValues() {
    const auto bytes = sample();
    QCOMPARE(bytes.size(), std::size_t(12));
    QCOMPARE(bytes.as<std::int32_t>()[1], -2);
    QCOMPARE(bytes.as<std::int64_t>().size(), std::size_t(1)); // whole values only
    QVERIFY(base::Bytes().empty());
}

void TestBytes::sliceKeepsTheOwnerAlive() {
    auto bytes = sample();
    const std::weak_ptr<const void> owner = bytes.owner();
    auto slice = bytes.slice(4, 4);
    bytes = {};
    QVERIFY(!owner.expired());
    QCOMPARE(slice.as<std::int32_t>()[0], -2);
    slice = {};
    QVERIFY(owner.expired());
}

void TestBytes::comparesContent() {
    QVERIFY(sample() == sample());
    QVERIFY(sample() != sample().slice(0, 8));
    QVERIFY(sample().slice(0, 4) != sample().slice(4, 4));
    QVERIFY(base::Bytes() == sample().slice(2, 0));
}

HALFSTEP_TEST(TestBytes)
#include "test_bytes.moc"
