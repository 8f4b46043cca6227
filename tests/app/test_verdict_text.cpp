// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app/common/languages.h"
#include "app/compare/verdict_text.h"
#include "app/document/runtime.h"

using app::Standing;

class TestVerdictText : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheAccuracy_data();
    void tellsTheAccuracy();
    void warnsOfRandomData();
    void asksForTheCalibration();
    void tellsEqualOutputs();
    void cardsHaveTheNumberOfSamples();
    void nothingInCommon();
    void namesTheKernelsInTheUsersLanguage();
};

namespace {

compare::Comparison comparisonOf(std::size_t rightA, std::size_t rightB, std::size_t onlyA, std::size_t onlyB) {
    compare::Comparison comparison;
    comparison.samples = 1000;
    comparison.sizeA = 4000;
    comparison.sizeB = 1000;
    compare::OutputError output;
    output.isClassification = true;
    output.agreement = {900, 1000};
    output.accuracyA = metrics::Share{rightA, 1000};
    output.accuracyB = metrics::Share{rightB, 1000};
    output.onlyA = onlyA;
    output.onlyB = onlyB;
    output.pairedP = metrics::pairedTest(onlyA, onlyB);
    comparison.outputs.push_back(output);
    return comparison;
}

} // namespace

void TestVerdictText::tellsTheAccuracy_data() {
    QTest::addColumn<int>("rightB");
    QTest::addColumn<int>("onlyA");
    QTest::addColumn<int>("onlyB");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("standing");
    QTest::newRow("same") << 900 << 5 << 5 << "is the same: 90.0" << int(Standing::Good);
    QTest::newRow("ruled out") << 898 << 5 << 3 << "(−0.2 points); a loss of more than 0.9 points is ruled out"
                               << int(Standing::Good);
    QTest::newRow("open") << 885 << 40 << 25 << "a loss of up to 3.1 points is possible; about 2,600"
                          << int(Standing::Look);
    QTest::newRow("open, but better") << 903 << 30 << 33 << "neither shown nor ruled out" << int(Standing::Unknown);
    QTest::newRow("drop") << 860 << 45 << 5 << "drops" << int(Standing::Look);
    QTest::newRow("rise") << 940 << 5 << 45 << "rises" << int(Standing::Good);
}

void TestVerdictText::tellsTheAccuracy() {
    QFETCH(int, rightB);
    QFETCH(int, onlyA);
    QFETCH(int, onlyB);
    QFETCH(QString, says);
    QFETCH(int, standing);
    const auto verdict = app::verdictOf(comparisonOf(900, std::size_t(rightB), std::size_t(onlyA), std::size_t(onlyB)));
    QVERIFY2(verdict.text.contains(says), qPrintable(verdict.text));
    QCOMPARE(int(verdict.standing), standing);
    QVERIFY(verdict.text.contains(QStringLiteral("1000 sample"))); // always with the number of samples
    QVERIFY(verdict.text.contains(QStringLiteral("0.25×")));
}

void TestVerdictText::warnsOfRandomData() {
    auto comparison = comparisonOf(900, 900, 0, 0);
    comparison.isDummy = true;
    const auto verdict = app::verdictOf(comparison);
    QVERIFY(verdict.text.startsWith(QStringLiteral("Random data")));
    QCOMPARE(int(verdict.standing), int(Standing::Unknown));
}

void TestVerdictText::asksForTheCalibration() {
    auto comparison = comparisonOf(900, 898, 5, 3);
    comparison.inputs = {{2, 1}};
    const auto verdict = app::verdictOf(comparison);
    QVERIFY2(verdict.text.contains(QStringLiteral("50.0")), qPrintable(verdict.text));
    QVERIFY(verdict.text.contains(QStringLiteral("input values")));
    QCOMPARE(int(verdict.standing), int(Standing::Look));
}

void TestVerdictText::tellsEqualOutputs() {
    compare::Comparison comparison;
    comparison.samples = 3;
    compare::OutputError output;
    const std::vector<float> values = {1, 2};
    output.sums.add(values, values);
    comparison.outputs.push_back(output);
    QVERIFY(app::verdictOf(comparison).text.contains(QStringLiteral("equal")));
}

void TestVerdictText::cardsHaveTheNumberOfSamples() {
    const auto comparison = comparisonOf(900, 898, 5, 3);
    const auto cards = app::cardsOf(comparison);
    QCOMPARE(cards.size(), std::size_t(4)); // no latency was measured
    QVERIFY(cards[0].detail.contains(QStringLiteral("1000")));
    QVERIFY(cards[1].detail.contains(QStringLiteral("900 of 1000")));
}

void TestVerdictText::nothingInCommon() {
    QCOMPARE(int(app::verdictOf({}).standing), int(Standing::Look));
    QVERIFY(app::cardsOf({}).empty());
}

void TestVerdictText::namesTheKernelsInTheUsersLanguage() {
    litert::Installation installation;
    installation.version = "2.3.0";
    std::vector<std::string> all = {run::ownNumerics};
    for (const bool isTested : {true, false})
        for (const auto kernels : {litert::Kernels::Builtin, litert::Kernels::Xnnpack, litert::Kernels::Reference}) {
            installation.isTested = isTested;
            all.push_back(litert::numericsText(installation, kernels));
        }
    for (const auto& each : all) {
        app::applyLanguage(QStringLiteral("en"));
        const QString english = app::numericsText(each);
        QVERIFY2(english.contains(QStringLiteral("kernels")), qPrintable(english));
        app::applyLanguage(QStringLiteral("ja"));
        const QString japanese = app::numericsText(each);
        app::applyLanguage(QStringLiteral("en"));
        QVERIFY2(!japanese.contains(QStringLiteral("kernels")), qPrintable(japanese));
        QVERIFY(japanese.contains(QStringLiteral("2.3")));
    }
    QCOMPARE(app::numericsText(run::ownNumerics), QString::fromLatin1(run::ownNumerics));
    QCOMPARE(app::numericsText("something else"), QStringLiteral("something else"));
}

HALFSTEP_TEST(TestVerdictText)
#include "test_verdict_text.moc"
