// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/lint.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <algorithm>
#include <limits>
#include <set>

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
    void idsAreUnique();
    void mutedRulesSayNothing();
    void manyFindingsAreCut();
    void scales();
    void zeroPoints();
    void asymmetricWeights();
    void biases();
    void duplicateChannels();
    void fewCodes();
    void constantsThatAreNotFinite();
    void sameScale();
    void concatenationOfUnequalRanges();
    void hybridWeights();
    void castsInARow();
    void floatIsland();
    void operatorVersions();
    void unusedBuffersAndTensors();
    void namesAndSignatures();
    void openShapes();
    void targets_data();
    void targets();

private:
    /// Findings of one rule.
    static std::vector<inspect::Finding> of(
        const char* rule, const model::Model& model, inspect::Target target = inspect::Target::Any) {
        auto found = inspect::findings(model, {{}, target});
        std::erase_if(found, [&](const inspect::Finding& finding) { return finding.rule->id != rule; });
        return found;
    }
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

void TestLint::idsAreUnique() {
    std::set<std::string_view> ids;
    for (const inspect::LintRule* rule : inspect::lintRules()) {
        QVERIFY2(ids.insert(rule->id).second, rule->title);
        for (const char* text : {rule->title, rule->why, rule->cure})
            QVERIFY(std::string_view(text).size() > 10);
    }
}

void TestLint::mutedRulesSayNothing() {
    auto model = open("tiny_conv.float");
    model.metadata.clear();
    QCOMPARE(of("minimum-runtime", model).size(), std::size_t{1});
    for (const auto& finding : inspect::findings(model, {{"minimum-runtime"}, inspect::Target::Any}))
        QVERIFY(finding.rule->id != "minimum-runtime");
}

void TestLint::manyFindingsAreCut() {
    GraphBuilder builder;
    for (int i = 0; i < 300; ++i)
        builder.tensor({1});
    const auto found = of("unused-tensors", *builder.build());
    QCOMPARE(found.size(), std::size_t{200});
    QVERIFY(found.back().diagnostic.text.find("100 more") != std::string::npos);
}

void TestLint::scales() {
    GraphBuilder builder;
    builder.quantized({1}, 0.5F, 0);
    QVERIFY(of("scale-value", *builder.build()).empty());
    for (const float scale :
        {0.0F, -1.0F, 1e30F, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()})
        builder.quantized({1}, scale, 0);
    const auto found = of("scale-value", *builder.build());
    QCOMPARE(found.size(), std::size_t{5});
    QCOMPARE(found[0].diagnostic.tensor, 1);
    QCOMPARE(found[0].diagnostic.severity, base::Severity::Problem);
}

void TestLint::zeroPoints() {
    GraphBuilder builder;
    for (const std::int64_t point : {-128, 127, 128, -129})
        builder.quantized({1}, 1, point);
    QCOMPARE(of("zero-point-range", *builder.build()).size(), std::size_t{2});
}

void TestLint::asymmetricWeights() {
    auto model = open("tiny_conv.int8");
    QVERIFY(of("asymmetric-weights", model).empty());
    model.subgraphs[0].tensors[filterOf(model)].quantization->zeroPoint.back() = 3;
    QCOMPARE(of("asymmetric-weights", model).size(), std::size_t{1});
}

void TestLint::biases() {
    auto model = open("tiny_conv.int8");
    QVERIFY(of("bias-scale", model).empty());
    QVERIFY(of("bias-saturation", model).empty());
    auto& graph = model.subgraphs[0];
    const auto& conv = graph.operators[0];
    auto& bias = graph.tensors[static_cast<std::size_t>(conv.inputs[2])];
    bias.quantization->scale[1] *= 1000;
    auto found = of("bias-scale", model);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].diagnostic.text.find("channel 1") != std::string::npos);
    const auto stored = model.dataOf(bias).as<std::int32_t>();
    std::vector<std::int32_t> values(stored.begin(), stored.end());
    values[0] = std::numeric_limits<std::int32_t>::max();
    model.buffers[bias.buffer] = base::Bytes::copyOf(std::span<const std::int32_t>(values));
    found = of("bias-saturation", model);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].diagnostic.text.find("1 of 8") != std::string::npos);
}

void TestLint::duplicateChannels() {
    auto model = open("tiny_conv.float");
    QVERIFY(of("duplicate-channels", model).empty());
    const model::Tensor& filter = model.subgraphs[0].tensors[filterOf(model)];
    const auto stored = model.dataOf(filter).as<float>();
    std::vector<float> values(stored.begin(), stored.end());
    const std::size_t perChannel = values.size() / static_cast<std::size_t>(filter.shape[0]);
    std::copy_n(values.begin(), perChannel, values.end() - static_cast<std::ptrdiff_t>(perChannel));
    model.buffers[filter.buffer] = base::Bytes::copyOf(std::span<const float>(values));
    const auto found = of("duplicate-channels", model);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].diagnostic.tensor, static_cast<int>(filterOf(model)));
}

void TestLint::fewCodes() {
    auto model = open("autoencoder.int8");
    QVERIFY(of("used-codes", model).empty());
    auto& graph = model.subgraphs[0];
    const model::Tensor& weight = graph.tensors[static_cast<std::size_t>(graph.operators[0].inputs[1])];
    std::vector<std::int8_t> values(model.dataOf(weight).size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<std::int8_t>(i % 15);
    model.buffers[weight.buffer] = base::Bytes::copyOf(std::span<const std::int8_t>(values));
    const auto found = of("used-codes", model);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].diagnostic.text.find("only 15 of 256") != std::string::npos);
}

void TestLint::constantsThatAreNotFinite() {
    GraphBuilder builder;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    builder.constant<float>({3}, model::TensorType::Float32, {1, nan, -std::numeric_limits<float>::infinity()});
    builder.constant<std::uint16_t>({2}, model::TensorType::Float16, {0x3c00, 0x7c00});
    builder.constant<float>({1}, model::TensorType::Float32, {1});
    const auto found = of("non-finite-constants", *builder.build());
    QCOMPARE(found.size(), std::size_t{2});
    QVERIFY(found[0].diagnostic.text.find("2 of its 3") != std::string::npos);
    QVERIFY(found[1].diagnostic.text.find("1 of its 2") != std::string::npos);
}

void TestLint::sameScale() {
    auto model = open("tiny_conv.int8");
    QVERIFY(of("same-scale", model).empty());
    for (const model::Operator& op : model.subgraphs[0].operators)
        if (model.codeOf(op).builtin == model::BuiltinOperator::MAX_POOL_2D)
            model.subgraphs[0].tensors[static_cast<std::size_t>(op.outputs[0])].quantization->scale[0] *= 2;
    QVERIFY(!of("same-scale", model).empty());
}

void TestLint::concatenationOfUnequalRanges() {
    for (const float scale : {0.02F, 0.5F}) {
        GraphBuilder builder;
        const auto x = builder.quantized({1, 4}, 0.01F, 0);
        const auto a = builder.quantized({1, 4}, scale, 0);
        const auto b = builder.quantized({1, 4}, scale, 0);
        const auto y = builder.quantized({1, 8}, scale, 0);
        builder.op(model::BuiltinOperator::QUANTIZE, {x}, {a});
        builder.op(model::BuiltinOperator::CONCATENATION, {a, b}, {y});
        const auto found = of("concat-imbalance", *builder.build());
        QCOMPARE(found.size(), std::size_t(scale > 0.1F ? 1 : 0));
        if (!found.empty())
            QVERIFY(found[0].diagnostic.text.find("50 times") != std::string::npos);
    }
}

void TestLint::hybridWeights() {
    QCOMPARE(of("hybrid-weights", open("autoencoder.dynamic")).size(), std::size_t{1});
    QVERIFY(of("hybrid-weights", open("autoencoder.int8_floatio")).empty());
    QVERIFY(of("hybrid-weights", open("autoencoder.float16")).empty());
}

void TestLint::castsInARow() {
    for (const float scale : {0.5F, 0.25F}) {
        GraphBuilder builder;
        const auto x = builder.quantized({4}, 0.5F, 1);
        const auto real = builder.tensor({4});
        const auto y = builder.quantized({4}, scale, 1);
        builder.op(model::BuiltinOperator::DEQUANTIZE, {x}, {real});
        builder.op(model::BuiltinOperator::QUANTIZE, {real}, {y});
        const auto found = of("needless-casts", *builder.build());
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].diagnostic.text.find("both can go") != std::string::npos, scale == 0.5F);
    }
}

void TestLint::floatIsland() {
    GraphBuilder builder;
    const auto x = builder.quantized({4}, 0.5F, 1);
    const auto a = builder.tensor({4});
    const auto b = builder.tensor({4});
    const auto y = builder.quantized({4}, 0.5F, 1);
    builder.op(model::BuiltinOperator::DEQUANTIZE, {x}, {a});
    builder.op(model::BuiltinOperator::EXP, {a}, {b});
    builder.op(model::BuiltinOperator::QUANTIZE, {b}, {y});
    const auto found = of("float-islands", *builder.build());
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].diagnostic.op, 1);
}

void TestLint::operatorVersions() {
    auto model = open("tiny_conv.int8");
    QVERIFY(of("operator-versions", model).empty());
    for (model::OperatorCode& code : model.operatorCodes)
        code.version = 1;
    QVERIFY(!of("operator-versions", model).empty());
}

void TestLint::unusedBuffersAndTensors() {
    auto model = open("tiny_conv.int8");
    QVERIFY(of("unused-buffers", model).empty());
    QVERIFY(of("unused-tensors", model).empty());
    model.buffers.push_back(base::Bytes::own(std::vector<std::byte>(2048)));
    QVERIFY(of("unused-buffers", model).at(0).diagnostic.text.find("2.00 KiB") != std::string::npos);
    model.subgraphs[0].tensors.emplace_back();
    QCOMPARE(of("unused-tensors", model).size(), std::size_t{1});
}

void TestLint::namesAndSignatures() {
    auto model = open("tiny_conv.int8");
    QVERIFY(of("missing-signature", model).empty());
    QVERIFY(of("tensor-names", model).empty());
    model.signatures.clear();
    model.subgraphs[0].tensors[2].name.clear();
    QCOMPARE(of("missing-signature", model).size(), std::size_t{1});
    QCOMPARE(of("tensor-names", model).size(), std::size_t{1});
}

void TestLint::openShapes() {
    QVERIFY(of("dynamic-shapes", open("tiny_conv.int8")).empty());
    const auto found = of("dynamic-shapes", open("dynamic_batch.int8"));
    QVERIFY(!found.empty());
    QCOMPARE(found[0].diagnostic.severity, base::Severity::Note);
    QCOMPARE(of("dynamic-shapes", open("dynamic_batch.int8"), inspect::Target::Micro)[0].diagnostic.severity,
        base::Severity::Problem);
}

void TestLint::targets_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char* name, const char* target, bool isFine) {
        QTest::addRow("%s on %s", name, target) << QString::fromLatin1(name) << QString::fromLatin1(target) << isFine;
    };
    row("tiny_conv.int8", "cpu", true);
    row("tiny_conv.int8", "edgetpu", true);
    row("tiny_conv.int8", "micro", true);
    row("tiny_conv.float", "gpu", true);
    row("tiny_conv.float", "micro", true);
    row("tiny_conv.float", "edgetpu", false);
    row("autoencoder.dynamic", "micro", false);
    row("autoencoder.dynamic", "cpu", true);
    row("two_signatures.int8", "edgetpu", false);
}

void TestLint::targets() {
    QFETCH(QString, name);
    QFETCH(QString, target);
    QFETCH(bool, isFine);
    const auto model = open(name.toLatin1().constData());
    const auto found = of("target-operators", model, *inspect::targetFromName(target.toStdString()));
    QVERIFY2(found.empty() == isFine, found.empty() ? "" : found[0].diagnostic.text.c_str());
    QVERIFY(of("target-operators", model).empty());
}

HALFSTEP_TEST(TestLint)
#include "test_lint.moc"
