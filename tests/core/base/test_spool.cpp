// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/spool.h"
#include "support/test_main.h"

#include <QTemporaryDir>

class TestSpool : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItKeeps();
    void usesRoomAgain();
    void leavesNoFile();
    void refusesFoldersThatAreNotThere();
};

namespace {

std::vector<std::byte> bytesOf(std::size_t count, int value) {
    return std::vector<std::byte>(count, static_cast<std::byte>(value));
}

std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

} // namespace

void TestSpool::givesBackWhatItKeeps() {
    const QTemporaryDir folder;
    auto spool = base::Spool::create(pathOf(folder));
    QVERIFY(bool(spool));
    std::vector<base::Spool::Piece> pieces;
    for (const int k : {0, 1, 2, 3}) {
        const auto piece = spool->keep(bytesOf(static_cast<std::size_t>(k) * 1000, k), {});
        QVERIFY(bool(piece));
        pieces.push_back(*piece);
    }
    for (const int k : {3, 0, 2, 1}) {
        const auto bytes = spool->read(pieces[static_cast<std::size_t>(k)]);
        QVERIFY(bool(bytes));
        QVERIFY(*bytes == bytesOf(static_cast<std::size_t>(k) * 1000, k));
    }
}

void TestSpool::usesRoomAgain() {
    const QTemporaryDir folder;
    auto spool = base::Spool::create(pathOf(folder));
    QVERIFY(bool(spool));
    const auto first = spool->keep(bytesOf(100, 1), {});
    const auto second = spool->keep(bytesOf(100, 2), {});
    const auto smaller = spool->keep(bytesOf(60, 3), *first);
    QCOMPARE(smaller->offset, first->offset);
    QVERIFY(*spool->read(*smaller) == bytesOf(60, 3));
    QVERIFY(*spool->read(*second) == bytesOf(100, 2));
    const auto larger = spool->keep(bytesOf(101, 4), *second);
    QCOMPARE(larger->offset, std::uint64_t(200));
}

void TestSpool::leavesNoFile() {
    const QTemporaryDir folder;
    const auto spool = base::Spool::create(pathOf(folder));
    QVERIFY(bool(spool));
    QVERIFY(std::filesystem::is_empty(pathOf(folder)));
}

void TestSpool::refusesFoldersThatAreNotThere() {
    const auto spool = base::Spool::create("/nowhere");
    QVERIFY(!spool);
    QVERIFY(spool.error().code == base::Code::FileNotWritable);
}

HALFSTEP_TEST(TestSpool)
#include "test_spool.moc"
