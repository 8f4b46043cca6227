// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "app/quantize/stages.h"
#include "app_support.h"
#include "format/writer.h"
#include "support/graph_builder.h"
#include "support/test_main.h"
#include "widgets/common/message_bar.h"
#include "wizard.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cmath>

using app::Leaf;
using support::child;
using support::Wizard;
using State = app::QuantizeStages::State;

/// The wizard on a model without float arithmetic.
class TestRequantize : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void greysAModelOfIntegers();
    void requantizesWithItsOwnRanges();
    void requantizesWithData();
};

namespace {

/// int32 + int32.
bool writeSumOfIntegers(const QString& path) {
    GraphBuilder graph;
    const auto one = graph.input({4}, model::TensorType::Int32);
    const auto sum = graph.tensor({4}, model::TensorType::Int32);
    graph.op(model::BuiltinOperator::ADD, {one, one}, {sum});
    graph.outputs({sum});
    return bool(format::write(graph.model(), path.toStdString()));
}

} // namespace

/// Nothing in it is quantized, and nothing in it computes in float.
void TestRequantize::greysAModelOfIntegers() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("whole.tflite"));
    QVERIFY(writeSumOfIntegers(path));
    Wizard wizard(path);
    QVERIFY(wizard.dialog);
    QVERIFY(!child<app::LeafButton>(*wizard.dialog, "leaf2")->isEnabled());
    QVERIFY(child<app::LeafButton>(*wizard.dialog, "leaf2")
                ->toolTip()
                .contains(QStringLiteral("no float32 arithmetic is left")));
    child<QPushButton>(*wizard.dialog, "answer0Yes")->click();
    QVERIFY(!wizard.next().isEnabled());
}

/// uint8 in the place of int8 at the ends, all else as it was: no data are asked for.
void TestRequantize::requantizesWithItsOwnRanges() {
    Wizard wizard(support::testModel(QStringLiteral("tiny_conv.int8.tflite")));
    QVERIFY(wizard.dialog);
    QVERIFY(
        child<widgets::MessageBar>(*wizard.dialog, "restored")->text().contains(QStringLiteral("quantized already")));
    auto choices = wizard.dialog->editor().choices();
    choices.answers = app::answersFor(Leaf::Int8Only);
    choices.io = model::TensorType::UInt8;
    wizard.dialog->editor().change(QStringLiteral("method"), choices);
    QVERIFY(wizard.goOn());
    auto* keep = child<QCheckBox>(*wizard.dialog, "keepRanges");
    QVERIFY(keep->isVisible() && keep->isChecked());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    QCOMPARE(wizard.dialog->stages().plan()->sizeBefore, std::size_t(QFileInfo(wizard.input).size()));
    QVERIFY(!wizard.program.document().plan()); // it is of another model than the one that is shown
    QVERIFY(wizard.goOn());
    child<QCheckBox>(*wizard.dialog, "compareAfterwards")->setChecked(false);
    QVERIFY(wizard.goOn());
    QTRY_VERIFY_WITH_TIMEOUT(wizard.program.document().model(1), 20000);
    const auto& before = wizard.program.document().model(0).loaded->model->subgraphs[0];
    const auto& after = wizard.program.document().model(1).loaded->model->subgraphs[0];
    QCOMPARE(after.operators.size(), before.operators.size() + 2); // QUANTIZE from and to uint8
    const auto& input = after.tensors[std::size_t(after.inputs[0])];
    QCOMPARE(input.type, model::TensorType::UInt8);
    const auto& old = *before.tensors[std::size_t(before.inputs[0])].quantization;
    QVERIFY(std::abs(input.quantization->scale[0] / old.scale[0] - 1) < 1e-5F);
    QCOMPARE(input.quantization->zeroPointOf(), old.zeroPointOf() + 128);
}

void TestRequantize::requantizesWithData() {
    Wizard wizard(support::testModel(QStringLiteral("tiny_conv.int8.tflite")));
    QVERIFY(wizard.dialog);
    wizard.choose(Leaf::Int8Only);
    QVERIFY(wizard.goOn());
    auto* keep = child<QCheckBox>(*wizard.dialog, "keepRanges");
    keep->setChecked(false);
    QVERIFY(!wizard.next().isEnabled()); // data are asked for
    wizard.setData(app::choiceOfPath(support::testModel(QStringLiteral("tiny_conv.calib.npz"))));
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    QCOMPARE(wizard.dialog->stages().calibration()->samples, std::size_t(12));
    QVERIFY(!wizard.program.document().calibration());
}

HALFSTEP_TEST(TestRequantize)
#include "test_requantize.moc"
