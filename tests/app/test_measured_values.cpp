// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/panels/measured_values.h"

#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/measured_entries.h"

using support::RunningProgram;
using support::testModel;

class TestMeasuredValues : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatAConstantHolds();
    void tellsNothingBeforeARun();
    void tellsWhatAComparisonSaw();
};

namespace {

QString inspected(RunningProgram& program) {
    return program.window().workbench()->inspector()->toText();
}

/// The first operator's input `position`, or with -1 its output.
int operand(const RunningProgram& program, int slot, int position) {
    const auto& op = program.program->session().document.model(slot).loaded->model->subgraphs[0].operators[0];
    return position < 0 ? op.outputs[0] : op.inputs[std::size_t(position)];
}

} // namespace

void TestMeasuredValues::tellsWhatAConstantHolds() {
    RunningProgram program;
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    program.selection().selectTensor(0, 0, operand(program, 0, 1));
    QTRY_VERIFY(inspected(program).contains(QStringLiteral("Used codes")));
    QVERIFY(inspected(program).contains(QStringLiteral(" of 256")));
    QVERIFY(inspected(program).contains(QStringLiteral("Real range")));
    program.selection().selectOperator(0, 0, 0);
    QVERIFY(!inspected(program).contains(QStringLiteral("Used codes")));
}

void TestMeasuredValues::tellsNothingBeforeARun() {
    RunningProgram program;
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    program.selection().selectTensor(0, 0, operand(program, 0, -1));
    QTRY_VERIFY(program.program->session().jobs.isIdle());
    QVERIFY(!app::seenValues(program.document(), program.selection().current()));
    QVERIFY(!inspected(program).contains(QStringLiteral("Real range")));
}

void TestMeasuredValues::tellsWhatAComparisonSaw() {
    RunningProgram program;
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.float.tflite"))));
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.int8_floatio.tflite")), 1));
    const auto data = app::choiceOfPath(testModel(QStringLiteral("tiny_conv.calib.npz")));
    program.program->session().operations.compare(data);
    QTRY_VERIFY_WITH_TIMEOUT(program.document().compared().comparison, 30000);
    const auto& layers = program.document().compared().comparison->layers;
    const auto layer = std::find_if(layers.begin(), layers.end(), [](const auto& each) {
        return each.typeB == model::TensorType::Int8 && !each.codesB.empty();
    });
    QVERIFY(layer != layers.end());

    program.selection().selectTensor(1, 0, layer->tensors.tensorB);
    QTRY_VERIFY(inspected(program).contains(QStringLiteral("Seen in 12 samples")));
    const auto b = app::seenValues(program.document(), program.selection().current());
    QVERIFY(b && b->codes == layer->codesB.count() && b->codes > 1 && b->codes <= 256);
    QVERIFY(b->low < b->high);
    program.selection().selectTensor(0, 0, layer->tensors.tensorA);
    const auto a = app::seenValues(program.document(), program.selection().current());
    QVERIFY(a && a->codes == 0);
    // The integers say about what the real values say: a step more or less at each end, and what is clipped.
    QVERIFY(std::abs(a->low - b->low) < 0.2 * (a->high - a->low));
    QTRY_VERIFY(inspected(program).contains(QStringLiteral("Real range")));
    QVERIFY(!inspected(program).contains(QStringLiteral("Used codes")));
}

HALFSTEP_TEST(TestMeasuredValues)
#include "test_measured_values.moc"
