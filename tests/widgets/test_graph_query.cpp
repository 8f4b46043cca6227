// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/graph/graph_query.h"

#include <QElapsedTimer>

#include <limits>

using widgets::GraphQuery;
using widgets::GraphSearch;
using widgets::Hit;

class TestGraphQuery : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void emptyFindsNothing();
    void wrongPatternsAreNamed();
    void stopsAtTheMost();
    void isLive_data();
    void isLive();
};

/// deepNet(8): conv, conv, conv, add; conv, conv, conv, add; input, 6 weights, 8 results.
void TestGraphQuery::finds_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("operators");
    QTest::addColumn<int>("tensors");
    QTest::newRow("part") << QStringLiteral("block_1") << 4 << 7;
    QTest::newRow("case") << QStringLiteral("BLOCK_1/Conv") << 3 << 6;
    QTest::newRow("all terms") << QStringLiteral("block_1 add") << 1 << 1;
    QTest::newRow("no such") << QStringLiteral("block_1 input") << 0 << 0;
    QTest::newRow("exact name") << QStringLiteral("\"stage_0/block_1/add\"") << 1 << 1;
    QTest::newRow("exact operator") << QStringLiteral("\"ADD\"") << 2 << 0;
    QTest::newRow("exact is no part") << QStringLiteral("\"block_1\"") << 0 << 0;
    QTest::newRow("pattern") << QStringLiteral("conv_[01]") << 4 << 8;
    QTest::newRow("pattern at the end") << QStringLiteral("conv_0$") << 2 << 2;
    QTest::newRow("pattern at the beginning") << QStringLiteral("^inp") << 0 << 1;
    QTest::newRow("pattern with or") << QStringLiteral("weights|input") << 0 << 7;
    QTest::newRow("pattern and word") << QStringLiteral("block_0 conv_.$") << 3 << 3;
    QTest::newRow("operator") << QStringLiteral("op:add") << 2 << 0;
    QTest::newRow("name") << QStringLiteral("name:add") << 2 << 2;
    QTest::newRow("type") << QStringLiteral("type:float32 op:conv") << 6 << 0;
    QTest::newRow("shape with x") << QStringLiteral("shape:1x4x4 op:add") << 2 << 0;
    QTest::newRow("shape with commas") << QStringLiteral("shape:1,4,4,1 name:input") << 0 << 1;
    QTest::newRow("many MACs") << QStringLiteral("macs>=5e0") << 3 << 0;
    QTest::newRow("few MACs") << QStringLiteral("macs<2") << 2 << 0;
    QTest::newRow("bytes") << QStringLiteral("bytes<=64 weights") << 0 << 6;
    QTest::newRow("more bytes") << QStringLiteral("bytes>64") << 0 << 0;
    QTest::newRow("large error") << QStringLiteral("sqnr<15") << 2 << 0;
    QTest::newRow("negative dB") << QStringLiteral("sqnr<=-3") << 1 << 0;
    QTest::newRow("small error of one kind") << QStringLiteral("sqnr>15 op:add") << 2 << 0;
    QTest::newRow("values") << QStringLiteral("value>=1e-3") << 2 << 0;
    QTest::newRow("only operators") << QStringLiteral("in:operators block_1") << 4 << 0;
    QTest::newRow("only tensors") << QStringLiteral("block_1 in:tensors") << 0 << 7;
    QTest::newRow("only constants") << QStringLiteral("in:const block_1") << 0 << 3;
    QTest::newRow("not a comparison") << QStringLiteral("bytes") << 0 << 0;
}

void TestGraphQuery::finds() {
    QFETCH(const QString, query);
    const auto model = samples::deepNet(8);
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const GraphSearch search(
        *model, 0, {{0, 1, 2, 3, 4, 5, 6, 7}, {-3, 10, 20, 30, unknown, 50, 60, 70}, {0.5, 1e-3, unknown}});
    int operators = 0;
    int tensors = 0;
    const GraphQuery asked(query);
    for (const Hit& hit : search.find(asked, 100)) {
        ++(hit.op >= 0 ? operators : tensors);
        if (hit.op >= 0)
            QVERIFY(search.matches(asked, hit.op));
    }
    QTEST(operators, "operators");
    QTEST(tensors, "tensors");
}

void TestGraphQuery::emptyFindsNothing() {
    const auto model = samples::deepNet(8);
    QVERIFY(GraphSearch(*model, 0, {}).find(GraphQuery(QStringLiteral("  ")), 10).empty());
    QVERIFY(GraphSearch().find(GraphQuery(QStringLiteral("add")), 10).empty());
    QVERIFY(!GraphSearch().matches(GraphQuery(QStringLiteral("add")), 0));
}

void TestGraphQuery::wrongPatternsAreNamed() {
    const GraphQuery query(QStringLiteral("conv ["));
    QVERIFY(!query.problem().isEmpty());
    const auto model = samples::deepNet(8);
    QVERIFY(GraphSearch(*model, 0, {}).find(query, 10).empty());
}

void TestGraphQuery::stopsAtTheMost() {
    const auto model = samples::deepNet(100);
    QCOMPARE(GraphSearch(*model, 0, {}).find(GraphQuery(QStringLiteral("conv")), 7).size(), std::size_t(7));
}

void TestGraphQuery::isLive_data() {
    QTest::addColumn<QString>("query");
    for (const char* query : {"conv", "block_12499/add", "nothing here", "zzz", "conv_[12].*weights", "^stage_49.*add$",
             "\"add\"", "type:float32 shape:1x4x4x1", "bytes>1e9", "stage_4 weights$"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

/// 50,000 operators, 87,501 tensors. Says how long it takes; fails only where it is out of all proportion.
void TestGraphQuery::isLive() {
    QFETCH(const QString, query);
    static const auto model = samples::deepNet(50000);
    static const GraphSearch search(*model, 0, {});
    QElapsedTimer timer;
    timer.start();
    const auto hits = search.find(GraphQuery(query), 1000);
    qInfo("%s: %zu hits in %.1f ms", qPrintable(query), hits.size(), double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(timer.elapsed() < 2000);
}

HALFSTEP_TEST(TestGraphQuery)
#include "test_graph_query.moc"
