// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/archive.h"
#include "format/reader.h"
#include "format/writer.h"
#include "small_model.h"
#include "support/test_main.h"

#include <QDir>
#include <cstring>
#include <string>

/// The ZIP archive of associated files behind a model.
class TestArchive : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void found();
    void foundWhereOffsetsAreOfItsOwn();
    void notFound_data();
    void notFound();
    void movesAndComesBack();
    void archiveOfAModel();
    void modelBecomesLonger();
    void zipAsDataOfTheModel();
    void realModel();
};

namespace {

void append(std::string& bytes, std::uint64_t number, int width) {
    for (int i = 0; i < width; ++i)
        bytes.push_back(static_cast<char>(number >> (8 * i)));
}

/// A ZIP of stored entries, each with its name as content, that lies behind `offset` bytes.
std::string zip(const std::vector<std::string>& names, std::uint32_t offset, const std::string& comment = {}) {
    std::string bytes;
    std::string directory;
    for (const std::string& name : names) {
        append(directory, 0x02014b50, 4);
        directory.append(24, '\0');
        append(directory, name.size(), 2);
        directory.append(12, '\0');
        append(directory, offset + bytes.size(), 4);
        directory += name;
        append(bytes, 0x04034b50, 4);
        bytes.append(22, '\0');
        append(bytes, name.size(), 4);
        bytes += name + name;
    }
    const std::size_t begin = bytes.size();
    bytes += directory;
    append(bytes, 0x06054b50, 4);
    append(bytes, 0, 4);
    append(bytes, names.size(), 2);
    append(bytes, names.size(), 2);
    append(bytes, directory.size(), 4);
    append(bytes, offset + begin, 4);
    append(bytes, comment.size(), 2);
    return bytes + comment;
}

const std::vector<std::string> names = {"labels.txt", "vocabulary.txt"};

base::Bytes joined(const base::Bytes& file, const std::string& tail) {
    std::vector<std::byte> bytes(file.span().begin(), file.span().end());
    const auto more = std::as_bytes(std::span(tail));
    bytes.insert(bytes.end(), more.begin(), more.end());
    return base::Bytes::own(std::move(bytes));
}

std::optional<format::FoundArchive> find(const std::string& bytes) {
    return format::findArchive(std::as_bytes(std::span(bytes)));
}

std::uint32_t offset(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

} // namespace

void TestArchive::found() {
    const std::string file = std::string(100, 'm') + zip(names, 100, "a comment");
    const auto archive = find(file);
    QVERIFY(archive);
    QCOMPARE(archive->begin, std::size_t{100});
    QCOMPARE(archive->firstOffset, std::uint32_t{100});
}

void TestArchive::foundWhereOffsetsAreOfItsOwn() {
    const auto archive = find(std::string(100, 'm') + zip(names, 0));
    QVERIFY(archive);
    QCOMPARE(archive->begin, std::size_t{100});
    QCOMPARE(archive->firstOffset, std::uint32_t{0});
}

void TestArchive::notFound_data() {
    QTest::addColumn<QByteArray>("file");
    const std::string good = std::string(100, 'm') + zip(names, 100);
    const auto row = [](const char* name, const std::string& file) {
        QTest::newRow(name) << QByteArray::fromStdString(file);
    };
    const auto with = [&](std::size_t fromEnd, char value) {
        std::string bytes = good;
        bytes[bytes.size() - fromEnd] = value;
        return bytes;
    };
    row("nothing", {});
    row("no archive", std::string(200, 'm'));
    row("no entry", std::string(10, 'm') + zip({}, 10));
    row("bytes behind it", good + "x");
    row("cut", good.substr(0, good.size() - 1));
    row("other number of entries", with(12, 3));
    row("directory larger than the file", with(8, 0x7f));
    row("directory elsewhere", with(6, 0x40));
    row("comment longer than the file", with(1, 0x10));
}

void TestArchive::notFound() {
    QFETCH(QByteArray, file);
    QVERIFY(!find(file.toStdString()));
}

void TestArchive::movesAndComesBack() {
    const std::string own = zip(names, 0, "end");
    const auto span = std::as_bytes(std::span(own));
    const auto moved = format::movedArchive(span, 5000);
    const std::string expected = zip(names, 5000, "end");
    QCOMPARE(moved.size(), expected.size());
    QVERIFY(std::memcmp(moved.data(), expected.data(), moved.size()) == 0);
    const auto back = format::movedArchive(moved, -5000);
    QVERIFY(std::memcmp(back.data(), own.data(), own.size()) == 0);
    // Beyond what 32 bits can say, offsets stay those of the archive: readers of ZIP know that form, too.
    const auto far = format::movedArchive(span, std::int64_t{5} << 30);
    QVERIFY(std::memcmp(far.data(), own.data(), own.size()) == 0);
}

void TestArchive::archiveOfAModel() {
    const auto file = support::written(support::smallModel());
    const auto withFiles = joined(file, zip(names, offset(file.size())));
    const auto loaded = format::readBytes(withFiles, "small");
    QVERIFY(loaded);
    QCOMPARE(loaded->model->associatedFiles, support::bytesOf(zip(names, 0)));
    const auto again = format::toBytes(*loaded->model);
    QVERIFY(again);
    QCOMPARE(base::Bytes::own(*again), withFiles);
}

void TestArchive::modelBecomesLonger() {
    const auto file = support::written(support::smallModel());
    const auto loaded = format::readBytes(joined(file, zip(names, offset(file.size()))), "small");
    model::Model longer = *loaded->model;
    longer.description = std::string(1000, 'd');
    const auto bytes = support::written(longer);
    const auto archive = format::findArchive(bytes.span());
    QVERIFY(archive);
    QCOMPARE(archive->firstOffset, offset(archive->begin));
    QVERIFY(archive->begin > file.size() + 900);
    const auto again = format::readBytes(bytes, "longer");
    QVERIFY(again);
    QVERIFY(*again->model == longer);
}

/// An archive that is the last buffer of the model is no associated file.
void TestArchive::zipAsDataOfTheModel() {
    model::Model model = support::smallModel();
    model.buffersOutside = true;
    model.metadata.push_back({"buffer_location", 3});
    model.buffers.push_back(support::bytesOf(zip(names, 0)));
    auto& tensors = model.subgraphs[0].tensors;
    tensors.push_back({});
    tensors.back().type = model::TensorType::UInt8;
    tensors.back().shape = {static_cast<std::int32_t>(model.buffers[5].size())};
    tensors.back().buffer = 5;
    const auto file = support::written(model);
    QVERIFY(format::findArchive(file.span()));
    const auto loaded = format::readBytes(file, "zip inside");
    QVERIFY(loaded);
    QVERIFY(loaded->model->associatedFiles.empty());
    QVERIFY(*loaded->model == model);
}

void TestArchive::realModel() {
    const auto path = QStringLiteral(HALFSTEP_SHARED_DIR "/models/coral/tf2_mobilenet_v2_1.0_224_ptq.tflite");
    if (!QFile::exists(path))
        QSKIP("needs the models of HALFSTEP_SHARED_DIR");
    const auto loaded = format::read(path.toStdString());
    QVERIFY(loaded);
    QVERIFY(!loaded->model->associatedFiles.empty());
}

HALFSTEP_TEST(TestArchive)
#include "test_archive.moc"
