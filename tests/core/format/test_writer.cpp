// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "format/writer.h"
#include "small_model.h"
#include "support/test_main.h"

#include "base/file.h"

#include "mutable_schema_generated.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstring>
#include <string>

class TestWriter : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void header();
    void buffersAreAligned();
    void isDeterministic();
    void largeBuffersStandBehindTheTables();
    void knowsTheSizeWithoutTheBytes();
    void keepsTheFileThatACheckPrefers();
    void writesWhatToBytesGives();
    void replacesAFile();
    void keepsTheFileWhenTheModelIsBroken();
    void keepsTheFileWhenTheFolderIsGone();
    void refusesABrokenModel();
    void replacesTheFileItReads();
};

namespace {

model::Model brokenModel() {
    model::Model made = support::smallModel();
    made.subgraphs[0].operators[1].inputs[0] = 99;
    return made;
}

/// Fails while it is written: its tables are half done by then.
model::Model unwritableModel() {
    model::Model made = support::smallModel();
    made.subgraphs[0].operators[2].options.set("gamma", 1.0);
    return made;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void create(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

void TestWriter::header() {
    const auto file = support::written(support::smallModel());
    QCOMPARE(std::memcmp(file.data() + 4, "TFL3", 4), 0);
    QCOMPARE(mutable_schema::GetModel(file.data())->version(), std::uint32_t{3});
}

void TestWriter::buffersAreAligned() {
    const auto file = support::written(support::richModel());
    int count = 0;
    for (const auto* buffer : *mutable_schema::GetModel(file.data())->buffers()) {
        if (!buffer->data())
            continue;
        ++count;
        QCOMPARE((reinterpret_cast<const std::byte*>(buffer->data()->data()) - file.data()) % 16, 0);
    }
    QCOMPARE(count, 7);
}

void TestWriter::largeBuffersStandBehindTheTables() {
    model::Model made = support::richModel();
    for (const std::size_t size : {1024U, 5001U, 1023U}) {
        made.metadata.push_back({"blob " + std::to_string(size), static_cast<std::uint32_t>(made.buffers.size())});
        made.buffers.push_back(support::bytesOf(std::string(size, static_cast<char>(size % 100))));
    }
    const auto file = support::written(made);
    const auto read = format::readBytes(file, "large");
    QVERIFY(bool(read));
    const auto& buffers = read->model->buffers;
    const std::size_t last = made.buffers.size() - 1;
    for (std::size_t i = last - 2; i <= last; ++i) {
        QVERIFY(buffers[i] == made.buffers[i]);
        QCOMPARE((buffers[i].data() - file.data()) % 16, 0);
    }
    QVERIFY(buffers[last - 1].data() > buffers[last - 2].data());
    QVERIFY(buffers[last - 2].data() > buffers[last].data()); // the small one is among the tables
    QCOMPARE(buffers[last - 1].data() + buffers[last - 1].size(), file.data() + file.size());
}

void TestWriter::knowsTheSizeWithoutTheBytes() {
    for (const model::Model& made : {support::smallModel(), support::richModel()}) {
        const auto size = format::fileSize(made);
        QVERIFY(bool(size));
        QCOMPARE(*size, support::written(made).size());
    }
    QVERIFY(!format::fileSize(brokenModel()));
}

void TestWriter::keepsTheFileThatACheckPrefers() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.tflite"));
    create(path, "old");
    const auto write = [&](bool isGood) {
        return format::write(
            support::smallModel(), path.toStdString(), {}, [isGood](const std::filesystem::path& made) -> base::Status {
                const auto read = format::read(made);
                if (!read)
                    return read.error();
                return isGood ? base::Status() : base::Error{base::Code::Internal, "check", {}};
            });
    };
    const auto refused = write(false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().subject, std::string("check"));
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(bool(write(true)));
    QVERIFY(bool(format::read(path.toStdString())));
}

void TestWriter::isDeterministic() {
    QCOMPARE(support::written(support::richModel()), support::written(support::richModel()));
}

void TestWriter::writesWhatToBytesGives() {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("model.tflite"));
    QVERIFY(format::write(support::richModel(), path.toStdString()));
    const auto file = base::mapFile(path.toStdString());
    QVERIFY(file);
    QCOMPARE(*file, support::written(support::richModel()));
}

void TestWriter::replacesAFile() {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("model.tflite"));
    create(path, "older");
    QVERIFY(format::write(support::smallModel(), path.toStdString()));
    QVERIFY(format::read(path.toStdString()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWriter::keepsTheFileWhenTheModelIsBroken() {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("model.tflite"));
    create(path, "older");
    QVERIFY(!format::write(brokenModel(), path.toStdString()));
    QVERIFY(!format::write(unwritableModel(), path.toStdString()));
    QCOMPARE(contentOf(path), QByteArray("older"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWriter::keepsTheFileWhenTheFolderIsGone() {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("no/such/model.tflite"));
    const auto status = format::write(support::smallModel(), path.toStdString());
    QVERIFY(!status);
    QVERIFY(status.error().code == base::Code::FileNotWritable);
}

void TestWriter::refusesABrokenModel() {
    const auto bytes = format::toBytes(brokenModel());
    QVERIFY(!bytes);
    QVERIFY(bytes.error().code == base::Code::TensorIndexOutOfRange);
    QVERIFY(bytes.error().detail.find("Op#1 FULLY_CONNECTED") != std::string::npos);
}

/// The mapping of the old file lives on while the new one takes its name.
void TestWriter::replacesTheFileItReads() {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("model.tflite")).toStdString();
    QVERIFY(format::write(support::smallModel(), path));
    const auto loaded = format::read(path);
    QVERIFY(loaded);
    model::Model changed = *loaded->model;
    changed.description = "changed";
    QVERIFY(format::write(changed, path));
    QVERIFY(*loaded->model == support::smallModel());
    QVERIFY(*format::read(path)->model == changed);
}

HALFSTEP_TEST(TestWriter)
#include "test_writer.moc"
