// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/zip_archive.h"
#include "format/bundle.h"
#include "pipeline/foreign_model.h"
#include "pipeline/open_model.h"
#include "support/test_main.h"

#include "base/file.h"

#include <QTemporaryDir>

class TestOpenModel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void opensPlainFiles();
    void opensArchives();
    void opensPackedArchives();
    void opensBundles();
    void opensTheNamedModelOfAFile();
    void takesModelsByTheBundlesHeader();
    void refusesBrokenBundles_data();
    void refusesBrokenBundles();
    void saysWhereThereIsNoModel();
    void namesOtherKindsOfModels_data();
    void namesOtherKindsOfModels();
    void quotesTheConvertersCommand();

private:
    static base::Bytes tiny() {
        return *base::mapFile(std::filesystem::path(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite"));
    }
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    static std::vector<std::byte> bundle() {
        const auto bytes = *base::mapFile(std::filesystem::path(HALFSTEP_TEST_DATA_DIR "/models/bundle.litertlm"));
        return {bytes.span().begin(), bytes.span().end()};
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

/// Folders, deflated members, a Mac's leavings, and a model with an archive of its own at its end.
void TestOpenModel::opensPackedArchives() {
    const auto packed = pipeline::openModel(HALFSTEP_TEST_DATA_DIR "/models/packed.zip");
    QVERIFY(packed);
    QVERIFY(packed->diagnostics.empty());
    const auto plain = pipeline::openModel(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite");
    QCOMPARE(packed->model->subgraphs[0].operators.size(), plain->model->subgraphs[0].operators.size());
}

void TestOpenModel::opensBundles() {
    const auto two = pipeline::openModel(HALFSTEP_TEST_DATA_DIR "/models/bundle.litertlm");
    QVERIFY(two);
    QCOMPARE(two->diagnostics.size(), std::size_t{1});
    QCOMPARE(two->diagnostics[0].subject, std::string("tf_lite_embedder"));
    QVERIFY(two->diagnostics[0].text.find("2 models") != std::string::npos);
    const auto plain = pipeline::openModel(HALFSTEP_TEST_DATA_DIR "/models/autoencoder.int8.tflite");
    QCOMPARE(two->model->subgraphs[0].tensors.size(), plain->model->subgraphs[0].tensors.size());
}

void TestOpenModel::opensTheNamedModelOfAFile() {
    const std::string bundle = HALFSTEP_TEST_DATA_DIR "/models/bundle.litertlm";
    const auto first = pipeline::openModel(bundle);
    QVERIFY(first);
    QCOMPARE(first->siblings.size(), std::size_t{2});
    QCOMPARE(first->sibling, std::size_t{0});
    for (const char* name : {"#2", "#tf_lite_prefill_decode"}) {
        const auto second = pipeline::openModel(bundle + name);
        QVERIFY(second);
        QCOMPARE(second->path, bundle + name);
        QCOMPARE(second->sibling, std::size_t{1});
        QVERIFY(second->diagnostics.empty()); // it is the one that was asked for
        QVERIFY(second->fileSize != first->fileSize);
        QCOMPARE(pipeline::modelBytes(bundle + name)->size(), second->fileSize);
    }
    for (const char* name : {"#0", "#3", "#-1", "#nobody"}) {
        const auto none = pipeline::openModel(bundle + name);
        QVERIFY(!none);
        QCOMPARE(none.error().code, base::Code::UnknownKey);
    }
    const auto whole = HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite";
    QVERIFY(pipeline::openModel(whole)->siblings.empty());
    QVERIFY(pipeline::openModel(std::string(whole) + "#1"));
    QVERIFY(!pipeline::openModel(std::string(whole) + "#2"));
    // The sign may be a part of a file's own name, or of a member's.
    QVERIFY(data::writeZip({{"a.tflite", tiny()}, {"b#2.tflite", tiny()}}, path("x#1.zip")));
    QCOMPARE(pipeline::openModel(path("x#1.zip"))->sibling, std::size_t{0});
    QCOMPARE(pipeline::openModel(path("x#1.zip#b#2.tflite"))->sibling, std::size_t{1});
    QCOMPARE(pipeline::openModel(path("y#2.zip")).error().code, base::Code::FileNotFound);
}

/// The tokenizer begins as a model does.
void TestOpenModel::takesModelsByTheBundlesHeader() {
    const auto bytes = bundle();
    const auto models = format::bundledModels(bytes);
    QVERIFY(models);
    QCOMPARE(models->size(), std::size_t{2});
    QCOMPARE(models->at(0).begin, std::size_t{2 * 16 * 1024});
    QCOMPARE(models->at(1).begin, std::size_t{3 * 16 * 1024});
    QCOMPARE(models->at(1).begin + models->at(1).size, bytes.size());
    QCOMPARE(models->at(1).purpose, std::string("tf_lite_prefill_decode"));
}

void TestOpenModel::refusesBrokenBundles_data() {
    QTest::addColumn<int>("at");
    QTest::addColumn<quint64>("number");
    QTest::addColumn<int>("size"); // of the file; 0: whole
    QTest::addColumn<base::Code>("code");
    QTest::newRow("only the mark") << 0 << quint64(0) << 8 << base::Code::Truncated;
    QTest::newRow("version 2") << 8 << quint64(2) << 0 << base::Code::UnknownFormat;
    QTest::newRow("header beyond the file") << 24 << quint64(1) << 0 << base::Code::Truncated;
    QTest::newRow("header without end") << 24 << ~quint64(0) << 0 << base::Code::Truncated;
    QTest::newRow("header cut") << 24 << quint64(100) << 0 << base::Code::CorruptFlatbuffer;
    QTest::newRow("no flatbuffer") << 32 << quint64(0x7fffffff) << 0 << base::Code::CorruptFlatbuffer;
    QTest::newRow("file cut") << 0 << quint64(0) << 3 * 16 * 1024 << base::Code::CorruptData;
}

void TestOpenModel::refusesBrokenBundles() {
    QFETCH(int, at);
    QFETCH(quint64, number);
    QFETCH(int, size);
    auto bytes = bundle();
    if (at > 0)
        std::memcpy(bytes.data() + at, &number, at == 24 ? 8 : 4);
    if (size > 0)
        bytes.resize(std::size_t(size));
    QVERIFY(base::writeAtomically(path("broken.litertlm"), bytes));
    const auto loaded = pipeline::openModel(path("broken.litertlm"));
    QVERIFY(!loaded);
    QTEST(loaded.error().code, "code");
    QCOMPARE(loaded.error().subject, path("broken.litertlm").string());
}

void TestOpenModel::saysWhereThereIsNoModel() {
    QVERIFY(data::writeZip({{"readme.txt", {}}}, path("none.zip")));
    const auto loaded = pipeline::openModel(path("none.zip"));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, base::Code::NotAModel);
}

void TestOpenModel::namesOtherKindsOfModels_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("onnx") << "net.onnx" << QByteArray("\x08\x07") << "ONNX; this makes a .tflite file of it";
    QTest::newRow("hdf5 under any name") << "net.bin" << QByteArray("\x89HDF\r\n\x1a\n") << "--keras_model_file=";
    QTest::newRow("keras archive") << "net.keras" << QByteArray("PK\x03\x04") << "Keras; this makes";
    QTest::newRow("frozen graph") << "NET.PB" << QByteArray("\n") << "folder of its SavedModel";
    QTest::newRow("checkpoint") << "net.pt" << QByteArray("PK\x03\x04") << ".pt2";
    QTest::newRow("weights") << "net.safetensors" << QByteArray("{}") << "weights without a graph";
    QTest::newRow("empty") << "net.h5" << QByteArray() << "Keras";
}

void TestOpenModel::namesOtherKindsOfModels() {
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, said);
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto opened = pipeline::openModel(file.fileName().toStdString());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::Code::NotAModel);
    QVERIFY2(QString::fromStdString(opened.error().detail).contains(said), opened.error().detail.c_str());
}

void TestOpenModel::quotesTheConvertersCommand() {
    const auto folder = path("saved model");
    std::filesystem::create_directory(folder);
    QFile file(QString::fromStdString((folder / "saved_model.pb").string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto foreign = pipeline::foreignModel(folder);
    QVERIFY(foreign);
    QCOMPARE(pipeline::converterCommand(*foreign, "/a b/saved model"),
        std::string("tflite_convert --saved_model_dir='/a b/saved model' --output_file='/a b/saved model.tflite'"));
    QCOMPARE(pipeline::converterCommand(*foreign, "saved/"),
        std::string("tflite_convert --saved_model_dir=saved/ --output_file=saved.tflite"));
    QVERIFY(!pipeline::openModel(folder));
    QCOMPARE(pipeline::openModel(folder).error().code, base::Code::NotAModel);
}

HALFSTEP_TEST(TestOpenModel)
#include "test_open_model.moc"
