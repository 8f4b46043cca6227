// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "graph_case.h"
#include "support/test_main.h"

#include <QFile>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>

using samples::showIn;
using widgets::GraphView;
using widgets::Selection;

/// The graph as a picture file.
class TestGraphSaving : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_sample = samples::fixture(QStringLiteral("residual_add.int8_floatio")); }
    void saves_data();
    void saves();
    void savesWhatIsVisible();

private:
    samples::Sample m_sample;
};

void TestGraphSaving::saves_data() {
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("PNG") << QStringLiteral("png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QStringLiteral("svg") << QByteArray("<?xml");
    QTest::newRow("PDF") << QStringLiteral("pdf") << QByteArray("%PDF-");
}

void TestGraphSaving::saves() {
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, start);
    const QTemporaryDir folder;
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const QString path = folder.filePath(QStringLiteral("graph.") + suffix);
    QVERIFY(view.saveAs(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.startsWith(start));
    if (suffix == QStringLiteral("png"))
        QVERIFY(QImage(path).height() > 2 * 200);
    if (suffix == QStringLiteral("svg")) {
        QVERIFY(QSvgRenderer(path).isValid());
        QVERIFY(content.contains("CONV_2D"));
    }
    QVERIFY(!view.saveAs(folder.filePath(QStringLiteral("graph.txt"))));
}

void TestGraphSaving::savesWhatIsVisible() {
    const QTemporaryDir folder;
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    view.setPicture(samples::picture(view, samples::deepNet(5000)), 0);
    view.setCamera(view.picture()->nodeRect(100).center(), 1);
    const QString path = folder.filePath(QStringLiteral("part.png"));
    QVERIFY(view.saveAs(path, GraphView::Extent::Visible));
    QCOMPARE(QImage(path).size(), view.size() * 2);
    // The whole is far taller than a picture may be, and is made smaller.
    QVERIFY(view.saveAs(path));
    QVERIFY(QImage(path).height() > 10000);
}

HALFSTEP_TEST(TestGraphSaving)
#include "test_graph_saving.moc"
