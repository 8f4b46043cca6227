// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/zip_archive.h"
#include "pipeline/open_model.h"
#include "support/test_main.h"

#include "base/file.h"

#include <QTemporaryDir>

class TestOpenModel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void opensPlainFiles();
    void opensArchives();
    void opensBundles();
    void saysWhereThereIsNoModel();

private:
    static base::Bytes tiny() {
        return *base::mapFile(std::filesystem::path(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite"));
    }
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    /// A bundle whose models begin at these multiples of 16 KiB.
    void writeBundle(const std::filesystem::path& file, std::initializer_list<std::size_t> sections) const {
        std::vector<std::byte> bytes(16 * 1024);
        std::memcpy(bytes.data(), "LITERTLM", 8);
        const auto model = tiny();
        for (const std::size_t section : sections) {
            bytes.resize(section * 16 * 1024);
            bytes.insert(bytes.end(), model.span().begin(), model.span().end());
        }
        QVERIFY(base::writeAtomically(file, bytes));
    }

    QTemporaryDir m_folder;
};

void TestOpenModel::opensPlainFiles() {
    const auto loaded = pipeline::openModel(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite");
    QVERIFY(loaded);
    QVERIFY(loaded->diagnostics.empty());
    const auto missing = pipeline::openModel(path("missing.tflite"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, base::Code::FileNotFound);
}

void TestOpenModel::opensArchives() {
    QVERIFY(data::writeZip({{"readme.txt", {}}, {"folder/model.tflite", tiny()}}, path("one.zip")));
    const auto one = pipeline::openModel(path("one.zip"));
    QVERIFY(one);
    QCOMPARE(one->path, path("one.zip").string());
    QVERIFY(one->diagnostics.empty());
    QVERIFY(!one->model->subgraphs.empty());
    QVERIFY(data::writeZip({{"a.tflite", tiny()}, {"b.tflite", tiny()}}, path("two.zip")));
    const auto two = pipeline::openModel(path("two.zip"));
    QVERIFY(two);
    QCOMPARE(two->diagnostics.size(), std::size_t{1});
    QCOMPARE(two->diagnostics[0].subject, std::string("a.tflite"));
}

void TestOpenModel::opensBundles() {
    writeBundle(path("one.litertlm"), {1});
    const auto one = pipeline::openModel(path("one.litertlm"));
    QVERIFY(one);
    QVERIFY(one->diagnostics.empty());
    QVERIFY(one->model->subgraphs[0].operators.size() > 1);
    writeBundle(path("two.litertlm"), {2, 5});
    const auto two = pipeline::openModel(path("two.litertlm"));
    QVERIFY(two);
    QCOMPARE(two->diagnostics.size(), std::size_t{1});
    QVERIFY(two->diagnostics[0].text.find("2 models") != std::string::npos);
}

void TestOpenModel::saysWhereThereIsNoModel() {
    QVERIFY(data::writeZip({{"readme.txt", {}}}, path("none.zip")));
    writeBundle(path("none.litertlm"), {});
    for (const char* name : {"none.zip", "none.litertlm"}) {
        const auto loaded = pipeline::openModel(path(name));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, base::Code::UnknownFormat);
    }
}

HALFSTEP_TEST(TestOpenModel)
#include "test_open_model.moc"
