// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/lint.h"
#include "support/test_main.h"

#include <algorithm>

namespace {

model::Model open(const char* name) {
    return *format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name + ".tflite")->model;
}

const base::Diagnostic* find(const base::Diagnostics& diagnostics, std::string_view text) {
    const auto found = std::find_if(diagnostics.begin(), diagnostics.end(),
        [&](const base::Diagnostic& d) { return d.text.find(text) != std::string::npos; });
    return found == diagnostics.end() ? nullptr : &*found;
}

/// The filter of the first CONV_2D.
std::size_t filterOf(const model::Model& model) {
    for (const model::Operator& op : model.subgraphs[0].operators)
        if (model.codeOf(op).builtin == model::BuiltinOperator::CONV_2D)
            return static_cast<std::size_t>(op.inputs[1]);
    return 0;
}

} // namespace

class TestLint : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void aGoodModelHasNoWarnings();
    void unusedConstant();
    void sameName();
    void perTensorWeights();
    void deadChannel();
    void neededRuntimeIsMissing();
};

void TestLint::aGoodModelHasNoWarnings() {
    for (const base::Diagnostic& diagnostic : inspect::lint(open("tiny_conv.int8")))
        QVERIFY2(diagnostic.severity == base::Severity::Note, diagnostic.text.c_str());
}

void TestLint::unusedConstant() {
    auto model = open("tiny_conv.float");
    model::Tensor extra = model.subgraphs[0].tensors[filterOf(model)];
    extra.name = "left over";
    model.subgraphs[0].tensors.push_back(extra);
    const auto diagnostics = inspect::lint(model);
    const auto* found = find(diagnostics, "No operator uses this constant");
    QVERIFY(found);
    QCOMPARE(found->tensor, static_cast<int>(model.subgraphs[0].tensors.size()) - 1);
}

void TestLint::sameName() {
    auto model = open("tiny_conv.float");
    model.subgraphs[0].tensors[1].name = model.subgraphs[0].tensors[0].name;
    const auto diagnostics = inspect::lint(model);
    QVERIFY(find(diagnostics, "T#0 has the same name"));
}

void TestLint::perTensorWeights() {
    auto model = open("tiny_conv.int8");
    QVERIFY(!find(inspect::lint(model), "Its weights have one scale"));
    auto& quantization = *model.subgraphs[0].tensors[filterOf(model)].quantization;
    quantization.scale.resize(1);
    quantization.zeroPoint.resize(1);
    const auto diagnostics = inspect::lint(model);
    QVERIFY(find(diagnostics, "Its weights have one scale"));
}

void TestLint::deadChannel() {
    auto model = open("tiny_conv.float");
    const model::Tensor& filter = model.subgraphs[0].tensors[filterOf(model)];
    auto values = model.dataOf(filter).as<float>();
    std::vector<float> changed(values.begin(), values.end());
    const std::size_t perChannel = changed.size() / static_cast<std::size_t>(filter.shape[0]);
    std::fill_n(changed.begin(), perChannel, 0.0F);
    model.buffers[filter.buffer] = base::Bytes::copyOf(std::span<const float>(changed));
    const auto diagnostics = inspect::lint(model);
    QVERIFY(find(diagnostics, "1 of its"));
}

void TestLint::neededRuntimeIsMissing() {
    auto model = open("tiny_conv.float");
    QVERIFY(!find(inspect::lint(model), "min_runtime_version"));
    model.metadata.clear();
    const auto diagnostics = inspect::lint(model);
    QVERIFY(find(diagnostics, "min_runtime_version"));
}

HALFSTEP_TEST(TestLint)
#include "test_lint.moc"
