// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/recipe.h"
#include "quant_support.h"

using model::BuiltinOperator;

Q_DECLARE_METATYPE(quant::Selector)

class TestRules : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void globs_data();
    void globs();
    void selects_data();
    void selects();
    void laterRulesWin();
    void survivesPatternsThatExplode();
};

void TestRules::globs_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("glob");
    QTest::addColumn<bool>("matches");
    QTest::newRow("equal") << "conv1"
                           << "conv1" << true;
    QTest::newRow("part") << "conv1"
                          << "conv" << false;
    QTest::newRow("star") << "model/conv1/Relu"
                          << "model/*/Relu" << true;
    QTest::newRow("star at both ends") << "model/conv1"
                                       << "*conv*" << true;
    QTest::newRow("star for nothing") << "conv"
                                      << "conv*" << true;
    QTest::newRow("question mark") << "conv1"
                                   << "conv?" << true;
    QTest::newRow("question mark for nothing") << "conv"
                                               << "conv?" << false;
    QTest::newRow("star goes back") << "aab"
                                    << "*ab" << true;
    QTest::newRow("several stars") << "abcabc"
                                   << "*b*c" << true;
    QTest::newRow("empty text") << ""
                                << "*" << true;
    QTest::newRow("longer glob") << "a"
                                 << "ab" << false;
}

void TestRules::globs() {
    QFETCH(QString, text);
    QFETCH(QString, glob);
    QFETCH(bool, matches);
    QCOMPARE(quant::matchesGlob(text.toStdString(), glob.toStdString()), matches);
}

namespace {

/// ABS -> NEG -> ABS; the results are called "first", "second", "third".
model::Model chain() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    std::vector<std::int32_t> results;
    for (const auto* name : {"first", "second", "third"}) {
        results.push_back(graph.tensor({1, 4}));
        graph.at(results.back()).name = name;
    }
    support::addOp(graph, BuiltinOperator::ABS, {x}, {results[0]}, "AbsOptions");
    support::addOp(graph, BuiltinOperator::NEG, {results[0]}, {results[1]}, "NegOptions");
    support::addOp(graph, BuiltinOperator::ABS, {results[1]}, {results[2]}, "AbsOptions");
    graph.outputs({results[2]});
    return graph.model();
}

} // namespace

void TestRules::selects_data() {
    QTest::addColumn<quant::Selector>("which");
    QTest::addColumn<QString>("selected");
    QTest::newRow("all") << quant::Selector{} << "111";
    QTest::newRow("type") << quant::Selector{.type = "ABS"} << "101";
    QTest::newRow("glob") << quant::Selector{.name = "?ir*"} << "100";
    QTest::newRow("expression") << quant::Selector{.regex = "(fir|th).*"} << "101";
    QTest::newRow("index") << quant::Selector{.indices = {1, 2}} << "011";
    QTest::newRow("subgraph") << quant::Selector{.subgraph = 1} << "000";
    QTest::newRow("type and name") << quant::Selector{.type = "ABS", .name = "t*"} << "001";
}

void TestRules::selects() {
    QFETCH(quant::Selector, which);
    QFETCH(QString, selected);
    const auto model = chain();
    const auto matcher = quant::Matcher::make(which, "test");
    VERIFY_OK(matcher);
    for (int op = 0; op < 3; ++op)
        QCOMPARE(matcher->matchesOperator(model, 0, std::size_t(op)), selected[op] == QLatin1Char('1'));
}

void TestRules::laterRulesWin() {
    quant::Recipe recipe;
    recipe.operators = {{.which = {.type = "ABS"}, .precision = quant::Precision::Float16, .weightBits = 4},
        {.which = {.name = "third"}, .precision = quant::Precision::Int16x8}};
    recipe.tensors = {{.which = {}, .range = quant::GivenRange{-1, 1}},
        {.which = {.name = "second"}, .range = quant::GivenRange{0, 2}}};
    const auto choices = quant::operatorChoices(chain(), 0, recipe, quant::Precision::Int8);
    QVERIFY(choices[0].precision == quant::Precision::Float16 && choices[0].isByRule);
    QVERIFY(choices[1].precision == quant::Precision::Int8 && !choices[1].isByRule);
    QVERIFY(choices[2].precision == quant::Precision::Int16x8);
    QCOMPARE(choices[2].weightBits, 4);
    const auto ranges = quant::tensorChoices(chain(), 0, recipe);
    QVERIFY(ranges[1].range == (quant::GivenRange{-1, 1}));
    QVERIFY(ranges[2].range == (quant::GivenRange{0, 2}));
}

void TestRules::survivesPatternsThatExplode() {
    auto model = chain();
    model.subgraphs[0].tensors[1].name = std::string(100000, 'a') + "!";
    const auto matcher = quant::Matcher::make({.regex = "^(a+)+$"}, "test");
    VERIFY_OK(matcher);
    QVERIFY(matcher->matchesOperator(model, 0, 0)); // names are compared by their beginning
    const auto other = quant::Matcher::make({.regex = "^(a+)+b$"}, "test");
    QVERIFY(!other->matchesOperator(model, 0, 0));
}

HALFSTEP_TEST(TestRules)
#include "test_rules.moc"
