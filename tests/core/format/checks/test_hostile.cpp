// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "allocation_watch.h"
#include "format/reader.h"
#include "format/writer.h"
#include "small_model.h"
#include "support/test_main.h"

#include "mutable_schema_generated.h"

#include <array>
#include <cstring>
#include <string>

/// Damaged files never crash the reader and never make it allocate much.
class TestHostile : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void everyLength();
    void everyByte_data();
    void everyByte();
    void everyWord();
    void sharedTables();
    void sharedVectors();
};

namespace {

using base::Bytes;

/// Of one read: a fixed part for small files, and what an honest file of that size needs.
std::size_t bound(std::size_t fileSize) {
    return (std::size_t{16} << 20) + 64 * fileSize;
}

/// Reads; what is read must be fit to be written, and to be read again.
QByteArray complaint(const Bytes& file) {
    const support::AllocationWatch watch;
    const auto loaded = format::readBytes(file, "damaged");
    if (watch.sum() > bound(file.size()))
        return "allocated " + QByteArray::number(static_cast<qulonglong>(watch.sum()));
    if (!loaded)
        return loaded.error().detail.empty() ? "no detail" : QByteArray();
    auto again = format::toBytes(*loaded->model);
    if (!again)
        return "read, but cannot be written: " + QByteArray::fromStdString(again.error().detail);
    const auto reloaded = format::readBytes(Bytes::own(*std::move(again)), "again");
    return reloaded ? QByteArray()
                    : "written, but cannot be read: " + QByteArray::fromStdString(reloaded.error().detail);
}

#define VERIFY_READ(file)                                                                                              \
    do {                                                                                                               \
        const QByteArray problem = complaint(file);                                                                    \
        QVERIFY2(problem.isEmpty(), (problem + " at " + QByteArray::number(static_cast<qulonglong>(at))).constData()); \
    } while (false)

std::vector<std::byte> copyOf(const Bytes& file) {
    return {file.span().begin(), file.span().end()};
}

} // namespace

void TestHostile::everyLength() {
    const Bytes file = support::written(support::richModel());
    for (std::size_t at = 0; at < file.size(); ++at)
        VERIFY_READ(Bytes::own(copyOf(file.slice(0, at))));
}

void TestHostile::everyByte_data() {
    QTest::addColumn<int>("mask");
    QTest::addColumn<int>("bits");
    QTest::newRow("zero") << 0x00 << 0x00;
    QTest::newRow("all bits") << 0x00 << 0xff;
    QTest::newRow("lowest bit") << 0xff << 0x01;
    QTest::newRow("highest bit") << 0xff << 0x80;
    QTest::newRow("by four") << 0xff << 0x04;
    QTest::newRow("large") << 0x00 << 0x7f;
}

/// Each byte becomes (byte & mask) ^ bits.
void TestHostile::everyByte() {
    QFETCH(int, mask);
    QFETCH(int, bits);
    const Bytes file = support::written(support::richModel());
    for (std::size_t at = 0; at < file.size(); ++at) {
        auto bytes = copyOf(file);
        bytes[at] = (bytes[at] & static_cast<std::byte>(mask)) ^ static_cast<std::byte>(bits);
        VERIFY_READ(Bytes::own(std::move(bytes)));
    }
}

void TestHostile::everyWord() {
    const Bytes file = support::written(support::richModel());
    for (const std::uint32_t word : std::array<std::uint32_t, 3>{0x7fffffff, 0x80000000, 0x00010000})
        for (std::size_t at = 0; at + sizeof(word) <= file.size(); at += sizeof(word)) {
            auto bytes = copyOf(file);
            std::memcpy(bytes.data() + at, &word, sizeof(word));
            VERIFY_READ(Bytes::own(std::move(bytes)));
        }
}

/// A million entries that all lead to the same table with a large shape: 4 MB that would unfold to 400 GB.
void TestHostile::sharedTables() {
    flatbuffers::FlatBufferBuilder builder;
    const auto shape = builder.CreateVector(std::vector<std::int32_t>(100'000, 1));
    const auto tensor = mutable_schema::CreateTensor(builder, shape);
    const auto tensors = builder.CreateVector(std::vector(1'000'000, tensor));
    const auto subgraph = mutable_schema::CreateSubGraph(builder, tensors);
    const auto subgraphs = builder.CreateVector(std::vector(1, subgraph));
    mutable_schema::FinishModelBuffer(builder, mutable_schema::CreateModel(builder, 3, 0, subgraphs));
    const Bytes file = Bytes::copyOf(std::span<const std::uint8_t>(builder.GetBufferPointer(), builder.GetSize()));
    const support::AllocationWatch watch;
    const auto loaded = format::readBytes(file, "shared");
    QVERIFY(!loaded);
    QVERIFY(loaded.error().code == base::Code::CorruptFlatbuffer);
    QVERIFY2(watch.sum() < bound(file.size()), std::to_string(watch.sum()).c_str());
}

/// Few tables, but each with the same large vectors.
void TestHostile::sharedVectors() {
    flatbuffers::FlatBufferBuilder builder;
    const auto shape = builder.CreateVector(std::vector<std::int32_t>(1'000'000, 1));
    std::vector<flatbuffers::Offset<mutable_schema::Tensor>> tensors;
    for (int i = 0; i < 10'000; ++i)
        tensors.push_back(mutable_schema::CreateTensor(builder, shape));
    const auto list = builder.CreateVector(tensors);
    const auto subgraph = mutable_schema::CreateSubGraph(builder, list);
    const auto subgraphs = builder.CreateVector(std::vector(1, subgraph));
    mutable_schema::FinishModelBuffer(builder, mutable_schema::CreateModel(builder, 3, 0, subgraphs));
    const Bytes file = Bytes::copyOf(std::span<const std::uint8_t>(builder.GetBufferPointer(), builder.GetSize()));
    const support::AllocationWatch watch;
    const auto loaded = format::readBytes(file, "shared");
    QVERIFY(!loaded);
    QVERIFY(loaded.error().code == base::Code::CorruptFlatbuffer);
    QVERIFY2(watch.sum() < bound(file.size()), std::to_string(watch.sum()).c_str());
}

HALFSTEP_TEST(TestHostile)
#include "test_hostile.moc"
