// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/diff/diff.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <algorithm>

using inspect::DiffPair;
using inspect::ModelDiff;

class TestDiff : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void aModelIsLikeItself_data();
    void aModelIsLikeItself();
    void renamedTensorsStayMatched();
    void oneAttribute();
    void shapeTypeAndScale();
    void toleranceOfConstants();
    void insertedAndRemovedOperators();
    void quantizedCopyIsMatched();
    void rewiredInput();
    void subgraphsComeAndGo();
    void signaturesAndMetadata();
    void pinsGoBeforeEverything();
    void stops();
    void fortyThousandOperators();

private:
    static model::Model open(const std::string& name) {
        return *format::read(HALFSTEP_TEST_DATA_DIR "/models/" + name + ".tflite")->model;
    }
    static ModelDiff diff(const model::Model& a, const model::Model& b, const inspect::DiffOptions& options = {}) {
        base::Progress progress;
        return *inspect::diffModels(a, b, options, progress);
    }
    /// The changes of the only pair that is not the same.
    static std::vector<inspect::FieldChange> onlyChanges(const std::vector<DiffPair>& pairs) {
        std::vector<inspect::FieldChange> changes;
        for (const DiffPair& pair : pairs)
            changes.insert(changes.end(), pair.changes.begin(), pair.changes.end());
        return changes;
    }
    /// x -> `count` operators, ABS and NEG in turn with a LOG after each hundred.
    static model::Model chain(int count, const std::string& prefix) {
        GraphBuilder builder;
        auto last = builder.input({4});
        for (int i = 0; i < count; ++i) {
            const auto next = builder.tensor({4});
            builder.at(next).name = prefix + std::to_string(i);
            const auto code = i % 100 == 99 ? model::BuiltinOperator::LOG
                              : i % 2       ? model::BuiltinOperator::ABS
                                            : model::BuiltinOperator::NEG;
            builder.op(code, {last}, {next});
            last = next;
        }
        builder.outputs({last});
        return builder.model();
    }
};

void TestDiff::aModelIsLikeItself_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"tiny_conv.float", "tiny_conv.int8", "two_signatures.int8", "shape_ops.dynamic"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDiff::aModelIsLikeItself() {
    QFETCH(QString, name);
    const auto model = open(name.toStdString());
    const auto found = diff(model, model);
    QVERIFY(found.isSame());
    QCOMPARE(found.subgraphs.size(), model.subgraphs.size());
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i) {
        QCOMPARE(found.subgraphs[i].operators.size(), model.subgraphs[i].operators.size());
        QCOMPARE(found.subgraphs[i].tensors.size(), model.subgraphs[i].tensors.size());
        for (const DiffPair& pair : found.subgraphs[i].tensors)
            QCOMPARE(pair.a, pair.b);
    }
}

void TestDiff::renamedTensorsStayMatched() {
    const auto a = open("residual_add.int8");
    auto b = a;
    for (model::Tensor& tensor : b.subgraphs[0].tensors)
        tensor.name = "other " + tensor.name;
    QVERIFY(diff(a, b, {.compareNames = false}).isSame());
    const auto found = diff(a, b);
    QCOMPARE(found.operators().same, a.subgraphs[0].operators.size());
    QCOMPARE(found.tensors().changed, a.subgraphs[0].tensors.size());
}

void TestDiff::oneAttribute() {
    const auto a = open("tiny_conv.float");
    auto b = a;
    b.subgraphs[0].operators[0].options.set("stride_w", std::int64_t{7});
    const auto found = diff(a, b);
    QCOMPARE(found.operators().changed, std::size_t{1});
    QCOMPARE(found.tensors().changed, std::size_t{0});
    const auto changes = onlyChanges(found.subgraphs[0].operators);
    QCOMPARE(changes.size(), std::size_t{1});
    QCOMPARE(changes[0].field, std::string("stride_w"));
    QCOMPARE(changes[0].before, std::string("2"));
    QCOMPARE(changes[0].after, std::string("7"));
}

void TestDiff::shapeTypeAndScale() {
    const auto a = open("tiny_conv.int8");
    auto b = a;
    auto& tensor = b.subgraphs[0].tensors[static_cast<std::size_t>(b.subgraphs[0].inputs[0])];
    tensor.shape = {1, 12, 12, 4};
    tensor.type = model::TensorType::UInt8;
    tensor.quantization->scale[0] *= 2;
    tensor.quantization->zeroPoint[0] = 128;
    const auto found = diff(a, b);
    QCOMPARE(found.tensors().changed, std::size_t{1});
    std::vector<std::string> fields;
    for (const auto& change : onlyChanges(found.subgraphs[0].tensors))
        fields.push_back(change.field);
    for (const char* field : {"shape", "type", "scale", "zero_point"})
        QVERIFY2(std::find(fields.begin(), fields.end(), field) != fields.end(), field);
}

void TestDiff::toleranceOfConstants() {
    const auto a = open("tiny_conv.float");
    auto b = a;
    const auto& op = b.subgraphs[0].operators[0];
    const model::Tensor& weight = b.subgraphs[0].tensors[static_cast<std::size_t>(op.inputs[1])];
    const auto stored = b.dataOf(weight).as<float>();
    std::vector<float> values(stored.begin(), stored.end());
    values[3] += 0.25F;
    b.buffers[weight.buffer] = base::Bytes::copyOf(std::span<const float>(values));
    const auto found = diff(a, b);
    QCOMPARE(found.operators().changed, std::size_t{0});
    const auto changes = onlyChanges(found.subgraphs[0].tensors);
    QCOMPARE(changes.size(), std::size_t{1});
    QCOMPARE(changes[0].after, std::string("1 differ, by at most 0.25"));
    QVERIFY(diff(a, b, {.tolerance = 0.3}).isSame());
    QVERIFY(diff(a, b, {.compareValues = false}).isSame());
}

void TestDiff::insertedAndRemovedOperators() {
    auto a = chain(300, "t");
    const auto b = chain(300, "other");
    QCOMPARE(diff(a, b).operators().same, std::size_t{300});
    // Take out operator 150: its reader reads its input then.
    auto& graph = a.subgraphs[0];
    graph.operators[151].inputs = graph.operators[150].inputs;
    graph.operators.erase(graph.operators.begin() + 150);
    const auto found = diff(a, b);
    QCOMPARE(found.operators().added, std::size_t{1});
    QCOMPARE(found.operators().removed, std::size_t{0});
    const auto back = diff(b, a);
    QCOMPARE(back.operators().removed, std::size_t{1});
}

void TestDiff::quantizedCopyIsMatched() {
    const auto a = open("residual_add.float");
    const auto b = open("residual_add.int8_floatio");
    const auto found = diff(a, b);
    QCOMPARE(found.operators().removed, std::size_t{0});
    for (const DiffPair& pair : found.subgraphs[0].operators) {
        if (!pair.isAdded())
            continue;
        const auto& op = b.subgraphs[0].operators[static_cast<std::size_t>(pair.b)];
        QVERIFY(b.codeOf(op).builtin == model::BuiltinOperator::QUANTIZE ||
                b.codeOf(op).builtin == model::BuiltinOperator::DEQUANTIZE);
    }
}

void TestDiff::rewiredInput() {
    GraphBuilder builder;
    const auto x = builder.input({4});
    const auto y = builder.input({4});
    const auto sum = builder.tensor({4});
    builder.op(model::BuiltinOperator::ADD, {x, y}, {sum});
    builder.outputs({sum});
    auto b = builder.model();
    b.subgraphs[0].operators[0].inputs = {y, x};
    const auto found = diff(builder.model(), b);
    const auto changes = onlyChanges(found.subgraphs[0].operators);
    QCOMPARE(changes.size(), std::size_t{2});
    QCOMPARE(changes[0].field, std::string("input 0"));
}

void TestDiff::subgraphsComeAndGo() {
    const auto a = open("two_signatures.int8");
    auto b = a;
    b.subgraphs.pop_back();
    const auto found = diff(a, b);
    QVERIFY(!found.isSame());
    QCOMPARE(found.subgraphs[1].b, -1);
    QCOMPARE(found.operators().removed, a.subgraphs[1].operators.size());
    QCOMPARE(diff(b, a).operators().added, a.subgraphs[1].operators.size());
    std::swap(b.subgraphs, b.subgraphs);
    auto swapped = a;
    std::swap(swapped.subgraphs[0], swapped.subgraphs[1]);
    QCOMPARE(diff(a, swapped).subgraphs[0].b, 1); // by name
}

void TestDiff::signaturesAndMetadata() {
    const auto a = open("tiny_conv.int8");
    auto b = a;
    b.signatures[0].key = "other";
    b.metadata.clear();
    b.description = "changed";
    const auto found = diff(a, b);
    QVERIFY(found.changes.size() >= 4);
    QVERIFY(!found.isSame());
}

/// Which operators belong together may be told.
void TestDiff::pinsGoBeforeEverything() {
    base::Progress progress;
    const auto loaded = *format::read(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite");
    const auto& model = *loaded.model;
    const auto partners = [&](const inspect::DiffOptions& options) {
        const auto diff = inspect::diffModels(model, model, options, progress);
        std::vector<std::int32_t> of(model.subgraphs[0].operators.size(), -1);
        if (diff)
            for (const auto& pair : diff->subgraphs[0].operators)
                if (pair.a >= 0)
                    of[std::size_t(pair.a)] = pair.b;
        return of;
    };
    const auto last = std::int32_t(model.subgraphs[0].operators.size()) - 1;
    inspect::DiffOptions options;
    options.pins = {{0, last}, {0, 1}, {99, 0}, {-1, 0}}; // the second names one that is taken, the others none
    auto of = partners(options);
    QCOMPARE(of[0], last);
    QCOMPARE(of[1], std::int32_t{1}); // what no pin names is matched as always
    QCOMPARE(of[std::size_t(last)], std::int32_t{-1});
    const auto diff = *inspect::diffModels(model, model, options, progress);
    const auto& pairs = diff.subgraphs[0].operators;
    const auto pinned = std::find_if(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.a == 0; });
    QVERIFY(!pinned->changes.empty());
    QCOMPARE(pinned->changes.front().field, std::string("type"));
    options.matchesOthers = false;
    of = partners(options);
    QCOMPARE(of[0], last);
    QCOMPARE(of[1], std::int32_t{-1});
}

void TestDiff::stops() {
    const auto a = open("tiny_conv.int8");
    base::Progress progress;
    progress.cancel();
    const auto found = inspect::diffModels(a, a, {}, progress);
    QVERIFY(!found);
    QCOMPARE(found.error().code, base::Code::Cancelled);
}

void TestDiff::fortyThousandOperators() {
    const auto a = chain(40000, "t");
    auto b = chain(40000, "other");
    b.subgraphs[0].operators[20000].options.set("beta", 1.0);
    QElapsedTimer timer;
    timer.start();
    const auto found = diff(a, b, {.compareNames = false});
    qInfo("40,000 operators: %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(found.operators().changed, std::size_t{1});
    QCOMPARE(found.operators().same, std::size_t{39999});
    QVERIFY2(timer.elapsed() < 10000, "ten times what it needs on a busy machine");
}

HALFSTEP_TEST(TestDiff)
#include "test_diff.moc"
