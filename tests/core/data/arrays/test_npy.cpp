// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/npy.h"

#include "support/data_support.h"

#include <QRegularExpression>
#include <algorithm>
#include <bit>
#include <map>

using model::TensorType;
using support::arrayOf;

class TestNpy : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatNumpyWrites_data();
    void readsWhatNumpyWrites();
    void writesWhatNumpyWrites_data();
    void writesWhatNumpyWrites();
    void readsFourDimensionsInFortranOrder();
    void readsEdges();
    void sharesTheFile();
    void refuses_data();
    void refuses();
    void brokenHeaders_data();
    void brokenHeaders();
    void survivesTruncation();
    void survivesFlippedBytes();
    void packedIntegersBecomeBytes();
    void bfloat16BecomesFloat32();
    void stringsBecomeByteStrings();
    void brokenStringsBecomeBytes();
};

namespace {

base::Bytes bytesOf(const std::string& name) {
    return base::mapFile(support::testData("arrays/" + name + ".npy")).operator*();
}

base::Bytes bytesFrom(std::string_view text) {
    return base::Bytes::copyOf<char>(std::span(text.data(), text.size()));
}

/// A version 1 file with this header and body.
std::string fileWith(const std::string& header, const std::string& body) {
    std::string start("\x93NUMPY\x01\x00", 8);
    start += static_cast<char>(header.size() & 0xff);
    start += static_cast<char>(header.size() >> 8);
    return start + header + body;
}

/// 0 1 2 / 3 100 5 of the type, as in the files.
template<class T>
data::Array table(TensorType type) {
    return arrayOf<T>(type, {2, 3}, {T(0), T(1), T(2), T(3), T(100), T(5)});
}

data::Array complexTable(TensorType type) {
    if (type == TensorType::Complex64)
        return {type, {2, 3}, base::Bytes::copyOf<float>(std::vector<float>{0, 0, 1, 0, 2, 0, 3, 0, 100, 0, 5, 0})};
    return {type, {2, 3}, base::Bytes::copyOf<double>(std::vector<double>{0, 0, 1, 0, 2, 0, 3, 0, 100, 0, 5, 0})};
}

/// Files of numpy in our own order, with what they hold.
std::map<std::string, data::Array> plainFiles() {
    return {
        // 0 1 2 / 3 100 5 as IEEE halves
        {"f2", arrayOf<std::uint16_t>(TensorType::Float16, {2, 3}, {0, 0x3c00, 0x4000, 0x4200, 0x5640, 0x4500})},
        {"f4", table<float>(TensorType::Float32)},
        {"f8", table<double>(TensorType::Float64)},
        {"i1", table<std::int8_t>(TensorType::Int8)},
        {"i2", table<std::int16_t>(TensorType::Int16)},
        {"i4", table<std::int32_t>(TensorType::Int32)},
        {"i8", table<std::int64_t>(TensorType::Int64)},
        {"u1", table<std::uint8_t>(TensorType::UInt8)},
        {"u2", table<std::uint16_t>(TensorType::UInt16)},
        {"u4", table<std::uint32_t>(TensorType::UInt32)},
        {"u8", table<std::uint64_t>(TensorType::UInt64)},
        {"b1", arrayOf<std::uint8_t>(TensorType::Bool, {2, 3}, {0, 1, 1, 1, 1, 1})},
        {"c8", complexTable(TensorType::Complex64)},
        {"c16", complexTable(TensorType::Complex128)},
        {"one", arrayOf<float>(TensorType::Float32, {3}, {0, 1, 2})},
        {"scalar", arrayOf<float>(TensorType::Float32, {}, {7})},
        {"empty", arrayOf<float>(TensorType::Float32, {0, 3}, {})},
    };
}

/// Files in another order or version.
std::map<std::string, data::Array> otherFiles() {
    return {
        {"big_f4", table<float>(TensorType::Float32)},
        {"big_f8", table<double>(TensorType::Float64)},
        {"big_i2", table<std::int16_t>(TensorType::Int16)},
        {"big_u8", table<std::uint64_t>(TensorType::UInt64)},
        {"big_c8", complexTable(TensorType::Complex64)},
        {"fortran_f4", table<float>(TensorType::Float32)},
        {"fortran_big_i2", table<std::int16_t>(TensorType::Int16)},
        {"version_2", table<float>(TensorType::Float32)},
        {"version_3", table<float>(TensorType::Float32)},
    };
}

} // namespace

void TestNpy::readsWhatNumpyWrites_data() {
    QTest::addColumn<QString>("file");
    for (const auto& files : {plainFiles(), otherFiles()})
        for (const auto& [name, array] : files)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestNpy::readsWhatNumpyWrites() {
    QFETCH(QString, file);
    auto files = plainFiles();
    files.merge(otherFiles());
    const auto array = data::readNpy(bytesOf(file.toStdString()), "file");
    VERIFY_OK(array);
    QVERIFY(*array == files.at(file.toStdString()));
}

void TestNpy::writesWhatNumpyWrites_data() {
    QTest::addColumn<QString>("file");
    for (const auto& [name, array] : plainFiles())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestNpy::writesWhatNumpyWrites() {
    QFETCH(QString, file);
    const auto written = data::toNpy(plainFiles().at(file.toStdString()));
    QVERIFY(base::Bytes::own(written) == bytesOf(file.toStdString()));
}

void TestNpy::readsFourDimensionsInFortranOrder() {
    const auto array = data::readNpy(bytesOf("fortran_4d"), "file");
    VERIFY_OK(array);
    QVERIFY(*array == support::counting({2, 3, 4, 5}));
}

void TestNpy::readsEdges() {
    // numpy 1 on Python 2 wrote long integers with an L; double quotes are as good.
    const auto old =
        fileWith("{\"descr\": '<f4', 'fortran_order': False, 'shape': (2L, 1L), }\n", std::string(8, '\0'));
    const auto array = data::readNpy(bytesFrom(old), "file");
    VERIFY_OK(array);
    QCOMPARE(array->shape, model::Shape({2, 1}));
}

void TestNpy::sharesTheFile() {
    const auto bytes = bytesOf("f4");
    const auto array = data::readNpy(bytes, "file");
    VERIFY_OK(array);
    QCOMPARE(array->bytes.data(), bytes.data() + 128);
    // One byte further, floats do not lie where they must: a copy.
    std::vector<std::byte> shifted(bytes.size() + 1);
    std::copy(bytes.span().begin(), bytes.span().end(), shifted.begin() + 1);
    const auto moved = base::Bytes::own(std::move(shifted)).slice(1, bytes.size());
    const auto copy = data::readNpy(moved, "file");
    VERIFY_OK(copy);
    QVERIFY(copy->bytes.data() != moved.data() + 128);
    QVERIFY(*copy == *array);
}

void TestNpy::refuses_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("type");
    QTest::newRow("byte strings") << "bad_strings"
                                  << "|S3";
    QTest::newRow("text") << "bad_unicode"
                          << "<U3";
    QTest::newRow("objects") << "bad_object"
                             << "|O";
    QTest::newRow("time") << "bad_time"
                          << "<M8[s]";
}

void TestNpy::refuses() {
    QFETCH(QString, file);
    QFETCH(QString, type);
    const auto array = data::readNpy(bytesOf(file.toStdString()), "data.npz:x");
    QCOMPARE(support::codeOf(array), std::string("TypeMismatch"));
    VERIFY_CONTAINS(support::textOf(array), "data.npz:x");
    VERIFY_CONTAINS(support::textOf(array), type.toStdString());
    QCOMPARE(support::codeOf(data::readNpy(bytesOf("bad_structured"), "x")), std::string("CorruptData"));
}

void TestNpy::brokenHeaders_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* header, const char* text) {
        QTest::newRow(name) << QByteArray(header) << QString::fromUtf8(text);
    };
    const char* header = "does not give descr";
    row("nothing", "", header);
    row("no dictionary", "hello", header);
    row("not closed", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), ", header);
    row("no shape", "{'descr': '<f4', 'fortran_order': False, }", header);
    row("a key twice", "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", header);
    row("another key", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': 1}", header);
    row("more behind", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), } x", header);
    row("negative", "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }", header);
    row("huge dimension", "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }", header);
    row("huge product", "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000, 2000000000), }",
        "larger than any memory");
    row("more than there is", "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000), }",
        "needs 16000000000000 bytes, there are 8");
    row("less than there is", "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }",
        "needs 4 bytes, there are 8");
    row("a list as shape", "{'descr': '<f4', 'fortran_order': False, 'shape': [2], }", header);
    row("a number as order", "{'descr': '<f4', 'fortran_order': 0, 'shape': (2,), }", header);
    row("no end of text", "{'descr': '<f4", header);
    row("empty type", "{'descr': '', 'fortran_order': False, 'shape': (2,), }", "elements of numpy type");
}

void TestNpy::brokenHeaders() {
    QFETCH(QByteArray, header);
    QFETCH(QString, text);
    const auto array = data::readNpy(bytesFrom(fileWith(header.toStdString(), std::string(8, 'x'))), "file");
    QVERIFY(!array);
    VERIFY_CONTAINS(support::textOf(array), text.toStdString());
}

void TestNpy::survivesTruncation() {
    for (const std::string name : {"f4", "version_2", "fortran_f4", "bad_structured"}) {
        const auto whole = bytesOf(name);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            // Copied, so that a sanitizer sees a read beyond the end.
            const std::vector<std::byte> cut(whole.data(), whole.data() + size);
            const auto array = data::readNpy(base::Bytes::own(cut), "file");
            QCOMPARE(support::codeOf(array), std::string("CorruptData"));
        }
    }
}

void TestNpy::survivesFlippedBytes() {
    int refused = 0;
    for (const std::string name : {"f4", "version_2", "fortran_big_i2"}) {
        const auto whole = bytesOf(name);
        for (std::size_t at = 0; at < 128; ++at)
            for (const int change : {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
                std::vector<std::byte> broken(whole.data(), whole.data() + whole.size());
                broken[at] ^= static_cast<std::byte>(change);
                const auto array = data::readNpy(base::Bytes::own(std::move(broken)), "file");
                if (!array)
                    ++refused;
                else
                    QCOMPARE(array->bytes.size(), model::byteSize(array->type, *model::elementCount(array->shape)));
            }
    }
    QVERIFY2(refused > 1500, qPrintable(QString::number(refused)));
}

void TestNpy::packedIntegersBecomeBytes() {
    const data::Array packed{
        TensorType::Int4, {3}, base::Bytes::copyOf<std::uint8_t>(std::vector<std::uint8_t>{0x71, 0x08})};
    const auto array = data::readNpy(base::Bytes::own(data::toNpy(packed)), "file");
    VERIFY_OK(array);
    QVERIFY(*array == arrayOf<std::int8_t>(TensorType::Int8, {3}, {1, 7, -8}));
}

void TestNpy::bfloat16BecomesFloat32() {
    const auto bfloat = arrayOf<std::uint16_t>(TensorType::BFloat16, {2}, {0x3f80, 0xc020});
    const auto array = data::readNpy(base::Bytes::own(data::toNpy(bfloat)), "file");
    VERIFY_OK(array);
    QVERIFY(*array == arrayOf<float>(TensorType::Float32, {2}, {1, -2.5F}));
}

void TestNpy::stringsBecomeByteStrings() {
    std::vector<std::byte> bytes(4 * 4 + 5);
    const std::vector<std::int32_t> head = {2, 16, 18, 21};
    std::memcpy(bytes.data(), head.data(), 16);
    std::memcpy(bytes.data() + 16, "abcde", 5);
    const auto written = base::Bytes::own(data::toNpy({TensorType::String, {2}, base::Bytes::own(bytes)}));
    QVERIFY(written == bytesOf("bad_strings"));
}

void TestNpy::brokenStringsBecomeBytes() {
    const auto broken = arrayOf<std::int32_t>(TensorType::String, {2}, {2, 16, 18, 2000});
    const auto array = data::readNpy(base::Bytes::own(data::toNpy(broken)), "file");
    VERIFY_OK(array);
    QVERIFY(array->type == TensorType::UInt8);
    QCOMPARE(array->shape, model::Shape({16}));
}

HALFSTEP_TEST(TestNpy)
#include "test_npy.moc"
