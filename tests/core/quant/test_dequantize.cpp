// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model_difference.h"
#include "quant_support.h"

#include "format/reader.h"
#include "quant/dequantize.h"

#include <algorithm>
#include <cmath>
#include <limits>

using model::TensorType;

class TestDequantize : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void givesTheFloatGraph_data();
    void givesTheFloatGraph();
    void changesInputsAndOutputs_data();
    void changesInputsAndOutputs();
    void refusesFloatModels();
    void refusesUnusableScales();
    void refusesStates();
};

namespace {

std::shared_ptr<const model::Model> load(const QString& name) {
    const auto loaded = format::read(support::testData("models/" + name.toStdString() + ".tflite"));
    return loaded ? loaded->model : nullptr;
}

/// By the order of the operators: the largest difference of float constants, relative to half a step of 8 bits.
double worstConstant(const model::Model& a, const model::Model& b) {
    double worst = 0;
    for (std::size_t k = 0; k < a.subgraphs[0].operators.size(); ++k) {
        for (std::size_t i = 0; i < support::opOf(a, k).inputs.size(); ++i) {
            if (support::opOf(a, k).inputs[i] < 0)
                continue;
            const auto& tensor = support::inputOf(a, k, i);
            if (tensor.type != TensorType::Float32 || !a.isConstant(tensor))
                continue;
            const auto left = a.dataOf(tensor).as<float>();
            const auto right = b.dataOf(support::inputOf(b, k, i)).as<float>();
            float largest = 1e-6F;
            for (const float value : right)
                largest = std::max(largest, std::fabs(value));
            for (std::size_t v = 0; v < left.size(); ++v)
                worst = std::max(worst, double(std::fabs(left[v] - right[v])) / double(largest / 254));
        }
    }
    return worst;
}

} // namespace

void TestDequantize::givesTheFloatGraph_data() {
    QTest::addColumn<QString>("net");
    QTest::addColumn<QString>("kind");
    for (const auto* net : {"tiny_conv", "residual_add", "autoencoder", "two_input"})
        for (const auto* kind : {"int8", "int8_floatio", "uint8io", "dynamic", "float16"})
            QTest::addRow("%s %s", net, kind) << net << kind;
}

void TestDequantize::givesTheFloatGraph() {
    QFETCH(QString, net);
    QFETCH(QString, kind);
    const auto original = load(net + QStringLiteral(".float"));
    const auto quantized = load(net + QLatin1Char('.') + kind);
    QVERIFY(original && quantized);
    const auto restored = quant::dequantize(*quantized);
    VERIFY_OK(restored);
    QCOMPARE(support::operatorsOf(*restored->model), support::operatorsOf(*original));
    for (const auto& tensor : restored->model->subgraphs[0].tensors)
        QVERIFY(!tensor.isQuantized() && tensor.type != TensorType::Int8 && tensor.type != TensorType::UInt8);
    QVERIFY(worstConstant(*restored->model, *original) <= 1.02);
    QCOMPARE(restored->ranges.empty(), kind == QLatin1String("dynamic") || kind == QLatin1String("float16"));
    VERIFY_OK(format::toBytes(*restored->model));
}

void TestDequantize::changesInputsAndOutputs_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("io");
    QTest::addColumn<QString>("kind");
    for (const auto* from : {"int8", "int8_floatio", "uint8io"}) {
        QTest::addRow("%s to int8", from) << from << int(TensorType::Int8) << "int8";
        QTest::addRow("%s to uint8", from) << from << int(TensorType::UInt8) << "uint8io";
        QTest::addRow("%s to float", from) << from << int(TensorType::Float32) << "int8_floatio";
    }
}

/// From each of the files that TFLiteConverter wrote to the others, without data.
void TestDequantize::changesInputsAndOutputs() {
    QFETCH(QString, from);
    QFETCH(int, io);
    QFETCH(QString, kind);
    const auto restored = quant::dequantize(*load(QStringLiteral("tiny_conv.") + from));
    VERIFY_OK(restored);
    auto recipe = support::recipeOf("int8", static_cast<TensorType>(io));
    recipe.tensors = restored->ranges;
    const auto made = support::convert(*restored->model, recipe, nullptr);
    VERIFY_OK(made);
    QCOMPARE(QString::fromStdString(differenceOf(**made, *load(QStringLiteral("tiny_conv.") + kind))), QString());
}

void TestDequantize::refusesFloatModels() {
    QCOMPARE(support::codeOf(quant::dequantize(*load(QStringLiteral("tiny_conv.float")))), std::string("BadRecipe"));
}

void TestDequantize::refusesUnusableScales() {
    auto model = *load(QStringLiteral("tiny_conv.int8"));
    auto& scales = model.subgraphs[0].tensors[0].quantization.value().scale;
    scales = {std::numeric_limits<float>::infinity()};
    QCOMPARE(support::codeOf(quant::dequantize(model)), std::string("ScaleNotFinite"));
    scales = {-0.5F};
    QCOMPARE(support::codeOf(quant::dequantize(model)), std::string("ScaleNotPositive"));
}

/// The basic kernel keeps its state in other operands.
void TestDequantize::refusesStates() {
    GraphBuilder graph;
    std::vector<std::int32_t> inputs;
    for (int k = 0; k < 5; ++k)
        inputs.push_back(graph.quantized({1, 2}, 0.1F, 0));
    const auto out = graph.quantized({1, 2}, 0.1F, 0);
    graph.op(model::BuiltinOperator::LSTM, inputs, {out});
    graph.graph().inputs = inputs;
    graph.outputs({out});
    QCOMPARE(support::codeOf(quant::dequantize(graph.model())), std::string("NotQuantizable"));
}

HALFSTEP_TEST(TestDequantize)
#include "test_dequantize.moc"
