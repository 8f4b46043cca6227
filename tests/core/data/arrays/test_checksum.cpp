// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/checksum.h"

#include "support/data_support.h"

#include "base/file.h"

#include <algorithm>
#include <random>
#include <string_view>

class TestChecksum : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void knownValues();
    void anyLengthAndPlace();
    void piecesOfManyBytes();
    void mappedFilesStay();
};

namespace {

/// Bit by bit, as the definition says.
std::uint32_t plainly(std::span<const std::byte> bytes) {
    std::uint32_t sum = 0xFFFF'FFFF;
    for (const auto byte : bytes) {
        sum ^= std::to_integer<std::uint32_t>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xEDB8'8320U : 0U);
    }
    return ~sum;
}

} // namespace

void TestChecksum::knownValues() {
    using namespace std::string_view_literals;
    QCOMPARE(data::checksumOf({}), 0U);
    QCOMPARE(data::checksumOf(std::as_bytes(std::span("123456789"sv))), 0xCBF4'3926U); // the usual check value
}

void TestChecksum::anyLengthAndPlace() {
    std::mt19937 random(1);
    std::vector<std::byte> bytes(5000);
    for (auto& byte : bytes)
        byte = static_cast<std::byte>(random());
    for (std::size_t size = 0; size < 400; ++size) {
        const auto piece = std::span(bytes).subspan(size % 17, size);
        QCOMPARE(data::checksumOf(piece), plainly(piece));
    }
    QCOMPARE(data::checksumOf(bytes), plainly(bytes));
}

/// Several threads take pieces, whose sums are put together.
void TestChecksum::piecesOfManyBytes() {
    std::mt19937 random(2);
    std::vector<std::byte> bytes((std::size_t{13} << 20) + 77);
    for (std::size_t k = 0; k < bytes.size(); k += 1 + random() % 64)
        bytes[k] = static_cast<std::byte>(random());
    for (const std::size_t left : {0, 1, 5 << 20, 9 << 20}) {
        const auto piece = std::span(bytes).subspan(left);
        QCOMPARE(data::checksumOf(piece), plainly(piece));
    }
}

/// Its pages leave the memory, its bytes are there all the same.
void TestChecksum::mappedFilesStay() {
    const support::Folder folder;
    std::mt19937 random(3);
    std::vector<std::byte> bytes((std::size_t{9} << 20) + 5);
    for (std::size_t k = 0; k < bytes.size(); k += 1 + random() % 64)
        bytes[k] = static_cast<std::byte>(random());
    QVERIFY(base::writeAtomically(folder / "bytes", bytes));
    const auto mapped = base::mapFile(folder / "bytes");
    QVERIFY(mapped);
    QCOMPARE(data::checksumOfMapped(*mapped), plainly(bytes));
    QVERIFY(std::ranges::equal(mapped->span(), bytes));
    QCOMPARE(data::checksumOfMapped(mapped->slice(3, 6 << 20)), plainly(std::span(bytes).subspan(3, 6 << 20)));
    QCOMPARE(data::checksumOfMapped(base::Bytes::own(std::vector(bytes))), plainly(bytes));
}

HALFSTEP_TEST(TestChecksum)
#include "test_checksum.moc"
