// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/model_metadata.h"
#include "format/reader.h"
#include "support/test_main.h"

#include <QFile>

class TestModelMetadata : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsAPublishedModel();
    void nothingWithout();
    void refusesOtherBytes();
};

void TestModelMetadata::readsAPublishedModel() {
    const QString path = QStringLiteral(HALFSTEP_SHARED_DIR "/models/coral/tf2_mobilenet_v2_1.0_224_ptq.tflite");
    if (!QFile::exists(path))
        QSKIP("the shared models are not here");
    const auto loaded = format::read(path.toStdString());
    QVERIFY(loaded);
    const auto metadata = format::modelMetadata(*loaded->model);
    QVERIFY(metadata);
    QVERIFY(!metadata->name.empty());
    QCOMPARE(metadata->inputs.size(), std::size_t{1});
    QCOMPARE(metadata->inputs[0].content, std::string("image"));
    QVERIFY(!metadata->inputs[0].mean.empty());
    QCOMPARE(metadata->inputs[0].mean.size(), metadata->inputs[0].deviation.size());
    QCOMPARE(metadata->outputs.size(), std::size_t{1});
    QVERIFY(!metadata->outputs[0].files.empty());
    QCOMPARE(metadata->outputs[0].files[0].kind, std::string("labels of an axis"));
}

void TestModelMetadata::nothingWithout() {
    const auto loaded = format::read(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite");
    QVERIFY(!format::modelMetadata(*loaded->model));
}

void TestModelMetadata::refusesOtherBytes() {
    const auto loaded = format::read(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite");
    model::Model model = *loaded->model;
    for (const std::size_t size : {0, 4, 8, 64}) {
        model.metadata = {{"TFLITE_METADATA", std::uint32_t(model.buffers.size())}};
        model.buffers.push_back(base::Bytes::own(std::vector<std::byte>(size, std::byte{0x7f})));
        QVERIFY(!format::modelMetadata(model));
    }
}

HALFSTEP_TEST(TestModelMetadata)
#include "test_model_metadata.moc"
