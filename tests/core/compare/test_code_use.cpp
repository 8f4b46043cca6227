// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/code_use.h"

#include "support/test_main.h"

#include <initializer_list>
#include <span>

using compare::CodeUse;
using model::TensorType;

class TestCodeUse : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void countsCodes();
    void merges();
    void leavesOtherTypes();
};

namespace {

template<class T>
std::span<const std::byte> bytesOf(std::initializer_list<T> values) {
    return std::as_bytes(std::span(values.begin(), values.size()));
}

} // namespace

void TestCodeUse::countsCodes() {
    CodeUse bytes;
    bytes.add(TensorType::Int8, bytesOf<std::int8_t>({-128, 127, 0, 0, -1}));
    QCOMPARE(bytes.count(), std::size_t{4});
    QCOMPARE(bytes.lowest(), std::int64_t{-128});
    QCOMPARE(bytes.highest(), std::int64_t{127});
    CodeUse wide;
    wide.add(TensorType::Int16, bytesOf<std::int16_t>({-32768, -300, 70}));
    QCOMPARE(wide.count(), std::size_t{3});
    QCOMPARE(wide.lowest(), std::int64_t{-32768});
    QCOMPARE(wide.highest(), std::int64_t{70});
    CodeUse plain;
    plain.add(TensorType::UInt8, bytesOf<std::uint8_t>({200, 255}));
    QCOMPARE(plain.lowest(), std::int64_t{200});
    QCOMPARE(plain.highest(), std::int64_t{255});
}

void TestCodeUse::merges() {
    CodeUse one;
    one.add(TensorType::Int8, bytesOf<std::int8_t>({1, 2}));
    CodeUse other;
    other.add(TensorType::Int8, bytesOf<std::int8_t>({2, -7}));
    CodeUse all;
    all.merge(one);
    all.merge({});
    all.merge(other);
    QCOMPARE(all.count(), std::size_t{3});
    QCOMPARE(all.lowest(), std::int64_t{-7});
}

void TestCodeUse::leavesOtherTypes() {
    CodeUse none;
    none.add(TensorType::Float32, bytesOf<float>({1}));
    QVERIFY(none.empty());
    QCOMPARE(none.count(), std::size_t{0});
    QCOMPARE(none.highest(), std::int64_t{0});
}

HALFSTEP_TEST(TestCodeUse)
#include "test_code_use.moc"
