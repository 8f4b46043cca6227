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
    void endsEvenWhereExpressionsDoNot();
    void literals_data();
    void literals();
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
    const auto hits = search.find(asked, 100);
    std::vector<std::int32_t> found;
    for (const Hit& hit : hits) {
        ++(hit.op >= 0 ? operators : tensors);
        if (hit.op >= 0)
            found.push_back(hit.op);
    }
    QCOMPARE(search.operators(asked), found);
    // The same in pieces, of however short a time.
    widgets::GraphSearchRun run(std::make_shared<const GraphSearch>(search), query, 100);
    while (!run.isDone())
        run.goOn(0.01);
    QCOMPARE(run.hits(), hits);
    QTEST(operators, "operators");
    QTEST(tensors, "tensors");
}

void TestGraphQuery::emptyFindsNothing() {
    const auto model = samples::deepNet(8);
    QVERIFY(GraphSearch(*model, 0, {}).find(GraphQuery(QStringLiteral("  ")), 10).empty());
    QVERIFY(GraphSearch().find(GraphQuery(QStringLiteral("add")), 10).empty());
    QVERIFY(GraphSearch().operators(GraphQuery(QStringLiteral("add"))).empty());
    QVERIFY(widgets::GraphSearchRun().isDone());
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
             "\"add\"", "type:float32 shape:1x4x4x1", "bytes>1e9", "stage_4 weights$", "[0-9]+$", "nothing.*here",
             ".*_.*_.*q", "[a-z]+_[0-9]+x", "(block|stage).*7/q", "\\d+/\\D+q"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

/// 50,000 operators, 87,501 tensors: nobody who types waits, whatever the expression. What is said of the whole search
/// is for information; it fails only where it is out of all proportion.
void TestGraphQuery::isLive() {
    QFETCH(const QString, query);
    static const auto model = samples::deepNet(50000);
    static const auto search = std::make_shared<const GraphSearch>(*model, 0, widgets::SearchNumbers());
    QElapsedTimer timer;
    timer.start();
    const auto hits = search->find(GraphQuery(query), 1000);
    const double whole = double(timer.nsecsElapsed()) / 1e6;
    widgets::GraphSearchRun run(search, query, 1000);
    double longest = 0;
    double first = 0;
    for (int pieces = 0; pieces == 0 || !run.isDone(); ++pieces) {
        timer.restart();
        run.goOn(5);
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
        if (pieces == 0)
            first = longest;
    }
    qInfo("%s: %zu hits in %.1f ms; in pieces: first %.1f ms, longest %.1f ms", qPrintable(query), hits.size(), whole,
        first, longest);
    QCOMPARE(run.hits(), hits);
    QVERIFY(whole < 2000);
    QVERIFY(longest < 200);
}

/// What a person types by mistake must not hang the window.
void TestGraphQuery::endsEvenWhereExpressionsDoNot() {
    auto model = std::make_shared<model::Model>(*samples::deepNet(8));
    for (auto& tensor : model->subgraphs[0].tensors)
        tensor.name = std::string(60, 'a');
    widgets::GraphSearchRun run(
        std::make_shared<const GraphSearch>(*model, 0, widgets::SearchNumbers()), QStringLiteral("(a+)+[bc]"), 10);
    QElapsedTimer timer;
    timer.start();
    while (!run.isDone())
        run.goOn(5);
    QVERIFY(run.hits().empty());
    qInfo("ended after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 5000);
}

void TestGraphQuery::literals_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("literal");
    const auto row = [](const char* pattern, const char* literal) {
        QTest::newRow(pattern) << QString::fromLatin1(pattern) << QString::fromLatin1(literal);
    };
    row("conv.*relu6", "relu6");
    row("^block_1", "block_1");
    row("colou?r", "colo");
    row("ab+c", "ab");
    row("a{2}bcd{1,3}", "bc");
    row("[]x^]yes[^]no]", "yes");
    row("conv|relu", "");
    row("(conv|relu)_bias", "_bias");
    row("a\\.bc\\dlonger", "longer");
    row("x\\.yz+", "x.yz");
    row("(?i)conv", "");
}

void TestGraphQuery::literals() {
    QFETCH(const QString, pattern);
    QFETCH(const QString, literal);
    const GraphQuery query(pattern);
    QVERIFY(query.problem().isEmpty());
    QCOMPARE(query.terms().front().literal, literal);
}

HALFSTEP_TEST(TestGraphQuery)
#include "test_graph_query.moc"
