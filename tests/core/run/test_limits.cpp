// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/interpreter.h"

#include "ops/string_values.h"
#include "run_case.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

using base::Code;
using model::BuiltinOperator;
using model::TensorType;
using runcase::make;

/// Models that ask for more memory than they may have.
class TestLimits : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sparseConstantsBeyondTheLimitAreRefused();
    void hugeTensorIsRefused();
    void limitsStrings();
    void guessedShapesTakeNoMemory();
};

void TestLimits::sparseConstantsBeyondTheLimitAreRefused() {
    GraphBuilder graph;
    const auto sparse = graph.constant<float>({1000, 1000}, TensorType::Float32, {1});
    graph.at(sparse).sparsity = model::Sparsity{
        {0, 1}, {}, {{false, 1000, {}, {}}, {true, 0, {32, std::vector<std::int32_t>(1001)}, {32, {}}}}};
    const auto y = graph.tensor({2}, TensorType::Int32);
    graph.op(BuiltinOperator::SHAPE, {sparse}, {y});
    graph.outputs({y});
    run::Options options;
    options.limits.memory = 1 << 20;
    const auto interpreter = run::Interpreter::create(graph.build(), 0, options);
    QVERIFY(!interpreter);
    QVERIFY(interpreter.error().code == Code::UnsupportedType);
    QVERIFY(interpreter.error().detail.find("tensor 0 is sparse") != std::string::npos);
}

void TestLimits::hugeTensorIsRefused() {
    GraphBuilder graph;
    const auto a = graph.input({1 << 19, 1});
    const auto b = graph.input({1, 1 << 19}); // the sum has 2^38 elements, 2^40 bytes
    const auto y = graph.tensor({1 << 19, 1 << 19});
    graph.op(BuiltinOperator::ADD, {a, b}, {y});
    graph.outputs({y});
    const auto interpreter = run::Interpreter::create(graph.build(), 0, {});
    QVERIFY(interpreter);
    const auto status = (*interpreter)->allocate();
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::LimitExceeded);
    const auto detail = QString::fromStdString(status.error().detail);
    QVERIFY2(
        detail.contains(QStringLiteral("1.00 TiB")) && detail.contains(QStringLiteral("4.00 GiB")), qPrintable(detail));
    QVERIFY((*interpreter)->invoke().error().code == Code::NotAllocated);
    QVERIFY((*interpreter)->input(0).empty());
}

/// A few bytes of a file may ask for more strings than there is memory.
void TestLimits::limitsStrings() {
    run::Options options;
    options.limits.memory = std::size_t{1} << 20;
    for (const std::int32_t count : {1 << 19, 400'000'000, INT32_MAX}) {
        GraphBuilder graph;
        graph.outputs({graph.input({count, 7}, TensorType::String)});
        const auto interpreter = run::Interpreter::create(graph.build(), 0, options);
        const auto status = interpreter ? (*interpreter)->allocate() : base::Status(interpreter.error());
        QVERIFY(!status);
        const auto expected = count == 1 << 19 ? Code::LimitExceeded : Code::ShapeOverflow;
        QVERIFY(status.error().code == expected);
    }
}

/// The file's sizes of what is known only while running are a guess; more than a computer has must not be asked for.
void TestLimits::guessedShapesTakeNoMemory() {
    constexpr std::int32_t many = 1 << 30;
    GraphBuilder graph;
    const auto words = graph.input({1}, TensorType::String);
    const auto shape = graph.input({1}, TensorType::Int32);
    const auto shaped = graph.tensor({many, 1 << 15}, TensorType::String);
    const auto joined = graph.tensor({many, 1 << 16}, TensorType::String);
    const auto sizes = graph.tensor({many, 1 << 15}, TensorType::Int32);
    const auto filled = graph.tensor({1});
    graph.op(BuiltinOperator::RESHAPE, {words, shape}, {shaped});
    graph.op(BuiltinOperator::CONCATENATION, {shaped, shaped}, {joined});
    graph.op(BuiltinOperator::RESHAPE, {shape, shape}, {sizes});
    graph.op(BuiltinOperator::FILL, {sizes, graph.constant<float>({}, TensorType::Float32, {1.5F})}, {filled});
    graph.outputs({joined, filled});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    const std::vector<std::string_view> strings{"one"};
    std::vector<std::byte> bytes(ops::stringBytes(strings).value_or(0));
    ops::storeStrings(strings, bytes);
    QVERIFY(interpreter->setInput(0, bytes));
    const std::int32_t size = 1;
    QVERIFY(interpreter->setInput(1, std::as_bytes(std::span(&size, 1))));
    QVERIFY(interpreter->invoke());
    QCOMPARE(ops::stringsIn(interpreter->output(0))->size(), std::size_t{2});
    QCOMPARE(interpreter->output(1).size(), sizeof(float));
}

HALFSTEP_TEST(TestLimits)
#include "test_limits.moc"
