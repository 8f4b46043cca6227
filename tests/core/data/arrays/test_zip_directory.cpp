// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/zip_directory.h"

#include "data/arrays/checksum.h"
#include "data/arrays/zip_writer.h"

#include "support/data_support.h"

class TestZipDirectory : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsStored();
    void readsTheWideEndRecord();
    void readsWhatNumpyStores();
    void leavesOutWhatIsPacked();
    void survivesAnything();
};

namespace {

std::vector<std::byte> archiveOf(const std::map<std::string, std::string>& members) {
    std::vector<std::byte> file;
    const base::Sink sink = [&file](std::span<const std::byte> bytes) {
        file.insert(file.end(), bytes.begin(), bytes.end());
        return base::Status();
    };
    data::ZipWriter archive(sink);
    for (const auto& [name, content] : members)
        if (!archive.add(name, std::as_bytes(std::span(content))))
            return {};
    return archive.finish() ? file : std::vector<std::byte>();
}

std::string contentOf(std::span<const std::byte> file, const data::StoredMember& member) {
    return {reinterpret_cast<const char*>(file.data()) + member.begin, member.size};
}

} // namespace

void TestZipDirectory::findsWhatIsStored() {
    const std::map<std::string, std::string> contents = {{"a", "hello"}, {"folder/b", std::string(70'000, 'x')}};
    const auto file = archiveOf(contents);
    const auto members = data::storedMembers(file);
    QCOMPARE(members.size(), contents.size());
    for (const auto& [name, content] : contents) {
        QCOMPARE(contentOf(file, members.at(name)), content);
        QCOMPARE(members.at(name).checksum, data::checksumOf(std::as_bytes(std::span(content))));
    }
    QVERIFY(data::storedMembers(archiveOf({})).empty());
}

void TestZipDirectory::readsTheWideEndRecord() {
    std::map<std::string, std::string> contents;
    for (int i = 0; i < 65'600; ++i)
        contents[std::to_string(i)] = std::to_string(i * 3);
    const auto file = archiveOf(contents);
    const auto members = data::storedMembers(file);
    QCOMPARE(members.size(), contents.size());
    QCOMPARE(contentOf(file, members.at("65599")), contents.at("65599"));
}

/// numpy writes extra fields for large members into the local header of every one.
void TestZipDirectory::readsWhatNumpyStores() {
    const auto file = base::mapFile(support::testData("arrays/stored.npz"));
    VERIFY_OK(file);
    const auto members = data::storedMembers(file->span());
    QCOMPARE(members.size(), std::size_t(2));
    QCOMPARE(contentOf(file->span(), members.at("x.npy")).substr(1, 5), std::string("NUMPY"));
}

void TestZipDirectory::leavesOutWhatIsPacked() {
    const auto file = base::mapFile(support::testData("arrays/deflated.npz"));
    VERIFY_OK(file);
    QVERIFY(data::storedMembers(file->span()).empty());
}

void TestZipDirectory::survivesAnything() {
    const auto whole = archiveOf({{"a", "hello"}, {"b", "there"}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY(data::storedMembers(std::span(whole).first(size)).empty());
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const int value : {0, 1, 127, 255}) {
            auto broken = whole;
            broken[at] = static_cast<std::byte>(value);
            for (const auto& [name, member] : data::storedMembers(broken))
                QVERIFY(member.begin + member.size <= broken.size());
        }
}

HALFSTEP_TEST(TestZipDirectory)
#include "test_zip_directory.moc"
