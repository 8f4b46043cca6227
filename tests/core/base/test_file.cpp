// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using base::Code;

class TestFile : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void mapsAFile();
    void mapOutlivesTheFile();
    void mapsAnEmptyFile();
    void releasedPagesComeBack();
    void mapRefuses_data();
    void mapRefuses();
    void writesANewFile();
    void writesManyPieces();
    void replacesAFile();
    void failingWriterKeepsTheFile();
    void throwingWriterKeepsTheFile();
    void ignoredSinkErrorStillFails();
    void fullDiskKeepsTheFile();
    void keepsPermissions();
    void newFileFollowsTheUmask();
    void keepsALinkALink();
    void writesRefuse_data();
    void writesRefuse();
    void refusesAProtectedFile();
    void writesIntoADevice();
    void reportsAFullDevice();
    void knowsTheSameFile();
    void fingerprints();
};

namespace {

/// A folder for one test function.
struct Folder {
    QTemporaryDir folder;
    fs::path path = folder.path().toStdString();

    fs::path with(const char* name, const std::string& content) const {
        std::ofstream(path / name, std::ios::binary) << content;
        return path / name;
    }
    /// How many entries it has: nothing temporary may stay.
    std::ptrdiff_t count() const { return std::distance(fs::directory_iterator(path), fs::directory_iterator()); }
};

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

std::string textOf(const base::Bytes& bytes) {
    const auto letters = bytes.as<char>();
    return {letters.begin(), letters.end()};
}

mode_t permissions(const fs::path& path) {
    struct stat status {};
    ::stat(path.c_str(), &status);
    return status.st_mode & 07777;
}

/// No file may grow beyond so many bytes while this lives: like a full disk, for any user.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~SizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

void TestFile::mapsAFile() {
    const Folder folder;
    const auto mapped = base::mapFile(folder.with("a", "0123456789"));
    QVERIFY(mapped);
    QCOMPARE(mapped->size(), std::size_t(10));
    QCOMPARE(textOf(mapped->slice(3, 4)), std::string("3456"));
}

void TestFile::mapOutlivesTheFile() {
    const Folder folder;
    const auto path = folder.with("a", "content");
    const auto mapped = base::mapFile(path);
    QVERIFY(mapped);
    QVERIFY(base::writeAtomically(path, bytesOf("other")));
    QCOMPARE(textOf(*mapped), std::string("content"));
    QVERIFY(fs::remove(path));
    QCOMPARE(mapped->as<char>()[0], 'c');
}

void TestFile::releasedPagesComeBack() {
    const Folder folder;
    std::string content(100'000, ' ');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 7);
    const auto mapped = base::mapFile(folder.with("a", content));
    QVERIFY(mapped);
    base::releasePages(*mapped);
    base::releasePages(mapped->slice(5000, 50'000));
    QCOMPARE(textOf(*mapped), content);
    // Memory of our own would be empty afterwards.
    const auto own = base::Bytes::copyOf<char>(content);
    base::releasePages(own);
    base::releasePages({});
    QCOMPARE(textOf(own), content);
}

void TestFile::mapsAnEmptyFile() {
    const Folder folder;
    const auto mapped = base::mapFile(folder.with("empty", ""));
    QVERIFY(mapped);
    QVERIFY(mapped->empty());
}

void TestFile::mapRefuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("missing") << QStringLiteral("missing") << false;
    QTest::newRow("missing folder") << QStringLiteral("missing/a") << false;
    QTest::newRow("below a file") << QStringLiteral("file/a") << false;
    QTest::newRow("folder") << QStringLiteral(".") << true;
    QTest::newRow("pipe") << QStringLiteral("pipe") << true;
    QTest::newRow("device") << QStringLiteral("/dev/zero") << true;
}

void TestFile::mapRefuses() {
    QFETCH(const QString, name);
    QFETCH(const bool, isFound);
    const Folder folder;
    folder.with("file", "x");
    QCOMPARE(::mkfifo((folder.path / "pipe").c_str(), 0600), 0);
    const auto path = folder.path / name.toStdString();
    const auto mapped = base::mapFile(path);
    QVERIFY(!mapped);
    QVERIFY(mapped.error().code == (isFound ? Code::FileNotReadable : Code::FileNotFound));
    QCOMPARE(mapped.error().subject, path.string());
    QVERIFY(!mapped.error().detail.empty());
}

void TestFile::writesANewFile() {
    const Folder folder;
    QVERIFY(base::writeAtomically(folder.path / "a", bytesOf("content")));
    QCOMPARE(content(folder.path / "a"), std::string("content"));
    QCOMPARE(folder.count(), 1);
}

void TestFile::writesManyPieces() {
    const Folder folder;
    std::string expected;
    const auto write = [&expected](const base::Sink& sink) -> base::Status {
        // Pieces below, at and above the size of what is collected, in turn.
        for (const std::size_t size : {1, 65535, 65536, 3, 0, 200'000, 7, 65537}) {
            const std::string piece(size, static_cast<char>('a' + expected.size() % 26));
            expected += piece;
            TRY(sink(bytesOf(piece)));
        }
        return {};
    };
    QVERIFY(base::writeAtomically(folder.path / "a", write));
    QVERIFY(content(folder.path / "a") == expected);
}

void TestFile::replacesAFile() {
    const Folder folder;
    const auto path = folder.with("a", "a longer content than the new one");
    QVERIFY(base::writeAtomically(path, bytesOf("new")));
    QCOMPARE(content(path), std::string("new"));
    QCOMPARE(folder.count(), 1);
}

void TestFile::failingWriterKeepsTheFile() {
    const Folder folder;
    const auto path = folder.with("a", "old");
    const auto write = [](const base::Sink& sink) -> base::Status {
        TRY(sink(bytesOf(std::string(100'000, 'x'))));
        return base::Error{Code::Cancelled, "", ""};
    };
    const auto status = base::writeAtomically(path, write);
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::Cancelled);
    QCOMPARE(content(path), std::string("old"));
    QVERIFY(!base::writeAtomically(folder.path / "new", write));
    QCOMPARE(folder.count(), 1);
}

void TestFile::throwingWriterKeepsTheFile() {
    const Folder folder;
    const auto path = folder.with("a", "old");
    const auto write = [](const base::Sink&) -> base::Status { throw std::bad_alloc(); };
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, (void)base::writeAtomically(path, write));
    QCOMPARE(content(path), std::string("old"));
    QCOMPARE(folder.count(), 1);
}

void TestFile::ignoredSinkErrorStillFails() {
    const Folder folder;
    const auto path = folder.with("a", "old");
    const auto status = base::writeAtomically(path, [](const base::Sink& sink) -> base::Status {
        const SizeLimit full(100'000);
        (void)sink(bytesOf(std::string(200'000, 'x')));
        return {}; // and the disk has room again before the file is finished
    });
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::FileNotWritable);
    QCOMPARE(content(path), std::string("old"));
    QCOMPARE(folder.count(), 1);
}

void TestFile::fullDiskKeepsTheFile() {
    const Folder folder;
    const auto path = folder.with("a", "old");
    // Below and above what is collected first: the failure comes at the end, or in the middle.
    for (const std::size_t size : {2000, 500'000}) {
        const SizeLimit limit(1000);
        const auto status = base::writeAtomically(path, bytesOf(std::string(size, 'x')));
        QVERIFY(!status);
        QVERIFY(status.error().code == Code::FileNotWritable);
        QCOMPARE(status.error().subject, path.string());
        QVERIFY(!status.error().detail.empty());
    }
    QCOMPARE(content(path), std::string("old"));
    QCOMPARE(folder.count(), 1);
}

void TestFile::keepsPermissions() {
    const Folder folder;
    const auto path = folder.with("a", "old");
    for (const mode_t mode : {0600, 0640, 0666, 0755}) {
        QCOMPARE(::chmod(path.c_str(), mode), 0);
        QVERIFY(base::writeAtomically(path, bytesOf("new")));
        QCOMPARE(permissions(path), mode);
    }
}

void TestFile::newFileFollowsTheUmask() {
    const Folder folder;
    const auto before = ::umask(0027);
    const auto status = base::writeAtomically(folder.path / "a", bytesOf("new"));
    ::umask(before);
    QVERIFY(status);
    QCOMPARE(permissions(folder.path / "a"), mode_t(0640));
}

void TestFile::keepsALinkALink() {
    const Folder folder;
    const auto path = folder.with("a", "old");
    fs::create_symlink("a", folder.path / "link");
    QVERIFY(base::writeAtomically(folder.path / "link", bytesOf("new")));
    QVERIFY(fs::is_symlink(folder.path / "link"));
    QCOMPARE(content(path), std::string("new"));
    QCOMPARE(folder.count(), 2);
}

void TestFile::writesRefuse_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("missing folder") << QStringLiteral("missing/a");
    QTest::newRow("below a file") << QStringLiteral("file/a");
    QTest::newRow("folder") << QStringLiteral("folder");
    QTest::newRow("empty name") << QString();
}

void TestFile::writesRefuse() {
    QFETCH(const QString, name);
    const Folder folder;
    folder.with("file", "x");
    fs::create_directory(folder.path / "folder");
    const auto path = name.isEmpty() ? fs::path() : folder.path / name.toStdString();
    const auto status = base::writeAtomically(path, bytesOf("new"));
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::FileNotWritable);
    QCOMPARE(status.error().subject, path.string());
    QCOMPARE(folder.count(), 2);
    QVERIFY(fs::is_directory(folder.path / "folder"));
}

void TestFile::refusesAProtectedFile() {
    if (::geteuid() == 0)
        QSKIP("the administrator may write everything");
    const Folder folder;
    const auto path = folder.with("a", "old");
    QCOMPARE(::chmod(path.c_str(), 0444), 0);
    QVERIFY(!base::writeAtomically(path, bytesOf("new")));
    QCOMPARE(content(path), std::string("old"));
}

void TestFile::writesIntoADevice() {
    QVERIFY(base::writeAtomically("/dev/null", bytesOf("new")));
    QVERIFY(fs::is_character_file("/dev/null"));
}

void TestFile::reportsAFullDevice() {
    if (!fs::exists("/dev/full"))
        QSKIP("no /dev/full");
    const auto status = base::writeAtomically("/dev/full", bytesOf("new"));
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::FileNotWritable);
    QVERIFY(fs::is_character_file("/dev/full"));
}

void TestFile::knowsTheSameFile() {
    const Folder folder;
    const auto path = folder.with("a", "x");
    const auto other = folder.with("b", "x");
    fs::create_symlink("a", folder.path / "link");
    fs::create_hard_link(path, folder.path / "hard");
    QVERIFY(base::isSameFile(path, folder.path / "." / "a"));
    QVERIFY(base::isSameFile(path, folder.path / "link"));
    QVERIFY(base::isSameFile(path, folder.path / "hard"));
    QVERIFY(!base::isSameFile(path, other));
    QVERIFY(!base::isSameFile(path, folder.path / "missing"));
    QVERIFY(!base::isSameFile(folder.path / "missing", folder.path / "missing"));
}

void TestFile::fingerprints() {
    // Published values of FNV-1a.
    QCOMPARE(base::fingerprint({}), 0xcbf29ce484222325ULL);
    QCOMPARE(base::fingerprint(bytesOf("a")), 0xaf63dc4c8601ec8cULL);
    QCOMPARE(base::fingerprint(bytesOf("foobar")), 0x85944171f73967e8ULL);
    QCOMPARE(base::fingerprint(bytesOf("bar"), base::fingerprint(bytesOf("foo"))), 0x85944171f73967e8ULL);
}

HALFSTEP_TEST(TestFile)
#include "test_file.moc"
