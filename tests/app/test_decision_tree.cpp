// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/document/operations.h"
#include "app/quantize/choices.h"
#include "app/quantize/decision_tree.h"
#include "app/quantize/decision_tree_view.h"

#include <QPushButton>
#include <QSignalSpy>

#include <set>

using app::Answers;
using app::Leaf;

class TestDecisionTree : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void leadsToLeaves_data();
    void leadsToLeaves();
    void answersLeadBack();
    void everyLeafHasAMode();
    void greysWhatDoesNotApply();
    void viewAsksStepByStep();
    void viewTakesALeaf();
    void recipeHasOnlyWhatTheModeHas();
    void weightsAloneHaveTheirOptions();
    void mixedTakesRulesThenHands();
    void everyLeafIsReachedByKeyboard();
    void undoGoesBack();
};

namespace {

app::OpenModel opened(const QString& name) {
    base::Progress progress;
    const auto model = app::readModel(support::testModel(name), progress);
    return model ? *model : app::OpenModel();
}

} // namespace

void TestDecisionTree::leadsToLeaves_data() {
    QTest::addColumn<int>("float16"); // -1: not answered
    QTest::addColumn<int>("data");
    QTest::addColumn<int>("integers");
    QTest::addColumn<int>("leaf");
    QTest::newRow("nothing answered") << -1 << -1 << -1 << -1;
    QTest::newRow("float16") << 1 << -1 << -1 << int(Leaf::Float16);
    QTest::newRow("float16, the rest does not matter") << 1 << 1 << 1 << int(Leaf::Float16);
    QTest::newRow("not float16, data open") << 0 << -1 << -1 << -1;
    QTest::newRow("no data") << 0 << 0 << -1 << int(Leaf::DynamicRange);
    QTest::newRow("no data, integers wanted before") << 0 << 0 << 1 << int(Leaf::DynamicRange);
    QTest::newRow("data, integers open") << 0 << 1 << -1 << -1;
    QTest::newRow("float allowed") << 0 << 1 << 0 << int(Leaf::Int8);
    QTest::newRow("integers only") << 0 << 1 << 1 << int(Leaf::Int8Only);
}

void TestDecisionTree::leadsToLeaves() {
    QFETCH(int, float16);
    QFETCH(int, data);
    QFETCH(int, integers);
    QFETCH(int, leaf);
    const auto answer = [](int value) { return value < 0 ? std::nullopt : std::optional(value == 1); };
    const auto found = app::leafOf({answer(float16), answer(data), answer(integers), {}});
    QCOMPARE(found ? int(*found) : -1, leaf);
}

void TestDecisionTree::answersLeadBack() {
    for (const Leaf leaf : app::treeLeaves)
        QCOMPARE(app::leafOf(app::answersFor(leaf)), leaf);
}

void TestDecisionTree::everyLeafHasAMode() {
    for (const Leaf leaf : app::treeLeaves) {
        QVERIFY(quant::findMode(app::modeOf(leaf)));
        QCOMPARE(app::leafOfMode(app::modeOf(leaf)), leaf);
    }
}

void TestDecisionTree::greysWhatDoesNotApply() {
    const auto plain = opened(QStringLiteral("tiny_conv.float.tflite"));
    QVERIFY(plain);
    QVERIFY(app::refusalText(Leaf::Int8, plain).isEmpty());
    QVERIFY(app::refusalText(Leaf::Int16x8, plain).isEmpty());
    const auto integer = opened(QStringLiteral("tiny_conv.int8.tflite"));
    QVERIFY(integer);
    QVERIFY(app::refusalText(Leaf::Int8, integer).contains(QStringLiteral("int8")));
    QVERIFY(!app::refusalText(Leaf::Float16, integer).isEmpty());
}

void TestDecisionTree::viewAsksStepByStep() {
    app::DecisionTreeView view;
    QSignalSpy spy(&view, &app::DecisionTreeView::answersEdited);
    auto* yesData = support::child<QPushButton>(view, "answer1Yes");
    QVERIFY(!yesData->isEnabled());
    support::child<QPushButton>(view, "answer0No")->click();
    QVERIFY(yesData->isEnabled());
    yesData->click();
    support::child<QPushButton>(view, "answer2Yes")->click();
    QCOMPARE(spy.count(), 3);
    QCOMPARE(app::leafOf(spy.last().front().value<Answers>()), Leaf::Int8Only);
    QVERIFY(support::child<app::LeafButton>(view, "leaf3")->isChecked());
}

void TestDecisionTree::viewTakesALeaf() {
    app::DecisionTreeView view;
    view.setModel(opened(QStringLiteral("tiny_conv.float.tflite")));
    QSignalSpy spy(&view, &app::DecisionTreeView::answersEdited);
    support::child<app::LeafButton>(view, "leaf2")->click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(support::child<QPushButton>(view, "answer2No")->isChecked());
    support::child<app::LeafButton>(view, "leaf4")->click();
    QCOMPARE(app::leafOf(spy.last().front().value<Answers>()), Leaf::Int16x8);
    QVERIFY(support::child<app::LeafButton>(view, "leaf4")->isChecked());
    support::child<app::LeafButton>(view, "leaf6")->click();
    QCOMPARE(app::leafOf(spy.last().front().value<Answers>()), Leaf::Mixed);
    support::child<app::LeafButton>(view, "leaf5")->click();
    QCOMPARE(app::leafOf(spy.last().front().value<Answers>()), Leaf::WeightOnly);
    QVERIFY(support::child<QPushButton>(view, "answer1No")->isChecked());
    support::child<QPushButton>(view, "answer1Yes")->click();
    support::child<QPushButton>(view, "answer2Yes")->click(); // the question leads back to 8 bits
    QCOMPARE(app::leafOf(spy.last().front().value<Answers>()), Leaf::Int8Only);
}

void TestDecisionTree::recipeHasOnlyWhatTheModeHas() {
    app::Choices choices;
    choices.io = model::TensorType::Int8;
    choices.perChannel = false;
    choices.answers = app::answersFor(Leaf::Int8Only);
    quant::Recipe expected;
    expected.mode = "int8-only";
    expected.perChannel = false;
    expected.io = model::TensorType::Int8;
    QCOMPARE(app::recipeOf(choices), expected);
    choices.answers = app::answersFor(Leaf::Float16);
    QVERIFY(!app::recipeOf(choices).io);
    QVERIFY(!app::recipeOf(choices).bias);
    choices.answers = app::answersFor(Leaf::Int16x8);
    choices.wideBias = false;
    QCOMPARE(app::recipeOf(choices).mode, std::string("int16x8"));
    QCOMPARE(app::recipeOf(choices).bias, model::TensorType::Int32);
    choices.allowsFloat = false;
    QCOMPARE(app::recipeOf(choices).mode, std::string("int16x8-only"));
}

void TestDecisionTree::weightsAloneHaveTheirOptions() {
    app::Choices choices;
    choices.answers = app::answersFor(Leaf::WeightOnly);
    choices.weightBits = 4;
    choices.weightBlock = 64;
    choices.symmetricWeights = false;
    choices.leastWeightElements = 7;
    quant::Recipe expected;
    expected.mode = "weight-only";
    expected.weightBits = 4;
    expected.weightBlock = 64;
    expected.symmetricWeights = false;
    expected.leastWeightElements = 7;
    QCOMPARE(app::recipeOf(choices), expected);
    QVERIFY(!app::needsData(choices));
    choices.answers = app::answersFor(Leaf::DynamicRange);
    QCOMPARE(app::recipeOf(choices).weightBits, 4);
    QVERIFY(app::recipeOf(choices).symmetricWeights); // hybrid kernels have no zero points
    choices.answers = app::answersFor(Leaf::Int8);
    QCOMPARE(app::recipeOf(choices).weightBits, 8);
    choices.answers = app::answersFor(Leaf::WeightOnly);
    choices.weightBits = 8;
    QCOMPARE(app::recipeOf(choices).weightBlock, 0); // blocks are for 4 bits
}

void TestDecisionTree::mixedTakesRulesThenHands() {
    app::Choices choices;
    choices.answers = app::answersFor(Leaf::Mixed);
    QVERIFY(!app::needsData(choices));
    quant::OperatorRule rule;
    rule.which.type = "CONV_2D";
    app::setTreatment(rule, {quant::Precision::WeightOnly, 4});
    choices.rules = {rule};
    QVERIFY(!app::needsData(choices));
    QVERIFY(!app::usesData(choices));
    choices.data.path = QStringLiteral("data");
    QVERIFY(app::usesData(choices));
    choices = app::withTreatment(choices, {{0, 3}}, app::Treatment{quant::Precision::Int8});
    QVERIFY(app::needsData(choices));
    const auto recipe = app::recipeOf(choices);
    QCOMPARE(recipe.mode, std::string("mixed"));
    QCOMPARE(recipe.operators.size(), 2U);
    QCOMPARE(recipe.operators.front(), rule); // later ones win
    QCOMPARE(recipe.operators.back().precision, quant::Precision::Int8);
    choices = app::withTreatment(choices, {{0, 3}}, {});
    QCOMPARE(app::recipeOf(choices).operators.size(), 1U);
    choices.answers = app::answersFor(Leaf::Int8);
    QVERIFY(app::recipeOf(choices).operators.empty());
}

void TestDecisionTree::everyLeafIsReachedByKeyboard() {
    app::DecisionTreeView view;
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    std::set<int> reached;
    support::child<QPushButton>(view, "answer0Yes")->setFocus();
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(view.focusWidget(), Qt::Key_Tab);
        auto* leaf = qobject_cast<app::LeafButton*>(view.focusWidget());
        if (!leaf)
            continue;
        QTest::keyClick(leaf, Qt::Key_Space);
        QVERIFY(leaf->isChecked());
        reached.insert(leaf->objectName().mid(4).toInt());
    }
    QCOMPARE(reached.size(), std::size(app::treeLeaves));
}

void TestDecisionTree::undoGoesBack() {
    app::ChoicesEditor editor({});
    auto next = editor.choices();
    next.answers = app::answersFor(Leaf::Int8);
    editor.change(QStringLiteral("method"), next);
    for (const char* path : {"/a", "/ab", "/abc"}) {
        next.data.path = QLatin1String(path);
        editor.change(QStringLiteral("data"), next, 1);
    }
    QCOMPARE(editor.history()->count(), 2); // typing is one step
    editor.history()->undo();
    QVERIFY(editor.choices().data.path.isEmpty());
    QCOMPARE(editor.choices().leaf(), Leaf::Int8);
    editor.history()->undo();
    QCOMPARE(editor.choices(), app::Choices());
    editor.history()->redo();
    editor.history()->redo();
    QCOMPARE(editor.choices(), next);
}

HALFSTEP_TEST(TestDecisionTree)
#include "test_decision_tree.moc"
