// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"
#include "report/text.h"
#include "support/test_main.h"

#include <array>
#include <nlohmann/json.hpp>

class TestComparisonReport : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void jsonHasNoInfinities();
    void textSaysSamplesBesideShares();
    void verdictSaysWhatTheLabelsSay();
    void verdictWarnsOfRandomData();
    void verdictAsksForTheCalibration();
    void pointsAreThoseOfTheSharesShown();
    void latencyIsCompared();
    void verdictDoubtsAReferenceThatGuesses();
    void csvHasOneLineForEachLayer();

private:
    static compare::Comparison example();
};

compare::Comparison TestComparisonReport::example() {
    compare::Comparison comparison;
    comparison.samples = 200;
    comparison.data = "200 images";
    comparison.hasLabels = true;
    comparison.sizeA = 400000;
    comparison.sizeB = 100000;
    const std::array a{1.0F, 2.0F};
    const std::array b{1.0F, 2.5F};
    compare::LayerError equal;
    equal.name = "first, with a comma";
    equal.operatorName = "CONV_2D";
    equal.tensors = {1, 2, 0, 1};
    equal.sums.add(a, a);
    compare::LayerError other = equal;
    other.sums = {};
    other.sums.add(a, b);
    comparison.layers = {equal, other};
    compare::OutputError output;
    output.name = "scores";
    output.isClassification = true;
    output.sums.add(a, b);
    output.agreement = {199, 200};
    output.accuracyA = metrics::Share{171, 200};
    output.accuracyB = metrics::Share{172, 200};
    output.onlyB = 1;
    output.pairedP = metrics::pairedTest(0, 1);
    comparison.outputs = {output};
    return comparison;
}

void TestComparisonReport::jsonHasNoInfinities() {
    const auto json = nlohmann::json::parse(report::comparisonJson(example()));
    QVERIFY(json["layers"][0]["error"]["sqnr_db"].is_null());
    QVERIFY(json["layers"][0]["error"]["is_equal"].get<bool>());
    QVERIFY(json["layers"][1]["error"]["sqnr_db"].is_number());
    QCOMPARE(json["outputs"][0]["accuracy_a"]["hits"].get<int>(), 171);
    QCOMPARE(json["outputs"][0]["paired_p"].get<double>(), 1.0);
}

void TestComparisonReport::textSaysSamplesBesideShares() {
    const std::string text = report::comparisonText(example(), true);
    QVERIFY2(text.find("85.5 % (171 of 200; 95 %: 80.0–89.7 %)") != std::string::npos, text.c_str());
    QVERIFY2(text.find("85.5 % → 86.0 % (+0.5 points, within chance)") != std::string::npos, text.c_str());
    QVERIFY2(text.find("B less A           +0.5 points (95 %: -1.2 to +2.2)") != std::string::npos, text.c_str());
    QVERIFY(text.find("equal") != std::string::npos);
    QVERIFY2(text.find("Least SQNR: Op#") != std::string::npos, text.c_str());
}

void TestComparisonReport::verdictSaysWhatTheLabelsSay() {
    using Finding = compare::AccuracyFinding;
    auto comparison = example();
    auto& output = comparison.outputs[0];
    QVERIFY(compare::accuracyFinding(output) == Finding::Open);
    QVERIFY(
        compare::verdict(comparison)
            .starts_with("A loss of accuracy is neither shown nor ruled out: 85.5 % → 86.0 % (+0.5 points, within "
                         "chance). With 200 samples a loss of up to 1.2 points is possible; about 570 would tell it "
                         "to 1 point. Same class as A on 99.5 % of "));
    output.accuracyA = metrics::Share{1710, 2000};
    output.accuracyB = metrics::Share{1708, 2000};
    output.onlyA = 5;
    output.onlyB = 3;
    QVERIFY(compare::accuracyFinding(output) == Finding::Holds);
    QVERIFY(compare::verdict(comparison)
                .starts_with("The accuracy holds: 85.5 % → 85.4 % (-0.1 points); a loss of more than 0.5 points is "
                             "ruled out. "));
    output.accuracyB = metrics::Share{1713, 2000};
    output.pairedP = 0.01;
    QVERIFY(compare::accuracyFinding(output) == Finding::Rises);
    output.accuracyB = metrics::Share{1500, 2000};
    QVERIFY(compare::accuracyFinding(output) == Finding::Drops);
    QVERIFY(compare::verdict(comparison).find("-10.5 points, more than chance") != std::string::npos);
    output.accuracyB = output.accuracyA;
    QVERIFY(compare::verdict(comparison).starts_with("The accuracy is the same: 85.5 %; a loss of more than "));
    output.accuracyA.reset();
    QVERIFY(compare::verdict(comparison).starts_with("No labels: nothing is known of the accuracy."));
}

void TestComparisonReport::verdictWarnsOfRandomData() {
    auto comparison = example();
    QVERIFY(compare::verdict(comparison).find("Random") == std::string::npos);
    comparison.isDummy = true;
    QVERIFY(compare::verdict(comparison).find("Random data: this says nothing about accuracy.") != std::string::npos);
}

/// Data that were scaled otherwise than for the calibration.
void TestComparisonReport::verdictAsksForTheCalibration() {
    auto comparison = example();
    comparison.layers[1].clipped = 2; // an inner layer that saturates says nothing of the data
    comparison.inputs = {{0, 0}, {1000, 50}};
    QCOMPARE(compare::lostInputShare(comparison), 0.0);
    QVERIFY(compare::verdict(comparison).find("input values") == std::string::npos);
    comparison.inputs[1].lost = 500;
    QCOMPARE(compare::lostInputShare(comparison), 0.5);
    QVERIFY(compare::verdict(comparison).find("50.0 % of the input values lie outside of what B can hold") !=
            std::string::npos);
}

/// 448 and 447 of 450 are 0.22 points apart; with 99.6 % and 99.3 % beside it that would look like a mistake.
void TestComparisonReport::pointsAreThoseOfTheSharesShown() {
    auto comparison = example();
    auto& output = comparison.outputs[0];
    output.accuracyA = metrics::Share{448, 450};
    output.accuracyB = metrics::Share{447, 450};
    const auto verdict = compare::verdict(comparison);
    QVERIFY2(verdict.find("99.6 % → 99.3 % (-0.3 points)") != std::string::npos, verdict.c_str());
}

void TestComparisonReport::latencyIsCompared() {
    auto comparison = example();
    comparison.latencyA.emplace().median = 3e-3;
    comparison.latencyB.emplace().median = 1.5e-3;
    const auto text = report::comparisonText(comparison, false);
    QVERIFY2(text.find("B is 2 times as fast") != std::string::npos, text.c_str());
    comparison.latencyB->median = 12e-3;
    const auto slow = report::comparisonText(comparison, false);
    QVERIFY2(slow.find("B takes 4 times as long") != std::string::npos, slow.c_str());
}

void TestComparisonReport::verdictDoubtsAReferenceThatGuesses() {
    auto comparison = example();
    auto& output = comparison.outputs[0];
    output.classes = 10;
    QVERIFY(!compare::isReferenceNearChance(output));
    output.accuracyA = metrics::Share{21, 200};
    output.accuracyB = metrics::Share{15, 200};
    QVERIFY(compare::isReferenceNearChance(output));
    QVERIFY(compare::verdict(comparison).find("hardly more than guessing") != std::string::npos);
    QVERIFY(compare::verdict(comparison).find("within chance") == std::string::npos);
}

void TestComparisonReport::csvHasOneLineForEachLayer() {
    const std::string csv = report::layersCsv(example());
    QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 3);
    QVERIFY(csv.find("\"first, with a comma\"") != std::string::npos);
}

HALFSTEP_TEST(TestComparisonReport)
#include "test_comparison_report.moc"
