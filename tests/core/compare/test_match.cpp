// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"
#include "format/reader.h"
#include "support/test_main.h"

#include <algorithm>

namespace {

std::shared_ptr<const model::Model> read(const std::string& name) {
    auto loaded = format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name + ".tflite");
    return loaded ? loaded->model : nullptr;
}

/// A chain of operators by name, each with one input and one output of the given size.
model::Model chain(const std::vector<std::pair<model::BuiltinOperator, std::int32_t>>& ops) {
    model::Model model;
    model.buffers.resize(1);
    model::Subgraph graph;
    const auto addTensor = [&](const std::string& name, std::int32_t size) {
        model::Tensor tensor;
        tensor.name = name;
        tensor.shape = {1, size};
        graph.tensors.push_back(tensor);
        return static_cast<std::int32_t>(graph.tensors.size()) - 1;
    };
    std::int32_t last = addTensor("input", 4);
    graph.inputs = {last};
    for (std::size_t i = 0; i < ops.size(); ++i) {
        model.operatorCodes.push_back({ops[i].first, {}, 1});
        model::Operator op;
        op.code = static_cast<std::uint32_t>(i);
        op.inputs = {last};
        last = addTensor("", ops[i].second);
        op.outputs = {last};
        graph.operators.push_back(op);
    }
    graph.outputs = {last};
    model.subgraphs.push_back(graph);
    return model;
}

std::vector<std::pair<int, int>> operatorPairs(const compare::Matching& matching) {
    std::vector<std::pair<int, int>> pairs;
    for (const auto& pair : matching.pairs)
        if (pair.opA >= 0)
            pairs.emplace_back(pair.opA, pair.opB);
    return pairs;
}

} // namespace

class TestMatch : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void everyOperatorOfAConvertedModel_data();
    void everyOperatorOfAConvertedModel();
    void skipsCasts();
    void alignsAroundWhatIsOnlyOnOneSide();
    void namesHoldTheOrder();
    void realModels();
};

void TestMatch::everyOperatorOfAConvertedModel_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    for (const char* name : {"tiny_conv", "residual_add", "two_input", "autoencoder", "wide_channels"})
        for (const char* kind : {"int8", "int8_floatio", "uint8io", "dynamic", "float16"})
            QTest::addRow("%s %s", name, kind) << QString::fromLatin1(name) << QString::fromLatin1(kind);
}

void TestMatch::everyOperatorOfAConvertedModel() {
    QFETCH(QString, name);
    QFETCH(QString, kind);
    const auto a = read(name.toStdString() + ".float");
    const auto b = read((name + QLatin1Char('.') + kind).toStdString());
    QVERIFY(a && b);
    const auto matching = compare::match(*a, *b);
    const auto pairs = operatorPairs(matching);
    QCOMPARE(pairs.size(), a->subgraphs[0].operators.size());
    QVERIFY(std::is_sorted(pairs.begin(), pairs.end()));
    QVERIFY(matching.onlyA.empty() && matching.onlyB.empty());
    for (const auto& [opA, opB] : pairs)
        QCOMPARE(model::nameOf(a->codeOf(a->subgraphs[0].operators[static_cast<std::size_t>(opA)])),
            model::nameOf(b->codeOf(b->subgraphs[0].operators[static_cast<std::size_t>(opB)])));
}

void TestMatch::skipsCasts() {
    using enum model::BuiltinOperator;
    const auto a = chain({{RELU, 4}, {TANH, 4}});
    const auto b = chain({{QUANTIZE, 4}, {RELU, 4}, {DEQUANTIZE, 4}, {TANH, 4}, {QUANTIZE, 4}});
    const std::vector<std::pair<int, int>> expected{{0, 1}, {1, 3}};
    QVERIFY(operatorPairs(compare::match(a, b)) == expected);
}

void TestMatch::alignsAroundWhatIsOnlyOnOneSide() {
    using enum model::BuiltinOperator;
    const auto a = chain({{RELU, 4}, {TANH, 4}, {LOGISTIC, 4}, {RELU, 5}});
    const auto b = chain({{RELU, 4}, {ABS, 4}, {LOGISTIC, 4}, {RELU, 6}, {RELU, 5}});
    const auto matching = compare::match(a, b);
    const std::vector<std::pair<int, int>> expected{{0, 0}, {2, 2}, {3, 4}};
    QVERIFY(operatorPairs(matching) == expected);
    QCOMPARE(matching.onlyA, (std::vector<std::int32_t>{2}));
    QCOMPARE(matching.onlyB, (std::vector<std::int32_t>{2, 4}));
}

void TestMatch::namesHoldTheOrder() {
    using enum model::BuiltinOperator;
    auto a = chain({{RELU, 4}, {RELU, 4}});
    auto b = chain({{RELU, 4}, {RELU, 4}, {RELU, 4}});
    a.subgraphs[0].tensors[1].name = "first";
    a.subgraphs[0].tensors[2].name = "second";
    b.subgraphs[0].tensors[2].name = "first_int8";
    b.subgraphs[0].tensors[3].name = "second_requantized";
    const std::vector<std::pair<int, int>> expected{{0, 1}, {1, 2}};
    QVERIFY(operatorPairs(compare::match(a, b)) == expected);
}

void TestMatch::realModels() {
    const std::string folder = HALFSTEP_SHARED_DIR "/models/mlperf_tiny/";
    if (!std::filesystem::exists(folder))
        QSKIP("the shared models are not here");
    for (const char* name : {"resnet8", "ad01", "kws"}) {
        const auto a = format::read(folder + name + "_float.tflite");
        const auto b = format::read(folder + name + "_int8.tflite");
        QVERIFY(a && b);
        const auto matching = compare::match(*a->model, *b->model);
        QCOMPARE(operatorPairs(matching).size(), a->model->subgraphs[0].operators.size());
    }
}

HALFSTEP_TEST(TestMatch)
#include "test_match.moc"
