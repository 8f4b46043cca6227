// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/npz.h"

#include "data/arrays/npy.h"
#include "data/arrays/zip_archive.h"

#include "support/data_support.h"

using model::TensorType;
using support::arrayOf;

class TestNpz : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatNumpyWrites_data();
    void readsWhatNumpyWrites();
    void roundTrip();
    void equalArraysGiveEqualBytes();
    void emptyArchive();
    void largeMember();
    void limitsWhatIsUnpacked();
    void otherMembersAreLeftOut();
    void missingFile();
    void noArchive();
    void brokenMemberIsNamed();
    void survivesTruncation();
    void survivesFlippedBytes();
    void mappedArraysAreTheSame();
    void unwritableFolder();
};

namespace {

data::Arrays someArrays() {
    return {{"x", support::counting({2, 3})}, {"sig/y", arrayOf<std::int32_t>(TensorType::Int32, {4}, {0, 1, 2, 3})},
        {"ключ", arrayOf<std::int8_t>(TensorType::Int8, {}, {-1})}};
}

std::string contentOf(const std::filesystem::path& path) {
    const auto bytes = base::mapFile(path);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
}

} // namespace

void TestNpz::readsWhatNumpyWrites_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("stored") << "stored.npz";
    QTest::newRow("deflated") << "deflated.npz";
}

void TestNpz::readsWhatNumpyWrites() {
    QFETCH(QString, file);
    const auto arrays = data::readNpz(support::testData("arrays/" + file.toStdString()));
    VERIFY_OK(arrays);
    QCOMPARE(arrays->size(), std::size_t(2));
    QVERIFY(arrays->at("x") == arrayOf<float>(TensorType::Float32, {2, 3}, {0, 1, 2, 3, 100, 5}));
    QVERIFY(arrays->at("sig/y") == arrayOf<std::int32_t>(TensorType::Int32, {4}, {0, 1, 2, 3}));
}

void TestNpz::roundTrip() {
    const support::Folder folder;
    VERIFY_OK(data::writeNpz(someArrays(), folder / "a.npz"));
    const auto arrays = data::readNpz(folder / "a.npz");
    VERIFY_OK(arrays);
    QVERIFY(*arrays == someArrays());
}

void TestNpz::equalArraysGiveEqualBytes() {
    const support::Folder folder;
    qputenv("TZ", "Asia/Tokyo");
    VERIFY_OK(data::writeNpz(someArrays(), folder / "a.npz"));
    qputenv("TZ", "America/Lima");
    VERIFY_OK(data::writeNpz(someArrays(), folder / "b.npz"));
    qunsetenv("TZ");
    const auto content = contentOf(folder / "a.npz");
    QVERIFY(!content.empty() && content == contentOf(folder / "b.npz"));
    // Stored: the elements lie in the file as they are. Sorted: sig/y before x.
    const auto x = someArrays().at("x").bytes;
    QVERIFY(content.find(std::string(reinterpret_cast<const char*>(x.data()), x.size())) != std::string::npos);
    QVERIFY(content.find("sig/y.npy") < content.find("x.npy"));
}

void TestNpz::emptyArchive() {
    const support::Folder folder;
    VERIFY_OK(data::writeNpz({}, folder / "none.npz"));
    const auto arrays = data::readNpz(folder / "none.npz");
    VERIFY_OK(arrays);
    QVERIFY(arrays->empty());
}

void TestNpz::largeMember() {
    const support::Folder folder;
    const data::Arrays arrays = {{"x", support::counting({5, 1000, 1000})}};
    VERIFY_OK(data::writeNpz(arrays, folder / "large.npz"));
    QVERIFY(*data::readNpz(folder / "large.npz") == arrays);
}

void TestNpz::limitsWhatIsUnpacked() {
    const auto bomb = support::testData("arrays/bomb.npz");
    const auto refused = data::readNpz(bomb, std::size_t{8} << 20);
    QCOMPARE(support::codeOf(refused), std::string("LimitExceeded"));
    VERIFY_CONTAINS(support::textOf(refused), "bomb.npz");
    VERIFY_CONTAINS(support::textOf(refused), "8.00 MiB");
    const auto taken = data::readNpz(bomb, std::size_t{9} << 20);
    VERIFY_OK(taken);
    QCOMPARE(taken->at("zeros").shape, model::Shape({1 << 21}));
    // All members together count.
    const support::Folder folder;
    VERIFY_OK(data::writeNpz({{"a", support::counting({1000})}, {"b", support::counting({1000})}}, folder / "two.npz"));
    QCOMPARE(support::codeOf(data::readNpz(folder / "two.npz", 6000)), std::string("LimitExceeded"));
}

void TestNpz::otherMembersAreLeftOut() {
    const support::Folder folder;
    const auto text = base::Bytes::copyOf<char>(std::string_view("hello"));
    VERIFY_OK(data::writeZip({{"readme.txt", text}}, folder / "a.npz"));
    const auto arrays = data::readNpz(folder / "a.npz");
    VERIFY_OK(arrays);
    QVERIFY(arrays->empty());
}

void TestNpz::missingFile() {
    const auto arrays = data::readNpz("/nowhere/a.npz");
    QCOMPARE(support::codeOf(arrays), std::string("FileNotFound"));
    VERIFY_CONTAINS(support::textOf(arrays), "/nowhere/a.npz");
    const support::Folder folder;
    QCOMPARE(support::codeOf(data::readNpz(folder.path())), std::string("FileNotReadable"));
}

void TestNpz::noArchive() {
    const support::Folder folder;
    QCOMPARE(support::codeOf(data::readNpz(folder.write("a.npz", "hello"))), std::string("CorruptData"));
    QCOMPARE(support::codeOf(data::readNpz(folder.write("b.npz", ""))), std::string("CorruptData"));
}

void TestNpz::brokenMemberIsNamed() {
    const support::Folder folder;
    const auto text = base::Bytes::copyOf<char>(std::string_view("hello"));
    VERIFY_OK(data::writeZip({{"x.npy", text}}, folder / "a.npz"));
    const auto arrays = data::readNpz(folder / "a.npz");
    QCOMPARE(support::codeOf(arrays), std::string("CorruptData"));
    VERIFY_CONTAINS(support::textOf(arrays), "a.npz:x");
}

void TestNpz::survivesTruncation() {
    const support::Folder folder;
    const auto whole = contentOf(support::testData("arrays/deflated.npz"));
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY(!data::readNpz(folder.write("cut.npz", whole.substr(0, size))));
}

void TestNpz::survivesFlippedBytes() {
    const support::Folder folder;
    for (const std::string name : {"stored.npz", "deflated.npz"}) {
        const auto whole = contentOf(support::testData("arrays/" + name));
        int refused = 0;
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const int change : {1, 255}) {
                auto broken = whole;
                broken[at] = static_cast<char>(broken[at] ^ change);
                refused += data::readNpz(folder.write("broken.npz", broken)) ? 0 : 1;
            }
        QVERIFY2(refused > static_cast<int>(whole.size()), qPrintable(QString::number(refused)));
    }
}

/// Also where a byte is wrong: then both refuse it, or both do not mind.
void TestNpz::mappedArraysAreTheSame() {
    const support::Folder folder;
    const auto sameBothWays = [](const std::filesystem::path& path) {
        const auto copied = data::readNpz(path);
        auto mapped = data::mapNpz(path);
        if (!copied || !mapped)
            return support::codeOf(copied) == support::codeOf(mapped);
        for (auto& [key, array] : *mapped)
            array = data::aligned(array);
        return *copied == *mapped;
    };
    VERIFY_OK(data::writeNpz({{"x", support::counting({5, 1000, 100})}, {"y", support::counting({3})}}, folder / "a"));
    QVERIFY(sameBothWays(folder / "a"));
    const auto mapped = data::mapNpz(folder / "a");
    const auto& x = mapped->at("x").bytes;
    QVERIFY(x.owner() == mapped->at("y").bytes.owner()); // one mapping, no copies
    for (const std::string name : {"stored.npz", "deflated.npz"}) {
        const auto whole = contentOf(support::testData("arrays/" + name));
        QVERIFY(sameBothWays(support::testData("arrays/" + name)));
        for (std::size_t at = 0; at < whole.size(); ++at) {
            auto broken = whole;
            broken[at] = static_cast<char>(broken[at] ^ 1);
            QVERIFY2(sameBothWays(folder.write("broken.npz", broken)), qPrintable(QString::number(at)));
        }
    }
}

void TestNpz::unwritableFolder() {
    const auto status = data::writeNpz(someArrays(), "/nowhere/a.npz");
    QCOMPARE(support::codeOf(status), std::string("FileNotWritable"));
}

HALFSTEP_TEST(TestNpz)
#include "test_npz.moc"
