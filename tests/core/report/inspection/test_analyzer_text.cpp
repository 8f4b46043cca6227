// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "report/inspection/analyzer_text.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QFile>

/// The goldens are TensorFlow's own output; tests/data/analyzer/make_analyzer.py makes them.
class TestAnalyzerText : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheModelAnalyzer_data();
    void equalsTheModelAnalyzer();
    void equalsItForTheSharedModels_data();
    void equalsItForTheSharedModels();
    void buffersBehindTheFlatbufferAreNoData();
};

void TestAnalyzerText::equalsTheModelAnalyzer_data() {
    QTest::addColumn<QString>("path");
    for (const char* path :
        {"bare", "while_counted", "if_two_branches", "../models/tiny_conv.int8", "../models/tiny_conv.float16",
            "../models/dynamic_batch.float", "../models/two_signatures.int8", "../models/wide_channels.dynamic"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestAnalyzerText::equalsTheModelAnalyzer() {
    QFETCH(QString, path);
    const QString folder = QStringLiteral(HALFSTEP_TEST_DATA_DIR "/analyzer/");
    const std::string model = (folder + path + QStringLiteral(".tflite")).toStdString();
    auto loaded = *format::read(model);
    loaded.path = path.toStdString() + ".tflite";
    QFile golden(folder + path.section(QLatin1Char('/'), -1) + QStringLiteral(".txt"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(QByteArray::fromStdString(report::analyzerText(loaded, *format::fieldPresence(model))), golden.readAll());
}

/// Of the larger models only the sums of the tool's texts are kept.
void TestAnalyzerText::equalsItForTheSharedModels_data() {
    QTest::addColumn<QByteArray>("sum");
    QFile sums(QStringLiteral(HALFSTEP_TEST_DATA_DIR "/analyzer/shared_models.sha256"));
    QVERIFY(sums.open(QIODevice::ReadOnly));
    for (const QByteArray& line : sums.readAll().split('\n'))
        if (const auto gap = line.indexOf(' '); gap > 0)
            QTest::newRow(line.mid(gap + 1).constData()) << line.left(gap);
}

void TestAnalyzerText::equalsItForTheSharedModels() {
    QFETCH(QByteArray, sum);
    const std::string name = QTest::currentDataTag();
    const std::string path = HALFSTEP_SHARED_DIR "/models/" + name;
    if (!QFile::exists(QString::fromStdString(path)))
        QSKIP("the shared models are absent");
    auto loaded = *format::read(path);
    loaded.path = name;
    const std::string text = report::analyzerText(loaded, *format::fieldPresence(path));
    QCOMPARE(QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex(), sum);
}

void TestAnalyzerText::buffersBehindTheFlatbufferAreNoData() {
    const std::string path = HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.float.tflite";
    const auto loaded = *format::read(path);
    auto presence = *format::fieldPresence(path);
    QVERIFY(report::analyzerText(loaded, presence).find(" RO ") != std::string::npos);
    presence.bufferIsInside.assign(presence.bufferIsInside.size(), false);
    const std::string text = report::analyzerText(loaded, presence);
    QVERIFY(text.find(" RO ") == std::string::npos);
    QVERIFY(text.find("Total data buffer size:          0 bytes") != std::string::npos);
}

HALFSTEP_TEST(TestAnalyzerText)
#include "test_analyzer_text.moc"
