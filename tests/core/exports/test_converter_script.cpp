// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "exports/converter_script.h"
#include "support/data_support.h"
#include "support/graph_builder.h"

class TestConverterScript : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void saysTheMode_data();
    void saysTheMode();
    void namesInputsSafely();
    void saysWhatHasNoEquivalent();
};

namespace {

model::Model net(const std::string& name) {
    GraphBuilder graph;
    const auto in = graph.input({1, 3});
    graph.at(in).name = name;
    graph.outputs({in});
    return graph.model();
}

std::string scriptOf(const quant::Recipe& recipe, const std::string& input = "x") {
    return exports::converterScript(net(input), recipe);
}

} // namespace

void TestConverterScript::saysTheMode_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("hasSamples");
    QTest::newRow("int8") << "int8"
                          << "inference_input_type = tf.float32" << true;
    QTest::newRow("int8-only") << "int8-only"
                               << "[tf.lite.OpsSet.TFLITE_BUILTINS_INT8]" << true;
    QTest::newRow("dynamic") << "dynamic"
                             << "[tf.lite.Optimize.DEFAULT]" << false;
    QTest::newRow("float16") << "float16"
                             << "[tf.float16]" << false;
    QTest::newRow("weight-only") << "weight-only"
                                 << "# TFLiteConverter has no such mode" << false;
}

void TestConverterScript::saysTheMode() {
    QFETCH(QString, mode);
    QFETCH(QString, line);
    QFETCH(bool, hasSamples);
    quant::Recipe recipe;
    recipe.mode = mode.toStdString();
    const auto script = scriptOf(recipe);
    VERIFY_CONTAINS(script, line.toStdString());
    QCOMPARE(script.find("representative_dataset") != std::string::npos, hasSamples);
    VERIFY_CONTAINS(script, std::string("converter.convert()"));
}

/// Names come from the file: they must not leave the string.
void TestConverterScript::namesInputsSafely() {
    const auto script = scriptOf({}, "a\"\n\\b");
    VERIFY_CONTAINS(script, std::string("(\"a\\\"\\x0a\\\\b\", (1, 3, )),"));
}

void TestConverterScript::saysWhatHasNoEquivalent() {
    quant::Recipe recipe;
    recipe.perChannel = false;
    recipe.weightBits = 4;
    recipe.operators.resize(2);
    recipe.tensors.resize(1);
    const auto script = scriptOf(recipe);
    VERIFY_CONTAINS(script, std::string("_experimental_disable_per_channel = True"));
    VERIFY_CONTAINS(script, std::string("# The recipe asks for 4-bit weights"));
    VERIFY_CONTAINS(script, std::string("# 2 rules of the recipe for single operators"));
    VERIFY_CONTAINS(script, std::string("# 1 rules of the recipe for ranges"));
}

HALFSTEP_TEST(TestConverterScript)
#include "test_converter_script.moc"
