// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/graph/graph_errors.h"
#include "app/panels/plot_targets.h"

#include <cmath>

class TestPlotTargets : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void ofAnOperator();
    void ofATensor();
    void gridOfTheTensorItself();
    void errorsByOperator();
    void partnersInTheOtherModel();
};

namespace {

app::OpenModel opened(const QString& name) {
    base::Progress progress;
    const auto model = app::readModel(support::testModel(name), progress);
    return model ? *model : app::OpenModel();
}

} // namespace

void TestPlotTargets::ofAnOperator() {
    const auto open = opened(QStringLiteral("tiny_conv.int8.tflite"));
    QVERIFY(open);
    const auto& model = *open.loaded->model;
    const auto& subgraph = model.subgraphs.front();
    for (std::size_t i = 0; i < subgraph.operators.size(); ++i) {
        const auto& op = subgraph.operators[i];
        if (model::nameOf(model.codeOf(op)) != "CONV_2D")
            continue;
        const auto targets = app::plotTargets(model, {0, 0, int(i), -1});
        QCOMPARE(targets.weights, op.inputs[1]);
        QCOMPARE(targets.perAxis, op.inputs[1]);
        QCOMPARE(targets.activation, op.outputs[0]);
        return;
    }
    QFAIL("no CONV_2D in the model");
}

void TestPlotTargets::ofATensor() {
    const auto open = opened(QStringLiteral("tiny_conv.int8.tflite"));
    const auto& model = *open.loaded->model;
    const int input = model.subgraphs.front().inputs.front();
    QCOMPARE(app::plotTargets(model, {0, 0, -1, input}), (app::PlotTargets{-1, input, input}));
    QCOMPARE(app::plotTargets(model, {0, 0, -1, -1}), app::PlotTargets());
}

void TestPlotTargets::gridOfTheTensorItself() {
    app::Document document;
    document.setModel(app::Document::slotA, opened(QStringLiteral("tiny_conv.int8.tflite")));
    const auto& subgraph = document.model(0).loaded->model->subgraphs.front();
    const int input = subgraph.operators.front().outputs.front();
    const auto grid = app::gridOf(document, 0, 0, input);
    QVERIFY(grid.parameters);
    QCOMPARE(*grid.parameters, *subgraph.tensors[std::size_t(input)].quantization);
    QVERIFY(!app::activationOf(document, 0, 0, input).statistics);
}

void TestPlotTargets::errorsByOperator() {
    compare::Comparison comparison;
    const auto add = [&comparison](int op, float error) {
        compare::LayerError layer;
        layer.tensors.opA = op;
        const std::vector<float> a = {1, 1};
        const std::vector<float> b = {1 + error, 1 - error};
        layer.sums.add(a, b);
        comparison.layers.push_back(layer);
    };
    add(0, 0);
    add(1, 0.1F); // 20 dB
    add(2, 0.01F);
    add(2, 0.001F); // another output of it
    const auto sqnr = app::operatorSqnr(comparison, 0, 4);
    QVERIFY(std::isinf(sqnr[0]));
    QVERIFY(std::abs(sqnr[1] - 20) < 1e-3);
    QVERIFY(std::abs(sqnr[2] - 40) < 1e-3); // the worse one
    QVERIFY(std::isnan(sqnr[3]));
}

void TestPlotTargets::partnersInTheOtherModel() {
    using widgets::Selected;
    app::Document document;
    document.setModel(app::Document::slotA, opened(QStringLiteral("tiny_conv.float.tflite")));
    document.setModel(app::Document::slotB, opened(QStringLiteral("tiny_conv.int8_floatio.tflite")));
    const auto& a = *document.model(0).loaded->model;
    const auto& b = *document.model(1).loaded->model;
    QVERIFY(document.partnerOf({0, 0, 0, -1}) == (Selected{1, 0, -1, -1})); // nothing was compared

    auto comparison = std::make_shared<compare::Comparison>();
    comparison->matching = compare::match(a, b);
    document.setCompared({{}, comparison, nullptr});
    const auto pair =
        std::find_if(comparison->matching.pairs.begin(), comparison->matching.pairs.end(), [&](const auto& one) {
            return one.opA >= 0 && model::nameOf(a.codeOf(a.subgraphs[0].operators[std::size_t(one.opA)])) == "CONV_2D";
        });
    QVERIFY(pair != comparison->matching.pairs.end());
    QVERIFY(pair->opA != pair->opB); // B begins with a QUANTIZE
    QVERIFY(document.partnerOf({0, 0, pair->opA, -1}) == (Selected{1, 0, pair->opB, -1}));
    QVERIFY(document.partnerOf({1, 0, pair->opB, -1}) == (Selected{0, 0, pair->opA, -1}));
    QVERIFY(document.partnerOf({0, 0, -1, pair->tensorA}) == (Selected{1, 0, -1, pair->tensorB}));
    const int filterA = a.subgraphs[0].operators[std::size_t(pair->opA)].inputs[1];
    const int filterB = b.subgraphs[0].operators[std::size_t(pair->opB)].inputs[1];
    QVERIFY(document.partnerOf({0, 0, -1, filterA}) == (Selected{1, 0, -1, filterB}));
    QVERIFY(document.partnerOf({0, 0, -1, -1}) == (Selected{1, 0, -1, -1}));
}

HALFSTEP_TEST(TestPlotTargets)
#include "test_plot_targets.moc"
