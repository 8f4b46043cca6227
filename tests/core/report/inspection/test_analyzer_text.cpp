// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "report/inspection/analyzer_text.h"
#include "support/test_main.h"

#include <QFile>

/// The goldens are TensorFlow's own output; tests/data/analyzer/make_analyzer.py makes them.
class TestAnalyzerText : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheModelAnalyzer_data();
    void equalsTheModelAnalyzer();
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
