// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/string_values.h"

#include "support/test_main.h"

#include "base/error.h"

#include <cstdint>
#include <limits>
#include <vector>

class TestStringValues : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void storedAsTheFormatSays();
    void emptyOnesNeedNoList();
    void goThereAndBack();
    void brokenBytes_data();
    void brokenBytes();
};

namespace {

using Strings = std::vector<std::string_view>;
using Words = std::vector<std::int32_t>;

std::vector<std::byte> stored(const Strings& strings) {
    std::vector<std::byte> bytes(ops::stringBytes(strings).value());
    ops::storeStrings(strings, bytes);
    return bytes;
}

} // namespace

void TestStringValues::storedAsTheFormatSays() {
    const auto bytes = stored({"ab", "", "c"});
    const Words words{3, 20, 22, 22, 23};
    QCOMPARE(bytes.size(), words.size() * 4 + 3);
    QVERIFY(std::equal(bytes.begin(), bytes.begin() + 20, std::as_bytes(std::span(words)).begin()));
    QCOMPARE(static_cast<char>(bytes[20]), 'a');
    QCOMPARE(static_cast<char>(bytes[22]), 'c');
    QCOMPARE(stored({}).size(), std::size_t{8});
}

void TestStringValues::emptyOnesNeedNoList() {
    for (const std::size_t count : {0, 1, 5}) {
        std::vector<std::byte> bytes(ops::emptyStringBytes(count).value_or(0));
        ops::storeEmptyStrings(count, bytes);
        QVERIFY(bytes == stored(Strings(count)));
    }
    QVERIFY(!ops::emptyStringBytes(std::size_t{1} << 29)); // offsets have 31 bits
}

void TestStringValues::goThereAndBack() {
    for (const auto& strings : {Strings{}, Strings{""}, Strings{"one", "", "three"}}) {
        const auto bytes = stored(strings);
        const auto read = ops::stringsIn(bytes);
        QVERIFY(read);
        QVERIFY(*read == strings);
    }
    QVERIFY(ops::stringsIn({})->empty());
}

void TestStringValues::brokenBytes_data() {
    QTest::addColumn<std::vector<int>>("words");
    QTest::addRow("only a count") << std::vector<int>{0};
    QTest::addRow("negative count") << std::vector<int>{-1, 8, 8};
    QTest::addRow("more than there is room for") << std::vector<int>{2, 12, 12};
    QTest::addRow("huge count") << std::vector<int>{std::numeric_limits<int>::max(), 12, 12};
    QTest::addRow("negative begin") << std::vector<int>{1, -4, 12};
    QTest::addRow("end before begin") << std::vector<int>{1, 12, 8};
    QTest::addRow("end behind the bytes") << std::vector<int>{1, 12, 13};
}

void TestStringValues::brokenBytes() {
    QFETCH(const std::vector<int>, words);
    const auto read = ops::stringsIn(std::as_bytes(std::span(words)));
    QVERIFY(!read);
    QVERIFY(read.error().code == base::Code::CorruptData);
}

HALFSTEP_TEST(TestStringValues)
#include "test_string_values.moc"
