// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/tensor_type.h"
#include "support/test_main.h"

#include <QString>
#include <cstdint>
#include <limits>
#include <string>

class TestTensorType : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays();
    void unknownNames();
    void sizes_data();
    void sizes();
    void sizeThatDoesNotFit();
    void ranges_data();
    void ranges();
    void floats();
};

using model::TensorType;

void TestTensorType::namesGoBothWays() {
    for (int i = 0; i < model::tensorTypeCount; ++i) {
        const auto type = static_cast<TensorType>(i);
        QVERIFY(!model::typeName(type).empty());
        QCOMPARE(model::typeFromName(model::typeName(type)).value(), type);
    }
    QCOMPARE(std::string(model::typeName(TensorType::Int8)), std::string("int8"));
    QCOMPARE(std::string(model::typeName(TensorType::Float8E5M2)), std::string("float8_e5m2"));
}

void TestTensorType::unknownNames() {
    QVERIFY(!model::typeFromName("INT8"));
    QVERIFY(!model::typeFromName(""));
}

void TestTensorType::sizes_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<qulonglong>("count");
    QTest::addColumn<qlonglong>("bytes"); // -1: none
    const auto row = [](const char* name, TensorType type, qulonglong count, qlonglong bytes) {
        QTest::newRow(name) << static_cast<int>(type) << count << bytes;
    };
    row("float32", TensorType::Float32, 3, 12);
    row("bfloat16", TensorType::BFloat16, 3, 6);
    row("complex128", TensorType::Complex128, 2, 32);
    row("bool", TensorType::Bool, 5, 5);
    row("int4 even", TensorType::Int4, 4, 2);
    row("int4 odd", TensorType::Int4, 5, 3);
    row("uint4 none", TensorType::UInt4, 0, 0);
    row("int2 full", TensorType::Int2, 8, 2);
    row("int2 begun", TensorType::Int2, 9, 3);
    row("string", TensorType::String, 1, -1);
    row("resource", TensorType::Resource, 1, -1);
    row("variant", TensorType::Variant, 0, -1);
}

void TestTensorType::sizes() {
    QFETCH(int, type);
    QFETCH(qulonglong, count);
    QFETCH(qlonglong, bytes);
    const auto size = model::byteSize(static_cast<TensorType>(type), count);
    QCOMPARE(size ? static_cast<qlonglong>(*size) : -1, bytes);
}

void TestTensorType::sizeThatDoesNotFit() {
    const auto most = std::numeric_limits<std::size_t>::max();
    QVERIFY(!model::byteSize(TensorType::Int16, most));
    QCOMPARE(model::byteSize(TensorType::Int8, most).value(), most);
    QCOMPARE(model::byteSize(TensorType::Int4, most).value(), most / 2 + 1);
}

void TestTensorType::ranges_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<qlonglong>("lowest");
    QTest::addColumn<qlonglong>("highest");
    const auto row = [](const char* name, TensorType type, qlonglong lowest, qlonglong highest) {
        QTest::newRow(name) << static_cast<int>(type) << lowest << highest;
    };
    row("int2", TensorType::Int2, -2, 1);
    row("int4", TensorType::Int4, -8, 7);
    row("uint4", TensorType::UInt4, 0, 15);
    row("int8", TensorType::Int8, -128, 127);
    row("uint8", TensorType::UInt8, 0, 255);
    row("int16", TensorType::Int16, -32768, 32767);
    row("uint16", TensorType::UInt16, 0, 65535);
    row("int32", TensorType::Int32, INT32_MIN, INT32_MAX);
    row("uint32", TensorType::UInt32, 0, UINT32_MAX);
    row("int64", TensorType::Int64, INT64_MIN, INT64_MAX);
}

void TestTensorType::ranges() {
    QFETCH(int, type);
    QFETCH(qlonglong, lowest);
    QFETCH(qlonglong, highest);
    const auto range = model::integerRange(static_cast<TensorType>(type));
    QVERIFY(range);
    QCOMPARE(static_cast<qlonglong>(range->lowest), lowest);
    QCOMPARE(static_cast<qlonglong>(range->highest), highest);
}

void TestTensorType::floats() {
    QVERIFY(model::isFloat(TensorType::Float16));
    QVERIFY(model::isFloat(TensorType::Float8E4M3FN));
    QVERIFY(!model::isFloat(TensorType::Int32));
    QVERIFY(!model::isFloat(TensorType::Complex64));
    QVERIFY(!model::integerRange(TensorType::Float32));
    QVERIFY(!model::integerRange(TensorType::Bool));
    QVERIFY(!model::integerRange(TensorType::UInt64));
}

HALFSTEP_TEST(TestTensorType)
#include "test_tensor_type.moc"
